"""The kinds of what is kept: headings, lists, tables, quotations and the lead."""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

LONGEST_HEADING = 140
LONGEST_LEAD = 400
CELLS = 2
ENTRIES, LONGEST_ENTRY = 3, 120
"""Lines that make a list without bullets, and the characters of each."""
LEAD_AND_NEXT = 2
LEAD_SHARE = 0.4
"""Share of a lead's longer words that the paragraph behind it says again."""
_BULLET = re.compile(r"^(?:[•·‣◦▪■●○►▶✓*]|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z]\))\s*")
_MARKED = re.compile(r"#{1,6}\s+(?=\S)")
"""How Markdown marks a heading."""
_DASH = re.compile(r"^[-–—]\s")
_SENTENCE_END = re.compile(r"[.,;…]\s*[»”\"’)]*$")
"""How no heading ends; the stop of speech that runs on stands within its closing quotation mark."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}|\b[^\W\d_]{3}\b(?=\W)")
_PAIRS = {"«": "»", "“": "”", '"': '"', "„": "“"}


def judge(page: Page) -> Iterable[Opinion]:
    """Name the kind of lines that are kept and are more than plain paragraphs."""
    lead = _lead(page)
    listed = _listed(page)
    for place, line in enumerate(page.lines):
        if not page.undecided(place):
            continue
        if place == lead:
            yield (
                place,
                verdict(
                    Kind.LEAD,
                    "lead",
                    phrase("opens the article in a sentence that the text repeats"),
                    0.75,
                ),
            )
        elif page.markdown and _MARKED.match(line.text):
            reason = phrase("marked as a heading")
            yield place, verdict(Kind.HEADING, "marked-heading", reason, 0.95)
        elif _is_row(page, place):
            yield place, verdict(Kind.TABLE, "table", phrase("row of cells"), 0.8)
        elif place in listed or _is_entry(page, place):
            yield place, verdict(Kind.LIST, "list", phrase("entry of a list"), 0.85)
        elif _is_quotation(line):
            yield (
                place,
                verdict(
                    Kind.QUOTATION, "quotation", phrase("whole paragraph in quotation marks"), 0.7
                ),
            )
        elif _is_heading(page, place):
            yield (
                place,
                verdict(
                    Kind.HEADING,
                    "heading",
                    phrase("short line without full stop above a paragraph"),
                    _likely(page, place),
                ),
            )


def _likely(page: Page, place: int) -> float:
    """Return how likely the learned judge finds a line to be the article's."""
    opinion = page.opinions.get(place)
    return round(opinion.probability, 3) if opinion else 0.8


def without_mark(text: str) -> str:
    """Return a heading without the signs by which Markdown marks it."""
    return _MARKED.sub("", text, count=1).rstrip("# ") if _MARKED.match(text) else text


def without_bullet(text: str) -> str:
    """Return a list entry without the sign before it; a number stays, since texts refer to it."""
    return re.sub(r"^[•·‣◦▪■●○►▶✓*-]\s*", "", text)


def _cells(line: Line) -> int:
    return line.text.count("|") if len(line.text) <= LONGEST_LEAD else 0


def _is_row(page: Page, place: int) -> bool:
    """Say whether a line has as many cells as one next to it; the bars are what a table leaves in text."""
    cells = _cells(page.lines[place])
    near = [other for other in (place - 1, place + 1) if 0 <= other < len(page.lines)]
    return cells >= CELLS and any(_cells(page.lines[other]) == cells for other in near)


def _is_entry(page: Page, place: int) -> bool:
    line = page.lines[place]
    if not _BULLET.match(line.text):
        return False
    before = page.lines[place - 1] if place else None
    introduced = before is not None and before.text.endswith(":")
    near = [other for other in (place - 1, place + 1) if 0 <= other < len(page.lines)]
    beside = any(_BULLET.match(page.lines[other].text) for other in near)
    # A dash opens speech as well: only an introduced dash, or what hangs on one, is a list.
    return introduced or (
        beside and not (_DASH.match(line.text) and line.text.endswith(("?", "!")))
    )


def _listed(page: Page) -> set[int]:
    """Return the entries without bullets: three short lines or more behind a colon, without a full stop."""
    found: set[int] = set()
    for place, line in enumerate(page.lines):
        if page.may_be_text(place) and line.text.endswith(":"):
            run = list(
                itertools.takewhile(functools.partial(_may_hang, page), page.following(place))
            )
            if len(run) > ENTRIES and page.prose(run[-1] + 1) and page.lines[run[-1]].gap:
                run.pop()  # the heading of what follows
            if len(run) >= ENTRIES:
                found.update(run)
    return found


def _may_hang(page: Page, place: int) -> bool:
    line = page.lines[place]
    ended = line.text.endswith((".", "!", "?", ":", "»"))
    plain = not ended and not line.text.startswith("<")
    return page.undecided(place) and len(line.text) <= LONGEST_ENTRY and plain


def _is_quotation(line: Line) -> bool:
    if line.text.startswith(">"):
        return line.words > 0
    closing = _PAIRS.get(line.text[:1])
    inner = line.text[1:].rstrip(". ")
    return (
        closing is not None
        and line.prose
        and inner.endswith(closing)
        and closing not in inner[:-1]
        and line.text[0] not in inner[:-1]
    )


def _is_heading(page: Page, place: int) -> bool:
    line = page.lines[place]
    if line.prose or len(line.text) > LONGEST_HEADING or line.words == 0:
        return False
    if _SENTENCE_END.search(line.text) or line.text[0].islower():
        return False
    following = next((after for after in page.following(place) if page.may_be_text(after)), None)
    return following is not None and (
        page.prose(following) or bool(_BULLET.match(page.lines[following].text))
    )


def _lead(page: Page) -> int:
    """Return the place of the lead, or -1: one sentence, which the next paragraph says at more length."""
    prose = [place for place in range(len(page.lines)) if page.prose(place)][:3]
    if len(prose) < LEAD_AND_NEXT:
        return -1
    first, second = (page.lines[place] for place in prose[:2])
    inner_stop = re.search(r"[.!?]\s+[A-ZÀ-Ý«“\"]", first.text[:LONGEST_LEAD])
    if len(first.text) > LONGEST_LEAD or len(first.text) > len(second.text) * 1.5 or inner_stop:
        return -1
    own, told = set(_LONG_WORD.findall(first.folded)), set(_LONG_WORD.findall(second.folded))
    between = any(
        page.kind(place) in (Kind.BYLINE, Kind.DATELINE, Kind.CREDIT, Kind.SHARE_BAR)
        for place in range(prose[0] + 1, prose[1])
    )
    return prose[0] if own and (between or len(own & told) >= LEAD_SHARE * len(own)) else -1
