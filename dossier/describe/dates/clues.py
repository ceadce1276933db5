"""What is known of a date that is not known (its weekday, a bound, candidates), and what a curator should do."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from babel.dates import format_date

from dossier.describe import passages
from dossier.describe.dates import bounds, tense, weekday, words
from dossier.describe.dates.inferred import day_name
from dossier.records import DateClue, Notice, Where, phrase

if TYPE_CHECKING:
    from dossier.describe.dates.inferred import Undecided
    from dossier.records import Article, Phrase, Settings


def find(article: Article, undecided: Undecided | None, settings: Settings) -> Article:
    """Add clues where there is no date, and notices for what a curator should confirm or decide."""
    if article.published:
        return replace(article, notices=(*article.notices, *_doubts(article, settings)))
    clues = []
    if undecided:
        clues.append(DateClue(_fitting(undecided), undecided.where))
    else:
        clues += _weekday(article, settings)
    clues += _not_before(article, settings)
    notice = _missing(article, undecided)
    return replace(article, date_clues=tuple(clues), notices=(*article.notices, notice))


def _fitting(undecided: Undecided) -> Phrase:
    if not undecided.years:
        return phrase("« {words} », in a year that nothing decides", words=undecided.words)
    *first, last = undecided.years
    if not first:
        return phrase(
            "« {words} » fits {last}, and perhaps other years", words=undecided.words, last=last
        )
    years = ", ".join(map(str, first))
    return phrase("« {words} » fits {years} or {last}: undecided", words=undecided.words, years=years, last=last)  # fmt: skip


@functools.cache
def _bare(language: str) -> re.Pattern[str]:
    """Return the pattern of a weekday with the verb before it: « a déclaré mardi », not « les mardis »."""
    names = words.alternatives(words.full_weekdays(language))
    habit = r"(?<!chaque )(?<!tous les )(?<!every )(?<!\ble )(?<!du )(?<!each )"
    return re.compile(
        rf"{habit}(?<![\w'-])(?P<weekday>{names})(?![\w-])(?! (?:dernier|prochain|\d|noir|saint|gras))"
    )


def _weekday(article: Article, settings: Settings) -> list[DateClue]:
    """Return the weekday that the text tells first as past: the day of the news, at the earliest."""
    language = article.language.value if article.language else "fr"
    if not words.full_weekdays(language):
        return []
    for number, block in passages.running(article):
        raw = passages.raw(article, block)
        folded = words.fold(raw)
        if not words.any_in(folded, words.weekday_words()):
            continue
        for match in islice(_bare(language).finditer(folded), weekday.MOST):
            if tense.of(raw, *match.span(), language) != "past" or _named(raw, match, language):
                continue
            said = _with_verb(raw, match.start(), match.end())
            where = Where(number, block.start + match.end() - len(said), block.start + match.end())
            name = day_name(
                words.full_weekdays(language)[words.plain(match["weekday"])], settings.language
            )
            shown = " ".join(said.split())
            return [DateClue(phrase("a {weekday} (“{words}”)", weekday=name, words=shown), where)]
    return []


def _named(raw: str, match: re.Match[str], language: str) -> bool:
    """Say whether a capital shows a name in mid-sentence: « le Journal du Dimanche », « Vendredi »."""
    if language != "fr" or not raw[match.start()].isupper():
        return False
    return not re.search(
        r"(?:^|[.!?»”]\s?)\s{0,3}$", raw[max(0, match.start() - 4) : match.start()]
    )


def _with_verb(raw: str, start: int, end: int) -> str:
    """Return the weekday with the two words before it, as far as its clause goes."""
    found = re.search(r"(?:[\w’'-]{1,30}\s){1,2}$", raw[max(0, start - 64) : start])
    return (found[0] if found else "") + raw[start:end]


def _not_before(article: Article, settings: Settings) -> list[DateClue]:
    ceiling = bounds.upper(article, settings)
    low = bounds.lower(bounds.told(article), ceiling[0] if ceiling else None)
    if not low:
        return []
    said = " ".join(low.words.split())
    if low.exact:
        day = format_date(low.earliest, "d MMMM y", locale=settings.language)
        return [DateClue(phrase("not before {day} (“{words}”)", day=day, words=said), low.where)]
    return [
        DateClue(
            phrase("not before {year} (“{words}”)", year=low.earliest.year, words=said), low.where
        )
    ]


def _missing(article: Article, undecided: Undecided | None) -> Notice:
    path = article.document.path
    cure = phrase("Add `published:` to {path}.", path=f"{path}.yml")
    if not undecided:
        return Notice("info", path, None, phrase("No publication date is stated."), cure)
    line = passages.line(article, undecided.where)
    if not undecided.years:
        message = phrase(
            "« {words} » has no year, nothing in the text decides.", words=undecided.words
        )
        return Notice("info", path, line, message, cure)
    *first, last = undecided.years
    years = ", ".join(map(str, first)) or str(last)
    message = phrase("« {words} » fits {years}, nothing in the text decides.", words=undecided.words, years=years)  # fmt: skip
    if first:
        message = phrase("« {words} » fits {years} and {last}, nothing in the text decides.",
                         words=undecided.words, years=years, last=last)  # fmt: skip
    return Notice("info", path, line, message, cure)


def _doubts(article: Article, settings: Settings) -> list[Notice]:
    """Return what a curator should confirm: an inferred date, a date after the dossier's close."""
    published = article.published
    if not published:
        return []
    path, line = article.document.path, passages.line(article, published.where)
    notices = []
    if published.inferred:
        message = phrase("The publication date {date} is inferred.", date=published.value)
        cure = phrase("Add `published:` to {path} to confirm it.", path=f"{path}.yml")
        notices.append(Notice("info", path, line, message, cure))
    if settings.as_of and published.value.date > bounds.last_day(settings.as_of).isoformat():
        message = phrase("The publication date {date} is later than the dossier’s `as_of` {as_of}.",
                         date=published.value, as_of=settings.as_of)  # fmt: skip
        cure = phrase("Correct `as_of`, or `published:` in {path}.", path=f"{path}.yml")
        notices.append(Notice("warning", path, line, message, cure))
    return notices
