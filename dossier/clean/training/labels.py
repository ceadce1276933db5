"""Which lines of a page are article, by a gold text beside it: the targets that the page judge learns."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.page_judge.containers import Floats

GRAM = 4
WORD = re.compile(r"\w+")
CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]")
SPACES = re.compile(r"\s+")
CANDIDATE = 0.25
"""Share of a line's word runs that the gold must have for the line to be aligned at all."""
DOUBTFUL = (0.25, 0.75)
"""Shares of a line found in the gold between which its target is worth less."""
DOUBT = 0.3
SEGMENT = 0.7
"""Weight of a line known from a snippet, against one known from a whole gold text."""
PAGE = 10.0
"""Weight of a page: its lines share it, so that long pages do not outvote short ones."""
LONG = 100
"""Words from which a line weighs no more."""


def words(text: str) -> list[str]:
    """Cut into lower-case words, characters where words are not written apart."""
    found: list[str] = []
    for word in WORD.findall(unicodedata.normalize("NFKC", text).lower()):
        found.extend(word if CJK.search(word) else [word])
    return found


def targets(lines: Sequence[str], gold: str) -> tuple[Floats, Floats]:
    """Return each line's target (share of its words that a monotone alignment finds in the gold) and weight."""
    wanted = words(gold)
    cut = [words(line) for line in lines]
    grams = [
        set(zip(*(wanted[at:] for at in range(size)), strict=False)) for size in range(1, GRAM + 1)
    ]
    run: list[str] = []
    owner: list[int] = []
    for number, line in enumerate(cut):
        size = min(GRAM, len(line))
        own = list(zip(*(line[at:] for at in range(size)), strict=False)) if size else []
        if own and sum(each in grams[size - 1] for each in own) / len(own) >= CANDIDATE:
            run += line
            owner += [number] * len(line)
    hits = np.zeros(len(lines))
    for start, _, size in SequenceMatcher(None, run, wanted, autojunk=False).get_matching_blocks():
        inside = owner[start : start + size]
        for number in sorted(set(inside)):
            # A stray word in common is chance, unless it is the whole line.
            if size >= GRAM or inside.count(number) == len(cut[number]):
                hits[number] += inside.count(number)
    sizes = np.array([len(line) for line in cut], dtype=float)
    share = hits / np.maximum(1.0, sizes)
    weight = np.sqrt(np.clip(sizes, 0.1, LONG))
    weight[(share > DOUBTFUL[0]) & (share < DOUBTFUL[1])] *= DOUBT
    return share, weight / np.sqrt(weight.sum()) * PAGE


def from_segments(
    lines: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]
) -> tuple[Floats, Floats]:
    """Return targets where snippets tell them; every other line has no weight."""
    share = np.zeros(len(lines))
    weight = np.zeros(len(lines))
    within, without = [[_tidy(each) for each in some] for some in (wanted, unwanted)]
    for number, line in enumerate(map(_tidy, lines)):
        inside = any(each in line for each in within)
        if inside or any(each in line for each in without):
            share[number] = inside
            weight[number] = SEGMENT * np.sqrt(min(LONG, max(0.1, len(words(line)))))
    return share, weight


def _tidy(text: str) -> str:
    return SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
