"""A text as the families of features see it: its lines measured, its main run of prose found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dossier.clean.line_judge.features.shape import empty, measure
from dossier.clean.line_judge.features.words import buckets, function_words, language_of, tokens

Columns = dict[str, list[float]]
"""A family of features: for each name, one value a line."""
Held = Mapping[str, Sequence[float]]
"""The same, packed or not."""

PROSE_CAP = 600
GAP_COST, GAP_CAP = 25, 60
"""What a line that is no prose takes from a run: this, and its length up to the cap."""
CONTENT_WORDS = 300
CONTENT_LETTERS = 4
"""Letters from which a word of an alphabet counts as content."""


class SeenLine(Protocol):
    """What the judge must know of a line."""

    @property
    def text(self) -> str:
        """Its characters, without the line end."""

    @property
    def gap(self) -> bool:
        """True when a blank line stands before it."""


@dataclass(frozen=True, slots=True)
class View:
    """The lines of a text with what is needed to compare them."""

    words: list[list[str]]
    shape: Held
    chars: list[int]
    prose: list[bool]
    content: list[frozenset[str]]
    """The words that carry the topic."""
    buckets: list[Sequence[int]]
    main: tuple[int, int]
    """First line of the strongest run of prose, and one past its last."""

    def __len__(self) -> int:
        """Count the lines."""
        return len(self.chars)


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """Find the run of greatest sum: first place and one past the last; (0, 0) where no sum is positive."""
    best, found = 0.0, (0, 0)
    total, start = 0.0, 0
    for place, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best:
            best, found = total, (start, place + 1)
    return found


def view(lines: Sequence[SeenLine]) -> View:
    """Measure the lines of one text."""
    # Each word is held once, however often the text says it.
    once: dict[str, str] = {}
    words = [[once.setdefault(word, word) for word in tokens(line.text)] for line in lines]
    language = language_of(words)
    packed = empty()
    for line, own in zip(lines, words, strict=True):
        # Into the columns at once: all lines' rows side by side would double what a long text takes.
        for column, value in zip(
            packed.values(), measure(line.text, own, language, gap=line.gap), strict=True
        ):
            column.append(value)
    chars = [len(line.text) for line in lines]
    prose = [bool(value) for value in packed["prose"]]
    common = function_words().get(language, frozenset())
    scores = [
        min(size, PROSE_CAP) if is_prose else -(GAP_COST + min(size, GAP_CAP))
        for size, is_prose in zip(chars, prose, strict=True)
    ]
    return View(
        words,
        packed,
        chars,
        prose,
        [_content(own, common) for own in words],
        [buckets(own, line.text) for line, own in zip(lines, words, strict=True)],
        best_run(scores),
    )


def _content(words: Sequence[str], common: frozenset[str]) -> frozenset[str]:
    """Choose the words that carry the topic."""
    return frozenset(
        word
        for word in set(words[:CONTENT_WORDS]) - common
        if (len(word) >= CONTENT_LETTERS or not word.isascii()) and not word.isdigit()
    )
