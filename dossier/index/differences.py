"""In what two texts differ, and how much they are alike: what an analyst compares two copies by."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from dossier.index import shingles

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 5
"""Passages given: the longest."""

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


def only_in(text: str, other: str) -> tuple[str, ...]:
    """Return the longest passages of a text whose words the other text has not in that order, in order of place.

    A passage is as long as no run of three of its words stands in the other text; punctuation, capitals and accents
    make no difference. Work grows with the length of the texts.
    """
    text, other = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", other)
    spans = [found.span() for found in _WORD.finditer(text)]
    own, others = _hashed(text), _hashed(other)
    length = min(shingles.RUN, len(own), len(others))
    if not length:
        return (text,) if spans else ()
    known = shingles.found(shingles.runs(own, length), np.unique(shingles.runs(others, length)))
    covered = np.zeros(len(own), dtype=np.bool_)
    for shift in range(length):
        covered[shift : shift + len(known)] |= known
    passages = list(_stretches(covered))
    longest = sorted(passages, key=lambda span: (span[0] - span[1], span))[:MOST]
    return tuple(text[spans[first][0] : spans[last - 1][1]] for first, last in sorted(longest))


def alike(text: str, other: str) -> float:
    """Return the share of the shorter text's runs of three words that the longer text has, 0 to 1."""
    less, more = sorted((_hashed(text), _hashed(other)), key=len)
    own = shingles.runs(less, shingles.RUN)
    hits = shingles.found(own, np.unique(shingles.runs(more, shingles.RUN)))
    return float(hits.mean()) if len(hits) else 0.0


def _hashed(text: str) -> shingles.Hashes:
    return shingles.hashed(shingles.folded(found[0]) for found in _WORD.finditer(text))


def _stretches(covered: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[tuple[int, int]]:
    """Yield the first word and the one past the last of each stretch that is not covered."""
    edges = np.flatnonzero(np.diff(np.concatenate(([True], covered, [True])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
