"""Scores of extracted articles against gold texts: word 4-grams, and snippets that must or must not be there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

GRAM = 4
WORD = re.compile(r"\w+")
CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")


def grams(text: str) -> Counter[tuple[str, ...]]:
    """Count a text's word 4-grams; characters stand for words where these are not written apart."""
    words: list[str] = []
    for word in WORD.findall(unicodedata.normalize("NFKC", text).lower()):
        words.extend(word if CJK.search(word) else [word])
    if len(words) < GRAM:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[at:] for at in range(GRAM)), strict=False))


def compare(found: str, gold: str) -> tuple[float, float, float]:
    """Return precision, recall and F1 of one text."""
    own, wanted = grams(found), grams(gold)
    hits = (own & wanted).total()
    return measures(hits, own.total() - hits, wanted.total() - hits)


def measures(hits: float, false: float, missed: float) -> tuple[float, float, float]:
    """Return precision, recall and F1 of counts."""
    precision = hits / (hits + false) if hits + false else 0.0
    recall = hits / (hits + missed) if hits + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0


@dataclass
class Row:
    """One extractor's scores, pages added one by one."""

    name: str
    full: list[tuple[float, float, float]] = field(default_factory=list)
    french: list[tuple[float, float, float]] = field(default_factory=list)
    by_domain: dict[str, list[float]] = field(default_factory=dict)
    segments: list[int] = field(default_factory=lambda: [0, 0, 0])
    seconds: float = 0.0
    pages: int = 0

    def add(self, gold: dict[str, Any], found: str, seconds: float) -> None:
        """Count one page in."""
        self.seconds += seconds
        self.pages += 1
        if gold.get("text"):
            scores = compare(found, gold["text"])
            self.full.append(scores)
            self.by_domain.setdefault(gold["domain"], []).append(scores[2])
            if gold["lang"] == "fr":
                self.french.append(scores)
        if gold.get("with"):
            shown = _tidy(found)
            hits = sum(_tidy(each) in shown for each in gold["with"])
            self.segments[0] += hits
            self.segments[1] += sum(_tidy(each) in shown for each in gold["without"])
            self.segments[2] += len(gold["with"]) - hits

    def __str__(self) -> str:
        """Lay the row out for the table."""
        parts = [f"{self.name:34s}"]
        for scores in (self.full, self.french):
            means = [sum(column) / max(1, len(scores)) for column in zip(*scores, strict=True)] or [
                0.0
            ] * 3
            parts.append(" ".join(f"{mean:.3f}" for mean in means))
        parts.append(f"{measures(*self.segments)[2]:.3f}")
        parts.append(f"{self.seconds / max(1, self.pages):.3f}")
        return " | ".join(parts)


HEADER = f"{'extractor':34s} | all P  R     F1   | French P R F1     | segm. | CPU s/page"


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
