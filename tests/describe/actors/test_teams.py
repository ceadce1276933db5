"""Teams named after their town, beside peoples and ranges that are not."""

from __future__ import annotations

import pytest

from dossier.describe.actors import relabel, teams
from dossier.describe.actors.passages import Passage, plain, straight
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def passage(text: str) -> Passage:
    return Passage(0, Kind.BODY, straight(text), plain(text), 0, typed=text)


def claims(text: str, *names: tuple[str, ActorKind]) -> list[Span]:
    starts = [text.index(name) for name, _ in names]
    pairs = zip(starts, names, strict=True)
    return [Span(start, start + len(name), kind, "model") for start, (name, kind) in pairs]


@pytest.mark.parametrize(
    ("text", "town", "team"),
    [
        ("Il joue avec les Faucons de Novi Grad.", "Novi Grad", "Faucons de Novi Grad"),
        ("Il passe aux Red Foxes d'Albury.", "Albury", "Red Foxes d'Albury"),
        ("Il signe au Thunder de Marlow.", "Marlow", "Thunder de Marlow"),
        ("Il rejoint les Kings de Marlow.", "Marlow", "Kings de Marlow"),
        ("Il joue avec les Faucons de Novi Grad.", "Faucons de Novi Grad", "Faucons de Novi Grad"),
    ],
)
def test_a_town_grows_into_the_team_before_it(text: str, town: str, team: str) -> None:
    found = teams.find(passage(text), claims(text, (town, PLACE)))
    assert [(text[one.start : one.end], one.kind) for one in found] == [(team, ORGANISATION)]


@pytest.mark.parametrize(
    "text",
    [
        "Les Serbes de Mitrovica manifestent.",
        "Les Roms de Mitrovica manifestent.",
        "Les Alpes de Mitrovica sont belles.",
        "Les Présidents de Mitrovica parlent.",
        "Les Jeux de Mitrovica commencent.",
        "Le Conseil de Mitrovica siège.",
    ],
)
def test_peoples_ranges_and_events_are_no_teams(text: str) -> None:
    spans = claims(text, ("Mitrovica", PLACE))
    assert teams.find(passage(text), spans) == spans


def test_a_country_is_no_teams_town() -> None:
    text = "Les Lions du Kosovo jouent."
    spans = claims(text, ("Kosovo", ActorKind.COUNTRY))
    assert teams.find(passage(text), spans) == spans


def test_the_odd_name_of_a_list_follows_the_others() -> None:
    text = "Ils visitent Orlec, Vardin, Belin et Trepno."
    names = [("Orlec", PLACE), ("Vardin", PERSON), ("Belin", PLACE), ("Trepno", PLACE)]
    found = relabel.mended(passage(text), claims(text, *names))
    assert {one.kind for one in found} == {PLACE}


def test_two_names_decide_nothing_and_a_mixed_list_stays() -> None:
    text = "Ana Belin et Orlec, puis Vardin, Marko Ilić et Trepno."
    names = [
        ("Ana Belin", PERSON), ("Orlec", PLACE), ("Vardin", PLACE), ("Marko Ilić", PERSON),
        ("Trepno", PLACE),
    ]  # fmt: skip
    spans = claims(text, *names)
    assert relabel.mended(passage(text), spans) == spans


@pytest.mark.parametrize(
    ("name", "club"),
    [
        ("RC Tramplot", True),
        ("Tramplot OU", True),
        ("Stade Tramplois", True),
        ("Section Tramploise", True),
        ("Stade Jean Tramplot", False),
        ("ONU Tramplot", False),
    ],
)
def test_a_clubs_form_makes_an_organisation_of_a_place(name: str, club: bool) -> None:
    claim = Span(0, len(name), ActorKind.PLACE, "model")
    assert (teams.sided(claim, name).kind is ActorKind.ORGANISATION) is club
