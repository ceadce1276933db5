"""What the line judge looks at: a line's shape and words, its place, its neighbours, its topic.

Every family is a function from the view of a text to columns with names. Nothing here reads a label or a model,
and every value is plain arithmetic on the text, the same on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dossier.clean.line_judge.features.column import narrow, take
from dossier.clean.line_judge.features.place import main_run, neighbours, position, runs, windows
from dossier.clean.line_judge.features.signs import headers, landmarks
from dossier.clean.line_judge.features.topic import cohesion, repetition, title
from dossier.clean.line_judge.features.view import Columns, Held, SeenLine, View, view

FAMILIES = (
    neighbours,
    windows,
    position,
    main_run,
    runs,
    repetition,
    cohesion,
    title,
    landmarks,
    headers,
)

Packed = dict[str, Sequence[float]]
"""Columns as they leave this room."""

__all__ = ["FAMILIES", "Columns", "Features", "Packed", "SeenLine", "describe", "take"]


class Features(NamedTuple):
    """The lines of a text as the model takes them."""

    columns: Packed
    """For each feature one value a line, in a fixed order of names."""
    buckets: list[Sequence[int]]
    """For each line the buckets of its hashed words."""


def describe(lines: Sequence[SeenLine]) -> Features:
    """Take all features of the lines of one text; linear in its length."""
    seen: View = view(lines)
    columns = _packed(seen.shape)
    for family in FAMILIES:
        columns |= _packed(family(seen))
    return Features(columns, seen.buckets)


def _packed(columns: Held) -> Packed:
    return {name: narrow(values) for name, values in columns.items()}
