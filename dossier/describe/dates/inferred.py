"""A publication date concluded from the days that the text tells, by the calendar; or the reasons for none."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from babel.dates import get_day_names

from dossier.describe import passages
from dossier.describe.dates import absolute, bounds, tense, weekday, words
from dossier.records import Fact, Kind, PartialDate, Where, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Phrase, Settings

NEAR = timedelta(days=31)
"""How far from a day told another full date may be and still decide its year: the same news, not an anniversary."""
WINDOW = 11
"""Years after the lower bound among which candidates are named when nothing bounds them from above: the
calendar's cycle of 5, 6 and 11 years brings each weekday back at least once in it, February 29 apart."""

AT_THE_EARLIEST = phrase("at the earliest")


@dataclass(frozen=True, slots=True)
class Undecided:
    """A day told that fits several years, or none."""

    words: str
    where: Where
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    day: weekday.DayTold
    where: Where
    words: str


def day_name(number: int, language: str) -> str:
    """Return a weekday's name in the language of evidence."""
    return str(get_day_names("wide", locale=language)[number])


@functools.cache
def _today() -> re.Pattern[str]:
    names = words.alternatives((*words.full_weekdays("fr"), *words.full_weekdays("en")))
    return re.compile(
        rf"(?:aujourd'hui|today|(?:ce|this) (?:{names}|jour|matin|soir|day|morning))[ ,]{{0,2}}\(?(?:le )?$|(?<!\w)(?:ce|this) $"
    )


def today(article: Article) -> Fact[PartialDate] | None:
    """Return the day that the text calls its own: « Aujourd’hui (17 mai 2021) »."""
    language = article.language.value if article.language else "fr"
    for number, block in passages.running(article):
        raw = passages.raw(article, block)
        for found in absolute.find(raw, language):
            behind = raw[max(0, found.start - 32) : found.start]
            close = _today().search(words.fold(behind))
            if close and found.date.day:
                bracket = "(" in close[0] and raw[found.end : found.end + 1] == ")"
                start, end = found.start - len(close[0]), found.end + bracket
                where = Where(number, block.start + start, block.start + end)
                said = " ".join(article.document.text[where.start : where.end].split())
                evidence = phrase("the text calls this day its own: « {words} »", words=said)
                return Fact(PartialDate(found.date.date), "today-in-text", where, evidence,
                            inferred=True, qualifier=AT_THE_EARLIEST)  # fmt: skip
    return None


def news_day(article: Article) -> Fact[PartialDate] | None:
    """Return the full date with its weekday that the opening tells as past, when nothing later is told."""
    language = article.language.value if article.language else "fr"
    told = [each.earliest for each in bounds.told(article) if each.tense != "future"]
    for number, block in passages.running(article)[:2]:
        raw = passages.raw(article, block)
        for found in absolute.find(raw, language):
            if found.weekday is None or not found.date.day:
                continue
            day = date.fromisoformat(found.date.date)
            past = tense.of(raw, found.start, found.end, language) == "past"
            if past and day.weekday() == found.weekday and day >= max(told, default=day):
                where = Where(number, block.start + found.start, block.start + found.end)
                evidence = phrase(
                    "latest day told: « {words} »", words=raw[found.start : found.end]
                )
                return Fact(PartialDate(found.date.date), "news-day", where, evidence,
                            inferred=True, qualifier=AT_THE_EARLIEST)  # fmt: skip
    return None


def by_calendar(article: Article, settings: Settings) -> Fact[PartialDate] | Undecided | None:
    """Conclude the date from « vendredi 29 septembre »: the one year that weekday, text and `as_of` allow."""
    mention = _latest(_mentions(article))
    if not mention:
        return None
    told = bounds.told(article)
    ceiling = bounds.upper(article, settings)
    low = bounds.lower(told, ceiling[0] if ceiling else None)
    years = _years(mention.day, low, ceiling[0] if ceiling else None)
    near = _near(mention.day, told, years if low or ceiling else None)
    decided = near.earliest if near else None
    if decided:
        year = _nearest_year(mention.day, decided)
    elif len(years) == 1 and low and ceiling:
        year = years[0]
    else:
        return Undecided(mention.words, mention.where, years)
    day = date(year, mention.day.month, mention.day.day)
    evidence = _evidence(mention, year, (low, near, ceiling), settings.language)
    later = [each.earliest for each in told
             if each.exact and each.tense == "past" and day < each.earliest <= day + NEAR]  # fmt: skip
    value = PartialDate(max([day, *later]).isoformat())
    return Fact(
        value, "weekday-calendar", mention.where, evidence, inferred=True, qualifier=AT_THE_EARLIEST
    )


def _mentions(article: Article) -> list[_Mention]:
    language = article.language.value if article.language else "fr"
    mentions = []
    for number, block in passages.running(article):
        raw = passages.raw(article, block)
        for day in weekday.find(raw, language):
            where = Where(number, block.start + day.start, block.start + day.end)
            mentions.append(_Mention(day, where, " ".join(raw[day.start : day.end].split())))
    return [*_headed(article, language), *mentions]


def _headed(article: Article, language: str) -> Iterator[_Mention]:
    """Yield the days without a year that a date line below the title says: « dimanche 26 mai », the article's own."""
    for number in passages.head(article):
        block = article.blocks[number]
        if block.verdict.kind is Kind.DATELINE:
            raw = passages.raw(article, block)
            for day in weekday.find(raw, language):
                where = Where(number, block.start + day.start, block.start + day.end)
                said = " ".join(raw[day.start : day.end].split())
                yield _Mention(replace(day, tense="past"), where, said)


def _latest(mentions: list[_Mention]) -> _Mention | None:
    """Return the last day of the calendar that is told as past; days around New Year turn with it."""
    past = [mention for mention in mentions if mention.day.tense == "past"]
    if not past:
        return None
    months = {mention.day.month for mention in past}
    turned = {1, 12} <= months
    order = {mention: (mention.day.month + (12 if turned and mention.day.month < 7 else 0), mention.day.day)  # noqa: PLR2004
             for mention in past}  # fmt: skip
    return max(past, key=lambda mention: (order[mention], -mention.where.start))


def _years(day: weekday.DayTold, low: bounds.Told | None, high: date | None) -> tuple[int, ...]:
    first = low.earliest.year if low else (high.year - WINDOW if high else None)
    if first is None:
        return ()
    last = high.year if high else first + WINDOW
    years = weekday.candidates(day.weekday, day.day, day.month, range(first, last + 1))
    return tuple(year for year in years if high is None or date(year, day.month, day.day) <= high)


def _nearest_year(day: weekday.DayTold, anchor: date) -> int:
    fitting = weekday.candidates(
        day.weekday, day.day, day.month, range(anchor.year - 1, anchor.year + 2)
    )
    return min(fitting, key=lambda year: abs(date(year, day.month, day.day) - anchor))


def _near(
    day: weekday.DayTold, told: list[bounds.Told], years: tuple[int, ...] | None
) -> bounds.Told | None:
    """Return a full date that lies so near to the day told that both are of the same news; None bounds nothing."""
    for each in told:
        for year in weekday.candidates(day.weekday, day.day, day.month,
                                       range(each.earliest.year - 1, each.earliest.year + 2)):  # fmt: skip
            close = abs(date(year, day.month, day.day) - each.earliest) <= NEAR
            if each.exact and close and (years is None or year in years):
                return each
    return None


def _evidence(
    mention: _Mention,
    year: int,
    grounds: tuple[bounds.Told | None, bounds.Told | None, tuple[date, str] | None],
    language: str,
) -> Phrase:
    low, near, ceiling = grounds
    day = mention.day
    shown = weekday.candidates(
        day.weekday, day.day, day.month, range(year - WINDOW - 1, year + WINDOW + 2)
    )
    place = shown.index(year)
    shown = shown[max(0, place - 1) : place + 2]
    values = {
        "words": mention.words,
        "weekday": day_name(day.weekday, language),
        "years": ", ".join(map(str, shown[:-1])),
        "last": shown[-1],
    }
    if near and near.kind is Kind.CAPTION:
        return phrase("« {words} »: a {weekday} in {years} or {last}; a caption is dated « {near} »",
                      **values, near=near.words)  # fmt: skip
    if near:
        return phrase("« {words} »: a {weekday} in {years} or {last}; the text speaks of « {near} »",
                      **values, near=near.words)  # fmt: skip
    values |= {"low": low.earliest.year if low else "", "high": ceiling[0].year if ceiling else ""}
    if ceiling and ceiling[1] == "retrieved":
        return phrase(
            "« {words} »: a {weekday} in {years} or {last}; the text speaks of {low}; retrieved in {high}",
            **values,
        )
    return phrase(
        "« {words} »: a {weekday} in {years} or {last}; the text speaks of {low}; the dossier closes (as_of) in {high}",
        **values,
    )


def find(article: Article, settings: Settings) -> tuple[Article, Undecided | None]:
    """Add an inferred publication date where none is stated; a text's own « aujourd’hui » confirms a stated one."""
    own = today(article)
    if article.published:
        agrees = own and own.evidence and own.value.date == article.published.value.date
        stated = article.published.evidence
        if agrees and own and stated and stated.pattern == "« {words} »":
            said = dict(own.evidence.values)["words"] if own.evidence else ""
            both = phrase(
                "« {words} »; the text confirms it: « {today} »",
                words=dict(stated.values)["words"],
                today=said,
            )
            return replace(article, published=replace(article.published, evidence=both)), None
        return article, None
    found = own or news_day(article) or by_calendar(article, settings)
    if isinstance(found, Undecided):
        return article, found
    if found and article.updated and found.value.date > article.updated.value.date:
        return article, None  # the day told is still to come: nothing is published after its update
    return replace(article, published=found), None
