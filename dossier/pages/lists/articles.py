"""The list of all articles, in each order that the dossier has, and of the files that became none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages.hand.marks import MARK, left_out
from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.render import list_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.page import Page
    from dossier.pages.site import Site


def pages(site: Site) -> Iterator[Page]:
    """Make the list of all articles in each order; in the default one with what is not in it."""
    every = whole(site)
    values = {
        "title": every.title,
        "list": listing.laid(every, site),
        "refused": _refused(site),
        "left_out": [] if _told_elsewhere(site) else left_out(site),
    }
    yield list_page("articles", every.uri, values, site, len(every.articles))
    yield from listing.pages(every, site)


def whole(site: Site) -> Listing:
    """Return the list of all articles."""
    return Listing(
        site.index_uri("articles"),
        site.speak("Articles"),
        site.dossier.articles,
        orders=site.orders,
        introduced=True,
    )


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
