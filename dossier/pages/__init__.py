"""A dossier as Markdown pages with front matter: pure, host-free, the same bytes for the same dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import actor, article, home, listing
from dossier.pages.page import Page, SiteOptions
from dossier.pages.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier

__all__ = ["SEARCH_SEPARATOR", "Page", "SiteOptions", "write"]

SEARCH_SEPARATOR = r"[\s\u200b\-–—,;:.!?…'’‘\"“”«»()\[\]{}/\\|•·]+|&[lg]t;|&amp;"
"""Where a header search cuts words: at both apostrophes too, so that « OTAN » finds « l’OTAN »."""


def write(dossier: Dossier, options: SiteOptions) -> tuple[Page, ...]:
    """Write a dossier's pages: home, articles, actors, dates, sources."""
    site = Site(dossier, options)
    return tuple(_pages(site))


def _pages(site: Site) -> Iterator[Page]:
    yield home.page(site)
    yield listing.articles(site)
    dated = [one for one in site.dossier.articles if one.published]
    before = dict(zip((one.id for one in dated[1:]), dated, strict=False))
    after = dict(zip((one.id for one in dated), dated[1:], strict=False))
    for one in site.dossier.articles:
        yield article.page(one, (before.get(one.id), after.get(one.id)), site)
    yield actor.index(site)
    for person in site.dossier.actors:
        yield actor.page(person, site)
    yield from listing.dates(site)
    yield from listing.sources(site)
