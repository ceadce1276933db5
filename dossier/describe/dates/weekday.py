"""Days told by weekday, day and month but no year, and the years in which the calendar has such a day."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from dossier.describe.dates import absolute, tense, words

if TYPE_CHECKING:
    from collections.abc import Iterator

GREGORIAN_FROM = 1583
MOST = 300
"""Days looked at in a text, for each form: a timetable adds time, not certainty."""


@dataclass(frozen=True, slots=True)
class DayTold:
    """« vendredi 29 septembre » in a text."""

    weekday: int
    """Monday 0."""
    day: int
    month: int
    start: int
    end: int
    tense: str
    """`past`, `future`, or empty when nothing around it says."""


def fits(weekday: int, day: int, month: int, year: int) -> bool:
    """Say whether a year has that day of the month on that weekday."""
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def candidates(weekday: int, day: int, month: int, years: range) -> tuple[int, ...]:
    """Return the years in which that day of the month falls on that weekday."""
    return tuple(
        year for year in years if year >= GREGORIAN_FROM and fits(weekday, day, month, year)
    )


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    weekdays = words.alternatives(words.weekdays())
    months = words.alternatives(words.months())
    day = r"(?P<day>0?[1-9]|[12]\d|3[01])"
    ordinal = r"(?:(?: ?er|st|nd|rd|th|\.)(?![a-z]))?"
    end = r"\.?(?!\w)(?!,? ?(?:de |of )?\d{4})"
    lead = rf"(?<!\w)(?P<weekday>{weekdays})\.?,?[ \n]{{1,2}}(?:le |the )?"
    return (
        re.compile(rf"{lead}{day}{ordinal}[ \n]{{1,2}}(?:of |de )?(?P<month>{months}){end}"),
        re.compile(rf"{lead}(?P<month>{months})\.?[ \n]{{1,2}}(?:the )?{day}{ordinal}(?!\w)(?!,? ?\d{{4}})"),
        re.compile(rf"{lead}{day}/(?P<month>0?[1-9]|1[0-2])(?![\w/])"),
    )  # fmt: skip


def _promising(folded: str) -> Iterator[re.Pattern[str]]:
    """Give the patterns of which a text that names a weekday has the rest, too: a month, or a stroke between figures."""
    if words.any_in(folded, words.month_words()):
        yield from _patterns()[:-1]
    if "/" in folded:
        yield _patterns()[-1]


def find(text: str, language: str = "fr") -> list[DayTold]:
    """Find the days told without a year, in order of place."""
    folded = words.fold(text)
    if not words.any_in(folded, words.weekday_words()):
        return []
    dated = [(found.start, found.end) for found in absolute.find(text, language)]
    told = []
    for pattern in _promising(folded):
        for match in islice(pattern.finditer(folded), MOST):
            if absolute.overlaps(dated, *match.span()):
                continue
            month = match["month"]
            number = int(month) if month.isdigit() else words.months()[words.plain(month)]
            said = tense.of(text, match.start(), match.end(), language)
            weekday = words.weekdays()[words.plain(match["weekday"])]
            told.append(DayTold(weekday, int(match["day"]), number, *match.span(), said))
    return sorted(told, key=lambda day: day.start)
