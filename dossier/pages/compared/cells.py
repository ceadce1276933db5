"""What stands in a column of a comparison: articles, dated sentences, quotations, who is named there alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.compared.plan import called, every
from dossier.pages.literal import shown
from dossier.pages.reading.article import heading
from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.quotes import LONGEST, Spoken, blocks_of, spoken
from dossier.pages.reading.typeset import language_of, tongue_of, typeset
from dossier.pages.render import Ready
from dossier.pages.words import whose
from dossier.records import PartialDate
from dossier.wording import day, enumerate_, number, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Article, Column, Comparison, Event, Said

REPORTS, QUOTES, TOLD = 5, 5, 5
"""Articles, quotations and dated sentences of one column that a page shows at most."""
FOLDED = 20
"""Further quotations of one column that open at a click."""
COPIES, NAMES = 2, 5
"""Other sources of the same text, and sources of one column, told by their names."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article in a column."""

    title: str
    target: str
    date: str
    copies: str
    """Which other columns have the same text; empty for none."""
    tongue: str
    """The language of the title, where it is not the site's."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A dated sentence in a column."""

    date: str
    text: str
    target: str
    place: Ready
    tongue: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a column."""

    quote: Spoken
    target: str
    place: Ready
    also: str
    """Which other columns have the same words; empty for none."""
    tongue: str


@dataclass(frozen=True, slots=True)
class Side:
    """A column."""

    name: Value
    sources: str
    """Whose articles stand in it, where it is not one source's; empty where it is."""
    ownership: str
    state: bool
    articles: str
    """How many, said."""
    period: str
    """From when to when its dated articles are; empty for none."""
    reports: tuple[Report, ...]
    others: int
    """Articles not shown."""
    every: Ready | None
    """Address of the search for all of them; None where none finds just these."""
    told: tuple[Telling, ...]
    quotes: tuple[Quoted, ...]
    folded: tuple[Quoted, ...]
    """Those that follow, shown when asked for."""
    more: int
    """Quotations that are neither."""
    alone: tuple[tuple[Value, str], ...]
    """Actors that only this column names, with their kinds."""
    together: tuple[tuple[Value, Value], ...]
    """Actors that only this column names in one article."""


def side(comparison: Comparison, column: Column, site: Site) -> Side:
    """Lay a column out."""
    source = next((one for one in site.dossier.sources if one.id == column.side), None)
    owned = source if comparison.by == "source" else None
    said = _ordered(column.said)[: QUOTES + FOLDED]
    quotes = tuple(_quoted(one, comparison, site) for one in said)
    known = [one for one in column.together if all(actor in site.actors for actor in one)]
    return Side(
        called(comparison, column.side, site),
        _sources(column, site) if comparison.by != "source" else "",
        site.speak(whose(owned)) if owned else "",
        "state"
        in (owned and owned.ownership, column.side if comparison.by == "ownership" else None),
        _counted(len(column.articles), site),
        _period([site.articles[one] for one in column.articles], site),
        tuple(_report(site.articles[one], comparison, site) for one in column.articles[:REPORTS]),
        max(0, len(column.articles) - REPORTS),
        every(comparison, column, site),
        tuple(_telling(site.articles[one], event, site) for one, event in column.told[:TOLD]),
        quotes[:QUOTES],
        quotes[QUOTES:],
        len(column.said) - len(quotes),
        tuple(
            (_actor(one, site), site.actors[one].kind.value)
            for one in column.alone
            if one in site.actors
        ),
        tuple((_actor(one, site), _actor(other, site)) for one, other in known),
    )


def _sources(column: Column, site: Site) -> str:
    """Name the sources of a column, those of most articles first."""
    facts = [site.articles[one].source for one in column.articles]
    unknown = site.speak("unknown source")
    counts = Counter(fact.value.name if fact else unknown for fact in facts)
    order = sorted(counts, key=lambda name: (name == unknown, -counts[name], name))
    return _few(order, site, NAMES)


def _actor(identifier: str, site: Site) -> Value:
    return Value(site.actors[identifier].name, target=site.actor_uri(identifier))


def _ordered(said: Iterable[Said]) -> list[Said]:
    """Put what others quote too first, then what the actor compared says or is named in."""
    return sorted(said, key=lambda one: (not one.shared, not one.about))


def _counted(count: int, site: Site) -> str:
    language = site.options.language
    said = plural(count, "{count} article", "{count} articles", language)
    return site.speak(said).format(count=number(count, language))


def _period(articles: Iterable[Article], site: Site) -> str:
    dates = sorted(one.published.value.date for one in articles if one.published)
    ends = [day(PartialDate(date), site.options.language) for date in (*dates[:1], *dates[-1:])]
    return " – ".join(dict.fromkeys(ends))


def _report(article: Article, comparison: Comparison, site: Site) -> Report:
    fact = article.published
    date = day(fact.value, site.options.language) if fact else site.speak("undated")
    if fact and fact.qualifier:
        date = f"{date}, {site.say(fact.qualifier)}"
    return Report(
        shorten(heading(article, site)),
        site.article_uri(article),
        date,
        _copies(article, comparison, site),
        tongue_of(article, site.options.language),
    )


def _copies(article: Article, comparison: Comparison, site: Site) -> str:
    """Say which other sources of the comparison have the text too."""
    compared = {one for column in site.columns[comparison.id] for one in column.articles}
    names = {
        other.source.value.name
        for group in site.groups.get(article.id, ())
        for other in (site.articles[one] for one in group.articles if one in compared)
        if other.source and other.outlet != article.outlet
    }
    return site.speak("same text: {names}").format(names=_few(sorted(names), site)) if names else ""


def _few(names: list[str], site: Site, shown: int = COPIES) -> str:
    more = len(names) - shown
    if more <= 0:
        return enumerate_(tuple(names), site.options.language)
    return f"{', '.join(names[:shown])} {site.speak('and {count} more').format(count=more)}"


def _telling(article: Article, event: Event, site: Site) -> Telling:
    anchor = site.anchor(article, blocks_of(article).at(event.start))
    return Telling(
        day(event.date, site.options.language),
        shorten(typeset(shown(event.text), language_of(article)), LONGEST),
        site.article_uri(article),
        Ready(f"#{anchor}"),
        tongue_of(article, site.options.language),
    )


def _quoted(said: Said, comparison: Comparison, site: Site) -> Quoted:
    article = site.articles[said.article]
    quote = spoken(article, said.quote, site)
    names = [called(comparison, one, site).text for one in said.also]
    also = site.speak("also: {names}").format(names=_few(names, site)) if names else ""
    tongue = tongue_of(article, site.options.language)
    return Quoted(quote, site.article_uri(article), Ready(f"#{quote.anchor}"), also, tongue)
