"""Teasers of other articles: a line, a box in the middle, or everything from a heading to the end."""

from __future__ import annotations

import bisect
import itertools
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.phrases import phrases
from dossier.clean.verdicts import WEAK, verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

LONGEST_LINK = 260
"""A title with its « Lire aussi » before it."""
LONGEST_HEADING = 80
WHOLE = 200
"""Characters from which one paragraph behind a weak heading is the article going on; teasers are shorter."""
BOX = 8
"""Lines that a box in the middle of an article holds at most."""
TRAILING = 3
"""Lines behind a closing paragraph that still make it the article's."""
CONTINUED = 120
"""Characters of a paragraph that counts as the article going on; teasers are often shorter."""
RUN = 3
"""Sentences of any length in a row that count so too, near the heading: some papers give each its paragraph."""

SENTENCE_WORDS = 8
LEADS = 2
"""Titles with a sentence below from which a run is one of teasers with their leads."""


class Body(NamedTuple):
    """Where the page's paragraphs are, counted once."""

    first: int
    """The first line of prose."""
    paragraphs: list[int]
    pairs: list[int]
    """Paragraphs that another follows at once."""
    runs: list[int]
    """Sentences of any length that two more follow."""


def judge(page: Page) -> Iterable[Opinion]:
    """Judge related links from the top down; a heading whose teasers run to the end closes the page."""
    headings, links = phrases("related"), phrases("related_inline")
    body = _survey(page)
    done = -1
    for place, line in enumerate(page.lines):
        if place <= done or not page.undecided(place):
            continue
        heading = len(line.text) <= LONGEST_HEADING and (
            headings.is_whole(line.key) or headings.is_begun(line.folded)
        )
        if heading or links.is_whole(line.key):
            done = _end(page, body, place, strong=heading)
            yield from _drop(page, place, done)
        elif (
            len(line.text) <= LONGEST_LINK
            and links.is_begun(line.folded)
            and not _is_sentence(page, place)
        ):
            yield (
                place,
                verdict(Kind.RELATED, "related-link", phrase("link to another article"), 0.9),
            )


def _is_sentence(page: Page, place: int) -> bool:
    """Say whether the line is a paragraph that merely begins like a link."""
    line = page.lines[place]
    return line.prose and line.text.endswith(".") and len(line.text) > LONGEST_LINK // 2


def _drop(page: Page, first: int, last: int) -> Iterable[Opinion]:
    yield (
        first,
        verdict(
            Kind.RELATED, "related-heading", phrase("heading of links to other articles"), 0.93
        ),
    )
    to_end = last == len(page.lines) - 1 and last > first
    rule = "related-to-end" if to_end else "related-box"
    reason = (
        phrase("related articles, from their heading to the end")
        if to_end
        else phrase("related articles, below their heading")
    )
    # A sentence without such company may be the article's next, or a correction below it.
    leads = _have_leads(page, first, last)
    for place in range(first + 1, last + 1):
        if page.undecided(place):
            doubted = not leads and _is_whole_sentence(page.lines[place])
            yield place, verdict(Kind.RELATED, rule, reason, WEAK if doubted else 0.9)


def _have_leads(page: Page, first: int, last: int) -> bool:
    """Say whether the titles of a run have their leads below them, which read as the article does.

    Leads stand alone: where as many sentences follow another sentence, an article goes on.
    """
    titled = spoken = 0
    for place in range(first + 2, last + 1):
        if _is_whole_sentence(page.lines[place]):
            above = page.lines[place - 1]
            spoken += above.stopped
            titled += not above.stopped and above.words > 0
    return titled >= LEADS and spoken < titled


def _is_whole_sentence(line: Line) -> bool:
    return line.stopped and line.words >= SENTENCE_WORDS


def _end(page: Page, body: Body, heading: int, *, strong: bool) -> int:
    """Return the last line that belongs to a heading's links."""
    if heading < body.first:
        return heading
    resumed = _resumes(page, body, heading, strong=strong)
    if resumed is None:
        return len(page.lines) - 1
    last = heading
    for place in range(heading + 1, min(resumed, heading + 1 + BOX)):
        if not _is_teaser(page.lines[place]):
            break
        last = place
    return last


def _is_teaser(line: Line) -> bool:
    return len(line.text) <= LONGEST_LINK and (
        not line.prose or not line.stopped or line.text.endswith("…")
    )


def _resumes(page: Page, body: Body, heading: int, *, strong: bool) -> int | None:
    """Return where the article clearly goes on behind a heading of links, or None.

    It does where two paragraphs follow each other, as teasers never do; behind a weak heading
    (« Lire aussi ») already where one whole paragraph follows and no more links come.
    """
    near = _behind(body.runs, heading, len(page.lines))
    pair = _behind(body.pairs, heading, len(page.lines))
    found = min(pair, near) if near - heading <= BOX else pair
    if found < len(page.lines):
        return found
    alone = bisect.bisect_right(body.paragraphs, heading)
    if strong or alone == len(body.paragraphs):
        return None
    place = body.paragraphs[alone]
    if place - heading <= BOX and len(page.lines[place].text) >= WHOLE:
        return place
    behind = itertools.islice(filter(page.undecided, page.following(place)), TRAILING + 1)
    return place if place - heading <= BOX and len(list(behind)) <= TRAILING else None


def _behind(places: list[int], heading: int, none: int) -> int:
    at = bisect.bisect_right(places, heading)
    return places[at] if at < len(places) else none


def _survey(page: Page) -> Body:
    prose = [place for place in range(len(page.lines)) if page.prose(place)]
    whole = [place for place in prose if not page.lines[place].text.endswith(("…", "..."))]
    paragraphs = [place for place in whole if len(page.lines[place].text) >= CONTINUED]
    return Body(
        prose[0] if prose else len(page.lines),
        paragraphs,
        _runs(page, paragraphs, 2),
        _runs(page, whole, RUN),
    )


def _runs(page: Page, places: list[int], length: int) -> list[int]:
    """Return those places with which a run of that length begins, comments and boxes left out."""
    ends = zip(places, places[length - 1 :], strict=False)
    return [
        place
        for place, last in ends
        if last == place + length - 1 and not _ends_teasers(page, place)
    ]


def _ends_teasers(page: Page, place: int) -> bool:
    """Say whether comments or another box stand before the place, so that the article is over."""
    return any(
        page.kind(before) in (Kind.COMMENTS, Kind.LEGAL)
        for before in range(max(0, place - 3), place)
    )
