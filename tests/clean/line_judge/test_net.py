"""The net beside the trees: exact sums, and parts that add up to the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.clean.line_judge import net

if TYPE_CHECKING:
    import pytest

WIDTH, UNITS = 6, 4
figures = st.integers(-2000, 2000)
rows = st.lists(
    st.lists(st.floats(-40000, 40000, allow_nan=False), min_size=WIDTH, max_size=WIDTH),
    min_size=1,
    max_size=12,
)


@st.composite
def nets(draw: st.DrawFn) -> net.Net:
    """Draw a net without biases of its units, so that the parts are all there is."""
    units = [
        [0, draw(figures), *draw(st.lists(figures, min_size=WIDTH, max_size=WIDTH))]
        for _ in range(UNITS)
    ]
    return net.from_figures({"mean": [0.5] * WIDTH, "spread": [0.7] * WIDTH, "bias": 0, "units": units})  # fmt: skip


@settings(deadline=None)
@given(nets(), rows)
def test_what_the_features_added_is_the_whole(drawn: net.Net, lines: list[list[float]]) -> None:
    total, parts = net.judge(drawn, np.array(lines))
    assert np.allclose(parts.sum(axis=1), total)


@settings(deadline=None)
@given(nets(), rows)
def test_a_line_is_judged_the_same_alone_and_among_others(
    drawn: net.Net, lines: list[list[float]]
) -> None:
    together, _ = net.judge(drawn, np.array(lines))
    alone = [net.judge(drawn, np.array([line]))[0][0] for line in lines]
    assert together.tolist() == alone


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_squeezing_keeps_the_order_and_the_sign(one: float, other: float) -> None:
    low, high = net.squeeze(np.array(sorted((one, other))))
    assert low <= high
    assert net.squeeze(np.array([-one]))[0] == -net.squeeze(np.array([one]))[0]


def test_a_unit_that_sleeps_adds_nothing() -> None:
    one = net.from_figures({"mean": [0.0], "spread": [1.0], "bias": 250, "units": [[-1000, 3000, 1000]]})  # fmt: skip
    total, parts = net.judge(one, np.array([[0.0], [255.0]]))
    # The squeezed 255 is 3: less the unit's threshold of 1, times 3, above the bias of a quarter.
    assert total.tolist() == [0.25, 6.25]
    assert parts[:, 0].tolist() == [0.0, 9.0]


def test_how_many_lines_are_weighed_at_a_time_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = np.arange(21.0).reshape(7, 3) - 9
    figures = {"mean": [0, 1, 2], "spread": [1, 2, 3], "units": [[5, 7, 11, -3, 2], [1, -9, 4, 8, -6]], "bias": 17}  # fmt: skip
    by_six = net.judge(net.from_figures(figures), rows)
    monkeypatch.setattr(net, "ROWS", 100)
    at_once = net.judge(net.from_figures(figures), rows)
    assert [part.tolist() for part in by_six] == [part.tolist() for part in at_once]
