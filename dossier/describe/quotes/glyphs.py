"""Quotation marks paired: French and English ones, nested, mixed, left open, running over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST = 6
"""Marks open at a time; what a text opens beyond that is not looked at, so that a million of them cost a million steps."""
LONGEST_RUN = 40
"""Paragraphs that one quotation may run over: a speech, not an unclosed mark at the head of a page."""

_MARK = re.compile(r"[«»“”„‟‹›\"‘’']|&quot;")
_PAIR = {
    "«": "»",
    "“": "”",
    "‹": "›",
    "„": "“",
    "‟": "”",
    "”": "”",
    "’": "’",
    "‘": "’",
    '"': '"',
    "'": "'",
}
_OPENERS = "«“‹„‟‘"
_CLOSERS = "»”›’"
_SINGLE = "‘’'"
_SPACE = " \t\n\r\u00a0\u202f\u2009\u200b\ufeff"
_PHRASE_END = ".,!?…;:"


@dataclass(slots=True, unsafe_hash=True)
class Pair:
    """Words between two marks, offsets in the text looked at."""

    start: int
    """The opening mark."""
    end: int
    """One past the closing mark."""
    left: int
    """Length of the opening mark."""
    right: int
    """Length of the closing mark; 0 where it is missing."""

    @property
    def inside(self) -> tuple[int, int]:
        """Where the words stand, marks left out."""
        return self.start + self.left, self.end - self.right


@dataclass(slots=True, unsafe_hash=True)
class Reading:
    """The marks of one paragraph."""

    pairs: tuple[Pair, ...]
    """The outermost ones, in order of place."""
    open: int | None = None
    """A mark that the paragraph opens and does not close, with nothing closed after it."""
    closed: int | None = None
    """One past the first mark that closes what an earlier paragraph opened."""


@dataclass(slots=True, unsafe_hash=True)
class _Open:
    mark: str
    at: int
    length: int


def _sides(text: str, at: int, end: int) -> tuple[bool, bool]:
    """Say whether a mark may open (nothing solid before it) and close (nothing solid after it)."""
    before, after = text[at - 1 : at], text[end : end + 1]
    opens = not before or before in _SPACE or before in "([{—–-/'’«“\u2026:" or before == "\u2019"
    closes = not after or not after.isalnum()
    return opens, closes


def _neutral(text: str, at: int, end: int, *, held: bool) -> str:
    """Return `open`, `close` or nothing for a straight mark, by what stands around it and whether one is open."""
    opens, closes = _sides(text, at, end)
    if held:
        solid = at > 0 and text[at - 1] not in _SPACE
        return "close" if closes and (solid or end >= len(text) or text[end] in _SPACE + _PHRASE_END) else ""  # fmt: skip
    if at and text[at - 1].isdigit() and closes:
        return ""  # inches
    return "open" if opens and end < len(text) else ""


def _single(text: str, at: int, mark: str, *, held: bool) -> str:
    """Return what an apostrophe is: nearly always one; a mark only at the edge of words and after a stop."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if held:
        ends = bool(before) and before in _PHRASE_END and not after.isalnum()
        quoted = mark == "’" and not after.isalnum() and before not in {"s", *_SPACE}
        return "close" if ends or quoted else ""
    if mark == "‘" or (mark == "'" and after.isupper() and (not before or before in _SPACE + "(")):
        return "open"
    return ""


def _role(text: str, found: re.Match[str], stack: Sequence[_Open]) -> str:  # noqa: PLR0911 - cases in order, each with its answer
    """Return `open`, `close` or nothing for a mark."""
    mark = found[0]
    if mark in {'"', "&quot;"}:
        return _neutral(text, found.start(), found.end(), held=any(one.mark == '"' for one in stack))  # fmt: skip
    if mark in _SINGLE:
        held = any(one.mark in "‘'" for one in stack)
        return _single(text, found.start(), mark, held=held)
    if mark == "“" and any(one.mark == "„" for one in stack):
        return "close"
    opens, closes = _sides(text, found.start(), found.end())
    if mark == "“" and closes and not opens and any(one.mark == "“" for one in stack):
        return "close"  # “ on both sides
    if mark in _OPENERS:
        return "open"
    if mark == "”" and not stack and opens and not closes:
        return "open"  # ” on both sides
    return "close"


def read(text: str) -> Reading:
    """Pair the marks of one paragraph.

    A mark closes the innermost one of its kind; where that has no closing mark of its own, another kind will
    do (« … ”). Work grows with the length of the text.
    """
    marks = list(_MARK.finditer(text))
    places: dict[str, list[int]] = {}
    for found in marks:
        places.setdefault(found[0], []).append(found.start())
    stack: list[_Open] = []
    pairs: list[Pair] = []
    closed = None
    for found in marks:
        mark = '"' if found[0] == "&quot;" else found[0]
        role = _role(text, found, stack)
        if role == "open" and len(stack) < DEEPEST:
            if not (
                stack and stack[-1].mark == mark and mark in "«“" and _reopened(text, found.start())
            ):
                stack.append(_Open(mark, found.start(), len(found[0])))
        elif role == "close":
            matched = _matching(stack, mark, places, found.start())
            if matched is None:
                if not stack and closed is None and not pairs and mark in '»”"':
                    closed = found.end()
                continue
            one = stack[matched]
            del stack[matched:]
            pairs.append(Pair(one.at, found.end(), one.length, len(found[0])))
    outer = tuple(_outermost(pairs))
    after = outer[-1].end if outer else 0
    left = next((one.at for one in stack if one.at >= after and one.mark not in _SINGLE), None)
    return Reading(outer, left, closed)


def _reopened(text: str, at: int) -> bool:
    """Say whether a mark stands at the head of a line, where printers repeat it."""
    return not text[:at].strip() if at < 4 else text[at - 1] == "\n"  # noqa: PLR2004 - a tab or two


def _matching(
    stack: Sequence[_Open], mark: str, places: dict[str, list[int]], at: int
) -> int | None:
    """Return which open mark a closing one closes; None for a stray one."""
    for place in range(len(stack) - 1, -1, -1):
        if _PAIR[stack[place].mark] == mark:
            return place
    if mark in _SINGLE or not stack or stack[-1].mark in _SINGLE:
        return None
    inner = stack[-1].mark
    own, again = _next(places.get(_PAIR[inner], ()), at), _next(places.get(inner, ()), at)
    return None if own is not None and (again is None or own < again) else len(stack) - 1


def _next(places: Sequence[int], at: int) -> int | None:
    """Return the first of some places after one."""
    place = bisect_right(places, at)
    return places[place] if place < len(places) else None


def _outermost(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs that lie in no other one."""
    end = 0
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if pair.start >= end:
            yield pair
            end = pair.end
