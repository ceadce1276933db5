"""Between which years an article was written: the latest past it speaks of, and the day it was known by."""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from dossier.describe import passages
from dossier.describe.dates import absolute, tense, words
from dossier.records import Kind, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, PartialDate, Settings

_LOOK_BEHIND = 40
MOST = 300
"""Years looked at in a block, and about in an article: chronologies and tables add time, not certainty."""
_AFTER = re.compile(r"\b(?:depuis|apres|lors|since|after|suite)\b")
"""Words that make even a scheduled event past: « depuis les élections de 2020 »."""


@dataclass(frozen=True, slots=True)
class Told:
    """A year or day that an article speaks of."""

    earliest: date
    """The first day it can mean: the first of January for a bare year."""
    exact: bool
    """True for a full date."""
    tense: str
    """`past`, `future`, or empty."""
    kind: Kind
    """The kind of block that tells it."""
    where: Where
    words: str


@functools.cache
def _years() -> re.Pattern[str]:
    """Return the pattern of bare years: digits alone are none, « en 2022 », « (2019) », « guerre de 1999 » are."""
    months = words.alternatives(words.months(("fr", "en")))
    lead = (rf"en|depuis|des|de|fin|debut|mi|ete|hiver|automne|printemps|annee|annees|an|in|since|of|from|during|year|early|late|"
            rf"summer|winter|spring|autumn|{months}")  # fmt: skip
    return re.compile(
        rf"(?<!\w)(?:(?:{lead})[ \n-]|\()(?P<year>1[5-9]\d\d|20\d\d)(?!\w|[.,]\d|[-/]\d)"
    )


def told(article: Article) -> list[Told]:
    """Return the years and dates told in the kept text and captions, in order of place."""
    language = article.language.value if article.language else "fr"
    found: list[Told] = []
    for number, block in enumerate(article.blocks):
        if len(found) > MOST:
            break
        if not (block.in_text or (block.verdict.keep and block.verdict.kind is Kind.CAPTION)):
            continue
        raw = passages.raw(article, block)
        kind = block.verdict.kind
        for day in absolute.find(raw, language)[:MOST]:
            where = Where(number, block.start + day.start, block.start + day.end)
            said = "past" if kind is Kind.CAPTION else tense.of(raw, day.start, day.end, language)
            first = date(day.date.year, day.date.month or 1, day.date.day or 1)
            found.append(
                Told(first, day.date.day is not None, said, kind, where, raw[day.start : day.end])
            )
        found += _bare_years(raw, number, block.start, kind, language)
    return sorted(found, key=lambda each: (each.where.start, each.where.end))


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def bare_years(folded: str) -> Iterator[re.Match[str]]:
    """Yield the years that stand in folded text without day and month (group `year`); counts are none."""
    if not _YEAR.search(folded):
        return
    for match in islice(_years().finditer(folded), MOST):
        if not words.counted().match(folded[match.end() : match.end() + _LOOK_BEHIND]):
            yield match


def _bare_years(raw: str, number: int, offset: int, kind: Kind, language: str) -> list[Told]:
    folded, found = words.fold(raw), []
    for match in bare_years(folded):
        behind = folded[max(0, match.start("year") - _LOOK_BEHIND) : match.start("year")]
        said = tense.of(raw, match.start("year"), match.end("year"), language)
        if words.before("ahead").search(behind):
            said = "future"
        elif words.before("scheduled").search(behind) and not _AFTER.search(behind):
            said = ""
        where = Where(number, offset + match.start("year"), offset + match.end("year"))
        found.append(Told(date(int(match["year"]), 1, 1), exact=False, tense=said, kind=kind, where=where,
                          words=raw[match.start() : match.end()].strip(" (")))  # fmt: skip
    return found


def lower(told: list[Told], upper: date | None) -> Told | None:
    """Return the latest past that is told; what lies beyond the upper bound is no past."""
    past = [
        each for each in told if each.tense == "past" and (upper is None or each.earliest <= upper)
    ]
    return max(past, key=lambda each: (each.earliest, -each.where.start), default=None)


def last_day(partial: PartialDate) -> date:
    """Return the last day that a partial date can mean."""
    month = partial.month or 12
    return date(partial.year, month, partial.day or calendar.monthrange(partial.year, month)[1])


def upper(article: Article, settings: Settings) -> tuple[date, str] | None:
    """Return the last day the article can be of, and whether `as_of` or its retrieval says so."""
    known = []
    if settings.as_of:
        known.append((last_day(settings.as_of), "as_of"))
    if article.retrieved:
        known.append((last_day(article.retrieved.value), "retrieved"))
    return min(known, default=None)
