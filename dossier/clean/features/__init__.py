"""What the line judge looks at: a line's shape and words, its place, its neighbours, its topic.

Every family is a function from the view of a text to columns with names. Nothing here reads a label or a model,
and every value is plain arithmetic on the text, the same on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.features.place import main_run, neighbours, position, runs, windows
from dossier.clean.features.signs import headers, landmarks
from dossier.clean.features.topic import cohesion, repetition, title
from dossier.clean.features.view import Columns, SeenLine, View, view

if TYPE_CHECKING:
    from collections.abc import Sequence

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

__all__ = ["FAMILIES", "Columns", "Features", "SeenLine", "describe"]


class Features(NamedTuple):
    """The lines of a text as the model takes them."""

    columns: Columns
    """For each feature one value a line, in a fixed order of names."""
    buckets: list[list[int]]
    """For each line the buckets of its hashed words."""


def describe(lines: Sequence[SeenLine]) -> Features:
    """Take all features of the lines of one text; linear in its length."""
    seen: View = view(lines)
    columns: Columns = dict(seen.shape)
    for family in FAMILIES:
        columns |= family(seen)
    return Features(columns, seen.buckets)
