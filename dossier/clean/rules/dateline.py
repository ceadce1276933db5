"""Lines that hold a date of publication or reading time and nothing else; « Bruxelles, le 15 mai 2000 » stays."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.phrases import fold
from dossier.clean.verdicts import verdict
from dossier.lexicon import words
from dossier.records import Kind, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST = 140
HEAD = 4
"""Lines below a place and date of which one is a paragraph, as at the head of a despatch or press release."""
_PLACED = re.compile(r"[^\W\d_a-z][\w'’-]+(?:\s[\w'’-]+){0,3}(?:\s\([\w\s-]+\))?,\s(.*\b\d{4}\b.*)")
# A piece of a split note or a row of a table, which the date belongs to.
_PIECE = re.compile(r"^[.,;)]|^\|.*\|$")
# « Jeanne Morel, mis à jour le 27 mars 2023 08:43 » tells of a page, not of where a text was written.
_STAMPED = re.compile(
    r"\d\s?[:h]\s?\d|\d\s*(?:am|pm|uhr)\b|\b(?:publi|post|mis|updat|modifi|actualis)"
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC_DATE = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}[:h]\d{2}\b|\b\d{4}-\d\d-\d\d"
)
_AGO = re.compile(r"\b(?:il y a|ago|vor \d|hace \d|há \d|geleden|назад|temu)\b")
_MINUTES = re.compile(r"\b\d+\s*(?:min|minutes?|mins)\b")


def judge(page: Page) -> Iterable[Opinion]:
    """Judge lines of date and time words alone, and the signs between two of them."""
    dated = [
        place
        for place, line in enumerate(page.lines)
        if page.undecided(place)
        and len(line.text) <= LONGEST
        and not _PIECE.match(line.text)
        and (is_dateline(line.folded) or _is_placed(page, place))
    ]
    for place in dated:
        yield place, _dateline(page, place)
    known = set(dated)
    for place in dated:
        between = page.lines[place + 1] if place + 2 in known else None
        if between and not any(letter.isalnum() for letter in between.text[:LONGEST]):
            yield (
                place + 1,
                verdict(Kind.DATELINE, "dateline-sign", phrase("sign between two datelines"), 0.9),
            )


def _dateline(page: Page, place: int) -> Verdict:
    """Keep the place and date that open a text, since they are its author's words; set a site's stamp aside."""
    opens = any(page.prose(place + ahead) for ahead in range(1, HEAD + 1))
    if opens and not is_dateline(page.lines[place].folded):
        reason = phrase("place and date at the head of the text")
        return Verdict(
            keep=True, kind=Kind.DATELINE, rule="placed-date", reason=reason, confidence=0.9
        )
    if _is_duration(page.lines[place].folded):
        return verdict(Kind.DATELINE, "reading-time", phrase("reading time alone"), 0.95)
    return verdict(Kind.DATELINE, "dateline", phrase("date and time alone"), 0.95)


def _is_placed(page: Page, place: int) -> bool:
    """Say whether a line is « Bruxelles, le 15 septembre 2000 »; between paragraphs it is a heading."""
    found = _PLACED.match(page.lines[place].text)
    amid = page.prose(place - 1) and page.prose(place + 1)
    if found is None or amid:
        return False
    told = fold(found[1])
    return is_dateline(told) and not _STAMPED.search(told)


def is_dateline(folded: str) -> bool:
    """Say whether a folded line tells a date, a time or a reading time, and nothing else."""
    tokens = _TOKEN.findall(folded)
    if not any(token.isdigit() for token in tokens):
        return False
    months, beside = _known()
    month = any(token in months for token in tokens)
    if not all(token.isdigit() or token in months or token in beside for token in tokens):
        return False
    return month or any(form.search(folded) for form in (_NUMERIC_DATE, _AGO, _MINUTES))


def _is_duration(folded: str) -> bool:
    """Say whether a dateline tells how long a text takes to read, and no date beside it."""
    dated = any(token in _known()[0] for token in _TOKEN.findall(folded))
    apart = not (dated or _NUMERIC_DATE.search(folded) or _AGO.search(folded))
    return apart and bool(_MINUTES.search(folded))


@functools.cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    months, beside = (
        frozenset(
            token for line in words(f"furniture/{name}") for token in _TOKEN.findall(fold(line))
        )
        for name in ("months", "dateline_words")
    )
    return months, beside
