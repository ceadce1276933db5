"""Train the net of the line judge; needs scikit-learn (dependency group `train`)."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from dossier.clean.line_judge.net import STEPS as STEPS_OF_ONE
from dossier.clean.line_judge.net import UNIT, inputs, squeeze

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

SETTINGS = {
    "hidden_layer_sizes": (40,), "alpha": 0.1, "batch_size": 512, "learning_rate_init": 1e-3, "max_iter": 6,
}  # fmt: skip
"""Six rounds over the lines: more learns the domains by heart."""
STARTS = (1, 2, 3)
"""Random starts; their nets stand side by side in one, each with its share of the word."""
NARROW = 1e-3
"""Least standard deviation, so that a feature that never changes divides nothing by zero."""


def fit(rows: Table, label: NDArray[np.int64], weight: Table) -> dict[str, Any]:
    """Learn a net; gives the figures that `net.from_figures` takes."""
    squeezed = squeeze(rows)
    mean = np.round(squeezed.mean(axis=0), 4)
    spread = np.round(np.maximum(squeezed.std(axis=0), NARROW), 4)
    seen = (inputs(rows, mean, spread) / STEPS_OF_ONE).astype(np.float32)
    units: list[list[int]] = []
    bias = 0.0
    for start in STARTS:
        net = MLPClassifier(**SETTINGS, random_state=start)
        with warnings.catch_warnings():
            # The rounds are few on purpose.
            warnings.simplefilter("ignore", ConvergenceWarning)
            net.fit(seen, label, sample_weight=weight / weight.mean())
        first, last = net.coefs_
        for at in range(first.shape[1]):
            figures = [net.intercepts_[0][at], last[at, 0] / len(STARTS), *first[:, at]]
            units.append([round(float(figure) * UNIT) for figure in figures])
        bias += float(net.intercepts_[1][0]) / len(STARTS)
    return {
        "mean": mean.tolist(),
        "spread": spread.tolist(),
        "bias": round(bias * UNIT),
        "units": units,
    }
