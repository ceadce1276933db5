"""The page judge: for each line of a page, how likely it is part of the article, and what says so."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dossier.clean.page_judge import context, features, forest, words
from dossier.clean.page_judge.signals import group

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.clean.page_judge.containers import Floats
    from dossier.records import Phrase, RawDocument

WEIGHTS = Path(__file__).with_name("weights.json")
FIRST_NAMES = (*features.NAMES, *context.WORD_NAMES)
SECOND_NAMES = (*FIRST_NAMES, *context.NAMES)
"""Columns that each of the two judges sees."""
SIGNALS = 3
"""Signals named for a line."""
LIKELY = 0.5
SAID, GROUPS = group(SECOND_NAMES)
"""What readers are told of the columns, and each column's place in it."""


@dataclass(frozen=True, slots=True)
class Model:
    """What training left: two lists of word weights, two sets of trees, one threshold."""

    place: Floats
    text: Floats
    place_start: float
    text_start: float
    first: forest.Trees
    second: forest.Trees
    first_shares: Floats
    """What the first trees' splits add, by family of columns."""
    second_shares: Floats
    """The same of the second trees; the last column is what the first judge's word on the line adds."""
    threshold: float
    """Probability from which a line is kept."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the judge thinks of one line."""

    probability: float
    """That it is part of the article."""
    signals: tuple[Phrase, ...]
    """What spoke most for it from one half upwards, against it below; the heaviest first."""


@cache
def shipped() -> Model:
    """Load the model of the package, once."""
    return build(json.loads(WEIGHTS.read_text("utf-8")))


def build(stored: dict[str, object]) -> Model:
    """Build a model from what its file holds.

    Raises:
        ValueError: when the file was trained on other columns than this version measures.
    """
    if stored["columns"] != list(SECOND_NAMES):
        message = "The page model was trained on other columns: train it again with dossier.clean.training.page_judge."
        raise ValueError(message)
    place, text = stored["place words"], stored["text words"]
    first = forest.load(stored["first"])  # type: ignore[arg-type]
    second = forest.load(stored["second"])  # type: ignore[arg-type]
    groups = list(GROUPS)
    firsts = first.apart(np.array(groups[: len(FIRST_NAMES)]), len(SAID))
    groups[SECOND_NAMES.index("first judge")] = len(SAID)
    seconds = second.apart(np.array(groups), len(SAID) + 1)
    return Model(
        np.array(place["weights"]) / place["scale"],  # type: ignore[index]
        np.array(text["weights"]) / text["scale"],  # type: ignore[index]
        float(place["start"]),  # type: ignore[index]
        float(text["start"]),  # type: ignore[index]
        first,
        second,
        firsts,
        seconds,
        float(stored["threshold"]),  # type: ignore[arg-type]
    )


def probabilities(document: RawDocument, model: Model | None = None) -> list[float]:
    """Return, for each element, the probability that it is part of the article."""
    if not document.elements:
        return []
    result: list[float] = judged(document, model or shipped()).tolist()
    return result


def kept(document: RawDocument, model: Model | None = None) -> list[bool]:
    """Say which elements make up the article; a page is never left without one.

    Where no line reaches the threshold, the likeliest lines stand in: an answer to look at beats none.
    """
    model = model or shipped()
    return above(probabilities(document, model), model.threshold)


FALL_BACK, LEAST = 0.6, 0.1
"""Share of the best line's probability, and probability, that stand in for the threshold when no line reaches it."""


def above(probability: Sequence[float], threshold: float) -> list[bool]:
    """Cut at the threshold, or lower where nothing reaches it."""
    most = max(probability, default=0.0)
    if most < threshold:
        threshold = max(LEAST, FALL_BACK * most)
    return [each >= threshold for each in probability]


def judged(document: RawDocument, model: Model) -> Floats:
    """Return the second judge's probabilities."""
    parts = first_parts(document, model)
    first = np.concatenate([model.first.decide(rows) for rows in blocks(parts)])
    parts = (*parts, context.opinions(document, first).astype(np.float32))
    return np.concatenate([model.second.decide(rows) for rows in blocks(parts)])


def blocks(parts: Sequence[Floats]) -> Iterator[Floats]:
    """Yield groups of columns side by side, some lines at a time."""
    for at in range(0, len(parts[0]), forest.ROWS_AT_ONCE):
        yield np.hstack([part[at : at + forest.ROWS_AT_ONCE] for part in parts])


def first_parts(document: RawDocument, model: Model) -> tuple[Floats, ...]:
    """Measure what the first judge sees, in groups of columns."""
    place = (
        np.array([model.place[row].sum() for row in words.of_place(document)]) + model.place_start
    )
    text = np.array([model.text[row].sum() for row in words.of_text(document)]) + model.text_start
    said = context.words(place.astype(np.float32), text.astype(np.float32))
    return (*features.measure(document), said)


def opinions(document: RawDocument, model: Model | None = None) -> list[Opinion]:
    """Give, for each element, its probability and the signals that spoke most for the likelier verdict.

    What the first judge said of the line itself is handed on to the figures that made it say so.
    """
    model = model or shipped()
    if not document.elements:
        return []
    parts = first_parts(document, model)
    first, firsts = _told(model.first, parts, model.first_shares)
    parts = (*parts, context.opinions(document, first).astype(np.float32))
    second, seconds = _told(model.second, parts, model.second_shares)
    odds = np.abs(np.log(np.maximum(1e-6, first) / np.maximum(1e-6, 1 - first)))
    handed = np.abs(seconds[:, -1]) / np.maximum(1e-6, odds)
    weights = seconds[:, :-1] + firsts * handed[:, None]
    weights *= np.where(second >= LIKELY, 1.0, -1.0)[:, None]
    order = np.argsort(-weights, axis=1, kind="stable")[:, :SIGNALS]
    return [
        Opinion(probability, tuple(SAID[at] for at in heaviest if own[at] > 0))
        for probability, own, heaviest in zip(
            second.tolist(), weights.tolist(), order.tolist(), strict=True
        )
    ]


def _told(trees: forest.Trees, parts: Sequence[Floats], shares: Floats) -> tuple[Floats, Floats]:
    told = [trees.tell(rows, shares) for rows in blocks(parts)]
    probability, added = (np.concatenate(each) for each in zip(*told, strict=True))
    return probability, added
