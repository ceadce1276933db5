"""What a line looks like by itself."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from dossier.clean.line_judge.features.words import (
    SEEN,
    UNSPACED,
    addressed,
    any_function_word,
    count_cues,
    cues,
    function_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SAMPLE = 400
"""Characters whose classes are counted."""

_FINAL = re.compile(r"[.!?…。！？;](?:[\"'”’»)\]“」』]|\s|\[\d+\])*$")
_INNER = re.compile(r"[.!?…][\"”»’)]*\s+[\"“«(A-ZÀ-ÖØ-ÞА-ЯΑ-Ω]|[。！？]")
_ADDRESS = re.compile(
    r"https?://|www\.|\b[\w-]+\.(?:com|org|net|fr|de|uk|it|es|pl|ru|eu|gr|nl|br)\b|\S@\S"
)
_DATE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\b\d{1,2}\s?[:hH]\s?\d{2}\b"
    r"|\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?(?:19|20)\d\d\b"
    r"|\d+[年月日]"
)
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"[|·›»•/>→▸]|\s[-–—]\s")
_BULLET = re.compile(r"^\s*(?:[•·▪●*–—-]|\d{1,2}[.)])\s")
_GLUED = re.compile(r"[a-zà-öø-ÿ][A-ZÀ-Þ]")
_QUOTES = re.compile(r"[\"“”«»„「」『』]")
_OPENING = "\"'“«‘„「『"
_TAILS = {
    mark: code
    for code, marks in enumerate((":：", ",;，", ".。", "!?！？", "…", "\"”»’'", ")]"), 2)
    for mark in marks
}

PROSE_WORDS, PROSE_SHARE = 8, 0.15
"""Words and share of function words of an ended line that reads as prose."""
LONG_WORDS, LONG_SHARE = 25, 0.2
"""The same for a line without an end."""

OWN = (
    "chars", "words", "word_length", "final", "tail_mark", "first_lower", "first_digit", "bullet", "opening_quote",
    "upper_ratio", "capitalised", "digit_ratio", "mark_ratio", "commas", "sentences", "sentence_words", "quotes",
    "separators", "address", "dates", "date_share", "function_words", "foreign_words", "brackets", "at_hash",
    "copyright", "currency", "all_caps", "gap", "unspaced", "prose", "glued", "question", "ellipsis", "colon_inside",
    "addressed", "first_cue",
)  # fmt: skip

SHARES = frozenset({
    "word_length", "upper_ratio", "capitalised", "digit_ratio", "mark_ratio", "sentence_words", "date_share",
    "function_words", "foreign_words", "addressed",
})  # fmt: skip
"""The measures that are no counts."""


def names() -> tuple[str, ...]:
    """Name the measures, in order; the sum of all cues is the last."""
    return (*OWN, *(f"cue_{family}" for family in cues().families), "cues")


def empty() -> dict[str, array[float]]:
    """Give a column for each measure: two bytes a line for counts, which are small, eight for shares."""
    return {name: array("d" if name in SHARES else "h") for name in names()}


def measure(text: str, words: Sequence[str], language: str, *, gap: bool) -> list[float]:
    """Take the measures that `names` names."""
    seen = text[:SEEN]
    sample = seen[:SAMPLE]
    count = max(1, len(words))
    unspaced = UNSPACED.search(seen[:80]) is not None
    running = len(words) // 2 if unspaced else len(words)
    final = _FINAL.search(text[-12:]) is not None
    listed = function_words().get(language, frozenset())
    known = len([1 for word in words if word in listed]) / count
    every, spoken = any_function_word(), addressed()
    foreign = len([1 for word in words if word in every]) / count - known
    inner = sum(1 for _ in _INNER.finditer(seen)) + final
    families, first = count_cues(words, text)
    dates = (
        [found.end() - found.start() for found in _DATE.finditer(sample)]
        if any(map(str.isdigit, sample))
        else []
    )
    ended = final and running >= PROSE_WORDS and (known >= PROSE_SHARE or unspaced)
    prose = ended or (running >= LONG_WORDS and known >= LONG_SHARE)
    return [
        min(len(text), 2000), running, len(seen) / count, final, *_edges(text), *_letters(sample),
        seen.count(",") + seen.count("，") + seen.count("、"), inner, running / max(1, inner),
        len(_QUOTES.findall(seen)), len(_SEPARATOR.findall(sample)), len(_ADDRESS.findall(sample)),
        len(dates), sum(dates) / max(1, len(sample)), known, foreign, seen.count("(") + seen.count("["),
        sample.count("@") + sample.count("#"), "©" in sample, any(sign in sample for sign in "€$£¥%"),
        sample.isupper(), gap, unspaced, prose, len(_GLUED.findall(sample)), "?" in seen or "？" in seen,
        "…" in seen or "..." in seen, ":" in seen[:-1], len([1 for word in words if word in spoken]) / count,
        first, *families, sum(families),
    ]  # fmt: skip


def _edges(text: str) -> list[float]:
    first, tail = text.lstrip()[:1], text.rstrip()[-1:]
    mark = 1 if tail.isdigit() else _TAILS.get(tail, 0)
    return [
        mark,
        first.islower(),
        first.isdigit(),
        _BULLET.match(text) is not None,
        bool(first) and first in _OPENING,
    ]


def _letters(sample: str) -> list[float]:
    size = max(1, len(sample))
    letters = sum(map(str.isalpha, sample))
    digits = sum(map(str.isdigit, sample))
    spaces = sum(map(str.isspace, sample))
    upper = sum(map(str.isupper, sample))
    raw = sample.split()
    capital = sum(word[0].isupper() for word in raw)
    return [
        upper / max(1, letters),
        capital / max(1, len(raw)),
        digits / size,
        (len(sample) - letters - digits - spaces) / size,
    ]
