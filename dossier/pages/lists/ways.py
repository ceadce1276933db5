"""The orders in which a list is offered, and where each of them is: on the list's own page, or on one of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.lists.orders import ORDERS, sections
from dossier.pages.reading.facts import Value

if TYPE_CHECKING:
    from dossier.pages.lists.listing import Listing
    from dossier.pages.site import Site

HERE = 12
"""Articles up to which the other orders stand on the list's own page, hidden until they are asked for.

Measured on 22 November 2026 on five seeds and on 300 made articles: an entry has 520 to 910 bytes, the frame of a page
11,000. Two more orders of eleven articles add 11 to 14 KB to a page (0.4 KB compressed, since they say the same again);
on pages of their own they are 33 to 36 KB.
"""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to order a list."""

    text: str
    place: str
    """The id under which the list in that order is found, whether it stands on the page or is led to from there."""
    target: str
    """The page with the list in that order; empty where it is the one that leads to it."""
    current: bool
    """True for the order shown."""


def here(listing: Listing) -> bool:
    """Say whether all orders of a list stand on its page."""
    return len(listing.articles) <= HERE


def offered(listing: Listing, site: Site) -> tuple[str, tuple[str, ...]]:
    """Return the order in which a list stands on its page, and those offered: all that make a difference."""
    found = listing.orders or site.differing(listing.articles)
    wanted = listing.order or site.order
    if wanted == "part" and wanted not in found:
        wanted = "curator"  # the order within a part
    stands = wanted if wanted in found else found[0]
    if not here(listing):
        return stands, found
    told = _told(listing, stands, site)
    return stands, tuple(one for one in found if one == stands or _told(listing, one, site) != told)


def _told(listing: Listing, order: str, site: Site) -> list[tuple[str | None, str]]:
    """Return what a list tells in an order: its articles, each with the part that stands above it, if any does."""
    laid = sections(listing.articles, order, site)
    return [
        (section.title.text if section.title else None, article.id)
        for section in laid
        for article in section.articles
    ]


def ways(listing: Listing, site: Site, shown: str = "") -> tuple[Way, ...]:
    """Return the ways to a list's orders, the one shown marked; none where there is one only."""
    stands, found = offered(listing, site)
    return tuple(
        Way(
            site.speak(ORDERS[one]),
            place(listing, one, site),
            "" if here(listing) else address(listing, one, "", site),
            one == (shown or stands),
        )
        for one in found
        if len(found) > 1
    )


def led(listing: Listing, site: Site) -> tuple[Value, ...]:
    """Return the ways from other pages to a list in the orders in which it does not stand on its own."""
    return tuple(
        Value(way.text, target=way.target or f"{listing.uri}#{way.place}")
        for way in ways(listing, site)
        if not way.current
    )


def place(listing: Listing, order: str, site: Site) -> str:
    """Return the id of a list in an order on the list's page."""
    steps = ("dossier", listing.name, site.ordered(order))
    return "-".join(step for step in steps if step)


def address(listing: Listing, order: str, key: str, site: Site) -> str:
    """Return the page of a list in an order, or that of a stretch of it."""
    stands, _ = offered(listing, site)
    if here(listing) or (order == stands and not key):
        return listing.uri
    return site.list_uri(listing.uri, listing.name, order, key)
