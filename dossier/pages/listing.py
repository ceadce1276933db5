"""Pages that list articles: all of them, those of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front, orders
from dossier.pages.actor import territory
from dossier.pages.entries import entries
from dossier.pages.facts import Value
from dossier.pages.marks import MARK, left_out
from dossier.pages.mentions import shorten
from dossier.pages.page import Page
from dossier.pages.render import outward, render
from dossier.pages.words import KINDS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.site import Site
    from dossier.records import Source


def articles(site: Site) -> Iterator[Page]:
    """Make the list of all articles in each order that the dossier has; in the default one with what is not in it."""
    for order in site.orders:
        uri = site.order_uri(order)
        shown = order == site.order
        values = {
            "switch": orders.switch(order, site),
            "sections": orders.sections(order, uri, site),
            "refused": _refused(site) if shown else [],
            "left_out": left_out(site) if shown and not _told_elsewhere(site) else [],
            "entries": site.dossier.articles,
        }
        yield _listing("articles", uri, site.speak("Articles"), values, site)


def _told_elsewhere(site: Site) -> bool:
    """Say whether a page written by hand lists what is left out."""
    return any(
        found["name"] == "excluded"
        for text in site.options.written.values()
        for found in MARK.finditer(text)
    )


def _refused(site: Site) -> list[tuple[str, str]]:
    """Return the seeds that became no article, each with the reason: what is missing is said too."""
    taken = {article.document.path for article in site.dossier.articles}
    return [
        (notice.path, f"{site.say(notice.message)} {site.say(notice.cure)}".strip())
        for notice in site.dossier.notices
        if notice.level != "info"
        and notice.path not in taken
        and not notice.path.endswith((".yml", ".yaml"))
    ]


def sources(site: Site) -> Iterator[Page]:
    """Make the pages of sources: all of them, then one each."""
    rows = [
        (
            Value(one.name, target=site.source_uri(one.id)),
            _kind(one, site),
            len(site.by_source.get(one.id, ())),
        )
        for one in site.dossier.sources
    ]
    unknown = entries(site.by_source.get(None, ()), site)
    values: dict[str, object] = {"rows": rows, "entries": unknown}
    yield _listing("sources", site.index_uri("sources"), site.speak("Sources"), values, site)
    for source in site.dossier.sources:
        yield _source(source, site)


def _kind(source: Source, site: Site) -> str:
    return site.speak(SOURCES.get(source.kind, source.kind)) if source.kind else ""


def _source(source: Source, site: Site) -> Page:
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
    values = {
        "source": source,
        "kind": _kind(source, site),
        "country": territory(source.country, site),
        "address": outward(f"https://{source.domain}/") if source.domain else None,
        "entries": entries(told, site),
        "recurring": _recurring(source, site),
    }
    return Page(uri, matter + "\n" + render("source", site, uri, values))


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


def _listing(template: str, uri: str, title: str, values: Mapping[str, object], site: Site) -> Page:
    told = values["entries"]
    count = len(told) if isinstance(told, tuple) else 0
    matter = front.matter(
        {
            "type": "listing",
            "title": title,
            "description": None,
            "articles": count,
            "search": front.UNSEARCHED,
        }
    )
    text = render(template, site, uri, {"title": title, **values})
    return Page(uri, matter + "\n" + text, listed=uri.endswith("/index.md"))
