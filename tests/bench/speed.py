"""What describing an article costs, room by room: `python -m tests.bench.speed [FILE] [--articles N] [--model]`.

Without `FILE`, articles of a made dossier are described; `FILE` has one JSON object a line, `{"text"}`. The first third
warms tables and caches up and is not counted. Processor time of one core, judging apart from describing; on a busy
machine compare two runs, not one with a figure of another day.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from dossier import clean, read
from dossier.describe import FACTS
from dossier.records import Article, Authority, PartialDate, Settings
from tests.bench.made_dossier.generate import seeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import RawDocument

USUAL = 3_000
"""Characters of the article that the figures of a second are for."""
CLOSED = PartialDate("2026-11-22")


def documents(file: Path | None, count: int, seed: int) -> Iterator[RawDocument]:
    """Read the texts of a file, or those of a made dossier."""
    if file is None:
        named = [(made.name, made.text) for made in seeds(count, seed)]
    else:
        lines = file.read_text("utf-8").splitlines()[:count]
        named = [(f"{number}.txt", json.loads(line)["text"]) for number, line in enumerate(lines)]
    for name, text in named:
        yield from read.read(f"seeds/{name}", text.encode())


def spent(found: Iterable[RawDocument], recogniser: str) -> tuple[Counter[str], int, int]:
    """Return the seconds of each room over the last two thirds of some documents, their number and characters."""
    settings = Settings(as_of=CLOSED, recogniser=recogniser)
    everything = list(found)
    seconds: Counter[str] = Counter()
    for number, document in enumerate(everything):
        if number == len(everything) // 3:
            seconds.clear()
        start = time.process_time()
        article = Article(str(number), document, clean.judge(document))
        seconds["(judging)"] += time.process_time() - start
        for name, find in FACTS:
            start = time.process_time()
            article = find(article, Authority(), settings)
            seconds[name] += time.process_time() - start
    counted = everything[len(everything) // 3 :]
    return seconds, len(counted), sum(len(one.text) for one in counted)


def report(recogniser: str, measured: tuple[Counter[str], int, int]) -> Iterator[str]:
    """Lay out what was measured: milliseconds an article, and articles of the usual length a second."""
    seconds, count, characters = measured
    described = sum(value for name, value in seconds.items() if name != "(judging)")
    yield f"{recogniser}: {count} articles of {characters / count:.0f} characters"
    for name, value in seconds.items():
        share = f"{100 * value / described:4.0f} %" if name != "(judging)" else ""
        yield f"  {name:<12} {1000 * value / count:7.2f} ms {share}"
    named = seconds["actors"]
    yield f"  actors alone {1000 * named / count:7.2f} ms, {characters / USUAL / named:.0f} articles of {USUAL} characters a second"
    rate = characters / USUAL / described
    yield f"  described    {1000 * described / count:7.2f} ms, {rate:.0f} articles of {USUAL} characters a second"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure by rules alone, and with the model where it is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.speed", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--model", action="store_true", help="measure with the statistical model too")  # fmt: skip
    options = parser.parse_args(arguments)
    for recogniser in ("rules", "model") if options.model else ("rules",):
        found = documents(options.file, options.articles, options.seed)
        print("\n".join(report(recogniser, spent(found, recogniser))))


if __name__ == "__main__":
    main()
