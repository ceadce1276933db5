"""Pages of the dossier's parts: each with its introduction, its articles, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.lists.orders import intro, part_rows
from dossier.pages.reading.facts import Value
from dossier.pages.render import list_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.page import Page
    from dossier.pages.site import Site
    from dossier.records import Part


def pages(site: Site) -> Iterator[Page]:
    """Make the page of all parts, and one for each."""
    every = site.dossier.plan.parts
    if not every:
        return
    uri = site.index_uri("parts")
    rest = Listing(uri, site.speak("In no part"), site.by_part.get(None, ()))
    values = {
        "title": site.speak("Parts"),
        "parts": part_rows(site, uri),
        "rest": listing.laid(rest, site),
    }
    yield list_page("parts", uri, values, site, len(site.dossier.articles))
    yield from listing.pages(rest, site)
    for before, part, after in zip((None, *every), every, (*every[1:], None), strict=False):
        yield from _part(part, (before, after), site)


def _part(part: Part, beside: tuple[Part | None, Part | None], site: Site) -> Iterator[Page]:
    uri = site.part_uri(part.id)
    # a part is told in the curator's order, which is by date from the oldest where nothing is numbered
    told = Listing(
        uri, part.title, site.by_part.get(part.id, ()), order="curator", orders=("date", "curator")
    )
    before, after = (
        Value(one.title, target=site.part_uri(one.id)) if one else None for one in beside
    )
    values = {
        "title": part.title,
        "up": Value(site.speak("Parts"), target=site.index_uri("parts")),
        "intro": intro(part, uri, site),
        "list": listing.laid(told, site),
        "before": before,
        "after": after,
    }
    yield list_page("part", uri, values, site, len(told.articles))
    yield from listing.pages(told, site)
