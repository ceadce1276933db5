"""Pages that set sources side by side: the curator's comparisons, and those that the program proposes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.index import compare
from dossier.pages import front
from dossier.pages.facets import NONE
from dossier.pages.hand.citation import spoken as written_text
from dossier.pages.page import Page
from dossier.pages.reading.article import heading
from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.quotes import Spoken, blocks_of, spoken
from dossier.pages.render import Ready, render
from dossier.pages.searching import narrowing
from dossier.pages.words import OWNERSHIPS
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Article, Column, Comparison, Said, Use

REPORTS, USES, QUOTES, PLACES = 8, 12, 6, 6
"""Articles, wordings and quotations of one source, and places of one wording, that a page shows at most."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article in a column."""

    title: str
    target: str
    date: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording in a column, with links to where it stands."""

    words: str
    count: int
    places: tuple[tuple[str, Ready], ...]
    """Page and paragraph."""
    alone: bool
    """True when no other column has it."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a column."""

    quote: Spoken
    target: str
    place: Ready
    shared: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A source's column."""

    name: Value
    ownership: str
    state: bool
    reports: tuple[Report, ...]
    others: int
    """Articles not shown."""
    every: Ready
    """Address of the search for all of them; empty where none finds just these."""
    wordings: tuple[Wording, ...]
    quotes: tuple[Quoted, ...]
    more: int
    """Quotations not shown."""
    alone: tuple[tuple[Value, str], ...]
    """Actors that only this source names, with their kinds."""


def pages(site: Site) -> Iterator[Page]:
    """Make the list of comparisons and a page for each; none for a dossier with nothing to compare."""
    if not site.comparisons:
        return
    yield _index(site)
    for one in site.comparisons:
        yield _page(one, site)


def title(comparison: Comparison, site: Site) -> str:
    """Name a comparison: by its title, else by what is compared."""
    if comparison.title:
        return comparison.title
    if comparison.actor and comparison.actor in site.actors:
        return site.speak("{name}: who says what").format(name=site.actors[comparison.actor].name)
    date = day(comparison.first, site.options.language) if comparison.first else ""
    return site.speak("{date}: who tells what").format(date=date)


def _index(site: Site) -> Page:
    uri = site.index_uri("comparisons")
    heading = site.speak("Comparisons")
    listed = [
        (
            Value(title(one, site), target=site.comparison_uri(one)),
            len(site.compared(one)),
            one.proposed,
        )
        for one in site.comparisons
    ]
    values = {
        "title": heading,
        "named": [(value, count) for value, count, proposal in listed if not proposal],
        "proposed": [(value, count) for value, count, proposal in listed if proposal],
    }
    return Page(
        uri, _matter(heading, len(listed)) + "\n" + render("comparisons", site, uri, values), listed=True
    )  # fmt: skip


def _matter(heading: str, count: int) -> str:
    return front.listing(heading, count)


def _page(comparison: Comparison, site: Site) -> Page:
    uri = site.comparison_uri(comparison)
    columns = compare(comparison, site.dossier.articles)
    heading = title(comparison, site)
    counts: dict[str, int] = {}
    for column in columns:
        for use in column.uses:
            key = use.words.casefold()
            counts[key] = counts.get(key, 0) + 1
    sides = [_side(column, counts, _every(comparison, column, site), site) for column in columns]
    values = {
        "title": heading,
        "up": Value(site.speak("Comparisons"), target=site.index_uri("comparisons")),
        "intro": written_text(comparison.intro, uri, site) if comparison.intro else None,
        "proposed": comparison.proposed,
        "sides": sides,
        "worded": any(side.wordings for side in sides),
        "quoted": any(side.quotes for side in sides),
        "apart": any(side.alone for side in sides),
    }
    matter = front.matter(
        {
            "type": "comparison",
            "title": heading,
            "description": None,
            "articles": sum(len(column.articles) for column in columns),
            "hide": ("navigation", "toc"),
            "search": front.UNSEARCHED,
        }
    )
    return Page(uri, matter + "\n" + render("comparison", site, uri, values))


def _every(comparison: Comparison, column: Column, site: Site) -> Ready:
    """Return the address of the search for a source's articles on an actor; empty for other comparisons."""
    if not comparison.actor or (comparison.first or comparison.last or comparison.articles):
        return Ready()
    asked = {"actor": comparison.actor, "source": column.source or NONE}
    return narrowing(asked, site.comparison_uri(comparison), site)


def _side(column: Column, counts: dict[str, int], every: Ready, site: Site) -> Side:
    source = next((one for one in site.dossier.sources if one.id == column.source), None)
    name = (
        Value(source.name, target=site.source_uri(source.id))
        if source
        else Value(site.speak("unknown source"))
    )
    whose = source.ownership if source else None
    return Side(
        name,
        site.speak(OWNERSHIPS.get(whose, whose)) if whose else "",
        whose == "state",
        tuple(_report(site.articles[one], site) for one in column.articles[:REPORTS]),
        max(0, len(column.articles) - REPORTS),
        every,
        tuple(
            _wording(use, alone=counts[use.words.casefold()] == 1, site=site)
            for use in column.uses[:USES]
        ),
        tuple(_quoted(said, site) for said in _ordered(column.said)[:QUOTES]),
        max(0, len(column.said) - QUOTES),
        tuple(
            (
                Value(site.actors[one].name, target=site.actor_uri(one)),
                site.actors[one].kind.value,
            )
            for one in column.alone
            if one in site.actors
        ),
    )


def _ordered(said: tuple[Said, ...]) -> list[Said]:
    """Put what others quote too first."""
    return sorted(said, key=lambda one: not one.shared)


def _report(article: Article, site: Site) -> Report:
    fact = article.published
    date = day(fact.value, site.options.language) if fact else site.speak("undated")
    if fact and fact.qualifier:
        date = f"{date}, {site.say(fact.qualifier)}"
    return Report(shorten(heading(article, site)), site.article_uri(article), date)


def _wording(use: Use, *, alone: bool, site: Site) -> Wording:
    places = []
    for identifier, offset in use.places[:PLACES]:
        article = site.articles[identifier]
        anchor = site.anchor(article, blocks_of(article).at(offset))
        places.append((site.article_uri(article), Ready(f"#{anchor}")))
    return Wording(use.words, len(use.places), tuple(places), alone)


def _quoted(said: Said, site: Site) -> Quoted:
    article = site.articles[said.article]
    quote = spoken(article, said.quote, site)
    return Quoted(quote, site.article_uri(article), Ready(f"#{quote.anchor}"), said.shared)
