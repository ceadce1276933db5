"""A dossier as Markdown pages with front matter: pure, host-free, the same bytes for the same dossier."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import home, searching, statement
from dossier.pages.beside import data
from dossier.pages.beside.every import files as files_beside
from dossier.pages.beside.prints import cards, prints
from dossier.pages.compared import pages as comparisons
from dossier.pages.hand import written
from dossier.pages.hand.written import body_of
from dossier.pages.lists import acronyms, articles, bibliography, keywords, parts, sources
from dossier.pages.page import Download, Page, SiteOptions
from dossier.pages.reading import article, withheld
from dossier.pages.searching import data as search_data
from dossier.pages.searching import folder as search_folder
from dossier.pages.site import Site
from dossier.pages.statement import uri as statement_uri
from dossier.pages.when import dates
from dossier.pages.who import actor, actors, network

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier

__all__ = [
    "SEARCH_SEPARATOR",
    "Download",
    "Page",
    "SiteOptions",
    "body_of",
    "cards",
    "complete",
    "downloads",
    "prints",
    "search_data",
    "search_folder",
    "statement_uri",
    "write",
]

SEARCH_SEPARATOR = r"[\s\u200b\-–—,;:.!?…'’‘\"“”«»()\[\]{}/\\|•·]+|&[lg]t;|&amp;"
"""Where a header search cuts words: at both apostrophes too, so that « OTAN » finds « l’OTAN »."""


def write(dossier: Dossier, options: SiteOptions) -> tuple[Page, ...]:
    """Write a dossier's pages: home, articles, actors, dates, sources."""
    site = Site(dossier, options)
    return tuple(_over(page, options) for page in _pages(site))


def complete(dossier: Dossier, options: SiteOptions) -> written.Completed:
    """Complete the pages written by hand: references resolved and checked, marks replaced by lists."""
    return written.complete(Site(dossier, options))


def downloads(dossier: Dossier, options: SiteOptions) -> tuple[Download, ...]:
    """Write the files that stand beside the pages: the dossier in formats of other programs."""
    return tuple(files_beside(Site(dossier, options)))


def _over(page: Page, options: SiteOptions) -> Page:
    """Put a generated page into the one written by hand at its address, where that has the mark for it."""
    text = options.written.get(page.uri, "")
    if page.uri == home.URI or not home.MARKER.search(text):
        return page
    body = re.sub(
        r"\A---\n.*?^---\n|^<h1 [^\n]*\n", "", page.markdown, flags=re.DOTALL | re.MULTILINE
    )
    before, after = home.MARKER.split(text, maxsplit=1)
    return replace(page, markdown=f"{before}\n{body.strip()}\n{after}", completes=True)


def _pages(site: Site) -> Iterator[Page]:
    yield home.page(site)
    yield from articles.pages(site)
    yield from parts.pages(site)
    yield from keywords.pages(site)
    yield acronyms.page(site)
    yield from bibliography.pages(site)
    yield data.page(site)
    dated = [one for one in site.dossier.articles if one.published]
    before = dict(zip((one.id for one in dated[1:]), dated, strict=False))
    after = dict(zip((one.id for one in dated), dated[1:], strict=False))
    for one in site.dossier.articles:
        yield article.page(one, (before.get(one.id), after.get(one.id)), site)
    yield from actors.pages(site)
    if drawn := network.page(site):
        yield drawn
    for person in site.dossier.actors:
        yield from actor.pages(person, site)
    yield from dates.pages(site)
    yield from sources.pages(site)
    yield from comparisons.pages(site)
    if site.options.search:
        yield searching.page(site)
    yield from withheld.tombstones(site)
    yield statement.page(site)
