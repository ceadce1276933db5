"""What a line owes to the lines around it: first the word models' opinions, then the first judge's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dossier.clean.html_places import Floats
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
    result = np.full(count, absent)
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
    containers = document.containers
    homes = [element.container for element in document.elements]
    sums = [[0.0, 0.0, 0.0] for _ in range(len(containers) + 1)]
    for home, opinion, length in zip(homes, first.tolist(), lengths.tolist(), strict=True):
        row = sums[home]
        row[0] += opinion * length
        row[1] += length
        row[2] += opinion > LIKELY
    for at in range(len(containers) - 1, -1, -1):
        above = sums[containers[at].parent]
        for column, value in enumerate(sums[at]):
            above[column] += value
    total = max(1.0, sums[-1][0])
    known: dict[int, list[float]] = {}
    for home in homes:
        if home in known:
            continue
        row = []
        at = home
        for _ in range(LEVELS):
            mass, length, likely = sums[at]
            row += [mass / max(1.0, length), mass / total, likely]
            if at >= 0 and containers[at].parent >= 0:
                at = containers[at].parent
        known[home] = row
    return np.array([known[home] for home in homes])
