"""Dates that a text writes out in full: « 1er février 1999 », « 17 May. 2021 13:52 », « 11/09/2023 »."""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.dates import clock, words
from dossier.records import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH_FIRST = frozenset({"en"})
"""Languages in which 04/05/2023 may be the fifth of April; the order is marked as doubtful there."""

_LAST_MONTH = 12
_LOOK_BEHIND, _LOOK_FAR_BEHIND = 24, 48
_FIRST_NUMERIC_YEAR, _LAST_NUMERIC_YEAR = 1900, 2099
_CENTURY_TURNS = 69

_YEAR = r"(?P<year>1\d{3}|20\d\d|21\d\d)(?!\w|[.,]\d|[-/]\d)"
_YEAR_SIGN = re.compile(r"\d\d")
"""Two digits, without which no text holds a date with its year; most paragraphs have none."""
_FIGURES = re.compile(r"\d ?[-/.] ?\d")
"""Figures parted as in a date without words."""
_FULL_YEAR = re.compile(r"1\d{3}|20\d\d|21\d\d|[a-z]\.? \d\d (?:a|at|-|–) \d")
"""A year as it stands beside a month's name; one of two digits before a time alone."""
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_LISTED = re.compile(r"(?<=\bles )(?:\d{1,2}, ?){1,6}$")
"""Days before the last two of several: « les 3, 4 et 5 octobre »."""
_ORDINAL = r"(?:(?: ?er|ere|re|st|nd|rd|th|eme|e|º|°|\.)(?![a-z]))?"
_OPEN = r"(?:(?<!\w)|(?<=\d[ap]m)|(?<=\d [ap]m))(?<!\d[.,/:-])(?<![/#@$€£_-])"


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text, with the place of its words."""

    date: PartialDate
    start: int
    end: int
    rule: str
    """The form it is written in: `day-month-year`, `month-day-year`, `numeric`, `iso`, `month-year`, …"""
    ambiguous: bool = False
    """True when day and month could be the other way round."""
    weekday: int | None = None
    """The weekday written with it, Monday 0."""


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    any_month = words.alternatives(words.months())
    western = words.alternatives(words.months(("fr", "en")))
    weekday = (
        rf"(?:(?P<weekday>{words.alternatives(words.weekdays())})\.?,?[ \n]{{1,2}}(?:le |the )?)?"
    )
    named = words.alternatives(words.weekdays())
    numeric_end = r"(?!\w|[-/:]\d|-[a-z]|[.,]\d)"
    return (
        ("iso", re.compile(r"(?<![\w./:-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)"
                           r"(?P<day>0?[1-9]|[12]\d|3[01])(?=t\d\d:|(?!\w|[-/.]\d))")),
        ("numeric", re.compile(rf"{weekday}(?<![\w.,/:$€£#@-])(?<!\d[.,/:-] )(?P<first>\d{{1,2}})(?P<sep> ?/ ?|-|\. ?)(?P<second>\d{{1,2}})"
                               rf"(?P=sep)(?P<year>\d{{4}}|\d\d){numeric_end}")),
        ("day-month-year", re.compile(
            rf"{_OPEN}{weekday}(?:(?P<from>{_DAY}){_ORDINAL}(?: ?[-–/] ?| (?:et|au|and|to|&|a|y|e|und|bis) (?:le |du )?(?:(?:{named}) )?))?"
            rf"(?P<day>{_DAY}|premier){_ORDINAL}[ \n]{{0,2}}(?:of |de |d'|di )?[-/]?(?P<month>{any_month})\.?"
            rf"[ \n]{{0,2}}(?:de |del |do )?[-/,]? ?{_YEAR}")),
        ("month-day-year", re.compile(
            rf"{_OPEN}{weekday}(?P<month>{western})\.?[ \n]{{1,2}}(?:the )?(?:(?P<from>{_DAY}){_ORDINAL}(?: ?[-–] ?| and | to ))?"
            rf"(?P<day>{_DAY}){_ORDINAL},?[ \n]{{1,2}}{_YEAR}")),
        ("day-month-short-year", re.compile(
            rf"{_OPEN}{weekday}(?P<day>{_DAY}){_ORDINAL} (?P<month>{western})\.? (?P<year>\d\d)(?= (?:a|at|-|–) \d{{1,2}} ?[:h]\d)")),
        ("month-year", re.compile(rf"(?:{_OPEN}|(?<=\bmi-)|(?<=\bmid-))(?P<month>{_wide()})\.?,?[ \n]{{1,2}}(?:de |of )?{_YEAR}")),
    )  # fmt: skip


@functools.cache
def _wide() -> str:
    """Return the pattern of month names long enough to stand without a day."""
    listed = words.months(("fr", "en", "de", "es", "it", "pt"))
    return words.alternatives(
        name
        for name in listed
        if len(name) > 3 or name in {"mai", "may", "mar"}  # noqa: PLR2004
    )


def find(text: str, language: str = "fr") -> list[Found]:
    """Find the dates that need nothing but themselves: a year and at least a month.

    Args:
        text: any text; offsets of the answers count in it.
        language: ISO 639-1 code; decides whether 04/05/2023 is in May or in April.

    Returns:
        The dates in order of place, never overlapping; a span holds the weekday and the time too.
    """
    return list(_found(text, language))


@functools.lru_cache(maxsize=256)
def _found(text: str, language: str) -> tuple[Found, ...]:
    """Find them; several facts read the same paragraph one after the other."""
    if not _YEAR_SIGN.search(text):
        return ()
    folded = words.fold(text)
    taken: list[Found] = []
    spans: list[tuple[int, int]] = []
    for rule, pattern in _promising(folded):
        fresh = [
            found
            for match in pattern.finditer(folded)
            if not _guarded(rule, text, match, language)
            for found in _read(rule, match, language)
            if not overlaps(spans, found.start, found.end)
        ]
        taken += fresh
        spans = sorted((found.start, found.end) for found in taken)
    taken += [
        first
        for found in taken
        for first in _sharing(folded, found, language)
        if not overlaps(spans, first.start, first.end)
    ]
    return tuple(sorted(taken, key=lambda found: found.start))


def _promising(folded: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return the patterns of which a text has what all their dates have: figures in a row, or a year and a month."""
    figures = _FIGURES.search(folded) is not None
    named = bool(_FULL_YEAR.search(folded)) and words.any_in(folded, words.month_words())
    return [each for each in _patterns() if (figures if each[0] in {"iso", "numeric"} else named)]


@functools.cache
def _shared() -> re.Pattern[str]:
    """Return the pattern of a text that ends in a day whose year the date after it tells: « du 30 avril au »."""
    listed = words.alternatives(words.months(("fr", "en", "de", "es", "it", "pt")))
    weekday = rf"(?:{words.alternatives(words.weekdays())})\.?,? "
    return re.compile(
        rf"{_OPEN}(?:(?P<day>{_DAY}|premier){_ORDINAL} (?:of |de )?(?P<month>{listed})"
        rf"|(?P<named>{listed})\.? (?:the )?(?P<number>{_DAY}){_ORDINAL})"
        rf"(?: ?[-–] ?| (?:et|au|ou|and|to|or|y|e|und|bis) (?:le |du |the )?(?:{weekday}(?:le |the )?)?)$"
    )


def _sharing(folded: str, found: Found, language: str) -> Iterator[Found]:
    """Yield the day told right before a full date and with its year, or the year before: « du 29 décembre au … »."""
    if found.date.day is None or found.rule not in {"day-month-year", "month-day-year"}:
        return
    behind = max(0, found.start - _LOOK_FAR_BEHIND)
    match = _shared().search(folded[behind : found.start])
    if not match or words.named(language).search(folded[behind : behind + match.start()]):
        return
    month = words.months()[words.plain(match["month"] or match["named"])]
    day = int((match["day"] or match["number"]).replace("premier", "1"))
    turned = (month, day) > (found.date.month, found.date.day)
    end = max(match.end(name) for name in ("day", "month", "named", "number"))
    edtf = f"{found.date.year - turned}-{month:02d}-{day:02d}"
    yield from _made(found.rule, edtf, (behind + match.start(), behind + end))


def overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether a place meets one of some sorted, disjoint spans; by bisection, so that long texts stay linear."""
    place = bisect.bisect(spans, (start, end))
    return any(first < end and start < last for first, last in spans[max(0, place - 2) : place + 2])


def _guarded(rule: str, text: str, match: re.Match[str], language: str) -> bool:
    """Say whether the words around show that this is no date of the calendar."""
    behind = match.string[max(0, match.start() - _LOOK_BEHIND) : match.start()]
    ahead = match.string[match.end() : match.end() + _LOOK_BEHIND]
    if rule in {"numeric", "iso"}:
        return bool(words.before("numbered").search(behind))
    if words.named(language).search(behind) or words.counted().match(ahead):
        return True
    if rule == "month-year":
        if words.naming().match(ahead):
            return True
        # « May 2023 » is a month, « may 2023 be » and « page 12 mars 2020 » are not.
        word = text[match.start("month") : match.end("month")]
        planet = language == "en" and word.lower() == "mars"
        return planet or word in {"may", "mar", "march"} or bool(re.search(r"\d $", behind))
    return False


def _read(rule: str, match: re.Match[str], language: str) -> Iterator[Found]:
    parts = match.groupdict()
    weekday = words.weekdays().get(words.plain(parts.get("weekday") or ""))
    year, ambiguous = int(parts["year"]), False
    if rule == "numeric":
        order = _order(int(parts["first"]), int(parts["second"]), language)
        if order is None or not _plausible(parts, language):
            return
        day, month, ambiguous = order
        year = _full_year(parts["year"])
    elif rule == "iso":
        day, month = int(parts["day"]), int(parts["month"])
    else:
        day = {"": 0, "premier": 1}.get(parts.get("day") or "", -1)
        day = int(parts["day"]) if day < 0 else day
        month = words.months()[words.plain(parts["month"])]
        year = _full_year(parts["year"])
    if parts.get("from"):
        for first in _LISTED.finditer(
            match.string[max(0, match.start() - _LOOK_BEHIND) : match.start()]
        ):
            offset = max(0, match.start() - _LOOK_BEHIND)
            for number in re.finditer(r"\d+", first[0]):
                span = (
                    offset + first.start() + number.start(),
                    offset + first.start() + number.end(),
                )
                yield from _made(rule, f"{year}-{month:02d}-{int(number[0]):02d}", span)
        yield from _made(rule, f"{year}-{month:02d}-{int(parts['from']):02d}", match.span("from"))
    if not day:
        yield from _made(rule, f"{year}-{month:02d}", match.span())
        return
    tail, end = clock.read(match.string, match.end())
    start = match.start("day") if parts.get("from") else match.start()
    edtf = f"{year}-{month:02d}-{day:02d}"
    for found in _made(rule, edtf + tail, (start, end)):
        yield Found(found.date, found.start, found.end, rule, ambiguous, weekday)


def _made(rule: str, edtf: str, span: tuple[int, int]) -> Iterator[Found]:
    """Yield the date unless the calendar has no such day (31 février)."""
    try:
        yield Found(PartialDate(edtf), *span, rule)
    except ValueError:
        return


def _order(first: int, second: int, language: str) -> tuple[int, int, bool] | None:
    """Return day, month, and whether they could be swapped; None when neither order is a date."""
    if not (first and second) or min(first, second) > _LAST_MONTH:
        return None
    if first > _LAST_MONTH:
        return first, second, False
    if second > _LAST_MONTH:
        return second, first, False
    if language in MONTH_FIRST and first != second:
        return second, first, True
    return first, second, False


def _plausible(parts: dict[str, str], language: str) -> bool:
    """Say whether digits are written as a date is: two-digit years need two digits everywhere, and slashes in English."""
    if len(parts["year"]) == len("2023"):
        return _FIRST_NUMERIC_YEAR <= int(parts["year"]) <= _LAST_NUMERIC_YEAR
    if parts["sep"].strip() == "." and language in MONTH_FIRST:
        return False
    padded = len(parts["first"]) == len(parts["second"]) == len("09")
    return padded and parts["sep"] in {"/", "."}


def _full_year(digits: str) -> int:
    if len(digits) == len("2023"):
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _CENTURY_TURNS else 2000)
