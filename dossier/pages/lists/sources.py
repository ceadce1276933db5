"""Pages of sources: who publishes, in whose hands, how much of the dossier it is, and what was translated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from dossier.pages import address, front
from dossier.pages.head import Head, links, programs
from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.lists.reprints import reprints
from dossier.pages.literal import literal
from dossier.pages.page import Page
from dossier.pages.reading.facts import Value, language_name
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.remarks import remark
from dossier.pages.render import Ready, list_page, outward, render
from dossier.pages.searching import narrowing
from dossier.pages.who.territory import territory
from dossier.pages.words import KINDS, SOURCES, whose
from dossier.wording import day, enumerate_, number, plural, share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Source

TRANSLATED = "machine-translated"
ACTORS = 12
"""Actors named on a source's page: those that most of its articles mention."""


@dataclass(frozen=True, slots=True)
class Line:
    """A source in the list of all."""

    name: Value
    kind: str
    ownership: str
    state: bool
    """True for the outlet of a state."""
    owner: str
    country: str
    articles: int
    share: str
    """Of the dossier's articles."""


def pages(site: Site) -> Iterator[Page]:
    """Make the list of sources, then a page for each."""
    yield from _index(site)
    for source in site.dossier.sources:
        yield from _page(source, site)


def _index(site: Site) -> Iterator[Page]:
    uri = site.index_uri("sources")
    title = site.speak("Articles of unknown source")
    unknown = Listing(uri, title, site.by_source.get(None, ()))
    values: dict[str, object] = {
        "lines": [_line(one, site) for one in site.dossier.sources],
        "list": listing.laid(unknown, site),
        "title": site.speak("Sources"),
        **_reprinted(site),
    }
    yield list_page("sources", uri, values, site, len(unknown.articles))
    yield from listing.pages(unknown, site)


def _reprinted(site: Site, source: str | None = None) -> dict[str, object]:
    shown, more = reprints(site, source)
    said = plural(
        more,
        "{count} more is in the table “copies” of the data.",
        "{count} more are in the table “copies” of the data.",
        site.options.language,
    )
    return {"reprints": shown, "more": more, "left": site.speak(said).format(count=more)}


def _line(source: Source, site: Site) -> Line:
    told = site.by_source.get(source.id, ())
    return Line(
        Value(source.name, target=site.source_uri(source.id)),
        _named(source.kind, SOURCES, site),
        site.speak(whose(source)),
        source.ownership == "state",
        source.owner or "",
        territory(source.country, site),
        len(told),
        share(len(told), len(site.dossier.articles), site.options.language),
    )


def _named(value: str | None, names: dict[str, str], site: Site) -> str:
    return site.speak(names.get(value, value)) if value else ""


def _page(source: Source, site: Site) -> Iterator[Page]:
    uri = site.source_uri(source.id)
    told = site.by_source.get(source.id, ())
    matter = front.matter(
        {
            "type": "source",
            "id": source.id,
            "title": source.name,
            "description": None,
            "kind": source.kind,
            "domain": source.domain,
            "country": source.country,
            "articles": len(told),
        }
    )
    every = Listing(uri, source.name, told)
    flagged = (one for one in told if any(flag.value == TRANSLATED for flag in one.flags))
    title = f"{source.name}{site.speak(': ')}{site.speak('Translated by machine').lower()}"
    translated = Listing(uri, title, tuple(flagged), name=address.safe(site.speak("translated")))
    values = {
        "source": source,
        "programs": programs(uri, site),
        "head": Head(links(uri, site)),
        "address": outward(f"https://{source.domain}/") if source.domain else None,
        "facts": _facts(source, told, site),
        "state": source.ownership == "state",
        "narrow": narrowing({"source": source.id}, uri, site),
        "remark": remark(source.note, uri, site) if source.note else None,
        "list": listing.laid(every, site),
        "translated": listing.laid(translated, site),
        "actors": _actors(told, site),
        **_alone(source, site),
        "recurring": _recurring(source, site),
        **_reprinted(site, source.id),
    }
    yield Page(uri, matter + "\n" + render("source", site, uri, values))
    yield from listing.pages(every, site)
    yield from listing.pages(translated, site)


def _facts(source: Source, told: Sequence[Article], site: Site) -> list[tuple[str, str]]:
    """Return labels and values: what the curator knows of the outlet, then what the dossier holds of it."""
    speak, language = site.speak, site.options.language
    spoken = sorted({one.language.value for one in told if one.language})
    pattern = speak(
        plural(len(told), "{count} article, {share} of the dossier", "{count} articles, {share} of the dossier", language)
    )  # fmt: skip
    part = share(len(told), len(site.dossier.articles), language)
    found = [
        (speak("Kind"), _named(source.kind, SOURCES, site) or speak("unknown")),
        (speak("Ownership"), site.speak(whose(source))),
        (speak("Owner"), source.owner or ""),
        (speak("Country"), territory(source.country, site)),
        (speak("In this dossier"), pattern.format(count=number(len(told), language), share=part)),
        (speak("Period"), _period(told, site)),
        (speak("Languages"), enumerate_(tuple(language_name(one, language) for one in spoken), language)),
        (speak("Reuse"), source.reuse or ""),
    ]  # fmt: skip
    return [(label, value) for label, value in found if value]


def _period(told: Sequence[Article], site: Site) -> str:
    """Say from when to when its dated articles are."""
    dates = sorted(
        (one.published.value for one in told if one.published), key=lambda date: date.edtf
    )
    if not dates:
        return ""
    # the clock is of no use to a period
    first, last = (
        day(date, site.options.language).partition(",")[0] for date in (dates[0], dates[-1])
    )
    return first if first == last else f"{first} – {last}"


def _actors(told: Sequence[Article], site: Site) -> list[tuple[Value, str, int]]:
    """Return the actors that most of the articles mention: name, kind and number of articles."""
    counts: dict[str, int] = {}
    for article in told:
        for one in sorted({mention.actor for mention in article.mentions}):
            counts[one] = counts.get(one, 0) + 1
    order = sorted(counts, key=lambda one: (-counts[one], one))[:ACTORS]
    return [
        (
            Value(site.actors[one].name, target=site.actor_uri(one)),
            site.actors[one].kind.value,
            counts[one],
        )
        for one in order
        if one in site.actors
    ]


def _alone(source: Source, site: Site) -> dict[str, object]:
    """Say how many actors this outlet alone names, with the address of the list of actors narrowed to them."""
    every = [
        one
        for one, articles in site.mentioned.items()
        if {at.outlet for at in articles} == {source.id}
    ]
    if not every or len(site.by_source) == 1:
        return {"alone": 0}
    page, index = site.source_uri(source.id), site.index_uri("actors")
    query = urlencode({"by": address.safe(source.id)})
    return {"alone": len(every), "narrowed": Ready(literal(f"{site.built(index, page)}?{query}"))}


def _recurring(source: Source, site: Site) -> list[tuple[str, str, str, str]]:
    """Return what was learnt of the outlet's furniture: line, how often, kind and rule."""
    said = site.speak("{count} of {articles}")
    return [
        (
            shorten(one.text),
            said.format(count=one.articles, articles=one.of),
            site.speak(KINDS[one.verdict.kind]),
            one.verdict.rule,
        )
        for one in site.dossier.recurring
        if one.source == source.id
    ]
