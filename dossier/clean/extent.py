"""Where the article begins and ends among the lines that no other rule knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean.verdicts import verdict
from dossier.records import TEXT_KINDS, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

PARAGRAPH_WORTH = 600
"""Characters of one paragraph that count at most, so that one long comment is not an article."""
SHORT_COST = 45
"""What a short line outside paragraphs costs; a heading or a list survives, a menu does not."""
FURNITURE_COST = 60
"""What a line costs that a rule has called furniture."""
FREE = 2
"""Short lines in a row that cost nothing: headings, names, captions."""


def judge(page: Page) -> Iterable[Opinion]:
    """Set aside what lies outside the stretch of lines that is worth most, by paragraphs and short lines."""
    worth = _worth(page)
    first, last = _best_stretch(worth)
    if first < 0:
        return
    for place in range(len(page.lines)):
        if page.undecided(place) and not first <= place <= last:
            reason = (
                phrase("before the article, among lines that are no text")
                if place < first
                else phrase("after the article, among lines that are no text")
            )
            rule = "before-article" if place < first else "after-article"
            yield (
                place,
                verdict(Kind.NAVIGATION if place < first else Kind.RELATED, rule, reason, 0.7),
            )


def _worth(page: Page) -> list[float]:
    worth = []
    run = 0
    for place, line in enumerate(page.lines):
        if page.prose(place):
            run = 0
            worth.append(float(min(len(line.text), PARAGRAPH_WORTH)))
        elif page.undecided(place) or page.kind(place) in TEXT_KINDS | {Kind.CAPTION, Kind.TITLE}:
            run += 1
            worth.append(-float(SHORT_COST) if run > FREE else -1.0)
        else:
            run += 1
            worth.append(-float(FURNITURE_COST) if run > FREE else -1.0)
    return worth


def _best_stretch(worth: list[float]) -> tuple[int, int]:
    """Return the first and last place of the stretch with the largest sum; -1 when nothing is worth anything."""
    best, first, last = 0.0, -1, -1
    total, start = 0.0, 0
    for place, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best:
            best, first, last = total, start, place
    return first, last
