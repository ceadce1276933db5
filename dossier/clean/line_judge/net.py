"""The line judge's second opinion: a net of one hidden layer over the features that the trees see.

Trees cut a feature in two; the net weighs it, so the two err on different lines. All figures are whole numbers, and all
sums stay under 2**53, where floating point holds them exactly in any order: every machine gives the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Table = NDArray[np.float64]

STEPS = 64
"""Steps of one standard deviation of a feature."""
FAR = 5
"""Standard deviations beyond which a feature is no further."""
UNIT = 1000
"""Weights are stored as whole parts of this, in both layers."""
ROWS = 6
"""Lines weighed at a time: OpenBLAS sets all processors to a product of more than 2**18 terms, which for articles costs
twice the processor time of everything else. Sums are exact, so that the answer does not depend on it."""


@dataclass(frozen=True, slots=True)
class Net:
    """The figures of the net."""

    mean: Table
    """Of each squeezed feature."""
    spread: Table
    """Standard deviation of each squeezed feature."""
    hidden: Table
    """Weights of the features (rows) for the hidden units (columns)."""
    hidden_bias: Table
    out: Table
    out_bias: float


def squeeze(rows: Table) -> Table:
    """Bring counts and characters to the size of shares; square roots are the same on every machine."""
    squeezed: Table = np.sign(rows) * (np.sqrt(np.sqrt(1 + np.abs(rows))) - 1)
    return squeezed


def inputs(rows: Table, mean: Table, spread: Table) -> Table:
    """Give the features in whole steps around their means."""
    steps = np.rint((squeeze(rows) - mean) / spread * STEPS)
    return np.clip(steps, -FAR * STEPS, FAR * STEPS)


def from_figures(figures: Mapping[str, Any]) -> Net:
    """Make a net of the figures that `train` writes."""
    units = np.array(figures["units"], np.float64)
    return Net(
        np.array(figures["mean"], np.float64),
        np.array(figures["spread"], np.float64),
        units[:, 2:].T.copy(),
        units[:, 0].copy(),
        units[:, 1].copy(),
        figures["bias"],
    )


def judge(net: Net, rows: Table) -> tuple[Table, Table]:
    """Give each line's log-odds, and what each of its features added to them."""
    steps = inputs(rows, net.mean, net.spread)
    total, added = np.empty(len(steps)), np.empty_like(steps)
    for start in range(0, len(steps), ROWS):
        part = slice(start, start + ROWS)
        total[part], added[part] = _weigh(net, steps[part])
    return total, added


def _weigh(net: Net, steps: Table) -> tuple[Table, Table]:
    hidden = steps @ net.hidden + net.hidden_bias * STEPS
    awake = hidden > 0
    whole = STEPS * UNIT * UNIT
    total = (np.where(awake, hidden, 0.0) @ net.out + net.out_bias * STEPS * UNIT) / whole
    # A unit that is awake is a plain sum of its features, so each one's part is known.
    return total, steps * ((awake * net.out) @ net.hidden.T) / whole
