"""Labelled texts to train and measure the line judge with: reading, folds by domain, scores."""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

FOLDS = 5
SHARED_LINES, SHARED_CHARS, RARE = 4, 15, 4
"""Lines of that length, on at most that many domains, that put a text without a known domain with another's."""
TEXTS = "text.jsonl.gz"


class LabelledLine(NamedTuple):
    """A line, and whether it is article text."""

    text: str
    gap: bool
    keep: bool | None
    """None where the line is not scored: title, byline, date, doubtful."""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """One page as one route left it."""

    id: str
    route: str
    language: str
    domain: str
    lines: tuple[LabelledLine, ...]
    found: float
    """Share of the gold text that the lines labelled as article hold: the labels' own ceiling."""


class Score(NamedTuple):
    """How a set of verdicts does."""

    texts: int
    keep_f1: float
    """Character-weighted, over all lines."""
    drop_f1: float
    nothing_lost: float
    """Share of texts in which no article line is dropped."""


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def digest(folder: Path) -> str:
    """Give the sha256 of the labelled texts."""
    return hashlib.sha256((folder / TEXTS).read_bytes()).hexdigest()


def read(folder: Path) -> list[LabelledText]:
    """Read the texts of a folder that holds `text.jsonl.gz` and `gold.jsonl.gz`."""
    rows = list(_rows(folder / TEXTS))
    domains = _domains(rows, {row["id"]: row["domain"] for row in _rows(folder / "gold.jsonl.gz")})
    return [
        LabelledText(
            row["id"],
            row["route"],
            row["lang"],
            domains[row["id"]],
            tuple(
                LabelledLine(line["text"], bool(line.get("blank_before")), line["keep"])
                for line in row["lines"]
            ),
            row.get("gold_found", 1.0),
        )
        for row in rows
    ]


def _domains(rows: Sequence[Mapping[str, Any]], known: Mapping[str, str]) -> dict[str, str]:
    """Add the domain of texts without a page: that with which they share furniture, else one of their own."""
    lines: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        lines[row["id"]].update(
            line["text"] for line in row["lines"] if len(line["text"]) >= SHARED_CHARS
        )
    owners: dict[str, set[str]] = defaultdict(set)
    for name, texts in lines.items():
        for text in texts:
            owners[text].add(known.get(name, f"?{name}"))
    found = dict(known)
    for name in sorted(lines.keys() - known.keys()):
        shared = Counter(
            owner
            for text in lines[name]
            if len(owners[text]) <= RARE
            for owner in owners[text]
            if owner != f"?{name}"
        )
        best = max(shared.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
        # Two such texts may share a site that is named nowhere: both then take the lesser of their names.
        found[name] = min(best[0], f"?{name}") if best[0][:1] == "?" else best[0]
        if best[1] < SHARED_LINES:
            found[name] = f"?{name}"
    return found


def folds(texts: Sequence[LabelledText]) -> list[int]:
    """Share the domains out, those with French texts apart; gives each text's fold."""
    sizes = Counter(text.domain for text in texts)
    french = {text.domain for text in texts if text.language == "fr"}
    load = Counter[tuple[bool, int]]()
    placed: dict[str, int] = {}
    for domain in sorted(sizes, key=lambda name: (-sizes[name], zlib.crc32(name.encode()))):
        side = domain in french
        fold = min(range(FOLDS), key=lambda at: (load[side, at], at))
        placed[domain] = fold
        load[side, fold] += sizes[domain]
    return [placed[text.domain] for text in texts]


def _f1(right: int, wrong: int, missed: int) -> float:
    whole = 2 * right + wrong + missed
    return 2 * right / whole if whole else 0.0


def score(texts: Iterable[LabelledText], kept: Iterable[Sequence[bool]]) -> Score:
    """Score verdicts, one sequence a text, in the order of the texts."""
    sums: Counter[tuple[bool, bool]] = Counter()
    whole = count = 0
    for text, verdicts in zip(texts, kept, strict=True):
        lost = False
        for line, keep in zip(text.lines, verdicts, strict=True):
            if line.keep is not None:
                sums[line.keep, bool(keep)] += len(line.text)
                lost = lost or (line.keep and not keep)
        whole += not lost
        count += 1
    return Score(
        count,
        _f1(sums[True, True], sums[False, True], sums[True, False]),
        _f1(sums[False, False], sums[True, False], sums[False, True]),
        whole / max(1, count),
    )
