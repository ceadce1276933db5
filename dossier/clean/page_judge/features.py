"""The figures the page judge sees of each line: its own, its place in the page, its neighbours."""

from __future__ import annotations

from collections import defaultdict
from math import log1p
from typing import TYPE_CHECKING

import numpy as np

from dossier.clean.page_judge import alone, containers, roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.clean.page_judge.containers import Floats, Places
    from dossier.records import RawDocument

INSIDE = (
    "article",
    "main",
    "aside",
    "nav",
    "footer",
    "header",
    "figure",
    "form",
    "ul",
    "ol",
    "table",
    "blockquote",
)
LEVELS = 6
"""Ancestors whose prose is weighed one by one."""
STATED = ("prose share", "prose density", "link density", "lines", "prose lines")
NEAR = (-2, -1, 1, 2)
"""Neighbours whose figures a line sees."""
NEIGHBOURLY = (
    "length",
    "link share",
    "ends a sentence",
    "tag p",
    "tag li",
    "date or time",
    "ends with a colon",
)
WIDE = 5
"""Lines on either side in which prose is added up."""

TITLE_SHARE = 0.7
"""Share of the title's words from which a line is taken for the title."""

PLACE_NAMES = (
    *(f"inside {tag}" for tag in INSIDE),
    *(f"{name} at {level}" for level in range(LEVELS) for name in STATED),
    "position",
    "lines on page",
    "prose on page",
    "depth",
    *(
        f"{what} main {share}"
        for share in containers.MAIN_SHARES
        for what in ("in", "steps to", "position in")
    ),
    "lines since title",
    "prose before",
    "prose after",
    "lines since prose",
    "lines to prose",
    "prose around",
    "lines since heading",
    "alike lines",
    "alike length",
    "alike links",
    "alike sentences",
    "alike spread",
    "first in container",
    "last in container",
)
NAMES = (
    *alone.NAMES,
    *PLACE_NAMES,
    *roles.NAMES,
    *(f"{name} of {step:+d}" for step in NEAR for name in (*NEIGHBOURLY, "same container")),
)
"""Names of the columns, in order."""


def measure(document: RawDocument) -> tuple[Floats, ...]:
    """Return the figures of each line: groups of columns that stand side by side in the order of `NAMES`.

    They are not put together here: of a page of 100,000 lines that would take 90 MB once more.
    """
    return tuple(part.astype(np.float32, copy=False) for part in _parts(document))


def _parts(document: RawDocument) -> Iterator[Floats]:
    lines = alone.measure(document)
    places = containers.survey(document)
    yield lines
    yield from _place(document, places, lines)
    yield roles.measure(document)
    yield from _neighbours(document, lines)


def _place(document: RawDocument, places: Places, lines: Floats) -> Iterator[Floats]:
    homes = [element.container for element in document.elements]
    rows = {home: row for row, home in enumerate(dict.fromkeys(homes))}
    fixed = np.empty((len(rows), len(INSIDE) + LEVELS * len(STATED)), dtype=np.float32)
    for home, row in rows.items():
        fixed[row] = _of_container(document, places, home)
    yield fixed[[rows[home] for home in homes]]
    count = len(document.elements)
    order = np.arange(count, dtype=np.float32)
    yield np.column_stack(
        [
            order / max(1, count - 1),
            np.full(count, log1p(count)),
            np.full(count, log1p(places.line_prose.sum())),
            places.depth[homes],
        ]
    )
    yield _mains(document, places)
    yield _runs(document, places, lines)
    yield _alike(document, lines)


def _of_container(document: RawDocument, places: Places, at: int) -> list[float]:
    chain = containers.ancestors(document, at)
    tags = {document.containers[each].tag for each in chain}
    row = [float(tag in tags) for tag in INSIDE]
    total = max(1.0, float(places.line_prose.sum()))
    for level in range(LEVELS):
        up = chain[min(level, len(chain) - 1)] if chain else -1
        size = max(1.0, places.characters[up])
        row += [
            places.prose[up] / total,
            places.prose[up] / size,
            places.linked[up] / size,
            log1p(places.lines[up]),
            places.prose_lines[up] / max(1.0, places.lines[up]),
        ]
    return row


def _mains(document: RawDocument, places: Places) -> Floats:
    """For each main container: in it or not, steps up to a node that is around it, place in it."""
    count = len(document.elements)
    columns = []
    homes = [element.container for element in document.elements]
    for main in places.mains:
        around = set(containers.ancestors(document, main))
        inside: dict[int, tuple[bool, float]] = {}
        for home in homes:
            if home not in inside:
                chain = containers.ancestors(document, home)
                steps = next((step for step, at in enumerate(chain) if at in around), len(chain))
                inside[home] = (main in chain, float(steps))
        within = np.array([inside[home][0] for home in homes])
        members = np.nonzero(within)[0]
        first, last = (int(members[0]), int(members[-1])) if len(members) else (0, count - 1)
        position = (np.arange(count) - first) / max(1, last - first)
        columns += [
            within.astype(float),
            np.array([inside[home][1] for home in homes]),
            np.clip(position, -1, 2),
        ]
    return np.column_stack(columns)


def _runs(document: RawDocument, places: Places, lines: Floats) -> Floats:
    count = len(document.elements)
    prose = places.line_prose
    total = max(1.0, float(prose.sum()))
    before = np.concatenate([[0.0], np.cumsum(prose)[:-1]]) / total
    after = 1 - before - prose / total
    titled = lines[:, alone.NAMES.index("share of title")]
    ranks = [alone.NAMES.index(f"tag h{size}") for size in (1, 2, 3, 4)]
    headings = np.asarray(lines[:, ranks].max(axis=1) > 0)
    padded = np.concatenate([[0.0], np.cumsum(prose)])
    order = np.arange(count)
    around = padded[np.minimum(order + WIDE + 1, count)] - padded[np.maximum(order - WIDE, 0)]
    title = np.nonzero(titled >= TITLE_SHARE)[0]
    since_title = order - title[0] if len(title) else np.full(count, -1)
    return np.column_stack(
        [
            np.clip(since_title, -50, 200),
            before,
            after,
            _since(np.asarray(prose > 0)),
            _since(np.asarray(prose > 0)[::-1])[::-1],
            np.log1p(around),
            _since(headings),
        ]
    )


def _since(marked: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Floats:
    """Count lines since the last marked one before, at most 50."""
    rows = []
    distance = 50
    for mark in marked.tolist():
        rows.append(distance)
        distance = 1 if mark else min(50, distance + 1)
    return np.array(rows, dtype=float)


def _alike(document: RawDocument, lines: Floats) -> Floats:
    """Compare a line with those whose node and parent look the same: teasers come in sets, so do paragraphs."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, element in enumerate(document.elements):
        own = document.containers[element.container]
        above = document.containers[own.parent] if own.parent >= 0 else own
        groups[own.tag, own.words, above.tag, above.words].append(number)
    seen = [alone.NAMES.index(name) for name in ("length", "link share", "ends a sentence")]
    count = len(document.elements)
    result = np.zeros((count, 7))
    for members in groups.values():
        means = lines[np.ix_(members, seen)].mean(axis=0)
        spread = (members[-1] - members[0]) / max(1, count)
        result[members, :5] = (log1p(len(members)), *means, spread)
    homes = [element.container for element in document.elements]
    for number, home in enumerate(homes):
        result[number, 5] = number == 0 or homes[number - 1] != home
        result[number, 6] = number == count - 1 or homes[number + 1] != home
    return result


def _neighbours(document: RawDocument, lines: Floats) -> Iterator[Floats]:
    seen = lines[:, [alone.NAMES.index(name) for name in NEIGHBOURLY]]
    parents = np.array(
        [
            document.containers[element.container].parent if element.container >= 0 else -1
            for element in document.elements
        ]
    )
    count = len(parents)
    for step in NEAR:
        moved = np.full((count, seen.shape[1] + 1), -1.0, dtype=np.float32)
        here, there = (
            slice(max(0, -step), count - max(0, step)),
            slice(max(0, step), count - max(0, -step)),
        )
        if count > abs(step):
            moved[here, :-1] = seen[there]
            moved[here, -1] = parents[here] == parents[there]
        yield moved
