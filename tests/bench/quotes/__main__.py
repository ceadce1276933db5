"""Measure the quotations: `python -m tests.bench.quotes FILE [--predictions OUT]`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.records import Settings
from tests.bench.quotes.marked import described, load
from tests.bench.quotes.scores import Scores

if TYPE_CHECKING:
    from dossier.records import Article


def main() -> None:
    """Print precision, recall and speaker accuracy on a marked file."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.quotes", description=__doc__)
    parser.add_argument("file", type=Path, help="marked quotations: .yml with marks, or .jsonl with offsets (see marked.py)")  # fmt: skip
    parser.add_argument("--predictions", type=Path, help="write what was found, one article a line")
    parser.add_argument("--recogniser", choices=["auto", "model", "rules"], default="auto")
    parser.add_argument("--misses", action="store_true", help="print every difference")
    options = parser.parse_args()
    scores, found = Scores(), []
    for marked in load(options.file):
        article = described(marked, Settings(recogniser=options.recogniser))
        scores.add(marked, article)
        found.append(prediction(article))
    if options.predictions:
        options.predictions.write_text("".join(f"{line}\n" for line in found), "utf-8")
    lines = [*scores.lines(), *(scores.misses if options.misses else [])]
    sys.stdout.write("\n".join(lines) + "\n")


def prediction(article: Article) -> str:
    """Write an article's quotations as the marked file does, the speaker by name and by id."""
    names = {actor.id: actor.name for actor in article.actors}
    quotes = [
        {
            "start": quote.start,
            "end": quote.end,
            "kind": quote.kind,
            "speaker": names.get(quote.speaker or ""),
            "actor": quote.speaker,
            "text": quote.text,
            "rule": quote.rule,
        }
        for quote in article.quotes
    ]
    return json.dumps({"id": article.id, "quotes": quotes}, ensure_ascii=False)


if __name__ == "__main__":
    main()
