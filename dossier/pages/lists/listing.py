"""Lists of articles, wherever they stand: in each order that makes a difference, in pages where they are long.

The page on which a list stands shows it in the order that the dossier has by default; the other orders, and what a long
list goes on with, are pages of their own under `listes/`, so that readers choose by links, without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.lists.entries import Entry, entries
from dossier.pages.lists.orders import ORDERS, arranged, intro, sections
from dossier.pages.lists.stretches import FULL, LEAD, Stretch, by_date, numbered
from dossier.pages.reading.facts import Value
from dossier.pages.render import list_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.lists.orders import Section
    from dossier.pages.page import Page
    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Article

WORTH = 4
"""Articles from which on other orders are offered: fewer are taken in at a glance, and need no pages of their own."""

REST = "/rest"
"""Key of what is in no part; no part's own, which have no slash."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles that a page lists."""

    uri: str
    """The page on which they stand."""
    title: str
    """What the list is called on pages of its own."""
    articles: tuple[Article, ...]
    actor: str | None = None
    """The actor of whom the entries quote a sentence."""
    name: str = ""
    """Tells a page's second list from its first, in addresses."""
    order: str = ""
    """The order in which it stands there, where that is not the dossier's."""
    orders: tuple[str, ...] = ()
    """The orders offered; where none are given, those that make a difference, if there are `WORTH` articles."""
    introduced: bool = False
    """Whether parts stand with their introductions."""
    elsewise: bool = False
    """Whether that page lays the articles out by itself, and needs the ways to other orders alone."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Entries below a heading, or below none."""

    title: Value | None
    intro: tuple[Ready, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A list as one page shows it."""

    label: str
    """What the list is called."""
    switch: tuple[tuple[Value, bool], ...]
    """Ways to order it, True for the one shown; none where there is one only."""
    stretches: tuple[tuple[Value, int, bool], ...]
    """Pages of a long list with their numbers of articles, True for the one shown; none for a short one."""
    sections: tuple[Shown, ...]
    total: int
    """Articles of the whole list."""
    shown: int
    """Articles on this page."""


def pages(listing: Listing, site: Site) -> Iterator[Page]:
    """Make the pages of a list beside the one on which it stands: other orders, and stretches of a long list."""
    stands, offered = _orders(listing, site)
    for order in offered:
        if order != stands:
            yield _page(listing, order, None, site)
        if len(listing.articles) > FULL and not (listing.elsewise and order == stands):
            for stretch in _stretches(listing, order, site):
                yield _page(listing, order, stretch, site)


def ways(listing: Listing, site: Site, shown: str = "") -> tuple[tuple[Value, bool], ...]:
    """Return the orders of a list with their pages, True for the one shown; none where there is one only."""
    stands, offered = _orders(listing, site)
    return tuple(
        (
            Value(site.speak(ORDERS[one]), target=address(listing, one, "", site)),
            one == (shown or stands),
        )
        for one in offered
        if len(offered) > 1
    )


def laid(
    listing: Listing, site: Site, order: str = "", stretch: Stretch[Article] | None = None
) -> Laid:
    """Lay a list out as the page shows it on which it stands, or as one of its further pages does."""
    order = order or _orders(listing, site)[0]
    told = stretch.entries if stretch else arranged(listing.articles, order, site)
    cut = _stretches(listing, order, site) if len(listing.articles) > FULL else ()
    if cut and not stretch:
        told = told[:LEAD]
    uri = address(listing, order, stretch.key if stretch else "", site)
    held = (
        (
            Value(one.name, target=address(listing, order, one.key, site)),
            len(one.entries),
            stretch is not None and one.key == stretch.key,
        )
        for one in cut
    )
    below = tuple(_shown(one, uri, listing, site) for one in sections(told, order, site))
    choices = ways(listing, site, order)
    return Laid(listing.title, choices, tuple(held), below, len(listing.articles), len(told))


def _shown(section: Section, uri: str, listing: Listing, site: Site) -> Shown:
    part = site.parts.get(section.key) if listing.introduced else None
    told = intro(part, uri, site) if part else ()
    return Shown(section.title, told, entries(section.articles, site, listing.actor))


def address(listing: Listing, order: str, key: str, site: Site) -> str:
    """Return the page of a list in an order, or that of a stretch of it."""
    stands, _ = _orders(listing, site)
    if order == stands and not key:
        return listing.uri
    return site.list_uri(listing.uri, listing.name, order, key)


def _orders(listing: Listing, site: Site) -> tuple[str, tuple[str, ...]]:
    """Return the order in which a list stands on its page, and those offered."""
    offered = listing.orders or site.differing(listing.articles)
    wanted = listing.order or site.order
    stands = wanted if wanted in offered else offered[0]
    return stands, (offered if listing.orders or len(listing.articles) >= WORTH else (stands,))


def _stretches(listing: Listing, order: str, site: Site) -> Sequence[Stretch[Article]]:
    if order == "date":
        told = arranged(listing.articles, order, site)
        return by_date(told, lambda one: one.published.value.date if one.published else "", site)
    return [
        stretch
        for one in sections(listing.articles, order, site)
        for stretch in numbered(
            one.articles,
            one.key or (REST if one.title else ""),
            one.title.text if one.title else "",
            site,
        )
    ]


def _page(listing: Listing, order: str, stretch: Stretch[Article] | None, site: Site) -> Page:
    uri = address(listing, order, stretch.key if stretch else "", site)
    told = stretch.name if stretch else site.speak(ORDERS[order]).lower()
    values = {
        "title": f"{listing.title}{site.speak(': ')}{told}",
        "up": Value(listing.title, target=listing.uri),
        "stretch": stretch.name if stretch else "",
        "order": site.speak(ORDERS[order]),
        "list": laid(listing, site, order, stretch),
    }
    return list_page("listing", uri, values, site, len(listing.articles))
