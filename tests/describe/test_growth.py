"""A long article costs its length: ten times the paragraphs, ten times the time, in every room."""

from __future__ import annotations

import hashlib
import time

import pytest

from dossier.describe import FACTS
from dossier.records import (
    Article,
    Authority,
    Block,
    Kind,
    PartialDate,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)
from tests.bench.made_dossier.generate import seeds

SETTINGS = Settings(as_of=PartialDate("2026-11-22"), recogniser="rules")
LEAST = 0.02
"""Seconds under which a room's cost is taken for noise."""


def paragraphs() -> list[str]:
    """Return the long lines of some made articles, of which no two are the same."""
    lines = (line for made in seeds(300, 11) if made.name.endswith(".txt") for line in made.text.split("\n\n"))  # fmt: skip
    return list(dict.fromkeys(line for line in lines if len(line) > 150))


def article(lines: list[str], kind: Kind) -> Article:
    text, blocks = "\n\n".join(lines), []
    verdict = Verdict(kind is Kind.BODY, kind, "by-hand", phrase("by hand"))
    start = 0
    for line in lines:
        end = min(start + len(line) + 2, len(text))
        blocks.append(Block(start, end, line, verdict))
        start = end
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article("x", RawDocument("seeds/x.txt", digest, "text/plain", text), tuple(blocks))


def cost(lines: list[str], kind: Kind = Kind.BODY) -> dict[str, float]:
    described, spent = article(lines, kind), {}
    for name, find in FACTS:
        start = time.process_time()
        described = find(described, Authority(), SETTINGS)
        spent[name] = time.process_time() - start
    return spent


@pytest.mark.cost
@pytest.mark.parametrize("same", [False, True], ids=["other paragraphs", "the same again"])
def test_ten_times_the_paragraphs_cost_ten_times_as_much(same: bool) -> None:
    lines = paragraphs()
    pages = {size: lines[:15] * (size // 15) if same else lines[:size] for size in (15, 150, 1500)}
    assert len(pages[1500]) == 1500
    cost(pages[15])
    ten, hundred = cost(pages[150]), cost(pages[1500])
    slow = {name: (ten[name], hundred[name]) for name in ten if hundred[name] > 20 * max(ten[name], LEAST)}  # fmt: skip
    assert slow == {}


@pytest.mark.cost
@pytest.mark.parametrize("kind", [Kind.RELATED, Kind.NAVIGATION, Kind.ADVERTISEMENT])
def test_ten_times_the_lines_set_aside_cost_ten_times_as_much(kind: Kind) -> None:
    lines = [f"À lire aussi, page {number}" for number in range(4000)]
    cost(lines[:15], kind)
    ten, hundred = cost(lines[:400], kind), cost(lines, kind)
    slow = {name: (ten[name], hundred[name]) for name in ten if hundred[name] > 20 * max(ten[name], LEAST)}  # fmt: skip
    assert slow == {}
