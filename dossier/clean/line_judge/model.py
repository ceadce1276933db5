"""The learned line judge: boosted trees and a small net over a line's features, as figures in `weights.json`.

Leaves and word weights are whole numbers and are summed as such, so that every machine gives the same answer.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from dossier.clean.line_judge import net
from dossier.clean.line_judge.features import describe, take
from dossier.clean.line_judge.features.signals import SIGNALS, signal_of
from dossier.clean.line_judge.features.spread import spread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from dossier.clean.line_judge.features import Features, Packed, SeenLine
    from dossier.records import Phrase

    Whole = NDArray[np.int64]

WEIGHTS = Path(__file__).with_name("weights.json")
"""Written by `dossier.clean.training.line_judge`."""
SCALE = 10_000
"""Leaves are log-odds times this; word weights too."""
CHUNK = 256
"""Lines walked through the trees at a time: memory stays flat on texts of any length."""
SHOWN = 3
"""Signals named for each line."""
NET_SHARE = 0.4
"""Share of the net in the log-odds; the rest is the trees'. Flat from .3 to .5 in cross-validation by domain."""
WORD_DAMPING = 4
"""Added to a line's count of buckets under the root, so that a line of one word is no certainty."""


class Opinion(NamedTuple):
    """What the model thinks of a line."""

    probability: float
    """That the line is article text, from 0 to 1."""
    signals: tuple[Phrase, ...]
    """The signals that weighed most for its side, heaviest first."""


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees, one after the other; a leaf is its own child."""

    roots: Whole
    feature: Whole
    threshold: NDArray[np.float64]
    left: Whole
    right: Whole
    value: Whole
    """At a leaf what it adds; at a branch the mean of what hangs under it."""
    depth: int


@dataclass(frozen=True, slots=True)
class LineModel:
    """The figures of the model."""

    names: tuple[str, ...]
    """The features in the order of the columns."""
    words: Sequence[int]
    """The weight of each bucket."""
    words_bias: int
    bias: int
    trees: Trees
    net: net.Net | None
    """None in a model of trees alone."""
    provenance: Mapping[str, Any]
    """Corpus digest, date, scores by cross-validation."""


@cache
def load() -> LineModel:
    """Load the shipped model."""
    return from_figures(json.loads(WEIGHTS.read_text("utf-8")))


def from_figures(figures: Mapping[str, Any]) -> LineModel:
    """Make a model of the figures that `train` writes."""
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[int] = []
    roots: list[int] = []
    for tree in figures["trees"]:
        roots.append(len(feature))
        for at, node in enumerate(tree):
            leaf = len(node) == 1
            feature.append(0 if leaf else node[1])
            threshold.append(math.inf if leaf else node[2])
            left.append(roots[-1] + (at if leaf else node[3]))
            right.append(roots[-1] + (at if leaf else node[4]))
            value.append(node[0])
    trees = Trees(
        *(np.array(roots, np.int64), np.array(feature, np.int64), np.array(threshold, np.float64)),
        *(np.array(left, np.int64), np.array(right, np.int64), np.array(value, np.int64)),
        depth=max((_depth(tree) for tree in figures["trees"]), default=0),
    )
    words = [weight for row in figures["words"] for weight in row]
    return LineModel(
        tuple(figures["features"]),
        words,
        figures["words_bias"],
        figures["bias"],
        trees,
        net.from_figures(figures["net"]) if "net" in figures else None,
        figures["provenance"],
    )


def _depth(tree: Sequence[Sequence[float]], at: int = 0) -> int:
    node = tree[at]
    return 0 if len(node) == 1 else 1 + max(_depth(tree, int(node[3])), _depth(tree, int(node[4])))


def word_scores(buckets: Sequence[Sequence[int]], weights: Sequence[int], bias: int) -> list[float]:
    """Give each line's log-odds by its words alone."""
    return [
        (bias + sum([weights[bucket] for bucket in line]) / math.sqrt(len(line) + WORD_DAMPING))
        / SCALE
        for line in buckets
    ]


def table(features: Features, scores: Sequence[float]) -> Packed:
    """Give all columns that the trees see."""
    return {**features.columns, **spread(scores)}


def opinions(
    lines: Sequence[SeenLine],
    asked: Sequence[int] | None = None,
    model: LineModel | None = None,
) -> list[Opinion]:
    """Judge the lines of one text, each with the signals that weighed most.

    Args:
        lines: All lines, since each is seen among the others.
        asked: The places of the lines to judge; all by default.
        model: The figures to judge by; the shipped ones by default.
    """
    places = range(len(lines)) if asked is None else asked
    if not places:
        return []
    known = model or load()
    features = describe(lines)
    columns = table(features, word_scores(features.buckets, known.words, known.words_bias))
    found: list[Opinion] = []
    for start in range(0, len(places), CHUNK):
        chosen = places[start : start + CHUNK]
        part = [take(columns[name], chosen) for name in known.names]
        found.extend(judge_columns(known, np.array(part, np.float64).T))
    return found


def judge_columns(model: LineModel, rows: NDArray[np.float64]) -> list[Opinion]:
    """Judge lines given as rows of the model's features."""
    found: list[Opinion] = []
    for start in range(0, len(rows), CHUNK):
        sums, weights = _together(model, rows[start : start + CHUNK])
        found.extend(
            _opinion(int(total), weight) for total, weight in zip(sums, weights, strict=True)
        )
    return found


def probabilities(lines: Sequence[SeenLine], model: LineModel | None = None) -> list[float]:
    """Give for each line of one text how likely it is article text."""
    return [opinion.probability for opinion in opinions(lines, model=model)]


def _walk(model: LineModel, rows: NDArray[np.float64]) -> tuple[Whole, Whole]:
    """Send lines down all trees; give each line's sum, and what each signal added to it."""
    trees, count = model.trees, len(rows)
    signals = _signals(model.names)
    width = len(SIGNALS)
    place = np.repeat(trees.roots[None, :], count, axis=0)
    line = np.arange(count)[:, None]
    added = np.zeros(count * width)
    for _ in range(trees.depth):
        feature = trees.feature[place]
        below = np.where(
            rows[line, feature] <= trees.threshold[place], trees.left[place], trees.right[place]
        )
        # Whole numbers far under 2**53: their sums are exact in any order.
        change = (trees.value[below] - trees.value[place]).ravel()
        added += np.bincount(
            (line * width + signals[feature]).ravel(), change, minlength=count * width
        )
        place = below
    sums: Whole = trees.value[place].sum(axis=1) + model.bias
    return sums, added.reshape(count, width).astype(np.int64)


def _together(model: LineModel, rows: NDArray[np.float64]) -> tuple[Whole, Whole]:
    """Blend what trees and net say of lines, and what each signal added to it."""
    sums, weights = _walk(model, rows)
    if model.net is None:
        return sums, weights
    total, parts = net.judge(model.net, rows)
    grouped = _signals(model.names)[:, None] == np.arange(len(SIGNALS))
    added = np.rint(parts * SCALE) @ grouped.astype(np.float64)
    blended = np.rint((1 - NET_SHARE) * sums + NET_SHARE * np.rint(total * SCALE))
    shares = np.rint((1 - NET_SHARE) * weights + NET_SHARE * added)
    return blended.astype(np.int64), shares.astype(np.int64)


@cache
def _signals(names: tuple[str, ...]) -> Whole:
    return np.array([signal_of(name) for name in names], np.int64)


def _opinion(total: int, weights: Whole) -> Opinion:
    probability = round(1 / (1 + math.exp(-max(-40.0, min(40.0, total / SCALE)))), 6)
    side = 1 if probability >= 1 / 2 else -1
    order = np.argsort(-side * weights, kind="stable")[:SHOWN]
    return Opinion(probability, tuple(SIGNALS[at].phrase for at in order if side * weights[at] > 0))
