"""Pages of the curator's keywords: all of them, and the articles of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.reading.facts import Value
from dossier.pages.render import list_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.page import Page
    from dossier.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Make the page of all keywords, and one for each."""
    if not site.by_tag:
        return
    uri = site.index_uri("keywords")
    title = site.speak("Keywords")
    rows = [
        (Value(name, target=site.tag_uri(tag)), len(told))
        for tag, (name, told) in site.by_tag.items()
    ]
    values: dict[str, object] = {"title": title, "rows": rows}
    index = list_page("keywords", uri, values, site, len(site.dossier.articles))
    # a navigation need not have it: the keywords stand in each article's head
    yield replace(index, listed=False)
    for tag, (name, told) in site.by_tag.items():
        own = Listing(site.tag_uri(tag), name, told)
        values = {"title": name, "up": Value(title, target=uri), "list": listing.laid(own, site)}
        yield list_page("keyword", own.uri, values, site, len(told))
        yield from listing.pages(own, site)
