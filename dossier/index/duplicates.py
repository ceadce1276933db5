"""Near-duplicates: which articles are one text, copied, trimmed, taken from an agency, or lightly rewritten.

Pairs that share shingles in their sketches are weighed on their whole texts; nothing is merged, groups only say so.
Work grows with the number of articles: a sketch has a fixed size, and each of its shingles proposes an article to a
few neighbours only, however many articles hold it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dossier.index import shingles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.index.shingles import Folded

SHORTEST = 25
"""Words under which a text is too short to be called a copy: a paywall's notice, a picture's caption."""
NEIGHBOURS, CROWD = 4, 64
"""Articles after it to which a shingle proposes each article that holds it, one only where more than a crowd hold it;
groups close over the rest."""
PER_SHARED, SHARED_AT_MOST = 50, 3
"""A pair is weighed when its sketches share one shingle, one more for each so many of the shorter text's, at most three."""
SEGMENTS, STRETCH = 8, 20
"""Stretches of the shorter text that are weighed apart, and their words at least: a quotation or an agency's notice
that two articles share fills but a few of them."""
LIKE, LOW = 0.15, 0.35
"""Share of three-word runs that a stretch must have in common with the other text, and the share of the stretches that
may have less; .34 is expected with 30 % of the words replaced. Set on generated articles, of which another draw is
measured (`python -m tests.bench.duplicates`)."""
COMMON = 10
"""Articles from which a run of words counts as a stock phrase or a notice, unless most of a text is as common: then
the text itself is what so many print."""
CELLS = 1 << 22
"""Cells of the table that counts in how many articles a run of words is; it takes 8 MB, however many the articles."""
FEWEST = 8
"""Runs that are no stock phrases under which two texts cannot be weighed."""
COPIED = 0.7
"""Share of the shorter text's shingles in the longer from which it is a copy; with 10 % of the words replaced, .59."""
WITHIN = 0.5
"""Length of the shorter text beside the longer under which the longer may be a digest of several."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two articles that are one text, by their places in the list; the first is the shorter."""

    shorter: int
    longer: int
    similarity: float
    """Share of the shorter text's runs of words found in the longer, 0 to 1."""
    copied: bool
    """True when most of it is word for word."""
    within: bool
    """True when the longer text holds much else."""


def likenesses(texts: Sequence[Folded]) -> list[Likeness]:
    """Return the pairs of texts that are one text, in order; of large groups not every pair."""
    scale = Scale(texts)
    pairs = (scale.weigh(one, other) for one, other in _candidates(texts))
    return [pair for pair in pairs if pair]


def _candidates(texts: Sequence[Folded]) -> Iterator[tuple[int, int]]:
    """Yield the pairs whose sketches share shingles."""
    sketches = [
        text.shingles[: shingles.SKETCH] if len(text.words) >= SHORTEST else text.shingles[:0]
        for text in texts
    ]
    if not sketches:
        return
    held = np.concatenate(sketches)
    holder = np.repeat(np.arange(len(texts)), [len(sketch) for sketch in sketches])
    order = np.argsort(held, kind="stable")
    held, holder = held[order], holder[order]
    first = np.searchsorted(held, held)
    crowded = np.searchsorted(held, held, side="right") - first > CROWD
    proposed = []
    for step in range(1, NEIGHBOURS + 1):
        alike = held[:-step] == held[step:]
        same = np.flatnonzero(alike & ~crowded[:-step] if step > 1 else alike)
        proposed.append(holder[same] * len(texts) + holder[same + step])
    keys, shared = np.unique(np.concatenate(proposed), return_counts=True)
    sizes = np.array([len(text.shingles) for text in texts])
    one, other = keys // len(texts), keys % len(texts)
    needed = 1 + np.minimum(sizes[one], sizes[other]) // PER_SHARED
    enough = shared >= np.minimum(needed, SHARED_AT_MOST)
    yield from zip(one[enough].tolist(), other[enough].tolist(), strict=True)


class Scale:
    """Weighs pairs of texts, knowing how common each run of words is among all of them."""

    def __init__(self, texts: Sequence[Folded]) -> None:
        self._texts = texts
        self._spread = np.zeros(CELLS, dtype=np.uint16)
        for text in texts:
            cells = np.unique(text.runs % np.uint64(CELLS))
            self._spread[cells] += self._spread[cells] < np.iinfo(np.uint16).max

    def weigh(self, one: int, other: int) -> Likeness | None:
        """Compare two whole texts; None when they are two."""
        texts = self._texts
        shorter, longer = sorted(
            (one, other), key=lambda number: (len(texts[number].words), number)
        )
        less, more = texts[shorter], texts[longer]
        hits = shingles.found(less.runs, more.sorted_runs)
        if hits.mean() < LIKE / 2:
            return None
        telling = self._spread[less.runs % np.uint64(CELLS)] <= max(
            COMMON, *(2 * self._usual(number) for number in (one, other))
        )
        count = min(SEGMENTS, max(1, len(hits) // STRETCH))
        stretches = [
            float(part[own].mean())
            for part, own in zip(
                np.array_split(hits, count), np.array_split(telling, count), strict=True
            )
            if own.any()
        ]
        if telling.sum() < FEWEST or np.quantile(stretches, LOW) < LIKE:
            return None
        copied = bool(shingles.found(less.shingles, more.shingles).mean() >= COPIED)
        within = len(less.words) < WITHIN * len(more.words)
        return Likeness(shorter, longer, round(float(hits.mean()), 3), copied, within)

    def _usual(self, number: int) -> float:
        """Return in how many articles the median run of a text is."""
        return float(np.median(self._spread[self._texts[number].runs % np.uint64(CELLS)]))


def families(count: int, pairs: Sequence[Likeness]) -> list[tuple[int, ...]]:
    """Join pairs into groups; a longer text that holds several others stands in the group of each.

    Args:
        count: how many texts there are.
        pairs: what `likenesses` found.

    Returns:
        The groups' members in order, the groups in order of their first member.
    """
    parents = list(range(count))
    for pair in pairs:
        if not pair.within:
            _join(parents, pair.shorter, pair.longer)
    held: dict[int, set[int]] = {}
    for pair in pairs:
        if pair.within and _root(parents, pair.shorter) != _root(parents, pair.longer):
            held.setdefault(pair.longer, set()).add(_root(parents, pair.shorter))
    digests = {longer for longer, roots in held.items() if len(roots) > 1}
    members: dict[int, set[int]] = {}
    for number in range(count):
        members.setdefault(_root(parents, number), set()).add(number)
    groups = [(members[root] | {digest}) for digest in sorted(digests) for root in held[digest]]
    for longer in sorted(held.keys() - digests):
        for root in held[longer]:
            _join(parents, root, longer)
    joined: dict[int, list[int]] = {}
    for number in range(count):
        joined.setdefault(_root(parents, number), []).append(number)
    found = {tuple(sorted(group)) for group in groups} | {
        tuple(group) for group in joined.values() if len(group) > 1
    }
    return sorted(found)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first
