"""Texts as runs of words, hashed: what near-duplicates are looked for with."""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Iterable

Hashes = NDArray[np.uint64]

SHINGLE = 5
"""Words of a shingle: long enough that two articles on one event hardly share one but in quotations."""
RUN = 3
"""Words of the runs by which a pair is weighed: of a text with 30 % of its words replaced, a third survive."""
SKETCH = 128
"""Smallest shingle hashes kept of a text. Two texts of 500 words of which one is the other with 30 % of its words
replaced share some 80 shingles, and about 20 of their sketches."""

WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
"""Scripts that write no spaces: there each character counts as a word."""
_MARKS = re.compile(r"[\u0300-\u036f]+")
_PRIME, _MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
_HIGH = np.uint64(31)


@dataclass(frozen=True)
class Folded:
    """A text's words, folded and hashed, in order."""

    words: Hashes

    @cached_property
    def shingles(self) -> Hashes:
        """The text's shingles, sorted, without repeats."""
        return np.unique(runs(self.words, SHINGLE))

    @cached_property
    def runs(self) -> Hashes:
        """The text's runs of words in order of place."""
        return runs(self.words, RUN)

    @cached_property
    def sorted_runs(self) -> Hashes:
        """The same sorted, without repeats."""
        return np.unique(self.runs)


def folded(text: str) -> str:
    """Return text in lower case without accents; offsets are not kept."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower()))


def words(text: str) -> list[str]:
    """Return a text's words, folded; characters where words are not written apart."""
    plain = folded(text)
    if _UNSPACED.search(plain):
        plain = _UNSPACED.sub(r"\g<0> ", plain)
    return WORD.findall(plain)


def fold(text: str) -> Folded:
    """Hash a text's words; the same on every machine, unlike Python's own `hash`."""
    return Folded(hashed(words(text)))


def hashed(folded_words: Iterable[str]) -> Hashes:
    """Hash words one by one."""
    codes = [zlib.crc32(word.encode("utf-8", "replace")) for word in folded_words]
    return np.array(codes, dtype=np.uint64)


def runs(codes: Hashes, length: int) -> Hashes:
    """Return a hash for each run of so many words, in order of place; none for a shorter text."""
    count = len(codes) - length + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    value = np.zeros(count, dtype=np.uint64)
    for shift in range(length):
        value = value * _PRIME + codes[shift : shift + count]
    value = (value ^ (value >> _HIGH)) * _MIX  # so that the smallest are a fair sample
    return value ^ (value >> _HIGH)


def found(wanted: Hashes, among: Hashes) -> NDArray[np.bool_]:
    """Say of each hash whether it is among others, which are sorted."""
    if not len(among):
        return np.zeros(len(wanted), dtype=np.bool_)
    place = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    return np.asarray(among[place] == wanted, dtype=np.bool_)
