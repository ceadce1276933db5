"""The index against the pages: every page on which a name stands, and no other."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from dossier.export import pdf
from dossier.export.briefing import index
from dossier.export.briefing.book import compose
from dossier.export.briefing.wording import Voice
from dossier.export.pdf.check import FOOT
from dossier.records import Actor, ActorKind, Curation, Fact, Kind, Mention, PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

OPTIONS = pdf.BriefingOptions("Le pont du lac")
PADDING = (
    "Les délibérations se poursuivent sur ce point sans que personne ne s’en étonne beaucoup. "
)
HEAD = re.compile(r"^Le pont du lac Le dossier numéro \d+(?: de la Roumanie)?")
NAMES = {
    "Kovačević, Ana": "Kovačević",
    "ONU": "ONU",
    "Roumanie": "Roumanie",
    "Iași": "Iași",
}
"""How the index has each actor, and how the articles spell them."""


def twelve(make: Callable[..., Article]) -> list[Article]:
    """Return twelve articles of some pages each, with names at the heads and feet of pages."""
    made = []
    for number in range(12):
        lines = [(Kind.TITLE, f"Le dossier numéro {number}" + (" de la Roumanie" * (number == 7)))]
        for line in range(6 + number % 5 * 4):
            said = PADDING * (1 + (line + number) % 7)
            said += "Selon Ana Kovačević, rien ne presse. " if (line + number) % 5 == 0 else ""
            said += "L’ONU se tait. " if (line * number) % 7 == 3 else ""
            said += (
                PADDING + ("À Iași aussi" if (line + 2 * number) % 9 == 4 else "Ici aussi") + ". "
            )
            lines.append((Kind.BODY, said.strip()))
        if number == 3:
            lines.append((Kind.CAPTION, "La Roumanie vue du lac."))
        date = PartialDate(f"2024-{1 + number // 3:02}-{1 + number:02}")
        chosen = Curation(summary="L’ONU a parlé." if number == 5 else None)
        made.append(make(f"{number:03}", lines, published=Fact(date, "x"), curation=chosen))
    return made


def indexed(text: str, name: str, entries: list[str]) -> set[int]:
    """Read an entry's pages from the index, its months left out."""
    others = "|".join(re.escape(one) for one in entries if one != name)
    found = re.search(
        rf"{re.escape(name)}(?: \([^)]*\))?,? (.*?)(?:{others}|Organisations|Pays|Lieux|$)", text
    )
    assert found
    said = re.sub(r"\w+\s20\d\d\s*:", "", re.sub(r"\d+/\d+\s*$", "", found[1]))
    pages: set[int] = set()
    for first, last in re.findall(r"(\d+)(?:–(\d+))?", said):
        pages.update(range(int(first), int(last or first) + 1))
    return pages


def test_every_page_of_twelve_articles_on_which_a_name_stands_is_in_the_index_and_no_other(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    text = pages(pdf.write(dossier(twelve(article)), OPTIONS)[0])
    begin = next(at for at, said in enumerate(text) if said.startswith("Le pont du lac En bref"))
    end = next(at for at, said in enumerate(text) if "Bibliographie Bibliographie" in said)
    back = next(at for at, said in enumerate(text) if "Index des acteurs Index" in said)
    listed = " ".join(text[back : len(text) - 1])
    listed = re.sub(r" \d+/\d+ Le pont du lac Index des acteurs", "", listed)
    for name, spelling in NAMES.items():
        standing = {
            number
            for number, said in enumerate(text[begin:end], begin + 1)
            if re.search(rf"(?<!\w){spelling}(?!\w)", HEAD.sub("", said))
        }
        assert standing
        assert indexed(listed, name, list(NAMES)) == standing, name


def test_long_entries_are_parted_by_month_with_a_dozen_pages_a_line_at_most(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    text = pages(pdf.write(dossier(twelve(article)), OPTIONS)[0])
    listed = next(said for said in text if "Index des acteurs Index" in said)
    assert re.search(r"Iași 3 janvier\s2024\s: \d+.*avril\s2024\s: \d+", listed)


def test_nothing_runs_over_the_foot_of_a_page(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    names = [Actor(f"a{one}", f"Nom{one:02} Prénom", ActorKind.PERSON) for one in range(30)]
    made = [make_naming(article, number, names) for number in range(30)]
    printed, _ = pdf.write(replace(dossier(made), actors=tuple(names)), OPTIONS)
    document = pypdfium2.PdfDocument(printed)
    feet = [
        page.get_textpage().get_text_bounded(left=0, bottom=0, right=600, top=FOOT).strip()
        for page in document
    ]
    document.close()
    assert len(feet) > 35
    assert feet[0] == ""
    assert all(re.fullmatch(r"\d+/\d+", one) for one in feet[1:])


def make_naming(make: Callable[..., Article], number: int, names: list[Actor]) -> Article:
    """Return an article of two pages that names two in three of the actors, months apart."""
    chosen = [one for at, one in enumerate(names) if (at + number) % 3]
    text = " ".join(f"{one.name} a parlé." for one in chosen)
    lines = [(Kind.TITLE, f"Titre {number}"), (Kind.BODY, text)]
    date = Fact(PartialDate(f"20{10 + number}-0{1 + number % 9}-01"), "x")
    made = make(f"{number:03}", lines, published=date, actors=tuple(chosen))
    start = made.blocks[1].start
    mentions = tuple(
        Mention(
            one.id, 1, start + text.index(one.name), start + text.index(one.name) + 12, one.name
        )
        for one in chosen
    )
    return replace(made, mentions=mentions)


@pytest.mark.parametrize(
    ("name", "spelt", "shown"),
    [
        ("Aleksandar Vučić", ("Vucic", "Aleksandar Vucic"), "Vučić, Aleksandar"),
        ("Xi Jinping", ("Xi",), "Xi Jinping"),
        ("Ursula von der Leyen", (), "Leyen, Ursula von der"),
        ("Charles de Gaulle", ("de Gaulle",), "Gaulle, Charles de"),
        ("Gabriel García Márquez", ("García Márquez",), "García Márquez, Gabriel"),
        ("Pelé", (), "Pelé"),
    ],
)
def test_people_stand_under_the_surname_that_the_articles_use(
    name: str, spelt: tuple[str, ...], shown: str
) -> None:
    assert index.inverted(Actor("x", name, ActorKind.PERSON), spelt) == shown


def test_a_spelling_that_sorts_elsewhere_refers_to_the_entry(lake: Dossier) -> None:
    entries = [one for group in index.groups(lake, Voice("fr")) for one in group.actors]
    assert [(one.name, one.see) for one in entries if one.see] == [("Nations unies", "ONU")]


def test_a_name_in_a_list_is_marked_where_it_stands(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    made = article("001", [(Kind.TITLE, "T"), (Kind.LIST, "• le pont\n• l’ONU à Iași")])
    first, second = compose(dossier([made]), OPTIONS).articles[0].parts[0].runs
    assert (first.marks, second.marks) == ((), ("onu", "iasi"))
    assert second.pieces == ("l’ONU", " à Iași", "")


def test_a_mention_that_is_not_found_is_marked_at_the_start(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    made = article("001", [(Kind.TITLE, "T"), (Kind.BODY, "Rien.")])
    lost = replace(made, mentions=(Mention("onu", 1, 3, 6, "ONU"),))
    (part,) = compose(dossier([lost]), OPTIONS).articles[0].parts
    assert (part.runs[0].pieces, part.runs[0].marks) == (("", "Rien."), ("onu",))


def test_a_long_group_fills_its_pages_and_shares_out_the_last(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    """Both columns of each page are nearly as long; the group begins a page of its own where it is not the first."""
    many = tuple(
        Actor(f"v{number:03}", f"Village{number:03}", ActorKind.PLACE) for number in range(190)
    )
    one = article("a", [(Kind.TITLE, "Un"), (Kind.BODY, "Ana Kovačević parle.")])
    named = tuple(Mention(actor.id, 1, 4, 7, actor.name) for actor in many)
    made = dossier([replace(one, mentions=(*one.mentions, *named), actors=(*one.actors, *many))])
    made = replace(made, actors=(*made.actors, *many))
    document = pypdfium2.PdfDocument(pdf.write(made, OPTIONS)[0])
    sizes = []
    try:
        for page in document:
            words = page.get_textpage()
            half = page.get_width() / 2
            sides = (
                words.get_text_bounded(left=0, right=half), words.get_text_bounded(left=half, right=2 * half)
            )  # fmt: skip
            counts = [len(re.findall(r"Village\d{3}, ", side)) for side in sides]
            sizes += [counts] if sum(counts) > 20 else []
    finally:
        document.close()
    assert sum(map(sum, sizes)) == 190
    assert len(sizes) == 2
    assert all(abs(left - right) <= 1 for left, right in sizes)
    assert sizes[0][0] > 40
