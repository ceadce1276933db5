"""Judged pages made by hand: the description of facts is tested apart from the cleaner."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from dossier.describe import describe
from dossier.records import (
    KEPT_KINDS,
    Article,
    Authority,
    Block,
    Kind,
    PartialDate,
    RawDocument,
    Settings,
    Source,
    Verdict,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parents[2]
K = Kind

SEED_KINDS: dict[str, str] = {
    "000": "debris title body body body body body body body body body signature translation-notice navigation",
    "001": "title dateline dateline dateline body caption body body body",
    "002": "title repeated-title caption lead body body body heading body body heading body body body body body "
    "debris share-bar share-bar share-bar share-bar comments comments",
    "003": "title share-bar body body body author-box author-box related related related related related related "
    "related related related related newsletter newsletter",
    "004": "title dateline dateline dateline body caption body body body",
}
"""The kinds of each seed's lines, as a reader would judge them."""


def judged(
    lines: list[tuple[Kind, str]],
    hints: Mapping[str, str] | None = None,
    path: str = "seeds/page.txt",
) -> tuple[RawDocument, tuple[Block, ...]]:
    """Return a page of lines parted by blank lines, with the blocks that cover it."""
    text = "\n\n".join(line for _, line in lines)
    blocks, start = [], 0
    for number, (kind, line) in enumerate(lines):
        end = len(text) if number == len(lines) - 1 else start + len(line) + 2
        verdict = Verdict(kind in KEPT_KINDS, kind, "by-hand", phrase("by hand"))
        blocks.append(Block(start, end, " ".join(line.split()), verdict))
        start = end
    digest = hashlib.sha256(text.encode()).hexdigest()
    return RawDocument(path, digest, "text/plain", text, dict(hints or {})), tuple(blocks)


def sources() -> tuple[Source, ...]:
    """Return the outlets of the dossier's own list."""
    entries = yaml.safe_load((ROOT / "seeds" / "_sources.yml").read_text("utf-8"))
    tuples = ("spellings", "layout")
    found = []
    for entry in entries:
        fields: dict[str, Any] = {k: tuple(v) if k in tuples else v for k, v in entry.items()}
        found.append(Source(**fields, known=True))
    return tuple(found)


def seed_blocks(number: str) -> tuple[RawDocument, tuple[Block, ...]]:
    """Return a seed with the verdicts of `SEED_KINDS`, a block a line."""
    path = next((ROOT / "seeds").glob(f"{number}_*.txt"))
    text = path.read_text("utf-8")
    starts, place = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts.append(place)
        place += len(line)
    starts[0] = 0
    kinds = [Kind(name) for name in SEED_KINDS[number].split()]
    blocks = []
    for start, end, kind in zip(starts, [*starts[1:], len(text)], kinds, strict=True):
        verdict = Verdict(kind in KEPT_KINDS, kind, "by-hand", phrase("by hand"))
        blocks.append(Block(start, end, " ".join(text[start:end].split()), verdict))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    document = RawDocument(f"seeds/{path.name}", digest, "text/plain", text)
    return document, tuple(blocks)


@pytest.fixture
def described() -> Callable[..., Article]:
    """Describe a hand-made page: `described([(Kind.TITLE, "…"), …], as_of="2026-11-22", hints={…})`."""

    def make(
        lines: list[tuple[Kind, str]],
        *,
        as_of: str | None = None,
        hints: Mapping[str, str] | None = None,
        known: tuple[Source, ...] = (),
    ) -> Article:
        document, blocks = judged(lines, hints)
        settings = Settings(as_of=PartialDate(as_of) if as_of else None, recogniser="rules")
        return describe("page", document, blocks, Authority(sources=known), settings)

    return make


@pytest.fixture
def seed() -> Callable[..., Article]:
    """Describe one of the five seeds: `seed("003", as_of="2026-11-22")`."""

    def make(number: str, as_of: str | None = "2026-11-22", *, known: bool = True) -> Article:
        document, blocks = seed_blocks(number)
        settings = Settings(as_of=PartialDate(as_of) if as_of else None, recogniser="rules")
        authority = Authority(sources=sources() if known else ())
        return describe(Path(document.path).stem, document, blocks, authority, settings)

    return make
