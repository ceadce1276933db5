"""Comment forms, and readers' comments from their heading to the end."""

from __future__ import annotations

import bisect
import itertools
from typing import TYPE_CHECKING

from dossier.clean.phrases import phrases
from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST = 260
LONGEST_HEADING = 80
"""Characters of a heading, such as « Sur le même sujet » below the comments."""
FEW, MANY = 3, 20
"""How many times more prose the article has than what follows without buttons; how many times less with them."""
BUTTONS = 2
"""« Répondre » and the like that prove a list of comments."""


def judge(page: Page) -> Iterable[Opinion]:
    """Judge the lines of comment forms, and what follows the heading of comments."""
    known, marks = phrases("comments"), phrases("comment_marks")
    named = [
        place
        for place, line in enumerate(page.lines)
        if page.undecided(place)
        and len(line.text) <= LONGEST
        and (
            known.is_whole(line.key) or known.is_begun(line.folded) or known.is_within(line.folded)
        )
    ]
    for place in named:
        yield place, verdict(Kind.COMMENTS, "comment-form", phrase("part of a comment form"), 0.93)
    marked = [
        place
        for place, line in enumerate(page.lines)
        if page.undecided(place) and marks.is_whole(line.key)
    ]
    opening = _opening(page, named, marked)
    teasers = phrases("related")
    kind, rule, reason = Kind.COMMENTS, "comments-to-end", phrase("readers' comments")
    for place in range(opening + 1, len(page.lines)):
        line = page.lines[place]
        if page.undecided(place):
            if len(line.text) <= LONGEST_HEADING and teasers.is_whole(line.key):
                kind, rule = Kind.RELATED, "related-to-end"
                reason = phrase("related articles, from their heading to the end")
            yield place, verdict(kind, rule, reason, 0.85)


def _opening(page: Page, named: list[int], marked: list[int]) -> int:
    """Return the first such line behind which the article is over, or the page's last place.

    It is over where most prose lies before, or where the buttons of comments lie behind.
    """
    sums = list(
        itertools.accumulate((len(line.text) * line.prose for line in page.lines), initial=0)
    )
    for place in named:
        before, after = sums[place], sums[-1] - sums[place]
        buttons = len(marked) - bisect.bisect_right(marked, place)
        few = after * FEW <= before
        if before and (few or (buttons >= BUTTONS and after <= MANY * before)):
            return place
    return len(page.lines)
