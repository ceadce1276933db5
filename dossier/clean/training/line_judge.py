"""Train the line judge: `python -m dossier.clean.training.line_judge CORPUS --date 2024-01-31`.

Needs scikit-learn (dependency group `train`). The word weights are a linear model over hashed words; trees and net see
them out of fold, so that they learn how far words can be trusted. Pages of the corpus without labelled lines give
lessons (`unlabelled`); they are learnt from and never scored. Nothing of the corpus but figures is written.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import SGDClassifier

from dossier.clean.line_judge.features import describe
from dossier.clean.line_judge.features.words import BUCKETS
from dossier.clean.line_judge.lean import LEAN
from dossier.clean.line_judge.model import (
    SCALE,
    WEIGHTS,
    WORD_DAMPING,
    from_figures,
    judge_columns,
    table,
    word_scores,
)
from dossier.clean.training import hidden_layer, unlabelled
from dossier.clean.training.corpus import FOLDS, LabelledText, digest, folds, read
from dossier.clean.training.rating import heard, rate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from dossier.clean.line_judge.features import Features
    from dossier.clean.training.unlabelled import Lesson

    Column = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Words = tuple[list[int], int]

WORDS_ALPHA, WORDS_EPOCHS = 8e-6, 5
"""Best of 5e-7 … 6e-5 by cross-validated log-loss."""
TREES = {
    "max_iter": 220, "learning_rate": 0.07, "max_leaf_nodes": 12, "min_samples_leaf": 100, "l2_regularization": 40.0,
    "max_features": 0.2, "max_bins": 63, "early_stopping": False, "random_state": 1,
}  # fmt: skip
LESSON = 0.4
"""Worth of a line that the page judge labelled, against one with a label of its own."""
EASY, THIN = -2.5, 8
"""Of furniture that its words and its surroundings give away (log-odds), one line in THIN stands for all."""
NEAR_COLUMN = "said_near8"
ROW = 64
"""Word weights a line of the file."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All lines of all texts, flat."""

    texts: list[LabelledText]
    fold: NDArray[np.int64]
    """A line's fold."""
    features: list[Features]
    label: NDArray[np.int64]
    """1 article, 0 furniture, -1 not scored."""
    weight: Column
    words: csr_matrix
    ends: NDArray[np.int64]
    """One past the last line of each text."""
    scored: int
    """Lines of labelled texts; those of lessons stand behind them."""


def gather(labelled: list[LabelledText], lessons: Sequence[Lesson] = ()) -> Corpus:
    """Take the features of all texts, lessons behind."""
    texts = [*labelled, *(lesson.text for lesson in lessons)]
    placed = [*folds(labelled), *(lesson.fold for lesson in lessons)]
    scored = sum(len(text.lines) for text in labelled)
    trust = [LESSON * value for lesson in lessons for value in lesson.trust]
    features = [describe(text.lines) for text in texts]
    buckets = [line for found in features for line in found.buckets]
    starts = np.cumsum([0, *(len(line) for line in buckets)])
    values = np.concatenate(
        [np.full(len(line), 1 / np.sqrt(len(line) + WORD_DAMPING)) for line in buckets]
    )
    lines = [line for text in texts for line in text.lines]
    sizes = [len(text.lines) for text in texts]
    return Corpus(
        texts,
        np.repeat(placed, sizes),
        features,
        np.array([-1 if line.keep is None else int(line.keep) for line in lines]),
        np.sqrt([len(line.text) + 20.0 for line in lines]) * ([1.0] * scored + trust),
        csr_matrix(
            (values, np.concatenate(buckets).astype(np.int32), starts), shape=(len(lines), BUCKETS)
        ),
        np.cumsum(sizes),
        scored,
    )


def fit_words(corpus: Corpus, without: tuple[int, ...]) -> Words:
    """Learn the word weights from all folds but some."""
    rows = np.flatnonzero(_told(corpus) & ~np.isin(corpus.fold, without))
    fitted = SGDClassifier(
        loss="log_loss",
        alpha=WORDS_ALPHA,
        max_iter=WORDS_EPOCHS,
        tol=None,
        random_state=0,
        average=True,
    ).fit(
        corpus.words[rows],
        corpus.label[rows],
        sample_weight=corpus.weight[rows] / corpus.weight[rows].mean(),
    )
    weights = np.rint(fitted.coef_[0] * SCALE / 10).astype(int) * 10
    return weights.tolist(), int(np.rint(fitted.intercept_[0] * SCALE))


def matrix(corpus: Corpus, words: Mapping[int, Words]) -> tuple[tuple[str, ...], Column]:
    """Fill the columns of all lines, each fold's word scores by the weights named for it."""
    rows: list[Column] = []
    names: tuple[str, ...] = ()
    for found, end in zip(corpus.features, corpus.ends, strict=True):
        weights, bias = words[int(corpus.fold[end - 1])]
        columns = table(found, word_scores(found.buckets, weights, bias))
        names = tuple(columns)
        rows.append(np.array(list(columns.values()), np.float64).T)
    return names, np.concatenate(rows)


def _told(corpus: Corpus) -> Flags:
    """Say which lines have something to teach."""
    told: Flags = (corpus.label >= 0) & (corpus.weight > 0)
    return told


def fit(corpus: Corpus, names: tuple[str, ...], rows: Column, chosen: Flags) -> dict[str, Any]:
    """Learn trees and net from the chosen lines."""
    near, said = rows[:, names.index(NEAR_COLUMN)], rows[:, names.index("said")]
    easy = (corpus.label == 0) & (near < EASY) & (said < EASY)
    number = np.arange(len(rows))
    used = np.flatnonzero(chosen & _told(corpus) & (~easy | (number % THIN == 0)))
    weight = corpus.weight[used] * np.where(easy[used], float(THIN), 1.0)
    seen, label = rows[used], corpus.label[used]
    net = hidden_layer.fit(seen, label, weight)
    return {"net": net} | _fit_trees(seen, label, weight)


def _fit_trees(rows: Column, label: NDArray[np.int64], weight: Column) -> dict[str, Any]:
    fitted = HistGradientBoostingClassifier(**TREES).fit(rows, label, sample_weight=weight)
    # The nodes are not in scikit-learn's public interface; the lock pins the version that this reads.
    trees = [_tree(round_[0].nodes) for round_ in fitted._predictors]
    return {"bias": round(float(fitted._baseline_prediction.ravel()[0]) * SCALE), "trees": trees}


def _tree(nodes: NDArray[Any]) -> list[list[float]]:
    """Write a tree as rows: [leaf value], or [mean value, feature, threshold, left, right]."""
    values = [0] * len(nodes)
    for at in range(len(nodes) - 1, -1, -1):
        node = nodes[at]
        if node["is_leaf"]:
            values[at] = round(float(node["value"]) * SCALE)
        else:
            sides = [int(node["left"]), int(node["right"])]
            counts = [int(nodes[side]["count"]) for side in sides]
            values[at] = round(
                sum(values[side] * count for side, count in zip(sides, counts, strict=True))
                / sum(counts)
            )
    return [
        [values[at]]
        if node["is_leaf"]
        else [
            values[at],
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 5),
            int(node["left"]),
            int(node["right"]),
        ]
        for at, node in enumerate(nodes)
    ]


def cross_validate(corpus: Corpus) -> list[float]:
    """Judge each fold by a model that saw none of its domains, words included."""
    pairs = {pair: fit_words(corpus, pair) for pair in combinations(range(FOLDS), 2)}
    found = np.zeros(len(corpus.label))
    for fold in range(FOLDS):
        own = fit_words(corpus, (fold,))
        words = {
            other: own if other == fold else pairs[min(fold, other), max(fold, other)]
            for other in range(FOLDS)
        }
        names, rows = matrix(corpus, words)
        figures = fit(corpus, names, rows, corpus.fold != fold)
        model = from_figures(
            {"features": names, "words": [], "words_bias": 0, "provenance": {}} | figures
        )
        held = corpus.fold == fold
        held[corpus.scored :] = False
        found[held] = [opinion.probability for opinion in judge_columns(model, rows[held])]
        _say(f"fold {fold + 1} of {FOLDS} judged")
    return [float(value) for value in found[: corpus.scored]]


def train(corpus: Corpus, provenance: Mapping[str, Any]) -> dict[str, Any]:
    """Learn from all texts; gives the figures of the model file."""
    single = {fold: fit_words(corpus, (fold,)) for fold in range(FOLDS)}
    names, rows = matrix(corpus, single)
    weights, bias = fit_words(corpus, ())
    grown = fit(corpus, names, rows, np.ones(len(rows), bool))
    split = [weights[start : start + ROW] for start in range(0, BUCKETS, ROW)]
    return {
        "provenance": dict(provenance),
        "features": list(names),
        "words_bias": bias,
        "words": split,
    } | grown


def write(figures: Mapping[str, Any], path: Path) -> None:
    """Write the model: one tree or one row of weights a line, so that a change reads as a diff."""
    parts = []
    for name, value in figures.items():
        if name in ("words", "trees"):
            parts.append(f'"{name}": {_by_row(value)}')
        elif name == "net":
            inner = [
                f'"{key}": {_by_row(part) if key == "units" else json.dumps(part)}'
                for key, part in value.items()
            ]
            parts.append('"net": {\n' + ",\n".join(inner) + "\n}")
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False)}')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _by_row(rows: Sequence[Sequence[float]]) -> str:
    return "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on a folder and write the model."""
    parser = argparse.ArgumentParser(
        prog="python -m dossier.clean.training.line_judge", description=__doc__
    )
    parser.add_argument("corpus", type=Path, help="folder with text.jsonl.gz and gold.jsonl.gz")
    parser.add_argument(
        "--date", required=True, help="date of the training, written into the model"
    )
    parser.add_argument("--output", type=Path, default=WEIGHTS)
    parser.add_argument(
        "--opinions", type=Path, help="also write the cross-validated probabilities here, as JSON"
    )
    options = parser.parse_args(arguments)
    texts = read(options.corpus)
    lessons = unlabelled.read(options.corpus, texts)
    corpus = gather(texts, lessons)
    _say(f"{len(texts)} texts, {len(lessons)} lessons, {len(corpus.label)} lines")
    judged = cross_validate(corpus)
    pages = [heard(text) for text in texts]
    scores = {f"lean {lean}": rate(texts, pages, judged, lean) for lean in (0, 1000, LEAN, 4000)}
    for name, row in scores.items():
        _say(f"{name}: {row}")
    if options.opinions:
        options.opinions.write_text(json.dumps(judged), "utf-8")
    provenance = {
        "date": options.date, "corpus_sha256": digest(options.corpus), "texts": len(texts), "domains": len({text.domain for text in texts}),
        "cross_validated": {"columns": ["keep F1", "drop F1", "nothing lost"], "folds by domain": FOLDS, "scores": scores},
        "lessons": len(lessons),
        "settings": TREES | {"net": hidden_layer.SETTINGS, "lesson": LESSON, "words_alpha": WORDS_ALPHA, "words_epochs": WORDS_EPOCHS},
    }  # fmt: skip
    write(train(corpus, provenance), options.output)


if __name__ == "__main__":
    main()
