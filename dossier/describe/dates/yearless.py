"""Days told with their month but no year, resolved by the article's own day: « le 29 septembre », « vendredi 29 »."""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dossier.describe.dates import absolute, tense, weekday, words
from dossier.describe.dates.absolute import Found
from dossier.records import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK_AROUND = 24
_NEAR_DAYS = 21
"""How far from the article's day « vendredi 29 » may lie; a month later the same number is another weekday."""

_FAR = timedelta(days=60)
"""From the article's day: beyond it the sentence's tense says on which side a day lies."""
_COUNTED = re.compile(r"[ \n][a-z]{3,}")

_FROM = re.compile(
    r"(?<!\w)(?:du|les|des|entre le|from|between)(?: the)? (?P<day>[12]?\d|3[01])(?:er|st|nd|rd|th)?(?: au | et (?:le )?| to | and |-)(?:the )?\Z"
)
"""The beginning of a stretch of days of one month."""

_COUNTS = re.compile(r" (?!was|is|has|as|his|its|this|us)[a-z]+s(?!\w)")
"""What may be counted: « 31 March flies »."""
_TELLS_WHEN = re.compile(
    r"(?:^|[.,;:(\n–—-] ?|(?:on|by|since|until|till|from|to|before|after|of|the|for|and|between|around|last|next|this)(?: the)? "
    rf"|(?:{words.alternatives(words.full_weekdays('en'))}) )$"
)
"""What a day is told after in English, when no comma parts it from a noun: « on 3 March protests »."""


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = words.alternatives(words.months(("fr", "en")))
    day = r"(?P<day>0?[1-9]|[12]\d|3[01]|premier)(?:(?: ?er|st|nd|rd|th)(?![a-z]))?"
    side = r"(?: (?P<side>dernier|passe|prochain))?"
    return (
        re.compile(rf"(?<![\w.,:/-]){day}[ \n](?:of )?(?P<month>{months})\.?(?!-?\w)(?!,? ?(?:de )?\d{{4}}){side}"),
        re.compile(rf"(?<![\w-])(?P<month>{months})\.?[ \n](?:the )?{day}(?!\w)(?![.,:/]\d|,? ?\d{{4}}| ?%)"),
    )  # fmt: skip


def find(text: str, anchor: date, language: str = "fr") -> list[Found]:
    """Find the days without a year and give them the year that lies nearest to the article's day."""
    found = list(_with_weekday(text, anchor, language))
    folded = words.fold(text)
    if not words.any_in(folded, words.month_words()):
        return found
    for pattern in _patterns():
        spans = sorted((each.start, each.end) for each in found)
        for match in pattern.finditer(folded):
            if absolute.overlaps(spans, *match.span()):
                continue
            if _is_name(text, match, language) or _counted(match, language):
                continue
            day = 1 if match["day"] == "premier" else int(match["day"])
            side = match.groupdict().get("side")
            month = words.months()[words.plain(match["month"])]
            value = nearest(day, month, anchor, side or "")
            if value and not side and abs(value - anchor) > _FAR:
                value = nearest(day, month, anchor, _side(text, match, language))
            if value:
                found.append(Found(PartialDate(value.isoformat()), *match.span(), "day-month"))
                found += _opening(match, value)
    return sorted(found, key=lambda each: each.start)


def _opening(match: re.Match[str], last: date) -> Iterator[Found]:
    """Yield the first day of a stretch that ends with a day: « du 3 au 5 mars »."""
    begins = max(0, match.start() - _LOOK_AROUND)
    opened = _FROM.search(match.string[begins : match.start()])
    if opened and int(opened["day"]) < last.day:
        where = (begins + opened.start("day"), begins + opened.end("day"))
        yield Found(PartialDate(last.replace(day=int(opened["day"])).isoformat()), *where, "day-month")  # fmt: skip


def _counted(match: re.Match[str], language: str) -> bool:
    """Say whether a number behind a French month counts something: « interdits en juin 12 pesticides »."""
    after = match.start("day") > match.start("month")
    return after and language == "fr" and _COUNTED.match(match.string, match.end()) is not None


def _side(text: str, match: re.Match[str], language: str) -> str:
    """Return on which side of the article's day the sentence's tense sets a day."""
    said = tense.of(text, *match.span(), language)
    return {"past": "passe", "future": "prochain"}.get(said, "")


def _is_name(text: str, match: re.Match[str], language: str) -> bool:
    """Say whether it is a street's name, a count, or an English verb: « may 3 »."""
    behind = match.string[max(0, match.start() - _LOOK_AROUND) : match.start()]
    ahead = match.string[match.end() : match.end() + _LOOK_AROUND]
    if words.named(language).search(behind) or words.counted().match(ahead):
        return True
    if language == "en" and _COUNTS.match(ahead) and not _TELLS_WHEN.search(behind):
        return True
    return text[match.start("month") : match.end("month")] in {"may", "march", "mar", "sept"}


@functools.cache
def _weekday_and_day(language: str) -> re.Pattern[str]:
    names = words.alternatives(words.full_weekdays(language))
    return re.compile(
        rf"(?<![\w-])(?P<weekday>{names}) (?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?![\w/.:%]|[ \n][a-z]{{3,}}|,\d)"
    )


def _with_weekday(text: str, anchor: date, language: str) -> Iterator[Found]:
    for told in weekday.find(text, language):
        years = weekday.candidates(
            told.weekday, told.day, told.month, range(anchor.year - 6, anchor.year + 7)
        )
        near = min(
            years, key=lambda year: abs(date(year, told.month, told.day) - anchor), default=None
        )
        if near is not None:
            value = date(near, told.month, told.day)
            yield Found(
                PartialDate(value.isoformat()),
                told.start,
                told.end,
                "weekday-day-month",
                weekday=told.weekday,
            )
    names = words.full_weekdays(language)
    folded = words.fold(text)
    if not names or not words.any_in(folded, words.weekday_words()):
        return
    for match in _weekday_and_day(language).finditer(folded):
        number = names[words.plain(match["weekday"])]
        near_days = (anchor + timedelta(days=shift) for shift in range(-_NEAR_DAYS, _NEAR_DAYS + 1))
        for value in sorted(near_days, key=lambda day: (abs(day - anchor), day)):
            if value.day == int(match["day"]) and value.weekday() == number:
                yield Found(
                    PartialDate(value.isoformat()), *match.span(), "weekday-day", weekday=number
                )
                break


def nearest(day: int, month: int, anchor: date, side: str = "") -> date | None:
    """Return the year's day nearest to the anchor, or strictly before or after it when the words say so."""
    fitting = []
    for year in range(anchor.year - 1, anchor.year + 2):
        try:
            fitting.append(date(year, month, day))
        except ValueError:
            continue
    if side in {"dernier", "passe"}:
        fitting = [value for value in fitting if value < anchor]
    elif side == "prochain":
        fitting = [value for value in fitting if value > anchor]
    return min(fitting, key=lambda value: (abs(value - anchor), value), default=None)
