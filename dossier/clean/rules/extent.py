"""Where the article begins and ends among the lines that no other rule knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clean.verdicts import WEAK, verdict
from dossier.records import TEXT_KINDS, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

PARAGRAPH_WORTH = 600
"""Characters of one paragraph that count at most, so that one long comment is not an article."""
SHORT_COST = 45
"""What a short line outside paragraphs costs; a heading or a list survives, a menu does not."""
FURNITURE_COST = 60
"""What a line costs that a rule has called furniture."""
ENTRY_COST = 8
"""What an entry of a list or table costs, which the article's own lines may well be."""
FREE = 2
"""Short lines in a row that cost next to nothing: headings, names, captions."""
REACH = 40
"""Lines between a title and the first paragraph at most: dates, share bars, a picture's caption."""
LEAD_CHARACTERS, LEAD_WORDS = 50, 8
"""From here a line between the title and the first paragraph is a lead, full stop or not."""
SENTENCE_WORDS = 3
BRIDGE = 12
"""Lines without a sentence that an article holds at most, as far as its extent goes."""
_ENTRY = re.compile(r"^(?:[•·‣◦▪■●*|>]|[-–—]\s|\(?\d{1,2}[.)]\s)|\|$")


def judge(page: Page) -> Iterable[Opinion]:
    """Set aside what lies outside the article's stretch of lines; sentences are never set aside here."""
    first, last = stretch(page)
    if first < 0:
        return
    first, last = _bridged(page, first, -1), _bridged(page, _extended(page, last), 1)
    titles = [place for place in range(first) if page.kind(place) is Kind.TITLE]
    title = titles[-1] if titles and first - titles[-1] <= REACH else first
    for place, line in enumerate(page.lines):
        if not page.undecided(place) or first <= place <= last or line.prose:
            continue
        if place < first:
            if place < title or not _may_lead(page, line):
                reason = phrase("before the article, among lines that are no text")
                yield place, verdict(Kind.NAVIGATION, "before-article", reason, WEAK)
        else:
            reason = phrase("after the article, among lines that are no text")
            yield place, verdict(Kind.RELATED, "after-article", reason, WEAK)


def _bridged(page: Page, edge: int, step: int) -> int:
    """Move an edge of the stretch outwards over short lines to the next sentence, as far as one is near.

    A menu is longer than BRIDGE lines and a quoted list, a table or a run of code seldom is.
    """
    place = edge + step
    while 0 <= place < len(page.lines) and abs(place - edge) <= BRIDGE:
        if page.prose(place) or (page.undecided(place) and _is_sentence(page.lines[place])):
            edge = place
        place += step
    return edge


def stretch(page: Page) -> tuple[int, int]:
    """Return the first and last place of the lines that are together worth most; -1 when none is."""
    best, first, last = 0.0, -1, -1
    total, start = 0.0, 0
    for place, value in enumerate(_worth(page)):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best:
            best, first, last = total, start, place
    return first, last


def _worth(page: Page) -> list[float]:
    """Put a figure on each line: paragraphs by their length, all others as a cost."""
    worth = []
    run = 0
    for place, line in enumerate(page.lines):
        if page.prose(place):
            run = 0
            worth.append(float(min(len(line.text), PARAGRAPH_WORTH)))
            continue
        run += 1
        kind = page.kind(place)
        own = kind is None or kind in TEXT_KINDS or kind in (Kind.CAPTION, Kind.TITLE)
        if run <= FREE:
            worth.append(-1.0)
        elif own and (_ENTRY.search(line.text[:3] + line.text[-1:]) or _is_sentence(line)):
            worth.append(-float(ENTRY_COST))
        else:
            worth.append(-float(SHORT_COST if own else FURNITURE_COST))
    return worth


def _may_lead(page: Page, line: Line) -> bool:
    return (
        len(line.text) >= LEAD_CHARACTERS
        and line.words >= LEAD_WORDS
        and line.languages[page.language] >= 2  # noqa: PLR2004 - one function word is chance
    )


def _is_sentence(line: Line) -> bool:
    return line.stopped and line.words >= SENTENCE_WORDS and max(line.languages) > 0


def _extended(page: Page, last: int) -> int:
    """Take in the short sentences and list entries that hang on the last paragraph."""
    for place in page.following(last):
        line = page.lines[place]
        introduced = page.lines[place - 1].text.endswith(":")
        if not page.undecided(place) or not (
            _is_sentence(line) or introduced or _ENTRY.search(line.text[:3])
        ):
            return last
        last = place
    return last
