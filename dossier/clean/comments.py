"""Comment forms, and readers' comments from their heading to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean.phrases import phrases
from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST = 260
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
            known.is_whole(line.folded)
            or known.is_begun(line.folded)
            or known.is_within(line.folded)
        )
    ]
    for place in named:
        yield place, verdict(Kind.COMMENTS, "comment-form", phrase("part of a comment form"), 0.93)
    marked = [
        place
        for place, line in enumerate(page.lines)
        if page.undecided(place) and marks.is_whole(line.folded)
    ]
    for place in named:
        if _opens(page, place, marked):
            for after in page.following(place):
                if page.undecided(after):
                    yield (
                        after,
                        verdict(
                            Kind.COMMENTS, "comments-to-end", phrase("readers' comments"), 0.85
                        ),
                    )
            return


def _opens(page: Page, heading: int, marked: list[int]) -> bool:
    """Say whether the article is over here: most prose lies before, or comments' buttons behind."""
    before = sum(len(line.text) for line in page.lines[:heading] if line.prose)
    after = sum(len(line.text) for line in page.lines[heading:] if line.prose)
    buttons = sum(1 for place in marked if place > heading)
    return bool(before) and (after <= before // 3 or (buttons >= BUTTONS and after <= 20 * before))
