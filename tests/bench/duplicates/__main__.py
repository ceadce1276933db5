"""Near-duplicates: `python -m tests.bench.duplicates [FILE] [--articles N] [--seed N] [--peers PYTHON]`.

FILE has one JSON object a line, `{"id", "text", "family"}`: articles with the same family are one text. Without it,
articles are generated. Pairs of articles are scored: those that a group holds against those that a family holds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import time
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.index import duplicates, shingles
from tests.bench.duplicates.generate import Planted, articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PEERS = Path(__file__).with_name("peers.py")
Pairs = set[tuple[int, int]]


def read(file: Path) -> list[Planted]:
    """Read articles with their families; one without is its own."""
    with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:  # type: ignore[operator]
        rows = [json.loads(line) for line in lines if line.strip()]
    return [
        Planted(row["id"], row["text"], str(row.get("family") or row["id"]), row.get("how", ""))
        for row in rows
    ]


def pairs(groups: Iterable[Sequence[int]]) -> Pairs:
    """Return every pair of members of the groups."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def truth(written: Sequence[Planted]) -> Pairs:
    """Return the pairs that are one text."""
    families: defaultdict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(written):
        families[article.family].append(place)
    return pairs(families.values())


def line(name: str, found: Pairs, wanted: Pairs, seconds: str) -> str:
    """Lay out a row of the table."""
    recall = len(found & wanted) / max(1, len(wanted))
    precision = len(found & wanted) / max(1, len(found))
    return f"{name:34s} | recall {recall:.4f} | precision {precision:.4f} | CPU {seconds}"


def ours(texts: Sequence[str]) -> tuple[list[tuple[int, ...]], float, float]:
    """Group texts; returns CPU seconds of shingling and of the rest."""
    start = time.process_time()
    folded = [shingles.fold(text) for text in texts]
    for each in folded:
        _ = each.shingles, each.runs
    middle = time.process_time()
    groups = duplicates.families(len(texts), duplicates.likenesses(folded))
    return groups, middle - start, time.process_time() - middle


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.duplicates", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument(
        "--seed", type=int, default=23, help="thresholds were looked at with 0, 1, 2, 7 and 11"
    )
    parser.add_argument("--peers", help="Python with rensa and datasketch")
    options = parser.parse_args()
    written = read(options.file) if options.file else articles(options.articles, options.seed)
    wanted = truth(written)
    how = Counter(article.how for article in written)
    print(
        f"{len(written)} articles, {len(wanted)} pairs that are one text; {dict(sorted(how.items()))}"
    )
    groups, shingling, rest = ours([article.text for article in written])
    print(line("dossier", pairs(groups), wanted, f"{rest:.1f} s + {shingling:.1f} s of shingling"))
    if options.peers:
        given = json.dumps([article.text for article in written])
        command = [options.peers, str(PEERS)]
        done = subprocess.run(command, input=given, capture_output=True, check=True, text=True)
        for row in map(json.loads, done.stdout.splitlines()):
            spent = f"{row['seconds']:.1f} s + {row['shingling']:.1f} s of shingling"
            print(line(row["name"], pairs(row["groups"]), wanted, spent))


if __name__ == "__main__":
    main()
