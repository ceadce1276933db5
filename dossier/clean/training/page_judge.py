"""Train the page judge: `python -m dossier.clean.training.page_judge CORPUS`; needs the `train` dependency group.

CORPUS holds `gold.jsonl.gz` (id, domain, text or with/without) and `pages/ID.html.gz`. Folds are by domain. What is
learnt upon another model's opinion is learnt upon opinions on pages which that model has not seen.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lightgbm
import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from dossier.clean.page_judge import context, features, learned, words
from dossier.clean.training import labels
from dossier.read import html
from dossier.records import UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dossier.clean.page_judge.containers import Floats
    from dossier.records import RawDocument

INNER_FOLDS = 4
KEEP_FROM = 0.5
"""Share of a line found in the gold from which it is article."""
THRESHOLD = 0.4
"""The least at which the article's text as `explain` gives it has the best macro 4-gram F1 of cross-validation; the
curve is flat up to .55, and what is lower loses less."""
EASY, EASY_KEPT = -8.0, 4
"""Lines that both word models call furniture this surely, and how rarely one of them is shown to the trees."""
WORD_STRENGTH = {"place": 0.2, "text": 0.1}
"""Inverse regularisation of the two word models, by cross-validation over .05–1."""
WORD_SCALE = 1000
"""Word weights are stored as whole thousandths."""
TREES = {
    "objective": "binary",
    "num_leaves": 24,
    "learning_rate": 0.08,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "min_data_in_leaf": 40,
    "lambda_l2": 5,
    "max_bin": 63,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
    "seed": 0,
}
ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Page:
    """A page ready to learn from."""

    id: str
    domain: str
    gold: dict[str, Any]
    document: RawDocument
    figures: Floats
    place: list[list[int]]
    text: list[list[int]]
    target: Floats
    weight: Floats


def pages(corpus: Path) -> Iterator[Page]:
    """Read and measure every page of a corpus that shows text."""
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            content = gzip.decompress((corpus / "pages" / f"{row['id']}.html.gz").read_bytes())
            try:
                (document,) = html.read(f"{row['id']}.html", content)
            except UnreadableSeed:
                continue
            lines = [document.text[element.start : element.end] for element in document.elements]
            if row.get("text"):
                target, weight = labels.targets(lines, row["text"])
            else:
                target, weight = labels.from_segments(lines, row["with"], row["without"])
            figures = np.hstack(features.measure(document))
            place, text = list(words.of_place(document)), list(words.of_text(document))
            yield Page(
                row["id"], row["domain"], row, document, figures, place, text, target, weight
            )


def folds(chosen: Sequence[Page], count: int) -> list[tuple[list[int], list[int]]]:
    """Split into parts that share no domain."""
    domains = [page.domain for page in chosen]
    splits = GroupKFold(count).split(domains, groups=domains)
    return [(list(map(int, learnt)), list(map(int, tried))) for learnt, tried in splits]


def fit(chosen: Sequence[Page]) -> dict[str, Any]:
    """Train both word models and both judges on the chosen pages; returns what the model file holds."""
    stored: dict[str, Any] = {"columns": list(learned.SECOND_NAMES), "threshold": THRESHOLD}
    weight = np.concatenate([page.weight for page in chosen])
    target = np.concatenate([page.target for page in chosen]) >= KEEP_FROM
    splits = folds(chosen, INNER_FOLDS)
    spans = _spans(chosen)
    unseen = {}
    for name in ("place", "text"):
        hashed = _matrix([row for page in chosen for row in getattr(page, name)])
        learn = _word_learner(hashed, target, weight, WORD_STRENGTH[name])
        unseen[name], final = _out_of_fold(learn, splits, spans)
        stored[f"{name} words"] = final
    rows = np.vstack(
        [
            np.hstack([page.figures, context.words(unseen["place"][span], unseen["text"][span])])
            for page, span in zip(chosen, spans, strict=True)
        ]
    ).astype(np.float32)
    weight = _thinned(weight, target, unseen["place"] + unseen["text"])
    first, stored["first"] = _out_of_fold(_tree_learner(rows, target, weight), splits, spans)
    rows = np.vstack(
        [
            np.hstack([rows[span], context.opinions(page.document, first[span])])
            for page, span in zip(chosen, spans, strict=True)
        ]
    ).astype(np.float32)
    _, stored["second"] = _tree_learner(rows, target, weight)(slice(None))
    return stored


def _spans(chosen: Sequence[Page]) -> list[slice]:
    ends = np.cumsum([len(page.target) for page in chosen]).tolist()
    return [slice(start, end) for start, end in zip([0, *ends], ends, strict=False)]


def _out_of_fold(
    learn: Callable[[Any], tuple[Callable[[Any], Floats], Any]],
    splits: list[tuple[list[int], list[int]]],
    spans: list[slice],
) -> tuple[Floats, Any]:
    """Return opinions on every line by models that have not seen its domain, and the model of all lines."""
    opinions = np.zeros(spans[-1].stop)
    every = np.arange(spans[-1].stop)
    for learnt, tried in splits:
        judge, _ = learn(np.concatenate([every[spans[number]] for number in learnt]))
        lines = np.concatenate([every[spans[number]] for number in tried])
        opinions[lines] = judge(lines)
    return opinions, learn(every)[1]


def _matrix(rows: Sequence[list[int]]) -> Any:
    ends = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.concatenate([np.array(row, dtype=np.int32) for row in rows])
    return scipy.sparse.csr_matrix(
        (np.ones(len(columns), dtype=np.float32), columns, ends),
        shape=(len(rows), words.BUCKETS),
    )


def _word_learner(hashed: Any, target: Any, weight: Floats, strength: float) -> Any:
    def learn(lines: Any) -> tuple[Any, dict[str, Any]]:
        used = lines[weight[lines] > 0]
        model = LogisticRegression(C=strength, solver="lbfgs", max_iter=60, tol=1e-3)
        model.fit(hashed[used], target[used], sample_weight=weight[used])
        weights = np.round(model.coef_[0] * WORD_SCALE).astype(int)
        start = round(float(model.intercept_[0]), 4)

        def judge(asked: Any) -> Floats:
            result: Floats = hashed[asked] @ (weights / WORD_SCALE) + start
            return result

        return judge, {"scale": WORD_SCALE, "start": start, "weights": weights.tolist()}

    return learn


def _thinned(weight: Floats, target: Any, opinion: Floats) -> Floats:
    """Leave most of the plain furniture out, and let what is left of it weigh for the rest."""
    easy = (opinion < EASY) & ~target & (weight > 0)
    drawn = np.random.default_rng(0).random(len(weight)) < 1 / EASY_KEPT
    return np.where(easy, np.where(drawn, weight * EASY_KEPT, 0.0), weight)


def _tree_learner(rows: Floats, target: Any, weight: Floats) -> Any:
    def learn(lines: Any) -> tuple[Any, list[Any]]:
        used = np.arange(len(rows))[lines]
        used = used[weight[used] > 0]
        learnt = lightgbm.Dataset(rows[used], target[used].astype(float), weight=weight[used])
        model = lightgbm.train(TREES, learnt, ROUNDS)
        stored = [_nodes(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
        return (lambda asked: model.predict(rows[asked], num_threads=1)), stored

    return learn


def _nodes(root: dict[str, Any]) -> list[list[float]]:
    """Flatten a tree, parents before children; a node's value is the mean of its leaves, as training met them."""
    flat: list[list[float]] = []

    def add(node: dict[str, Any]) -> tuple[int, float, float]:
        number = len(flat)
        flat.append([])
        if "leaf_value" in node:
            value, count = float(node["leaf_value"]), float(node.get("leaf_count", 1))
            flat[number] = [round(value, 5)]
            return number, value, count
        left, left_value, left_count = add(node["left_child"])
        right, right_value, right_count = add(node["right_child"])
        count = left_count + right_count
        value = (left_value * left_count + right_value * right_count) / count
        flat[number] = [
            node["split_feature"],
            float(f"{node['threshold']:.6g}"),
            left,
            right,
            round(value, 5),
        ]
        return number, value, count

    add(root)
    return flat


def digest(corpus: Path) -> str:
    """Return the digest of the corpus's gold file, which names its pages."""
    return hashlib.sha256((corpus / "gold.jsonl.gz").read_bytes()).hexdigest()


def main() -> None:
    """Train on the whole corpus and write the model file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=learned.WEIGHTS)
    parser.add_argument("--date", required=True, help="day of training, written into the file")
    parser.add_argument(
        "--scores", type=Path, help="JSON of cross-validated scores, written into the file"
    )
    given = parser.parse_args()
    chosen = list(pages(given.corpus))
    scores = json.loads(given.scores.read_text(encoding="utf-8")) if given.scores else {}
    provenance = {
        "corpus sha256": digest(given.corpus),
        "pages": len(chosen),
        "domains": len({page.domain for page in chosen}),
        "date": given.date,
        "lightgbm": lightgbm.__version__,
        "scores": scores,
    }
    write(given.output, {"provenance": provenance, **fit(chosen)})


def write(path: Path, stored: dict[str, Any]) -> None:
    """Write a model file: JSON with one tree or one key a line."""
    parts = []
    for key, value in stored.items():
        if key in {"first", "second"}:
            trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in value)
            parts.append(f"{json.dumps(key)}: [\n{trees}\n]")
        else:
            parts.append(
                f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
            )
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
