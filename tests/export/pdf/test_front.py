"""What stands before and behind the articles."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.export import pdf
from dossier.export.selection import Selection
from dossier.records import (
    Comparison,
    Curation,
    Event,
    Fact,
    Group,
    Kind,
    Part,
    PartialDate,
    Passage,
    Plan,
    Quote,
    Role,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

OPTIONS = pdf.BriefingOptions("Le pont du lac", intro="Pour la réunion.\n\nLire d’abord la page 8.")
FILLER = "Les délibérations se poursuivent sur ce point sans que personne ne s’en étonne. "
TOLD = "Le 3 mai 2021, Ana Kovačević a rouvert le pont."
SAID = "Nous avons « attendu » mille jours"


def long(make: Callable[..., Article]) -> Article:
    """Return an article whose dated sentence and quotation stand on its second page."""
    lines = [(Kind.TITLE, "Le pont rouvre"), *[(Kind.BODY, FILLER * 8)] * 6]
    lines += [(Kind.BODY, TOLD), (Kind.BODY, f"« {SAID} », dit la présidente Ana Kovačević.")]
    lines += [(Kind.CAPTION, "The bridge, May 2021")]
    made = make(
        "001",
        lines,
        published=Fact(PartialDate("2021-05-04"), "x"),
        source=Fact(Source("lac", "Le Lac", reuse="CC BY"), "x"),
        url=Fact("https://lac.example/" + "pont/" * 12, "x"),
        retrieved=Fact(PartialDate("2021-06-01"), "x"),
    )
    raw = made.document.text
    told, said = raw.index(TOLD), raw.index(SAID)
    role = raw.index("présidente")
    return replace(
        made,
        events=(Event(PartialDate("2021-05-03"), TOLD, told, told + len(TOLD), "x"),),
        quotes=(Quote(SAID, "direct", "ana-kovacevic", said, said + len(SAID), "x"),),
        roles=(Role("ana-kovacevic", "présidente", 8, role, role + 10),),
        foreign=(Passage(9, "en"),),
    )


@pytest.fixture
def pair(article: Callable[..., Article], dossier: Callable[..., Dossier]) -> Dossier:
    lines = [(Kind.TITLE, "Le quai"), (Kind.BODY, "L’ONU et Ana Kovačević se taisent.")]
    source = Fact(Source("quai", "Le Quai"), "x")
    chosen = Curation(summary="Rien n’est dit.", part="sud")
    second = article("002", lines, source=source, curation=chosen)
    plan = Plan(
        (Part("sud", "Le sud", "Un mot."), Part("vide", "Le vide")),
        comparisons=(Comparison("c", "Deux récits", actor="ana-kovacevic"),),
    )
    group = Group(("001", "002"), "wire-copy", 0.9, "AFP")
    return replace(dossier([long(article), second]), plan=plan, groups=(group,))


def page(text: list[str], *words: str) -> int:
    """Return the number of the first page, from 1, that holds all the words."""
    return next(number for number, said in enumerate(text, 1) if all(one in said for one in words))


def spaced(text: list[str]) -> list[str]:
    return [one.replace("\xa0", " ").replace("\u202f", " ") for one in text]


def test_the_chronology_gives_the_page_of_the_sentence_not_of_the_article(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = spaced(pages(pdf.write(pair, OPTIONS)[0]))
    begin = page(text, "Publié le", "Le pont rouvre")
    told = page(text[begin:], TOLD) + begin
    assert told > begin
    chronology = text[page(text, "Chronologie Chronologie") - 1]
    assert f"3 mai 2021 {TOLD} Le Lac, p. {told}" in chronology


def test_in_brief_stands_what_a_hurried_reader_needs(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = spaced(pages(pdf.write(pair, OPTIONS)[0]))
    brief = text[page(text, "En bref En bref") - 1]
    assert "Pour la réunion. Lire d’abord la page 8." in brief
    assert "Le Lac (1), Le Quai (1)" in brief
    assert "Ana Kovačević (2), ONU (1)" in brief
    assert "1 sans date ; 2 dont le texte a aussi paru ailleurs" in brief
    assert "Résumé du dossier Rien n’est dit." in brief
    assert "Les délibérations se poursuivent" in brief


def test_who_is_who_gives_the_functions_and_the_page_that_names_the_person_most(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = spaced(pages(pdf.write(pair, OPTIONS)[0]))
    told = page(text, "dit la présidente")
    assert f"Ana Kovačević présidente {told}" in text[page(text, "Qui est qui Qui est qui") - 1]


def test_the_dossier_s_own_lists_are_in_the_index_too(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    """Introduction, who is who and comparisons name actors as articles do; contents and bibliography lead to those."""
    text = spaced(pages(pdf.write(pair, replace(OPTIONS, intro="L’ONU attend."))[0]))
    opening, who = page(text, "L’ONU attend."), page(text, "Qui est qui Qui est qui")
    compared = page(text, "Comparaisons Comparaisons")
    said = text[page(text, "Index des acteurs Index des acteurs") - 1]
    for name, expected in (("Kovačević, Ana", who), ("ONU", opening), ("ONU", compared)):
        entry = re.split(r"[A-ZÉ]", said.split(name, 1)[1].split("Organisations")[0], maxsplit=1)[0]
        found: set[int] = set()
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", entry):
            found.update(range(int(first), int(last or first) + 1))
        assert expected in found, (name, entry)


def test_quotations_are_listed_where_asked_with_inner_marks(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    plain = pages(pdf.write(pair, OPTIONS)[0])
    assert not any("Citations Citations" in said for said in plain)
    text = pages(pdf.write(pair, replace(OPTIONS, quotations=True))[0])
    said = text[page(text, "Citations Citations") - 1]
    assert "Ana Kovačević «\u202fNous avons “attendu” mille jours\u202f» Le Lac" in said


def test_the_bibliography_shows_addresses_and_when_they_were_read(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = spaced(pages(pdf.write(pair, OPTIONS)[0]))
    said = text[page(text, "Bibliographie Bibliographie") - 1]
    assert "Le Lac, « Le pont rouvre », 4 mai 2021. https://lac.example/" in said
    assert "(consulté le 1er juin 2021) p." in said
    assert "Le Lac : CC BY" in text[-1]


def test_comparisons_of_the_dossier_are_tables(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = spaced(pages(pdf.write(pair, OPTIONS)[0]))
    said = text[page(text, "Comparaisons Comparaisons") - 1]
    assert "Deux récits Le Lac Le Quai" in said
    assert "Nommés ici seulement ONU" in said


def test_articles_stand_part_by_part_with_a_page_for_each_part(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(pdf.write(pair, replace(OPTIONS, listing="part"))[0])
    opening = page(text[2:], "Le sud", "Un mot.") + 2
    assert "Le quai" in text[opening]
    assert not any("Le vide" in said for said in text)
    rest = page(text[2:], "Autres articles Autres articles") + 2
    assert opening < rest < page(text, "Publié le", "Le pont rouvre")


def test_copies_are_named_even_where_they_are_not_chosen(
    pair: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    chosen = replace(OPTIONS, selection=Selection(ids=("002",)))
    text = spaced(pages(pdf.write(pair, chosen)[0]))
    assert "Aussi paru dans Le Lac, 4 mai 2021 (dépêche d’agence, AFP)" in " ".join(text)
    assert "Ceci est une sélection" in text[-1]
    assert not any("Le pont rouvre" in said for said in text)
