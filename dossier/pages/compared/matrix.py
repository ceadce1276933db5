"""With which words the columns of a comparison speak: a row a wording, a cell a column's count and places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.index.wordings import folded
from dossier.pages.compared.plan import every
from dossier.pages.reading.quotes import blocks_of
from dossier.pages.reading.typeset import tongue_of
from dossier.pages.render import Ready

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.site import Site
    from dossier.records import Column, Comparison, Use

ROWS, PLACES = 18, 4
"""Wordings of a comparison, and places of one in a cell, that a page shows at most; the table of data has all."""
KINDS = {"name": "name", "function": "function", "words": ""}
"""What a row's kind is called, in the order of the rows; the rest are words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a column has a wording, and where."""

    count: int
    places: tuple[tuple[str, Ready, str], ...]
    """Page, paragraph, and what its number is in references: « § 9 »."""
    every: Ready | None
    """Address of the search for all of them; None where the places say all, or where none finds just these."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A row."""

    words: str
    kind: str
    """What is called so, said; empty for words in general."""
    cells: tuple[Cell | None, ...]
    alone: bool
    """True when one column of several has it."""
    tongue: str
    """Its language, where that is not the site's."""


def rows(
    comparison: Comparison, columns: Sequence[Column], site: Site
) -> tuple[tuple[Wording, ...], int]:
    """Lay the wordings out, names first, then functions, each the most frequent first; and count those left out."""
    told = [{(use.kind, folded(use.words)): use for use in one.uses} for one in columns]
    total = Counter[tuple[str, str]]()
    for uses in told:
        total.update({key: len(use.places) for key, use in uses.items()})
    order = sorted(total, key=lambda key: (list(KINDS).index(key[0]), -total[key], key))
    # a comparison of many sources has many names: words keep their share of the rows
    spared = [key for key in order if key[0] == "words"][: ROWS // 2]
    shown = [*[key for key in order if key not in spared][: ROWS - len(spared)], *spared]
    made = tuple(_row(key, comparison, columns, told, site) for key in order if key in shown)
    return made, len(order) - len(made)


def _row(
    key: tuple[str, str],
    comparison: Comparison,
    columns: Sequence[Column],
    told: Sequence[dict[tuple[str, str], Use]],
    site: Site,
) -> Wording:
    first = next(uses[key] for uses in told if key in uses)
    words = first.words
    tongue = tongue_of(site.articles[first.places[0][0]], site.options.language)
    cells = tuple(
        _cell(uses[key], every(comparison, column, site, words), site) if key in uses else None
        for uses, column in zip(told, columns, strict=True)
    )
    kind = KINDS[key[0]]
    alone = len(columns) > 1 and sum(cell is not None for cell in cells) == 1
    return Wording(words, site.speak(kind) if kind else "", cells, alone, tongue)


def _cell(use: Use, search: Ready | None, site: Site) -> Cell:
    places = []
    for identifier, offset in use.places[:PLACES]:
        article = site.articles[identifier]
        block = blocks_of(article).at(offset)
        paragraph = site.paragraphs[identifier].get(block)
        mark = f"§\u00a0{paragraph.number}" if paragraph and paragraph.number else "¶"
        places.append((site.article_uri(article), Ready(f"#{site.anchor(article, block)}"), mark))
    more = search if len(use.places) > PLACES else None
    return Cell(len(use.places), tuple(places), more)
