"""Quotations that several columns of a comparison have, whole or for a run of words."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.index.wordings import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.records import Article

RUN, LEAST_RUN = 10, 4
"""Words that two quotations must share in a row to be one utterance quoted twice; a shorter one, if it has the second
number of words, must stand in the other whole. « Du Conseil de sécurité de l’ONU » has seven."""


def shared(
    parted: Mapping[str | None, Sequence[Article]],
) -> dict[tuple[str, int], frozenset[str | None]]:
    """Return the quotations that other columns have too, by article and place, each with those columns."""
    said = [
        (name, article.id, quote.start, re.findall(r"\w+", folded(quote.text)))
        for name, articles in parted.items()
        for article in articles
        for quote in article.quotes
    ]
    whole: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    for name, _, _, words in said:
        if LEAST_RUN <= len(words) < RUN:
            whole[tuple(words)].add(name)
    runs: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    lengths = sorted({RUN, *map(len, whole)})
    for name, _, _, words in said:
        for run in _runs(words, lengths):
            runs[run].add(name)
    found: dict[tuple[str, int], frozenset[str | None]] = {}
    for name, article, start, words in said:
        sides = runs[tuple(words)] if tuple(words) in whole else set()
        for run in _runs(words, lengths):
            sides = sides | (runs[run] if len(run) == RUN else whole.get(run, set()))
        if others := sides - {name}:
            found[article, start] = frozenset(others)
    return found


def _runs(words: Sequence[str], lengths: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of each length."""
    for length in lengths:
        for at in range(len(words) - length + 1):
            yield tuple(words[at : at + length])
