"""Spans: what a recogniser claims, before it is known which actor is meant."""

from __future__ import annotations

import bisect
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Actor, ActorKind


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """A stretch of a passage that names someone or something."""

    start: int
    """First character in the passage's text."""
    end: int
    kind: ActorKind
    rule: str
    """`gazetteer`, `case`, `body`, `team`, `rules`, `model`, `echo`."""
    actor: Actor | None = None
    """The actor of the authority list; None where only the text knows it."""

    @property
    def length(self) -> int:
        """The number of characters."""
        return self.end - self.start

    def meets(self, other: Span) -> bool:
        """Say whether two spans share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


RANK = {"team": 0, "body": 0, "gazetteer": 1, "case": 1, "rules": 2, "model": 3, "echo": 4}
"""Who is believed when two claim the same stretch."""


def longest(spans: Iterable[Span]) -> list[Span]:
    """Keep the longest claims, none overlapping; in order of place."""
    placed = list(spans)
    if len(placed) <= 1 or _apart(placed):
        return placed
    placed.sort(key=lambda span: (span.start, -span.length, RANK[span.rule], span.kind))
    if _apart(placed):
        return placed
    kept: list[Span] = []
    taken: set[int] = set()
    for span in sorted(placed, key=lambda span: (-span.length, RANK[span.rule], span.start)):
        stretch = range(span.start, span.end)
        if taken.isdisjoint(stretch):
            kept.append(span)
            taken.update(stretch)
    return sorted(kept, key=lambda span: span.start)


def _apart(row: Sequence[Span]) -> bool:
    """Say whether spans follow each other, none beginning before the one before it ends."""
    return all(one.end <= two.start for one, two in itertools.pairwise(row))


def meeting(row: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Return those of a row of spans, in order and without overlap, that share a character with a stretch."""
    first = bisect.bisect_right(row, start, key=lambda span: span.end)
    last = bisect.bisect_left(row, end, key=lambda span: span.start)
    return row[first:last]
