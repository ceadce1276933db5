"""The page judge: for each line of a page, how likely it is part of the article, and what says so."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import log
from typing import TYPE_CHECKING

import numpy as np

from dossier.clean import html_context, html_features, html_trees, html_words
from dossier.clean.html_signals import family

if TYPE_CHECKING:
    from dossier.clean.html_places import Floats
    from dossier.records import Phrase, RawDocument

MODEL = "html_model.json"
FIRST_NAMES = (*html_features.NAMES, *html_context.WORD_NAMES)
SECOND_NAMES = (*FIRST_NAMES, *html_context.NAMES)
"""Columns that each of the two judges sees."""
SIGNALS = 3
"""Signals named for a line."""


@dataclass(frozen=True, slots=True)
class Model:
    """What training left: two lists of word weights, two sets of trees, one threshold."""

    place: Floats
    text: Floats
    place_start: float
    text_start: float
    first: html_trees.Trees
    second: html_trees.Trees
    threshold: float
    """Probability from which a line is kept."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A group of figures that weighed on one line."""

    phrase: Phrase
    """What it is, for readers."""
    weight: float
    """Log odds it added; above 0 it spoke for the article."""


@cache
def shipped() -> Model:
    """Load the model of the package, once."""
    return build(json.loads((resources.files("dossier.clean") / MODEL).read_text(encoding="utf-8")))


def build(stored: dict[str, object]) -> Model:
    """Build a model from what its file holds.

    Raises:
        ValueError: when the file was trained on other columns than this version measures.
    """
    if stored["columns"] != list(SECOND_NAMES):
        message = "The page model was trained on other columns: train it again with dossier.clean.train_html."
        raise ValueError(message)
    place, text = stored["place words"], stored["text words"]
    return Model(
        np.array(place["weights"]) / place["scale"],  # type: ignore[index]
        np.array(text["weights"]) / text["scale"],  # type: ignore[index]
        float(place["start"]),  # type: ignore[index]
        float(text["start"]),  # type: ignore[index]
        html_trees.load(stored["first"]),  # type: ignore[arg-type]
        html_trees.load(stored["second"]),  # type: ignore[arg-type]
        float(stored["threshold"]),  # type: ignore[arg-type]
    )


def probabilities(document: RawDocument, model: Model | None = None) -> list[float]:
    """Return, for each element, the probability that it is part of the article."""
    if not document.elements:
        return []
    _, _, second = judged(document, model or shipped())
    result: list[float] = second.tolist()
    return result


def kept(document: RawDocument, model: Model | None = None) -> list[bool]:
    """Say which elements make up the article; a page is never left without one.

    Where no line reaches the threshold, the likeliest lines stand in: an answer to look at beats none.
    """
    model = model or shipped()
    return above(np.array(probabilities(document, model)), model.threshold)


FALL_BACK, LEAST = 0.6, 0.1
"""Share of the best line's probability, and probability, that stand in for the threshold when no line reaches it."""


def above(probability: Floats, threshold: float) -> list[bool]:
    """Cut at the threshold, or lower where nothing reaches it."""
    if len(probability) and probability.max() < threshold:
        threshold = max(LEAST, FALL_BACK * float(probability.max()))
    result: list[bool] = (probability >= threshold).tolist()
    return result


def judged(document: RawDocument, model: Model) -> tuple[Floats, Floats, Floats]:
    """Return both judges' rows (the second's hold the first's) and both probabilities' last word."""
    rows = first_rows(document, model)
    first = model.first.decide(rows)
    whole = np.hstack([rows, html_context.opinions(document, first)], dtype=np.float32)
    return whole, first, model.second.decide(whole)


def first_rows(document: RawDocument, model: Model) -> Floats:
    """Measure what the first judge sees."""
    place = (
        np.array([model.place[row].sum() for row in html_words.of_place(document)])
        + model.place_start
    )
    text = (
        np.array([model.text[row].sum() for row in html_words.of_text(document)]) + model.text_start
    )
    return np.hstack(
        [html_features.measure(document), html_context.words(place, text)], dtype=np.float32
    )


def signals(
    document: RawDocument, wanted: list[int], model: Model | None = None
) -> list[tuple[Signal, ...]]:
    """Name, for each wanted element, the three signals that weighed most, the heaviest first.

    What the first judge said of the line itself is handed on to the figures that made it say so.
    """
    model = model or shipped()
    if not wanted:
        return []
    whole, first, _ = judged(document, model)
    rows = whole[wanted]
    seconds = model.second.weigh(rows)
    firsts = model.first.weigh(rows[:, : len(FIRST_NAMES)])
    own = SECOND_NAMES.index("first judge")
    named = []
    for row, line in enumerate(wanted):
        weights: dict[Phrase, float] = defaultdict(float)
        odds = abs(log(max(1e-6, first[line]) / max(1e-6, 1 - first[line]))) or 1.0
        for name, weight in zip(SECOND_NAMES, seconds[row].tolist(), strict=True):
            if name != SECOND_NAMES[own]:
                weights[family(name)] += weight
        handed = abs(seconds[row, own]) / odds
        for name, weight in zip(FIRST_NAMES, firsts[row].tolist(), strict=True):
            weights[family(name)] += weight * handed
        order = sorted(weights.items(), key=lambda each: (-abs(each[1]), each[0].pattern))
        named.append(tuple(Signal(what, round(weight, 3)) for what, weight in order[:SIGNALS]))
    return named
