"""The page table: this project beside other extractors, each from a page's bytes to the article's text.

Our text is what `dossier explain` calls `text`. Cross-validated rows come from models that have seen no page of the
domain; reading, measuring and judging all count as CPU seconds.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from dossier.clean import page_judge
from dossier.clean.page_judge import learned
from dossier.read import html
from dossier.records import UnreadableSeed
from tests.bench.cleaning import memory
from tests.bench.cleaning.page_peers import PEERS
from tests.bench.cleaning.page_scores import HEADER, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import RawDocument

FOLDS = 5
THRESHOLDS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7)
DRAWS = 1000
"""Bootstrap draws of domains for the interval of the mean F1."""
KEEP_FROM = 0.5
"""Share of a line found in the gold from which a perfect judge would keep it."""


class Judged(NamedTuple):
    """A page read and judged."""

    page: str
    document: RawDocument | None
    """None for a page that shows no text."""
    opinions: Sequence[learned.Opinion]
    threshold: float
    seconds: float


def content_of(corpus: Path, page: str) -> bytes:
    """Return a page's bytes."""
    return gzip.decompress((corpus / "pages" / f"{page}.html.gz").read_bytes())


def golds(corpus: Path) -> dict[str, Any]:
    """Return the gold rows by page."""
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def judged(corpus: Path, pages: Sequence[str], model: learned.Model) -> Iterator[Judged]:
    """Read and judge pages as the product does."""
    for page in pages:
        content = content_of(corpus, page)
        start = time.process_time()
        try:
            (document,) = html.read(f"{page}.html", content)
        except UnreadableSeed:
            yield Judged(page, None, (), model.threshold, time.process_time() - start)
            continue
        opinions = learned.opinions(document, model)
        page_judge.decide(document, opinions, model.threshold)
        seconds = time.process_time() - start
        yield Judged(page, document, opinions, model.threshold, seconds)


def cross_validated(corpus: Path) -> Iterator[Judged]:
    """Judge each page by a model that has seen no page of its domain."""
    from dossier.clean.training import page_judge as trainer

    measured = list(trainer.pages(corpus))
    for fold, (learnt, tried) in enumerate(trainer.folds(measured, FOLDS), 1):
        say(f"pages: fold {fold} of {FOLDS}, learning from {len(learnt)} pages")
        stored = trainer.fit([measured[number] for number in learnt])
        model = learned.build(json.loads(json.dumps(stored)))
        yield from judged(corpus, [measured[number].id for number in tried], model)


def text_of(result: Judged, threshold: float) -> str:
    """Return the article's text as `explain` gives it."""
    if result.document is None:
        return ""
    blocks = page_judge.decide(result.document, result.opinions, threshold)
    return "\n\n".join(block.text for block in blocks if block.in_text)


def ours(corpus: Path, gold: dict[str, Any], *, cv: bool) -> list[str]:
    """Score the project: at its threshold, by data set, along the trade-off; and a perfect judge of lines."""
    how = "cross-validated by domain" if cv else "shipped model"
    whole, perfect = Row(f"dossier, {how}"), Row("ceiling: perfect verdict a line")
    sets: dict[str, Row] = {}
    curve = {threshold: Row(f"threshold {threshold}") for threshold in THRESHOLDS}
    results = cross_validated(corpus) if cv else judged(corpus, sorted(gold), learned.shipped())
    for result in results:
        row = gold[result.page]
        whole.add(row, text_of(result, result.threshold), result.seconds)
        name = row.get("dataset", "")
        sets.setdefault(name, Row(name)).add(row, text_of(result, result.threshold), result.seconds)
        for threshold, at in curve.items():
            at.add(row, text_of(result, threshold), result.seconds)
        if row.get("text") and result.document:
            perfect.add(row, best(result.document, row["text"]), 0.0)
    low, high = interval(whole)
    out = [str(whole), f"95 % interval of F1, domains drawn {DRAWS} times: {low:.3f}–{high:.3f}"]
    out += [str(perfect), "", "By data set", HEADER, *(str(sets[name]) for name in sorted(sets))]
    return [*out, "", "Curve over thresholds", HEADER, *map(str, curve.values())]


def best(document: RawDocument, gold: str) -> str:
    """Return the lines that hold the gold text, as the alignment that labels them finds them."""
    from dossier.clean.training import labels

    lines = [document.text[element.start : element.end] for element in document.elements]
    share, _ = labels.targets(lines, gold)
    return "\n".join(line for line, held in zip(lines, share, strict=True) if held >= KEEP_FROM)


class Others(NamedTuple):
    """The peers, and how to run them."""

    python: str
    """Interpreter of an environment with all of them."""
    jobs: int = 1
    """How many run at once; each counts its own seconds of CPU."""
    answers: Path | None = None
    """Folder for what they extract, one file a peer; a peer whose file is there is not run again."""


def peers(others: Others, corpus: Path, gold: dict[str, Any]) -> list[Row]:
    """Score the other extractors, run under their own interpreter."""
    with ThreadPoolExecutor(others.jobs) as pool:
        printed = pool.map(lambda name: _extracted(others, corpus, name), PEERS)
        return [_scored(name, text, gold) for name, text in zip(PEERS, printed, strict=True)]


def _extracted(others: Others, corpus: Path, name: str) -> str:
    """Return a peer's answers, as it prints them."""
    kept = (
        others.answers / f"{name.replace(' ', '_').replace(',', '')}.jsonl"
        if others.answers
        else None
    )
    if kept and kept.exists():
        say(f"pages: {name}, as extracted before")
        return kept.read_text("utf-8")
    script = Path(__file__).with_name("page_peers.py")
    start = time.monotonic()
    done = subprocess.run(
        [others.python, str(script), str(corpus), name], capture_output=True, check=True, text=True
    )
    say(f"pages: {name}, {time.monotonic() - start:.0f} s")
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(done.stdout, "utf-8")
    return done.stdout


def _scored(name: str, printed: str, gold: dict[str, Any]) -> Row:
    row = Row(name)
    for each in map(json.loads, printed.splitlines()):
        row.add(gold[each["id"]], each["text"], each["seconds"])
    return row


def say(progress: str) -> None:
    """Tell who waits how far the bench is; the tables go to standard output alone."""
    sys.stderr.write(progress + "\n")
    sys.stderr.flush()


def interval(row: Row) -> tuple[float, float]:
    """Return the 95 % interval of the mean F1, drawing domains."""
    domains = [row.by_domain[name] for name in sorted(row.by_domain)]
    random = np.random.default_rng(0)
    means = []
    for _ in range(DRAWS if domains else 0):
        drawn = [
            score for at in random.integers(0, len(domains), len(domains)) for score in domains[at]
        ]
        means.append(float(np.mean(drawn)))
    low, high = np.percentile(means or [0.0], [2.5, 97.5])
    return float(low), float(high)


def report(corpus: Path, *, cv: bool, others: Others | None) -> list[str]:
    """Judge the pages of a folder and report.

    Args:
        corpus: Holds `gold.jsonl.gz` and `pages/ID.html.gz`.
        cv: Cross-validate by domain, as is right on the pages that the model was trained on.
        others: The peers to print beside us.
    """
    gold = golds(corpus)
    out = [HEADER]
    out += map(str, peers(others, corpus, gold)) if others else []
    out += ours(corpus, gold, cv=cv)
    return [*out, "", memory.report("largest", str(corpus)), "", memory.report("page")]
