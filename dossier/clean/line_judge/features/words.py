"""Words of a line: tokens, function words, cue phrases and stable hashes."""

from __future__ import annotations

import re
import unicodedata
import zlib
from array import array
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dossier.lexicon import words as lexicon_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

BUCKETS = 1 << 16
"""Places of the hashed vocabulary; more gained nothing in cross-validation."""
HEAD_WORDS, TAIL_WORDS = 24, 8
"""Words of a long line that are hashed: its two ends tell prose from furniture, its middle does not."""
SEEN = 1500
"""Characters of a line that are looked at, so that a line of megabytes costs no more."""
LONGEST_CUE = 3
CUE_WORDS = 60
SHORT_LINE = 6
"""Words up to which a line's whole wording and the ends of its words are hashed too."""

_WORD = re.compile(r"[^\W_]+")
UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_DIGIT = re.compile(r"\d")


class Cues(NamedTuple):
    """The furniture phrases, ready to be counted."""

    families: tuple[str, ...]
    phrases: Mapping[str, int]
    """Family of each phrase of one to three words."""
    begins: tuple[frozenset[str], ...]
    """First words of the phrases of each length, so that most places cost one look."""
    unspaced: tuple[tuple[str, int], ...]
    """Phrases of scripts without spaces, sought as they stand."""


def tokens(text: str) -> list[str]:
    """Give the words in lower case; a script without spaces gives its characters."""
    seen = text[:SEEN]
    found = _WORD.findall(
        seen.lower() if seen.isascii() else unicodedata.normalize("NFC", seen).lower()
    )
    if seen.isascii() or not UNSPACED.search(seen):
        return found
    return [piece for word in found for piece in (word if UNSPACED.search(word) else (word,))]


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """Give each language's most frequent function words."""
    rows = (row.split(":", 1) for row in lexicon_words("lines/function_words"))
    return {language: frozenset(words.split()) for language, words in rows}


@cache
def any_function_word() -> frozenset[str]:
    """Give the function words of all languages."""
    return frozenset().union(*function_words().values())


@cache
def addressed() -> frozenset[str]:
    """Give the words that speak to the reader."""
    return frozenset(word for row in lexicon_words("lines/addressed") for word in row.split())


@cache
def cues() -> Cues:
    """Load the cue phrases."""
    families: list[str] = []
    phrases: dict[str, int] = {}
    unspaced: list[tuple[str, int]] = []
    for row in lexicon_words("lines/cues"):
        if row.startswith("["):
            families.append(row.strip("[]"))
            continue
        for phrase in row.split(":", 1)[1].split(","):
            if UNSPACED.search(phrase):
                unspaced.append((phrase.strip(), len(families) - 1))
            else:
                phrases[" ".join(tokens(phrase))] = len(families) - 1
    split = [phrase.split(" ") for phrase in phrases]
    begins = (
        frozenset(words[0] for words in split if len(words) == size)
        for size in range(LONGEST_CUE + 1)
    )
    return Cues(tuple(families), phrases, tuple(begins), tuple(unspaced))


def count_cues(words: Sequence[str], text: str) -> tuple[list[int], int]:
    """Count the cue phrases of each family; also give the family that the line begins with, or -1."""
    known = cues()
    counts = [0] * len(known.families)
    first = -1
    looked = words[:CUE_WORDS]
    for size in range(1, LONGEST_CUE + 1):
        for place, word in enumerate(looked[: len(looked) - size + 1]):
            if word not in known.begins[size]:
                continue
            family = known.phrases.get(" ".join(looked[place : place + size]))
            if family is not None:
                counts[family] += 1
                if place <= 1:
                    first = family
    if not text.isascii() and UNSPACED.search(text[:200]):
        for phrase, family in known.unspaced:
            if phrase in text[:200]:
                counts[family] += 1
    return counts, first


def language_of(lines: Iterable[Sequence[str]]) -> str:
    """Name the language whose function words are most frequent in the longer lines, or ''."""
    counted: dict[str, int] = {}
    for words in lines:
        if len(words) > SHORT_LINE:
            for word in words[:CUE_WORDS]:
                counted[word] = counted.get(word, 0) + 1
    best, name = 0, ""
    for language, listed in function_words().items():
        hits = sum(count for word, count in counted.items() if word in listed)
        if hits > best:
            best, name = hits, language
    return name


def buckets(words: Sequence[str], text: str) -> Sequence[int]:
    """Hash a line's words, word pairs and ends; each bucket once, in ascending order."""
    long = len(words) > HEAD_WORDS + TAIL_WORDS
    kept = [*words[:HEAD_WORDS], *words[-TAIL_WORDS:]] if long else words
    plain = [_DIGIT.sub("0", word) if not word.isalpha() else word for word in kept]
    keys = set(plain)
    keys.update(map(" ".join, pairwise(plain)))
    if plain:
        keys.update(("^" + plain[0], "^" + " ".join(plain[:2]), plain[-1] + "$"))
        if len(plain) <= SHORT_LINE:
            keys.add("=" + " ".join(plain))
            keys.update("<" + word[:4] for word in plain)
            keys.update(word[-3:] + ">" for word in plain)
    keys.add("~" + _DIGIT.sub("0", text.rstrip()[-2:]))
    keys.add("*" + _DIGIT.sub("0", text.lstrip()[:2]))
    # crc32 is the same on every machine and run, which hash() is not.
    found = {zlib.crc32(key.encode("utf-8", "replace")) % BUCKETS for key in keys}
    return array("H", sorted(found))  # two bytes each: a long text has millions
