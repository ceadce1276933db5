"""The article once more: versions for printers and for small screens that a page carries below its article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line import Page

GRAM, SHORTEST, LONGEST = 4, 8, 300
"""Words of a run; words from which a line is looked for elsewhere; words of a line looked at."""
SAME = 0.9
"""Share of a line's word runs that earlier lines hold when they say the same."""
MOST = 0.4
"""Share of the prose so far that is said once more when it is the article that begins again. Refrains, lists of prices
and quotations repeated in a box are less; a single repeated line is never enough."""
LINES = 2
WORD = re.compile(r"\w+")


def judge(page: Page, kept: Sequence[bool]) -> Page:
    """Give kept lines that say the article again in its own order their verdict; the first version stays."""
    verdicts = list(page.verdicts)
    reason = phrase("the page shows its article once more")
    for place in _again(page, kept):
        verdicts[place] = verdict(Kind.REPEATED_TITLE, "article-again", reason, 0.9)
    return replace(page, verdicts=tuple(verdicts))


def _again(page: Page, kept: Sequence[bool]) -> list[int]:
    said: dict[tuple[str, ...], int] = {}
    found: list[int] = []
    run: list[int] = []
    before, source = 0, -1
    for place, line in enumerate(page.lines):
        if not (kept[place] and line.prose and page.undecided(place)):
            continue
        own = _runs(line.text)
        held = [said[each] for each in own if each in said]
        if held and len(held) >= SAME * len(own) and max(held) > source:
            source = max(held)
            run.append(place)
            continue
        found += _whole(page, run, before)
        before += sum(len(page.lines[each].text) for each in run) + len(line.text)
        run, source = [], -1
        for each in own:
            said.setdefault(each, place)
    return found + _whole(page, run, before)


def _whole(page: Page, run: list[int], before: int) -> list[int]:
    """Return a run of repeated lines if it is long enough to be the article."""
    length = sum(len(page.lines[place].text) for place in run)
    return run if len(run) >= LINES and length >= MOST * before else []


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(text[: 10 * LONGEST].lower())[:LONGEST]
    if len(words) < SHORTEST:
        return frozenset()
    return frozenset(zip(*(words[at:] for at in range(GRAM)), strict=False))
