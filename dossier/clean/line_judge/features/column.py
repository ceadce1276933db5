"""Columns of figures, held small: a text of 100,000 lines has twenty-four million figures."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import overload

OUTSIDE = -1.0
"""The value of a neighbour that is not there."""


class Beside(Sequence[float]):
    """Each place's neighbour's value, read off the neighbour's own column whenever it is asked for."""

    __slots__ = ("_offset", "_values")

    def __init__(self, values: Sequence[float], offset: int) -> None:
        """Look at a column from some lines away.

        Args:
            values: The column; it is not copied.
            offset: Lines down to the neighbour, negative for one above.
        """
        self._values = values
        self._offset = offset

    def __len__(self) -> int:
        """Count the lines."""
        return len(self._values)

    @overload
    def __getitem__(self, place: int) -> float: ...
    @overload
    def __getitem__(self, place: slice) -> list[float]: ...
    def __getitem__(self, place: int | slice) -> float | list[float]:
        """Give the value beside a place, or beside each of several."""
        places = range(len(self))[place]
        return self.at([places])[0] if isinstance(places, int) else self.at(places)

    def at(self, places: Sequence[int]) -> list[float]:
        """Give the values beside places, which count from 0."""
        values, offset, size = self._values, self._offset, len(self._values)
        if places and min(places) + offset >= 0 and max(places) + offset < size:
            return [values[place + offset] for place in places]
        asked = [place + offset for place in places]
        return [values[place] if 0 <= place < size else OUTSIDE for place in asked]


def take(column: Sequence[float], places: Sequence[int]) -> list[float]:
    """Give a column's values at places."""
    return column.at(places) if isinstance(column, Beside) else [column[place] for place in places]


def narrow(values: Sequence[float]) -> Sequence[float]:
    """Hold a column's figures in two bytes each where all are whole and small, else in eight."""
    if isinstance(values, array | Beside):
        return values
    try:
        return array("h", values)  # refuses what is not whole
    except (TypeError, OverflowError):
        return array("d", values)
