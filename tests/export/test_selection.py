"""Which articles a selection takes, and what it says of values that the dossier does not know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.export.selection import NAME_LENGTH, Selection, file_name, narrowed
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    Curation,
    Dossier,
    DossierError,
    Fact,
    Kind,
    Mention,
    Part,
    PartialDate,
    Plan,
    RawDocument,
    Source,
    Verdict,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

ANA = Actor("ana-kovacevic", "Ana Kovačević", ActorKind.PERSON, ("Kovacevic",))
IASI = Actor("iasi", "Iași", ActorKind.PLACE)
LAKE = Source("courrier-du-lac", "Le Courrier du lac", "courrier.example")


def made(identifier: str, text: str, actors: Iterable[Actor] = (), **facts: object) -> Article:
    verdict = Verdict(True, Kind.BODY, "by-hand", phrase("made"))
    blocks = (Block(0, len(text), text, verdict),)
    named = tuple(actors)
    mentions = tuple(Mention(one.id, 0, 0, 1, text[:1]) for one in named)
    document = RawDocument(f"seeds/{identifier}.txt", "", "text/plain", text)
    return Article(identifier, document, blocks, actors=named, mentions=mentions, **facts)  # type: ignore[arg-type]


ARTICLES = (
    made(
        "001_pont",
        "Le pont est rouvert, l’État l’a dit.",
        (ANA,),
        published=Fact(PartialDate("2023-09-29"), "x"),
        language=Fact("fr", "x"),
        source=Fact(LAKE, "x"),
        curation=Curation(tags=("Éner gie",), part="nord"),
    ),
    made(
        "002_market",
        "The market reopened.",
        (IASI,),
        published=Fact(PartialDate("2024-02"), "x"),
        language=Fact("en", "x"),
    ),
    made("003_undated", "Sans jour.", (ANA, IASI), language=Fact("fr", "x")),
)
DOSSIER = Dossier(ARTICLES, (ANA, IASI), (LAKE,), plan=Plan((Part("nord", "Le nord"),)))


def date(text: str) -> PartialDate:
    return PartialDate(text)


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(actors=("Kovacevic",)), "001_pont 003_undated"),
        (Selection(actors=("ana kovačević", "iasi")), "001_pont 002_market 003_undated"),
        (Selection(actors=("iasi",), languages=("fr",)), "003_undated"),
        (Selection(sources=("courrier.example",)), "001_pont"),
        (Selection(sources=("LE COURRIER DU LAC",)), "001_pont"),
        (Selection(first=date("2023-09-29")), "001_pont 002_market"),
        (Selection(first=date("2023-10"), last=date("2024")), "002_market"),
        (Selection(last=date("2023-09")), "001_pont"),
        (Selection(tags=("ener gie",)), "001_pont"),
        (Selection(parts=("Le nord",)), "001_pont"),
        (Selection(query="etat pont"), "001_pont"),
        (Selection(query="« pont est »"), "001_pont"),
        (Selection(ids=("002", "003_undated")), "002_market 003_undated"),
    ],
)
def test_a_selection_takes_the_articles_that_fit_every_condition(
    selection: Selection, chosen: str
) -> None:
    assert [one.id for one in narrowed(DOSSIER, selection)[0].articles] == chosen.split()


def test_actors_and_sources_are_those_of_the_chosen_articles() -> None:
    small, _ = narrowed(DOSSIER, Selection(ids=("002",)))
    assert small.actors == (IASI,)
    assert small.sources == ()


def test_without_conditions_nothing_changes() -> None:
    assert narrowed(DOSSIER, Selection())[0] is DOSSIER


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(actors=("Kovačevič Anna",)), r"no actor « Kovačevič Anna ». Nearest: ana-kov"),
        (Selection(languages=("zz",)), r"no language « zz ». It has: en, fr\."),
        (Selection(ids=("00",)), "no article « 00 ». (Nearest|It has)"),
        (Selection(query="girafe"), r"No article of the 3 .* \(query: girafe\). Drop"),
        (Selection(query="« rouvert pont »"), "No article"),
        (Selection(actors=("iasi",), first=date("2025")), "actors: iasi; first: 2025"),
    ],
)
def test_what_chooses_nothing_is_refused_with_what_to_do(selection: Selection, said: str) -> None:
    with pytest.raises(DossierError, match=said):
        narrowed(DOSSIER, selection)


def test_the_file_name_says_what_was_chosen() -> None:
    chosen = Selection(actors=("ana-kovacevic",), first=date("2023-09"), query="le pont")
    assert file_name("Le lac & l’État", chosen) == "le-lac-l-etat--ana-kovacevic--2023-09--le-pont"


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_a_file_name_is_always_a_short_plain_one(title: str, query: str, ids: list[str]) -> None:
    name = file_name(title, Selection(query=query, ids=tuple(ids)))
    assert 0 < len(name) <= NAME_LENGTH
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_") or not name.isascii()
    assert "/" not in name
    assert not name.startswith(".")


def test_a_selection_of_a_dossier_keeps_its_order() -> None:
    turned = replace(DOSSIER, articles=ARTICLES[::-1])
    small, _ = narrowed(turned, Selection(languages=("fr",)))
    assert [one.id for one in small.articles] == ["003_undated", "001_pont"]
