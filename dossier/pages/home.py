"""The home page: what the curator wrote, and what the dossier holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from dossier.pages import searching
from dossier.pages.hand.marks import MARK
from dossier.pages.hand.written import completed
from dossier.pages.head import Head, links
from dossier.pages.lists.articles import whole
from dossier.pages.lists.entries import entries, state
from dossier.pages.lists.orders import part_rows, pinned
from dossier.pages.lists.ways import led
from dossier.pages.literal import literal
from dossier.pages.page import Page
from dossier.pages.reading import withheld
from dossier.pages.reading.facts import Value
from dossier.pages.render import render
from dossier.records import phrase
from dossier.wording import day, number, plural

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Article

URI = "index.md"
MARKER = re.compile(r"<!--\s*dossier\s*-->")
"""Where the overview goes in the hand-written page."""

NEWEST = 6
MAIN_ACTORS = 16
"""Articles and actors named on the home page."""


def page(site: Site) -> Page:
    """Put the overview into the hand-written home page: at its marker, else at its end.

    What the page asks for by a mark of its own (`pinned`, `parts`) does not stand in the overview again.
    """
    uri = URI
    dossier, language = site.dossier, site.options.language
    ranked = site.main_actors()
    own = site.options.written.get(uri, "")
    asked = {found["name"] for found in MARK.finditer(own)}
    values = {
        "head": Head(links(URI, site)),
        "counts": [
            _count(len(dossier.articles), "article", "articles", site),
            _count(len(dossier.actors), "actor", "actors", site),
            _count(len(dossier.sources), "source", "sources", site),
        ],
        "ways": _ways(site),
        "period": _period(site),
        "dates": site.index_uri("dates"),
        "undated": number(sum(not one.published for one in dossier.articles), language),
        "any_undated": any(not one.published for one in dossier.articles),
        "closing": day(dossier.as_of, language) if dossier.as_of else "",
        "first": [] if "pinned" in asked else entries(pinned(site), site),
        "parts": [] if "parts" in asked else part_rows(site, uri),
        "all_parts": site.index_uri("parts"),
        "newest": site.order == "date",
        "entries": entries(_shown(site), site),
        "all_articles": site.index_uri("articles"),
        "orders": led(whole(site), site),
        "actors": [
            (
                Value(one.name, target=site.actor_uri(one.id)),
                one.kind.value,
                len(site.mentioned[one.id]),
            )
            for one in ranked[:MAIN_ACTORS]
        ],
        "all_actors": site.index_uri("actors"),
        "sources": [
            (
                Value(one.name, target=site.source_uri(one.id)),
                len(site.by_source.get(one.id, ())),
                state(one, site),
            )
            for one in dossier.sources
        ],
        "unknown_sources": len(site.by_source.get(None, ())),
        "all_sources": site.index_uri("sources"),
        "briefings": _briefings(site),
        "copy": quote(site.options.zip),
        "profile": withheld.line(site),
    }
    overview = render("home", site, uri, values)
    written, _ = completed(own, uri, site)
    written = written or f"# {literal(site.options.title)}\n"
    before, *behind = MARKER.split(written, maxsplit=1)
    before, after = (before, behind[0]) if behind else (f"{before.rstrip()}\n", "")
    return Page(uri, f"{before}\n{overview}\n{after}", listed=True)


def _briefings(site: Site) -> list[tuple[str, str]]:
    """Return the whole dossier's files with what their links say."""
    files = site.options.briefings
    printed = [one for one in files if one.endswith(".pdf")]
    said = [
        (one, site.speak("Briefing (PDF)"))
        if len(printed) == 1
        else (one, site.say(phrase("Briefing (PDF), volume {number}", number=number)))
        for number, one in enumerate(printed, 1)
    ]
    book = site.speak("Book for e-readers (EPUB)")
    return said + [(one, book) for one in files if one not in printed]


def _shown(site: Site) -> tuple[Article, ...]:
    """Return the articles that the page lists: the first ones in the default order, those above left out."""
    above = {one.id for one in pinned(site)} if site.order != "date" else set()
    return tuple(one for one in site.listed if one.id not in above)[:NEWEST]


def _ways(site: Site) -> list[Value]:
    """Return the ways into the dossier beside its lists, those that it has."""
    found = []
    if site.options.search:
        found.append(Value(site.speak("Search"), target=searching.uri(site)))
    if site.comparisons:
        found.append(
            Value(site.speak("Sources side by side"), target=site.index_uri("comparisons"))
        )
    if site.dossier.co_mentions:
        found.append(Value(site.speak("Who is named with whom"), target=site.network_uri))
    found.append(Value(site.speak("Acronyms"), target=site.glossary_uri))
    if site.dossier.articles:
        found.append(Value(site.speak("Bibliography"), target=site.bibliography_uri))
    found.append(Value(site.speak("Data"), target=site.data_uri))
    return found


def _count(count: int, one: str, many: str, site: Site) -> tuple[str, str, str]:
    language = site.options.language
    return (
        number(count, language),
        site.speak(plural(count, one, many, language)),
        site.index_uri(many),
    )


def _period(site: Site) -> tuple[str, ...]:
    """Return the dates of the first and the last dated article, once when they are one day."""
    dated = [one.published.value for one in site.dossier.articles if one.published]
    if not dated:
        return ()
    first, last = (
        day(date, site.options.language).partition(",")[0] for date in (min(dated), max(dated))
    )
    return (first,) if first == last else (first, last)
