"""Where the prose of a page is: sums over each container, and the container that holds the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from dossier.records import RawDocument

PROSE_LENGTH = 60
"""Characters from which an unlinked line that has a sentence's end counts as prose."""
SENTENCE = re.compile(r"[.!?…。！？;:,،。、]")
MAIN_SHARES = (0.5, 0.75, 0.9)
"""Shares of the page's prose that the three nested « main » containers hold at least."""
DEPTH = 40

Floats = np.ndarray[tuple[int, ...], np.dtype[np.floating[Any]]]


@dataclass(frozen=True, slots=True)
class Places:
    """Sums for each container, its whole subtree included."""

    characters: Floats
    linked: Floats
    prose: Floats
    lines: Floats
    prose_lines: Floats
    depth: Floats
    mains: tuple[int, ...]
    """For each of `MAIN_SHARES`, the deepest container that holds that share; -1 for none."""
    line_prose: Floats
    """For each line, its characters when it is prose, else 0."""


def survey(document: RawDocument) -> Places:
    """Add up lines, characters and prose over every container."""
    count = len(document.containers)
    sums = np.zeros((5, count + 1))
    line_prose = np.zeros(len(document.elements))
    for number, element in enumerate(document.elements):
        length = element.end - element.start
        prose = 0.0
        if (
            length >= PROSE_LENGTH
            and element.link_characters * 2 < length
            and SENTENCE.search(document.text, element.start, element.end)
        ):
            prose = float(length - element.link_characters)
        line_prose[number] = prose
        sums[:, element.container] += (length, element.link_characters, prose, 1, prose > 0)
    depth = depths(document)
    done = subtotals(document, depth, sums)
    mains = _mains(done[2], line_prose)
    return Places(done[0], done[1], done[2], done[3], done[4], depth, mains, line_prose)


def depths(document: RawDocument) -> Floats:
    """Return how deep each container lies, from 1; 0 for what is outside of all, at the end."""
    depth = np.zeros(len(document.containers) + 1)
    for at, container in enumerate(document.containers):
        depth[at] = depth[container.parent] + 1
    return depth


def subtotals(document: RawDocument, depth: Floats, sums: Floats) -> Floats:
    """Add what each container holds to those around it, the deepest first.

    Args:
        document: The page.
        depth: What `depths` gave.
        sums: One row a figure, one column a container; the last is for what is outside of all.
    """
    parents = np.array([container.parent for container in document.containers], dtype=int)
    order = np.argsort(-depth[:-1], kind="stable")
    ends = np.nonzero(np.diff(depth[order]))[0] + 1
    for members in np.split(order, ends):
        for row in sums:
            np.add.at(row, parents[members], row[members])
    return sums


def _mains(prose: Floats, line_prose: Floats) -> tuple[int, ...]:
    total = float(line_prose.sum())
    mains = []
    for share in MAIN_SHARES:
        best = -1
        if total > 0:
            # Later numbers are deeper or further down; the last that holds the share is the deepest.
            holders = np.nonzero(prose[:-1] >= share * total)[0]
            best = int(holders[-1]) if len(holders) else -1
        mains.append(best)
    return tuple(mains)


def ancestors(document: RawDocument, at: int) -> list[int]:
    """Return a container and those around it, innermost first, at most `DEPTH` of them."""
    chain: list[int] = []
    while at >= 0 and len(chain) < DEPTH:
        chain.append(at)
        at = document.containers[at].parent
    return chain
