"""Text mode of the cleaning bench: our row beside the peers', the curve of leans, the ceiling of the labels."""

from __future__ import annotations

import json
import subprocess
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dossier.clean.line_judge.lean import LEAN
from dossier.clean.line_judge.model import probabilities
from dossier.clean.training.corpus import LabelledText, Score, read, score
from dossier.clean.training.rating import flags, heard, shared_out
from dossier.records import TEXT_KINDS
from tests.bench.cleaning import memory

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from dossier.clean.line import Page
    from dossier.records import Kind

LEANS = tuple(sorted({0, 250, 500, 1000, 1500, LEAN, 2000, 3000, 4000, 8000}))
LONG_LINE = 80
"""Characters that the length rule asks for."""
SURE, DOUBTED, WHOLE = 0.9, 0.04, 0.995
DRAWS = 1000
"""Draws of domains."""
PEERS = Path(__file__).with_name("text_peers.py")


@dataclass(frozen=True)
class Ours:
    """Our rules' verdicts and our probabilities, and what they cost."""

    how: str
    pages: list[Page]
    """What the written rules say of each text."""
    values: Sequence[Sequence[float]]
    seconds: float
    """CPU seconds of judging, rules and features included; 0 where it was not measured."""


def judge(texts: Sequence[LabelledText]) -> Ours:
    """Judge with the shipped model."""
    start = time.process_time()
    pages = [heard(text) for text in texts]
    values = [probabilities(text.lines) for text in texts]
    return Ours("shipped model", pages, values, time.process_time() - start)


def cross_validated(folder: Path, texts: Sequence[LabelledText]) -> Ours:
    """Judge each domain by a model that never saw it; needs scikit-learn and some minutes."""
    from dossier.clean.training import line_judge, unlabelled

    lessons = unlabelled.read(folder, texts)
    flat = line_judge.cross_validate(line_judge.gather(list(texts), lessons))
    return from_flat("cross-validated by domain", texts, flat)


def from_flat(how: str, texts: Sequence[LabelledText], flat: Sequence[float]) -> Ours:
    """Share probabilities of all lines out to their texts."""
    pages = [heard(text) for text in texts]
    return Ours(how, pages, shared_out(pages, flat), 0.0)


def verdicts(ours: Ours, lean: float, kinds: Collection[Kind] | None = None) -> list[list[bool]]:
    """Turn rules' verdicts and probabilities into kept lines: the `keep` of blocks that `explain` prints."""
    pairs = zip(ours.pages, ours.values, strict=True)
    return [flags(page, values, lean, kinds) for page, values in pairs]


def interval(texts: Sequence[LabelledText], judged: Sequence[Sequence[bool]]) -> str:
    """Give the 5th and 95th percentile of each of the three scores when the domains are drawn anew."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        groups[text.domain].append(at)
    names = sorted(groups)
    sums = np.array(
        [
            _sums([texts[at] for at in groups[name]], [judged[at] for at in groups[name]])
            for name in names
        ]
    )
    drawn = np.random.default_rng(0).integers(0, len(names), (DRAWS, len(names)))
    right, lost, left, gone, whole, count = sums[drawn].sum(axis=1).T
    rates = (
        2 * right / (2 * right + lost + left),
        2 * gone / (2 * gone + lost + left),
        whole / count,
    )
    return " | ".join("{:.3f}–{:.3f}".format(*np.percentile(rate, (5, 95))) for rate in rates)


def _sums(texts: Sequence[LabelledText], judged: Sequence[Sequence[bool]]) -> list[int]:
    """Count characters kept rightly, lost, wrongly kept, rightly dropped; texts with nothing lost; texts."""
    found = [0, 0, 0, 0, 0, len(texts)]
    for text, row in zip(texts, judged, strict=True):
        whole = True
        for line, keep in zip(text.lines, row, strict=True):
            if line.keep is not None:
                found[(0 if keep else 1) if line.keep else (2 if keep else 3)] += len(line.text)
                whole = whole and (keep or not line.keep)
        found[4] += whole
    return found


def consistent(texts: Sequence[LabelledText]) -> list[list[bool]]:
    """Give the best verdicts of a judge that says the same of one line of one page, whatever the route."""
    votes: dict[tuple[str, str], Counter[bool]] = defaultdict(Counter)
    for text in texts:
        for line in text.lines:
            if line.keep is not None:
                votes[text.id, line.text][line.keep] += 1
    return [
        [votes[text.id, line.text][True] >= votes[text.id, line.text][False] for line in text.lines]
        for text in texts
    ]


def peers(folder: Path, python: str, texts: Sequence[LabelledText]) -> dict[str, list[list[bool]]]:
    """Run the peers in their own environment, or read what they printed from a `.jsonl` file."""
    if python.endswith(".jsonl"):
        printed = Path(python).read_text("utf-8")
    else:
        printed = subprocess.run(
            [python, str(PEERS), str(folder)], check=True, capture_output=True, text=True
        ).stdout
    found: dict[str, list[list[bool]]] = {}
    for row in printed.splitlines():
        name, flags = json.loads(row)
        found.setdefault(name, []).append([bool(flag) for flag in flags])
    return {name: rows for name, rows in found.items() if len(rows) == len(texts)}


def _rates(
    texts: Sequence[LabelledText],
    judged: Sequence[Sequence[bool]],
    groups: Iterable[Callable[[LabelledText], bool]],
) -> str:
    cells = []
    for belongs in groups:
        chosen = [at for at, text in enumerate(texts) if belongs(text)]
        row: Score = score([texts[at] for at in chosen], [judged[at] for at in chosen])
        cells.append(f"{row.keep_f1:.3f} | {row.drop_f1:.3f} | {row.nothing_lost:.3f}")
    return " | ".join(cells)


def _doubted(texts: Sequence[LabelledText], ours: Ours) -> set[int]:
    """Find the texts whose labels contradict the judge most surely: gold that stops half-way, most of them."""
    sure = [
        sum(
            len(line.text)
            for line, value in zip(text.lines, values, strict=True)
            if line.keep is False and value > SURE
        )
        for text, values in zip(texts, ours.values, strict=True)
    ]
    order = sorted(range(len(texts)), key=lambda at: (-sure[at], at))
    return set(order[: round(len(texts) * DOUBTED)])


def _ceiling(texts: Sequence[LabelledText]) -> list[str]:
    """Say how much of the gold the labels hold, by route."""
    out = [
        "",
        "Ceiling of the labels: texts whose article lines hold the whole gold, mean share of it held",
    ]
    for route in sorted({text.route for text in texts}):
        shares = [text.found for text in texts if text.route == route]
        whole = sum(share >= WHOLE for share in shares) / len(shares)
        out.append(f"- {route}: {whole:.3f}, {sum(shares) / len(shares):.3f}")
    return out


def _french(text: LabelledText) -> bool:
    return text.language == "fr"


def _all(_text: LabelledText) -> bool:
    return True


def _route(name: str) -> tuple[Callable[[LabelledText], bool], Callable[[LabelledText], bool]]:
    return (lambda text: text.route == name), (lambda text: text.route == name and _french(text))


def table(folder: Path, texts: Sequence[LabelledText], ours: Ours, python: str | None) -> list[str]:
    """Give the report's lines."""
    rows: dict[str, list[list[bool]]] = {
        "keep everything": [[True] * len(text.lines) for text in texts],
        f"length rule (≥ {LONG_LINE} characters)": [
            [len(line.text) >= LONG_LINE for line in text.lines] for text in texts
        ],
    }
    if python:
        rows |= peers(folder, python, texts)
    chosen = verdicts(ours, LEAN)
    rows[f"**dossier, {ours.how}, lean {LEAN}**"] = chosen
    rows["the same, the article's text alone counted as kept"] = verdicts(ours, LEAN, TEXT_KINDS)
    rows["ceiling: one verdict a line and page"] = consistent(texts)
    head = (
        "| | keep F1 | drop F1 | nothing lost | French keep | French drop | French nothing lost |"
    )
    out = [head, "|---|---|---|---|---|---|---|"]
    out += [
        f"| {name} | {_rates(texts, judged, (_all, _french))} |" for name, judged in rows.items()
    ]
    french = [at for at, text in enumerate(texts) if _french(text)]
    spans = (
        interval(texts, chosen),
        interval([texts[at] for at in french], [chosen[at] for at in french]),
    )
    out.append(f"| its 5th to 95th percentile, domains drawn {DRAWS} times | {' | '.join(spans)} |")
    doubted = _doubted(texts, ours)
    trusted = [at for at in range(len(texts)) if at not in doubted]
    cells = _rates([texts[at] for at in trusted], [chosen[at] for at in trusted], (_all, _french))
    out.append(
        f"| the same without the {DOUBTED:.0%} of texts whose labels contradict it most surely | {cells} |"
    )
    out += ["", "By route", head, "|---|---|---|---|---|---|---|"]
    out += [
        f"| {name} | {_rates(texts, chosen, _route(name))} |"
        for name in sorted({text.route for text in texts})
    ]
    out += [
        "",
        "Curve over leans (characters that losing anything costs)",
        head,
        "|---|---|---|---|---|---|---|",
    ]
    out += [
        f"| {lean} | {_rates(texts, verdicts(ours, lean), (_all, _french))} |" for lean in LEANS
    ]
    out += _ceiling(texts)
    if ours.seconds:
        out += ["", f"{len(texts) / ours.seconds:.0f} texts a second of CPU"]
    for case in memory.TEXTS:
        out += ["", memory.report(case)]
    return out


def report(folder: Path, *, cv: bool, opinions: Path | None, python: str | None) -> list[str]:
    """Judge the texts of a folder and report.

    Args:
        folder: Holds `text.jsonl.gz` and `gold.jsonl.gz`.
        cv: Cross-validate by domain, as is right on the texts that the model was trained on.
        opinions: Cross-validated probabilities that `dossier.clean.training.line_judge --opinions` wrote, in place of a new run.
        python: Interpreter of an environment with boilerpy3 and justext, or the `.jsonl` that they printed.
    """
    texts = read(folder)
    if not cv:
        ours = judge(texts)
    elif opinions:
        ours = from_flat(
            "cross-validated by domain", texts, json.loads(opinions.read_text("utf-8"))
        )
    else:
        ours = cross_validated(folder, texts)
    return table(folder, texts, ours, python)
