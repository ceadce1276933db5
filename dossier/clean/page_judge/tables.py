"""Tables that hold data, not layout: their rows, each judged and shown as one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean.page_judge.containers import ancestors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line import Line
    from dossier.records import Block, RawDocument

CELL_LINES, CELL_LENGTH = 3, 200
"""Lines and characters that a cell of data holds at most; cells of a layout hold columns of the page."""
CELLS = 2
BAR = " | "
"""What stands between cells in a block's text."""

Rows = tuple[range, ...]
"""Places of the lines of each row, in page order; no line is in two."""


def rows(document: RawDocument) -> Rows:
    """Find the rows of data tables with two cells or more."""
    cells: dict[int, list[int]] = defaultdict(list)
    known: dict[int, int] = {}
    for place, element in enumerate(document.elements):
        at = element.container
        if at not in known:
            known[at] = _cell(document, at)
        if known[at] >= 0:
            cells[known[at]].append(place)
    by_row: dict[int, list[int]] = defaultdict(list)
    for cell in cells:
        by_row[document.containers[cell].parent].append(cell)
    found = []
    for row in sorted(by_row):
        if row < 0 or document.containers[row].tag != "tr" or len(by_row[row]) < CELLS:
            continue
        places = sorted(place for cell in by_row[row] for place in cells[cell])
        whole = places[-1] - places[0] + 1 == len(places)
        if whole and all(_is_data(document, cells[cell]) for cell in by_row[row]):
            found.append(range(places[0], places[-1] + 1))
    return tuple(sorted(found, key=lambda row: row.start))


def _cell(document: RawDocument, at: int) -> int:
    """Return the innermost cell around a container, or -1."""
    return next(
        (up for up in ancestors(document, at) if document.containers[up].tag in {"td", "th"}), -1
    )


def _is_data(document: RawDocument, places: list[int]) -> bool:
    length = sum(document.elements[place].end - document.elements[place].start for place in places)
    return len(places) <= CELL_LINES and length <= CELL_LENGTH


def level(kept: list[bool], found: Rows, lines: Sequence[Line]) -> list[bool]:
    """Let the longer part of a row decide for the whole."""
    result = list(kept)
    for row in found:
        for_it = sum(len(lines[place].text) * (1 if kept[place] else -1) for place in row)
        result[row.start : row.stop] = [for_it >= 0] * len(row)
    return result


def join(blocks: tuple[Block, ...], found: Rows) -> tuple[Block, ...]:
    """Make one block of each row; its verdict is its first cell's."""
    joined: list[Block] = []
    done = 0
    for row in found:
        joined += blocks[done : row.start]
        parts = blocks[row.start : row.stop]
        if len({part.verdict.kind for part in parts}) > 1:
            joined += parts
        else:
            text = BAR.join(part.text for part in parts)
            joined.append(replace(parts[0], end=parts[-1].end, text=text))
        done = row.stop
    return (*joined, *blocks[done:])
