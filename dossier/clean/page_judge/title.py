"""A page's title: the line that its code and its metadata call so, near the text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean.page_judge.containers import ancestors
from dossier.clean.phrases import bare, fold
from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line import Line, Page
    from dossier.records import RawDocument

LONGEST = 300
NEAR = 60
"""Lines above the first paragraph among which a title stands."""
WITHIN = 3
"""Lines that page judges keep before the title at most: a lead set above it, a section's name."""
STEPS = 3
"""Containers around a line in which its heading tag is looked for."""
ALIKE = 0.7
"""Share of the told title's words that a line holds when it says the title in fewer or more words."""
ENOUGH = 2.0
"""Points that make a title: a heading of the first rank, or the words of the page's own title."""
_SUFFIX = re.compile(r"\s+[-–—|•·:»]\s+[^-–—|•]{2,40}$")
_WORD = re.compile(r"\w+")


def judge(page: Page, document: RawDocument, kept: Sequence[bool]) -> Page:
    """Give the title its verdict, and the lines that repeat it theirs."""
    told = bare(fold(document.hints.get("title", "")))
    forms = {told, bare(_SUFFIX.sub("", told))} - {""}
    points = {
        place: _points(page.lines[place], forms, _rank(document, place))
        for place in {*_candidates(page, kept), *_only_first_rank(page, document, kept)}
    }
    best = max(points, key=lambda place: (points[place], -place), default=-1)
    if best < 0 or points[best] < ENOUGH:
        return page
    verdicts = list(page.verdicts)
    reason = phrase("the page’s first heading")
    if bare(page.lines[best].folded) in forms:
        reason = phrase("the file names it as its title")
    verdicts[best] = verdict(Kind.TITLE, "page-title", reason, 0.95)
    own = bare(page.lines[best].folded)
    for place, line in enumerate(page.lines):
        if place != best and len(line.text) <= LONGEST and bare(line.folded) in forms | {own}:
            again = phrase("says the title again")
            verdicts[place] = verdict(Kind.REPEATED_TITLE, "repeated-title", again, 0.95)
    return replace(page, verdicts=tuple(verdicts))


def _candidates(page: Page, kept: Sequence[bool]) -> list[int]:
    """Return the lines around the first paragraph where a title may stand."""
    text = [place for place, keep in enumerate(kept) if keep]
    if not text:
        return []
    first = next((place for place in text if page.lines[place].prose), text[0])
    inside = [place for place in text if place <= first]
    last = inside[min(WITHIN, len(inside) - 1)]
    return [
        place
        for place in range(max(0, text[0] - NEAR), last + 1)
        if page.lines[place].words and len(page.lines[place].text) <= LONGEST
    ]


def _only_first_rank(page: Page, document: RawDocument, kept: Sequence[bool]) -> list[int]:
    """Return the page's one heading of the first rank, where it stands above the first paragraph, menus kept or not."""
    prose = (place for place, keep in enumerate(kept) if keep and page.lines[place].prose)
    first = next(prose, 0)
    headings = [place for place in range(len(page.lines)) if _rank(document, place) == 1]
    return headings if len(headings) == 1 and headings[0] < first else []


def _points(line: Line, forms: set[str], rank: int) -> float:
    own = bare(line.folded)
    points = {1: 2.0, 2: 0.6}.get(rank, 0.0)
    if own in forms:
        return points + 3
    words = set(_WORD.findall(own))
    for form in forms:
        told = set(_WORD.findall(form))
        if words and len(words & told) >= ALIKE * len(words | told):
            return points + 2
    return points


def _rank(document: RawDocument, place: int) -> int:
    """Return the rank of the heading around a line, 0 outside headings."""
    for at in ancestors(document, document.elements[place].container)[:STEPS]:
        tag = document.containers[at].tag
        if re.fullmatch(r"h[1-6]", tag):
            return int(tag[1])
    return 0
