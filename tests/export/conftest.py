"""Dossiers made by hand, for the briefing's tests."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    DateClue,
    Dossier,
    Fact,
    Kind,
    Mention,
    Note,
    PartialDate,
    RawDocument,
    Source,
    Verdict,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SET_ASIDE = {Kind.SHARE_BAR, Kind.RELATED, Kind.TRANSLATION_NOTICE}

ACTORS = (
    Actor("ana-kovacevic", "Ana Kovačević", ActorKind.PERSON, ("Kovacevic",), known=True),
    Actor("onu", "ONU", ActorKind.ORGANISATION, ("Nations unies",), qid="Q1065", known=True),
    Actor("roumanie", "Roumanie", ActorKind.COUNTRY, country="RO", known=True),
    Actor("iasi", "Iași", ActorKind.PLACE),
)

COURIER = Source(
    "courrier-du-lac", "Le Courrier du lac", "courrier.example", "press", "RO", known=True
)


def judged(lines: Sequence[tuple[Kind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Return a raw text and the blocks that cover it."""
    raw, blocks = "", []
    for kind, line in lines:
        start = len(raw)
        raw += line + "\n\n"
        verdict = Verdict(kind not in SET_ASIDE, kind, "by-hand", phrase("made for a test"))
        blocks.append(Block(start, len(raw), line.strip(), verdict))
    return raw, tuple(blocks)


def mentions(blocks: Sequence[Block], raw: str) -> tuple[Mention, ...]:
    """Return every place where a kept block spells an actor."""
    found = []
    for number, block in enumerate(blocks):
        if not block.verdict.keep:
            continue
        for actor in ACTORS:
            for spelling in (actor.name, *actor.spellings):
                at = raw.find(spelling, block.start, block.end)
                while at >= 0:
                    found.append(Mention(actor.id, number, at, at + len(spelling), spelling))
                    at = raw.find(spelling, at + 1, block.end)
    return tuple(sorted(found, key=lambda mention: mention.start))


def make_article(identifier: str, lines: Sequence[tuple[Kind, str]], **facts: object) -> Article:
    """Return an article with these lines; its first title is its title."""
    raw, blocks = judged(lines)
    path = f"seeds/{identifier}.txt"
    document = RawDocument(
        path, hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(), "text/plain", raw
    )
    named = mentions(blocks, raw)
    titles = [block.text for block in blocks if block.verdict.kind is Kind.TITLE]
    known: dict[str, object] = {
        "title": Fact(titles[0], "first-line") if titles else None,
        "language": Fact("fr", "words", inferred=True),
        "mentions": named,
        "actors": tuple(
            sorted({one for one in ACTORS for m in named if m.actor == one.id}, key=lambda a: a.id)
        ),
    }
    return Article(identifier, document, blocks, **(known | facts))  # type: ignore[arg-type]


def make_dossier(articles: Sequence[Article]) -> Dossier:
    """Return a dossier of these articles, in this order."""
    named = {actor.id for article in articles for actor in article.actors}
    sources = {one.source.value.id: one.source.value for one in articles if one.source}
    return Dossier(
        tuple(articles),
        tuple(actor for actor in ACTORS if actor.id in named),
        tuple(sources.values()),
        as_of=PartialDate("2024-10-01"),
    )


def read_pages(content: bytes) -> list[str]:
    """Return each page's text on one line, narrow and no-break spaces kept."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [re.sub("[ \r\n]+", " ", page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


@pytest.fixture(scope="session")
def pages() -> Callable[[bytes], list[str]]:
    """Return the reader of pages."""
    return read_pages


@pytest.fixture
def article() -> Callable[..., Article]:
    """Return the maker of articles."""
    return make_article


@pytest.fixture
def dossier() -> Callable[[Sequence[Article]], Dossier]:
    """Return the maker of dossiers."""
    return make_dossier


@pytest.fixture(scope="session")
def lake() -> Dossier:
    """Return a dossier of three articles with every kind of fact and of block."""
    first = make_article(
        "001_lake",
        [
            (Kind.TITLE, "La Roumanie rouvre le pont du lac"),
            (Kind.SHARE_BAR, "Partager sur Facebook"),
            (Kind.CAPTION, "Ana Kovačević near the bridge, May 2021"),
            (Kind.LEAD, "Après trois ans de travaux, le pont est rouvert : voici ce qui change."),
            (
                Kind.BODY,
                "« Nous avons attendu 1 000 jours », a déclaré Ana Kovačević à Iași. Pourquoi si longtemps ?",
            ),
            (Kind.HEADING, "Un chantier à 20 %"),
            (
                Kind.BODY,
                "L’ONU n'a pas commenté. "
                + "La commission internationale d’électrification transfrontalière poursuit ses délibérations. "
                * 12,
            ),
            (Kind.LIST, "• le pont nord\n• le pont sud"),
            (Kind.QUOTATION, "Le lac appartient à tous."),
            (Kind.TABLE, "Année | Passages\n2020 | 1 200"),
            (Kind.RELATED, "À lire aussi : la recette du jour"),
        ],
        published=Fact(PartialDate("2021-05-01"), "dateline"),
        updated=Fact(PartialDate("2021-05-18T13:52"), "dateline"),
        source=Fact(COURIER, "profile", evidence=phrase("la mise en page"), inferred=True),
        authors=Fact(("Ion Țepeș",), "byline"),
        url=Fact("https://courrier.example/pont?id=1", "header"),
        note=Note(
            "À comparer avec la dépêche du lendemain [@b2].", "A. B.", PartialDate("2024-10-01")
        ),
    )
    second = make_article(
        "002_inferred",
        [
            (Kind.TITLE, "Vendredi, jour de marché"),
            (Kind.BODY, "Vendredi 20 septembre, les Nations unies ont parlé. → Α, Ж, ş, ć, ă."),
        ],
        published=Fact(
            PartialDate("2024-09-20"),
            "calendar",
            evidence=phrase("seul vendredi 20 septembre avant la clôture"),
            inferred=True,
            qualifier=phrase("au plus tôt"),
        ),
    )
    third = make_article(
        "003_undated",
        [
            (Kind.TITLE, "Sans jour"),
            (Kind.BODY, "On a parlé mardi 𓀀 de l’avenir."),
            (Kind.TRANSLATION_NOTICE, "Traduit par une machine."),
        ],
        date_clues=(DateClue(phrase("un certain mardi")), DateClue(phrase("pas avant l’an 2022"))),
        flags=(Fact("machine-translated", "notice", evidence=phrase("le pied de page le dit")),),
    )
    return make_dossier((first, second, third))
