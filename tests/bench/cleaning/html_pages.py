"""The page table: this project by cross-validation over domains beside other extractors, in one run.

`python tests/bench/cleaning/html_pages.py CORPUS --peers PYTHON [--shipped]`; CORPUS has the layout that
`dossier.clean.train_html` reads. `--shipped` scores the model file of the package instead: right for pages that it
was not trained on. Reading, measuring and judging all count as CPU seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
from page_peers import PEERS
from page_scores import HEADER, Row

from dossier.clean import html_model
from dossier.read import html
from dossier.records import UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDS = 5
THRESHOLDS = (0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)
DRAWS = 1000
"""Bootstrap draws of domains for the interval of the mean F1."""


def content_of(corpus: Path, page: str) -> bytes:
    """Return a page's bytes."""
    return gzip.decompress((corpus / "pages" / f"{page}.html.gz").read_bytes())


def golds(corpus: Path) -> dict[str, Any]:
    """Return the gold rows by page."""
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def judged(
    corpus: Path, pages: list[str], model: html_model.Model
) -> Iterator[tuple[str, list[str], Any, float]]:
    """Read and judge pages as the product would; yields lines, probabilities and CPU seconds."""
    for page in pages:
        content = content_of(corpus, page)
        start = time.process_time()
        try:
            (document,) = html.read(f"{page}.html", content)
        except UnreadableSeed:
            yield page, [], np.zeros(0), time.process_time() - start
            continue
        probability = np.array(html_model.probabilities(document, model))
        seconds = time.process_time() - start
        yield (
            page,
            [document.text[each.start : each.end] for each in document.elements],
            probability,
            seconds,
        )


def cross_validated(corpus: Path) -> Iterator[tuple[str, list[str], Any, float]]:
    """Judge each page by a model that has seen no page of its domain."""
    from dossier.clean import train_html

    measured = list(train_html.pages(corpus))
    for learnt, tried in train_html.folds(measured, FOLDS):
        stored = train_html.fit([measured[number] for number in learnt])
        model = html_model.build(json.loads(json.dumps(stored)))
        yield from judged(corpus, [measured[number].id for number in tried], model)


def ours(corpus: Path, gold: dict[str, Any], *, shipped: bool) -> list[Row]:
    """Score the project at its threshold and along the trade-off."""
    rows = {threshold: Row(f"dossier at {threshold}") for threshold in THRESHOLDS}
    results = (
        judged(corpus, sorted(gold), html_model.shipped()) if shipped else cross_validated(corpus)
    )
    for page, lines, probability, seconds in results:
        for threshold, row in rows.items():
            kept = html_model.above(probability, threshold)
            row.add(
                gold[page],
                "\n".join(line for line, keep in zip(lines, kept, strict=True) if keep),
                seconds,
            )
    return list(rows.values())


def peer(python: str, corpus: Path, name: str, gold: dict[str, Any]) -> Row:
    """Score another extractor, run under its own interpreter."""
    script = Path(__file__).with_name("page_peers.py")
    done = subprocess.run(
        [python, str(script), str(corpus), name], capture_output=True, check=True, text=True
    )
    row = Row(name)
    for each in map(json.loads, done.stdout.splitlines()):
        row.add(gold[each["id"]], each["text"], each["seconds"])
    return row


def interval(row: Row) -> tuple[float, float]:
    """Return the 95 % interval of the mean F1, drawing domains."""
    domains = [row.by_domain[name] for name in sorted(row.by_domain)]
    random = np.random.default_rng(0)
    means = []
    for _ in range(DRAWS):
        drawn = [
            score for at in random.integers(0, len(domains), len(domains)) for score in domains[at]
        ]
        means.append(float(np.mean(drawn)))
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peers", help="interpreter in whose environment the peers are installed")
    parser.add_argument("--shipped", action="store_true", help="score the package's model file")
    given = parser.parse_args()
    gold = golds(given.corpus)
    print(HEADER)
    for row in ours(given.corpus, gold, shipped=given.shipped):
        low, high = interval(row)
        print(f"{row} | 95 % of F1 over domains {low:.3f}–{high:.3f}")
    print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, training included"
    )
    for name in PEERS if given.peers else ():
        print(peer(given.peers, given.corpus, name, gold), flush=True)


if __name__ == "__main__":
    main()
