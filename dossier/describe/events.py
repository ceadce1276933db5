"""What happened when, by the article's own account: each dated sentence of the body, its date resolved."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from dossier.describe import passages
from dossier.describe.dates import absolute, alone, bounds, relative, updates, words
from dossier.describe.sentences import bare, split
from dossier.records import Event, Kind, PartialDate, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.dates.absolute import Found
    from dossier.records import Article, Authority, Block, Phrase, Settings

TELLING = frozenset({Kind.BODY, Kind.LEAD, Kind.LIST, Kind.QUOTATION})
"""Kinds whose sentences tell what happened; headings and tables name dates without telling."""

MOST = 300
"""Events of one article: a chronology of more lines than that is a page of its own."""

_UNSPOKEN = frozenset({"day-word", "ago", "unit"})
"""Forms that, inside someone's words, are told from the day of speaking, which the article need not give."""


_REACH, _FAR = 24, 60
_BEFORE_COUNT = re.compile(
    r"(?:plus|moins|pres|quelque|environ|au moins|jusqu'a|more than|fewer than) (?:de |d'|of )?$"
    r"|(?:annees|decennie|decade|decennies)[ -](?:of )?$"
)
_OF = re.compile(r"(?:^|[^\w'])(?:de|des|of|from) $")
_NOUN = re.compile(
    r" (?:m2|m3|km2?|ha|euros?|dollars?|(?!(?:dans|sans|sous|vers|apres|mais|puis|alors|lors|depuis|plus|des|les|ses|ces|has|was|is|as|its|this)\b)[a-z]{2,}[sx])(?!\w)"
)
"""What is counted, in the plural: « de 2000 civils »; « la guerre de 1999 contre » counts nothing."""

_RANGE = re.compile(
    r"(?<!\w)(?:(?:de|entre|from|between) (?P<first>1[5-9]\d\d|20\d\d)(?: a | et | to | and | ?[-–] ?)"
    r"|(?:en|in|saison|season) (?P<from>1[5-9]\d\d|20\d\d)[-–/])(?P<last>1[5-9]\d\d|20\d\d)(?!\w|[.,-]\d)"
)
"""« de 2015 à 2018 », « entre 1998 et 1999 », « en 2019-2020 »: each end is told."""
_UP_TO = re.compile(r" (?:a|et|to|and) \d+")
"""The other end of a count: « de 1500 à 2000 personnes »."""
_NUMBERED = re.compile(
    r"(?<!\w)(?:resolution|loi|decret|reglement|directive|arrete|ordonnance|circulaire|law|act|bill|regulation|decree|order)s?(?: \w+)?"
    r" (?:(?:n ?[°ºo]|no|nr)\.? ?)?[\d./-]+(?:/\w+)? ?(?:\(|,? (?:de|of) )$"
)
"""What stands before the year by which a text is called: « la résolution 1244 (1999) », « la loi n°58 de 2017 »."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in a block, offsets in the raw text."""

    date: PartialDate
    start: int
    end: int
    rule: str
    reckoned: bool = False
    """True when it is told from the article's own day."""


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the events; reads the article's date, and its quotations for the words that are someone's."""
    events: list[Event] = []
    for block in article.blocks:
        if block.in_text and block.verdict.kind in TELLING and len(events) < MOST:
            events += _told(article, block)
    return replace(article, events=tuple(events[:MOST]))


def _told(article: Article, block: Block) -> Iterator[Event]:
    """Yield the events of one block, in order of place; a sentence with two dates tells two."""
    raw = passages.raw(article, block)
    dates = _dates(article, block, raw)
    sentences = list(split(raw)) if dates else []
    starts = [start for start, _ in sentences]
    told: dict[tuple[int, str], _Dated] = {}
    for dated in dates:
        at = bisect_right(starts, dated.start - block.start) - 1
        if at < 0:
            continue
        before = told.get((at, dated.date.date))
        if before is None or (before.reckoned and not dated.reckoned):
            told[at, dated.date.date] = dated
    for (at, _), dated in told.items():
        start, end = bare(raw, *sentences[at])
        text = " ".join(raw[start:end].split())
        yield Event(dated.date, text, block.start + start, block.start + end, _rule(article, dated),
                    _evidence(article, dated))  # fmt: skip


def _dates(article: Article, block: Block, raw: str) -> list[_Dated]:
    """Return the dates of a block in order of place: those that stand alone, then those told from the article's day."""
    language = article.language.value if article.language else "fr"
    offset = block.start
    stated = [
        _Dated(found.date, offset + found.start, offset + found.end, found.rule)
        for found in absolute.find(raw, language)
    ]
    spans = sorted((one.start, one.end) for one in stated)
    folded = words.fold(raw)
    for year in bounds.bare_years(folded):
        start, end = offset + year.start(), offset + year.end()
        if not absolute.overlaps(spans, start, end) and not _number(folded, year):
            stated.append(_Dated(PartialDate(year["year"]), start, end, "year"))
    spans = sorted((one.start, one.end) for one in stated)
    stated += _ranges(folded, offset, spans)
    return sorted([*stated, *_reckoned(article, raw, offset, stated)], key=lambda one: one.start)


def _ranges(folded: str, offset: int, taken: list[tuple[int, int]]) -> Iterator[_Dated]:
    """Yield the years at both ends of a stretch of years, those left out that are told already; counts are none."""
    for found in _RANGE.finditer(folded):
        begins = "first" if found["first"] else "from"
        if int(found[begins]) >= int(found["last"]) or _NOUN.match(folded, found.end()):
            continue
        for name in (begins, "last"):
            start, end = offset + found.start(name), offset + found.end(name)
            if not absolute.overlaps(taken, start, end):
                yield _Dated(PartialDate(found[name]), start, end, "year")


def _number(folded: str, year: re.Match[str]) -> bool:
    """Say whether the digits count something (« plus de 2000 civils ») or name a decade."""
    behind = folded[max(0, year.start() - _REACH) : year.start("year")]
    ahead = folded[year.end() : year.end() + _REACH]
    if _NUMBERED.search(folded[max(0, year.start() - _FAR) : year.start("year")]):
        return True
    upto = _UP_TO.match(ahead)
    ahead = ahead[upto.end() :] if upto else ahead
    return bool(_BEFORE_COUNT.search(behind) or (_OF.search(behind) and _NOUN.match(ahead)))


def _reckoned(
    article: Article, raw: str, offset: int, stated: Sequence[_Dated]
) -> Iterator[_Dated]:
    """Yield what the article's own day resolves; nothing where that day is not known."""
    if not article.published or not article.language:
        return
    spans = sorted((one.start, one.end) for one in stated)
    spoken = sorted((quote.start, quote.end) for quote in article.quotes)
    day, language = article.published.value, article.language.value
    told = list(updates.seen(relative.find(raw, day, language), raw, updates.between(article)))
    for found in [*told, *_months(raw, day, language, offset, (told, stated))]:
        start, end = offset + found.start, offset + found.end
        weekday = re.search(r"\(", raw[found.start : found.end])
        if found.rule in _UNSPOKEN and not weekday and absolute.overlaps(spoken, start, end):
            continue
        if not absolute.overlaps(spans, start, end):
            yield _Dated(found.date, start, end, found.rule, reckoned=True)


def _months(
    raw: str,
    day: PartialDate,
    language: str,
    offset: int,
    others: tuple[Sequence[Found], Sequence[_Dated]],
) -> Iterator[Found]:
    """Yield the months told alone, but those of a paragraph that tells of another year before them."""
    if not day.day:
        return
    told, stated = others
    spans = sorted((one.start, one.end) for one in told)
    for found in alone.find(raw, date.fromisoformat(day.date), language):
        years = {one.date.year for one in stated if one.start < offset + found.end}
        if years <= {found.date.year} and not absolute.overlaps(spans, found.start, found.end):
            yield found


def _own(article: Article, dated: _Dated) -> bool:
    """Say whether these are the words that gave the article its date."""
    where = article.published.where if article.published else None
    return bool(where and where.start < dated.end and dated.start < where.end)


def _rule(article: Article, dated: _Dated) -> str:
    if article.published and dated.reckoned and _own(article, dated):
        return article.published.rule
    return dated.rule


def _evidence(article: Article, dated: _Dated) -> Phrase:
    said = " ".join(article.document.text[dated.start : dated.end].split()).removesuffix(".")
    published = article.published
    if not dated.reckoned or published is None:
        return phrase("« {words} »", words=said)
    if dated.rule in updates.DAYS and article.updated and updates.between(article):
        return phrase("« {words} », told from the article’s date {date} and its update {updated}", words=said,
                      date=published.value, updated=article.updated.value)  # fmt: skip
    if not published.inferred:
        return phrase("« {words} », told from the article’s date {date}", words=said, date=published.value)  # fmt: skip
    if _own(article, dated):
        return phrase("« {words} », the year inferred as for the article’s date", words=said)
    return phrase("« {words} », told from the article’s date {date}, itself inferred", words=said, date=published.value)  # fmt: skip
