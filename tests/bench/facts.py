"""The whole table of facts: `python -m tests.bench.facts [--peers PYTHON] [--actors FILE …] [--pages FOLDER] …`.

Each row is measured by its own module, in a process of its own; without data of yours the benches' own samples are
read, and rows that need data (pages) are left out. Printed as a Markdown table, one line for each of ours and of the
peers whose interpreter is given.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE = Path(__file__).parent
QUOTES = HERE.parent / "describe" / "quotes"
SENTENCES = tuple(HERE / "dates" / f"{name}.yml" for name in ("sentences", "unseen", "third"))
TITLES = tuple(HERE / "language" / f"{name}.yml" for name in ("titles", "later", "fresh", "last"))
ACTORS = (HERE / "samples" / "actors.jsonl",)

Line = tuple[str, str]
"""Who, and what the bench says of them."""

_SCORES = re.compile(r"(?P<who>\S.*?)\s+(?P<way>exact|overlap)\s+(?P<cells>[\d. ]+)")
_CORPUS = re.compile(r"(?P<name>[\w-]+): \d+ records, \d+ spans")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with the bench that measures it."""

    fact: str
    module: str
    arguments: tuple[str, ...]
    peers: bool
    """True when the bench takes `--peers PYTHON`."""
    read: Callable[[str], Iterator[Line]]


def barred(printed: str) -> Iterator[Line]:
    """Read « who | figures | figures » lines; any other line says more of ours."""
    more = []
    for line in printed.splitlines():
        who, bar, figures = line.partition(" | ")
        if bar:
            yield who.strip(), " · ".join(part.strip() for part in figures.split(" | "))
        elif line.strip():
            more.append(line.strip())
    if more:
        yield "", " · ".join(more)


def plain(printed: str) -> Iterator[Line]:
    """Read a bench that measures ours alone."""
    yield "dossier", " · ".join(line.strip() for line in printed.splitlines() if line.strip())


def scored(printed: str) -> Iterator[Line]:
    """Read the actors' tables: precision, recall and F1 over all labels, for each corpus and way of comparing."""
    corpus = ""
    for line in printed.splitlines():
        if named := _CORPUS.match(line):
            corpus = named["name"]
        elif found := _SCORES.match(line):
            precision, recall, score = found["cells"].split()[-3:]
            yield found["who"], f"{corpus}, {found['way']}: F1 {score} (precision {precision}, recall {recall})"  # fmt: skip
        elif "CPU s," in line:
            who, _, spent = line.partition("  ")
            yield who.strip(), " ".join(spent.split())


def rows(options: argparse.Namespace) -> list[Row]:
    """Return the rows for which there is data, in the table's order."""
    found = [
        Row("actors", "actors", (str(file), *(["--limit", str(options.limit)] if options.limit else [])), False, scored)
        for file in options.actors
    ]  # fmt: skip
    if options.pages:
        found.append(Row("dates in HTML", "dates", (str(options.pages),), False, barred))
    found += [
        Row(f"dates in text ({file.stem})", "dates", (str(file),), True, barred)
        for file in options.sentences
    ]
    found.append(Row("year from the weekday", "dates.years", (), False, plain))
    copies = ("--articles", str(options.articles))
    found.append(Row("near-duplicates", "duplicates", copies, True, barred))
    found += [
        Row(f"language ({file.stem})", "language", (str(file),), True, barred)
        for file in options.titles
    ]
    found += [
        Row(f"quotations ({file.stem})", "quotes", (str(file),), False, plain)
        for file in options.quotes
    ]
    return found


def measured(row: Row, peers: str | None) -> list[Line]:
    """Run a row's bench and read what it prints; what fails says so in its row."""
    command = [sys.executable, "-m", f"tests.bench.{row.module}", *row.arguments]
    if peers and row.peers:
        command += ["--peers", peers]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return [("dossier", f"failed: {done.stderr.strip().splitlines()[-1:]}")]
    return list(row.read(done.stdout))


def table(measures: Sequence[tuple[Row, Sequence[Line]]]) -> Iterator[str]:
    """Lay out the table in Markdown."""
    yield "| fact | who | figures |"
    yield "|---|---|---|"
    for row, lines in measures:
        for who, figures in lines:
            yield f"| {row.fact} | {who} | {figures.replace('|', '/')} |"


def main() -> None:
    """Measure all rows and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.facts", description=__doc__)
    parser.add_argument("--peers", help="Python with the other libraries (see docs/guide/measuring.md)")  # fmt: skip
    parser.add_argument("--actors", type=Path, nargs="+", default=ACTORS)
    parser.add_argument("--limit", type=int, help="only the first records of each corpus of actors")
    parser.add_argument("--pages", type=Path, help="folder of web pages with their dates")
    parser.add_argument("--sentences", type=Path, nargs="+", default=SENTENCES)
    parser.add_argument("--titles", type=Path, nargs="+", default=TITLES)
    parser.add_argument("--quotes", type=Path, nargs="+", default=sorted(QUOTES.glob("*.yml")))
    parser.add_argument("--articles", type=int, default=10_000, help="articles among which copies are planted")  # fmt: skip
    options = parser.parse_args()
    measures = []
    for row in rows(options):
        print(f"measuring {row.fact}", file=sys.stderr)
        measures.append((row, measured(row, options.peers)))
    print("\n".join(table(measures)))


if __name__ == "__main__":
    main()
