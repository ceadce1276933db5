"""What a line owes to the lines around it: first the word models' opinions, then the first judge's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dossier.clean.page_judge.containers import depths, subtotals

if TYPE_CHECKING:
    from dossier.clean.page_judge.containers import Floats
    from dossier.records import RawDocument

WORD_STEPS = (-3, -2, -1, 1, 2, 3)
"""Neighbours whose word opinions a line sees."""
STEPS = (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)
"""Neighbours whose first probability a line sees."""
ABSENT = -12.0
"""Word opinion of a line that does not exist: as sure a « no » as these models ever give."""
LEVELS = 5
"""Ancestors over which first probabilities are averaged."""
LIKELY = 0.5

WORD_NAMES = (
    "place words",
    "text words",
    *(f"place words of {step:+d}" for step in WORD_STEPS),
    *(f"text words of {step:+d}" for step in WORD_STEPS),
)
NAMES = (
    "first judge",
    *(f"first judge of {step:+d}" for step in STEPS),
    "article before",
    "article after",
    "article on page",
    "best on page",
    "lines from first likely",
    "lines to last likely",
    "rank",
    "likely lines",
    *(
        f"{what} at {level}"
        for level in range(LEVELS)
        for what in ("mean of first judge", "share of article", "likely lines")
    ),
)


def words(place: Floats, text: Floats) -> Floats:
    """Lay out the two word models' opinions on a line and its neighbours."""
    columns = [place, text]
    columns += [_moved(place, step, ABSENT) for step in WORD_STEPS]
    columns += [_moved(text, step, ABSENT) for step in WORD_STEPS]
    return np.column_stack(columns)


def opinions(document: RawDocument, first: Floats) -> Floats:
    """Lay out the first judge's probabilities: neighbours, page and containers."""
    lengths = np.array([element.end - element.start for element in document.elements], dtype=float)
    near = np.column_stack([first, *(_moved(first, step, 0.0) for step in STEPS)])
    return np.hstack([near, _of_page(first, lengths), _of_containers(document, first, lengths)])


def _moved(values: Floats, step: int, absent: float) -> Floats:
    """Return for each line the value of the line `step` further on."""
    count = len(values)
    result = np.full(count, absent, dtype=values.dtype)
    if step > 0:
        result[: max(0, count - step)] = values[step:]
    else:
        result[-step:] = values[: max(0, count + step)]
    return result


def _of_page(first: Floats, lengths: Floats) -> Floats:
    count = len(first)
    mass = first * lengths
    total = max(1.0, float(mass.sum()))
    so_far = np.cumsum(mass)
    likely = first > LIKELY
    members = np.nonzero(likely)[0]
    start, stop = (int(members[0]), int(members[-1])) if len(members) else (0, count - 1)
    order = np.arange(count)
    rank = np.empty(count)
    rank[np.argsort(-first, kind="stable")] = order
    return np.column_stack(
        [
            (so_far - mass) / total,
            1 - so_far / total,
            np.full(count, np.log1p(total)),
            np.full(count, first.max()),
            np.clip(order - start, -50, 50),
            np.clip(stop - order, -50, 50),
            np.minimum(rank, 500),
            np.full(count, min(500, int(likely.sum()))),
        ]
    )


def _of_containers(document: RawDocument, first: Floats, lengths: Floats) -> Floats:
    homes = np.array([element.container for element in document.elements], dtype=int)
    parents = np.array([container.parent for container in document.containers] + [-1], dtype=int)
    sums = np.zeros((3, len(parents)))
    for row, values in zip(sums, (first * lengths, lengths, first > LIKELY), strict=True):
        np.add.at(row, homes, values)
    mass, length, likely = subtotals(document, depths(document), sums)
    total = max(1.0, float(mass[-1]))
    columns = []
    for _ in range(LEVELS):
        columns += [
            mass[homes] / np.maximum(1.0, length[homes]),
            mass[homes] / total,
            likely[homes],
        ]
        homes = np.where(parents[homes] >= 0, parents[homes], homes)
    return np.column_stack(columns).astype(np.float32)
