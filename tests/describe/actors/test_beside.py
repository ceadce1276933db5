"""Kinds from the words beside a name."""

from __future__ import annotations

import pytest

from dossier.describe.actors import beside, passages, relabel, trim
from dossier.describe.actors.spans import Span
from dossier.records import Actor, ActorKind, Kind


def kind(text: str, name: str, language: str, claim: ActorKind) -> ActorKind:
    """Return the kind of a name that the model claimed to be of another."""
    typed = passages.straight(text)
    passage = passages.Passage(0, Kind.BODY, typed, passages.plain(text), 0, language=language)
    at = passage.text.index(name)
    return beside.mended(passage, [Span(at, at + len(name), claim, "model")])[0].kind


@pytest.mark.parametrize(
    ("text", "name", "language", "claim", "wanted"),
    [
        ("le dirigeant de Cyclova se tait", "Cyclova", "fr", "place", "organisation"),
        ("la maison d’édition Pages Sud publie", "Pages Sud", "fr", "place", "organisation"),
        ("pour la rédaction de Splouf, c’est grave", "Splouf", "fr", "person", "organisation"),
        ("le fondateur de Paul Martin", "Paul Martin", "fr", "person", "person"),
        ("le maire de Cyclova se tait", "Cyclova", "fr", "place", "place"),
        ("l’Académie des mobilités actives (Ama) dit", "Ama", "fr", "place", "organisation"),
        ("a lab in Cambridge that works", "Cambridge", "en", "person", "place"),
        ("a woman in Trump's garden", "Trump", "en", "person", "person"),
        ("sur Instagram, il écrit", "Instagram", "fr", "place", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(
    text: str, name: str, language: str, claim: str, wanted: str
) -> None:
    assert kind(text, name, language, ActorKind(claim)) is ActorKind(wanted)


def test_a_ministers_field_is_no_place() -> None:
    text = "le ministre du Redressement productif"
    claim = Span(text.index("Redressement"), text.index(" productif"), ActorKind.PLACE, "model")
    assert beside.portfolio(claim, text)


def test_a_form_of_address_makes_a_person() -> None:
    text = "but Mr Akers said"
    claim = Span(4, 12, ActorKind.ORGANISATION, "model")
    assert beside.addressed(claim, text).kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("XVIIIe", None),
        ("No. 14", None),
        ("OFAG jeudi", "OFAG"),
        ("AgricultureL'Office fédéral", "Office fédéral"),
        ("OSTAOttawa School Authority", "Ottawa School Authority"),
    ],
)
def test_centuries_days_and_glued_words_are_no_part_of_a_name(text: str, left: str | None) -> None:
    span = trim.trim(Span(0, len(text), ActorKind.ORGANISATION, "model"), text)
    assert (span and text[span.start : span.end]) == left


def test_a_house_is_no_part_of_a_persons_name() -> None:
    text = "Matthew Kupfer de CBC"
    span = trim.trim(Span(0, len(text), ActorKind.PERSON, "model"), text)
    assert span and text[span.start : span.end] == "Matthew Kupfer"


def test_a_full_name_is_a_persons_where_its_surname_is() -> None:
    person, body = ActorKind.PERSON, ActorKind.ORGANISATION
    names = {"kylian mbappe": body, "mbappe": person, "groupe bollore": body, "bollore": person}
    found = relabel.bearers(names)
    assert found["kylian mbappe"] is person
    assert found["groupe bollore"] is body


def test_a_person_before_the_country_of_the_office_is_no_place() -> None:
    text = "Xu Tang, Hong Kong's new police commissioner"
    passage = passages.Passage(0, Kind.BODY, text, text, 0, language="en")
    place = Actor("hong-kong", "Hong Kong", ActorKind.COUNTRY, known=True)
    spans = [
        Span(0, 7, ActorKind.PERSON, "model"),
        Span(9, 18, ActorKind.COUNTRY, "gazetteer", place),
    ]
    assert beside.mended(passage, spans)[0].kind is ActorKind.PERSON
