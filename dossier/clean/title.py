"""The title, and the lines that repeat it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clean import extent
from dossier.clean.phrases import bare, fold
from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion
    from dossier.records import Phrase

LONGEST = 250
LEAST_WORDS = 3
FEW_BEFORE = 6
"""Unknown lines before the first paragraph up to which the first of them is the title."""
SEARCHED = 400
"""Lines before the first paragraph among which a title is looked for, behind menus."""
OPENING = 4
"""Paragraphs whose words a title shares."""
SHARED = 0.3
"""Share of a title's longer words that the opening holds, when menus stand before it."""
NEAR = 6
"""Lines below a title among which the date and the author stand."""
ABOVE = 0.5
"""What standing above them is worth, in shares of words."""
_SUFFIX = re.compile(r"\s+[-–—|•·:»]\s+[^-–—|•]{2,40}$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def judge(page: Page) -> Iterable[Opinion]:
    """Find the title before the first paragraph, and its repeats wherever they stand."""
    place, rule, reason = _find(page)
    if place < 0:
        return
    yield place, verdict(Kind.TITLE, rule, reason, 0.95)
    title = bare(page.lines[place].folded)
    short = bare(_SUFFIX.sub("", page.lines[place].folded))
    for other, line in enumerate(page.lines):
        if (
            other != place
            and len(line.text) <= LONGEST
            and _repeats(bare(line.folded), title, short)
        ):
            yield (
                other,
                verdict(
                    Kind.REPEATED_TITLE, "repeated-title", phrase("says the title again"), 0.95
                ),
            )


def _repeats(line: str, title: str, short: str) -> bool:
    if not line:
        return False
    return line in (title, short) or bare(_SUFFIX.sub("", line)) in (title, short)


def _find(page: Page) -> tuple[int, str, Phrase]:
    told = bare(fold(page.hints.get("title", "")))
    start = max(0, extent.stretch(page)[0])
    opening = [place for place in page.following(start - 1) if page.prose(place)][:OPENING]
    first = opening[0] if opening else len(page.lines)
    before = [place for place in range(max(0, first - SEARCHED), first) if _may_be(page, place)]
    for place in before:
        if told and _repeats(bare(page.lines[place].folded), told, bare(_SUFFIX.sub("", told))):
            return place, "told-title", phrase("the file names it as its title")
    undecided = [place for place in range(first) if page.undecided(place)]
    if before and undecided and undecided[0] == before[0] and len(undecided) <= FEW_BEFORE:
        return before[0], "first-heading", phrase("first line, no full stop")
    place = _best(page, before, opening)
    if place < 0:
        place = _top(page)
        return place, "first-heading", phrase("first line, no full stop")
    return place, "shared-words", phrase("says in a line what the first paragraphs tell")


def _top(page: Page) -> int:
    """Return the page's first unknown line where it may be a title right above a paragraph, or -1."""
    place = next((at for at in range(len(page.lines)) if page.undecided(at)), -1)
    if place < 0 or not _may_be(page, place):
        return -1
    below = range(place + 1, min(len(page.lines), place + 1 + FEW_BEFORE))
    return place if any(page.prose(at) for at in below) else -1


def _may_be(page: Page, place: int) -> bool:
    line = page.lines[place]
    return (
        page.undecided(place)
        and line.words >= LEAST_WORDS
        and len(line.text) <= LONGEST
        and not line.prose
        and not line.text.endswith((".", ":", ";", ","))
    )


def _best(page: Page, before: list[int], opening: list[int]) -> int:
    """Return the line that shares most with the opening, the last of equals; -1 when none does.

    A title stands above the date, the author or the lead; a picture's caption below them.
    """
    told = {word for place in opening for word in _long_words(page.lines[place])}
    best, most = -1, SHARED
    for place in before:
        own = _long_words(page.lines[place])
        if len(own) >= LEAST_WORDS:
            shared = len(own & told) / len(own) + 0.02 * min(len(own), 10)
            if shared >= SHARED and _stands_above(page, place):
                shared += ABOVE
            if shared >= most:
                best, most = place, shared
    above = best - 1
    if above in before and len(page.lines[above].text) < len(page.lines[best].text):
        own = _long_words(page.lines[above])
        # The lead below a title tells still more of what the first paragraphs tell.
        if len(own) >= LEAST_WORDS and len(own & told) >= SHARED / 2 * len(own):
            return above
    return best


def _stands_above(page: Page, place: int) -> bool:
    return any(
        page.kind(below) is Kind.DATELINE
        or (
            below < len(page.lines) and page.lines[below].folded.startswith(("par ", "by ", "von "))
        )
        for below in range(place + 1, place + 1 + NEAR)
    )


def _long_words(line: Line) -> set[str]:
    return set(_LONG_WORD.findall(line.folded))
