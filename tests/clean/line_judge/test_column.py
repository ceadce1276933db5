"""Columns of figures: held small, read as they were given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.clean.line_judge.features.column import OUTSIDE, Beside, narrow, take
from dossier.clean.line_judge.features.shape import OWN, SHARES

column = st.lists(st.floats(-40_000, 40_000) | st.integers(-40_000, 40_000) | st.booleans())


@given(column)
def test_a_column_held_small_has_the_same_figures(values: list[float]) -> None:
    assert list(narrow(values)) == values


def test_small_whole_figures_take_two_bytes_and_others_eight() -> None:
    sizes = [memoryview(narrow(one)).itemsize for one in ([0, True, -7], [0, 0.5], [0, 40_000])]
    assert sizes == [2, 8, 8]


@given(column, st.integers(-4, 4), st.data())
def test_a_neighbour_is_read_off_its_own_column(
    values: list[float], offset: int, data: st.DataObject
) -> None:
    padded = [*[OUTSIDE] * 4, *values, *[OUTSIDE] * 4]
    shifted = padded[4 + offset :][: len(values)]
    beside = Beside(values, offset)
    assert list(beside) == beside[:] == shifted
    places = data.draw(st.lists(st.sampled_from(range(len(values))))) if values else []
    assert take(beside, places) == [shifted[place] for place in places]


def test_every_share_is_a_measure() -> None:
    assert set(OWN) >= SHARES
