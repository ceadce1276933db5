"""Train the finder of titles: `python -m dossier.clean.training.title CORPUS --date 2024-01-31`.

Needs scikit-learn's company, numpy and scipy (dependency group `train`). A conditional logit: each text chooses one of
its lines, or none, by weighed signals (McFadden 1974). Nothing of the corpus but figures is written.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

from dossier.clean import hear
from dossier.clean.phrases import bare, fold
from dossier.clean.rules import title
from dossier.clean.rules.title_signals import SUFFIX
from dossier.clean.split import Piece, tidy
from dossier.clean.training.corpus import FOLDS, LabelledText, digest, folds, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Flags = NDArray[np.bool_]

PENALTY = 3.0
"""Of squared weights, per standard deviation of a signal."""
GOLD = "gold.jsonl.gz"


class Choice(NamedTuple):
    """A text as the finder sees it."""

    names: tuple[str, ...]
    """Of the signals; empty where no line may be the title."""
    rows: Column
    """A row of signals for each line that may be the title."""
    right: Flags
    """Which of them say the title that the corpus gives."""
    there: bool
    """Whether any line of the text says it, among the rows or not."""


def titles(folder: Path) -> dict[str, str]:
    """Give the title of each page whose title is known."""
    with gzip.open(folder / GOLD, "rt", encoding="utf-8") as rows:
        found = (json.loads(row) for row in rows)
        return {page["id"]: page["title"] for page in found if page.get("title")}


def choice(text: LabelledText, told: str) -> Choice:
    """Take the signals of a text's lines."""
    page = hear([Piece(0, 0, tidy(line.text), line.gap) for line in text.lines], {}, before="title")
    forms = {bare(fold(told)), bare(SUFFIX.sub("", fold(told)))}
    says = [
        bool(forms & {bare(line.folded), bare(SUFFIX.sub("", line.folded))} - {""})
        for line in page.lines
    ]
    places, signals = title.candidates(page)
    rows = np.array([list(found.values()) for found in signals], np.float64)
    names = tuple(signals[0]) if signals else ()
    return Choice(names, rows, np.array([says[place] for place in places], bool), any(says))


def fit(choices: Sequence[Choice], scale: Column) -> Column:
    """Give the weights of the scaled signals, and last that of « none »."""

    def loss(weights: Column) -> tuple[float, Column]:
        total = PENALTY / 2 * float(weights[:-1] @ weights[:-1])
        slope = np.append(PENALTY * weights[:-1], 0.0)
        for found in choices:
            rows = found.rows.reshape(-1, len(scale)) / scale
            odds = np.append(rows @ weights[:-1], weights[-1])
            share = np.exp(odds - odds.max())
            share /= share.sum()
            right = np.append(found.right, not found.right.any())
            hit = share[right].sum() + 1e-12
            total -= float(np.log(hit))
            pull = share - np.where(right, share / hit, 0.0)
            slope[:-1] += rows.T @ pull[:-1]
            slope[-1] += pull[-1]
        return total, slope

    return np.asarray(
        minimize(loss, np.zeros(len(scale) + 1), jac=True, method="L-BFGS-B").x, np.float64
    )


def rate(choices: Sequence[Choice], weights: Sequence[Column]) -> dict[str, float]:
    """Give how often the title is found where it stands, and how often none is named where it does not.

    Args:
        choices: The texts.
        weights: For each text those to judge it by, of the signals as they are.
    """
    right = named = absent = 0
    for found, weight in zip(choices, weights, strict=True):
        odds = [*(found.rows.reshape(-1, len(weight) - 1) @ weight[:-1]), weight[-1]]
        best = title.likeliest([float(value) for value in odds])
        right += best >= 0 and bool(found.right[best])
        named += found.there
        absent += best < 0 and not found.there
    others = len(choices) - named
    return {
        "texts": len(choices),
        "found": round(right / named, 4),
        "rightly_none": round(absent / others, 4),
    }


def train(texts: Sequence[LabelledText], told: Mapping[str, str]) -> dict[str, Any]:
    """Learn from all texts whose title is known; gives the figures of the weights' file."""
    known = [text for text in texts if text.id in told]
    choices = [choice(text, told[text.id]) for text in known]
    scale = np.concatenate([found.rows for found in choices if len(found.rows)]).std(axis=0) + 1e-9
    unscale = np.append(scale, 1.0)
    parts = np.array(folds(known))
    held = [
        fit([found for found, own in zip(choices, parts, strict=True) if own != part], scale)
        / unscale
        for part in range(FOLDS)
    ]
    weights = fit(choices, scale) / unscale
    names = next(found.names for found in choices if found.names)
    return {
        "scores": rate(choices, [held[part] for part in parts]),
        "none": round(float(weights[-1]), 3),
        "weights": {
            name: round(float(weight), 3) for name, weight in zip(names, weights, strict=False)
        },
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from a corpus folder and write the weights' file."""
    parser = argparse.ArgumentParser(
        prog="python -m dossier.clean.training.title", description=__doc__
    )
    parser.add_argument("corpus", type=Path, help="folder with text.jsonl.gz and gold.jsonl.gz")
    parser.add_argument("--date", required=True, help="day of training, for the provenance")
    parser.add_argument("--out", type=Path, default=title.WEIGHTS)
    options = parser.parse_args(arguments)
    provenance = {"date": options.date, "corpus": digest(options.corpus), "folds": FOLDS}
    found = train(read(options.corpus), titles(options.corpus))
    options.out.write_text(
        json.dumps({"provenance": provenance} | found, indent=1) + "\n", encoding="utf-8"
    )
    sys.stdout.write(json.dumps(found["scores"]) + "\n")


if __name__ == "__main__":
    main()
