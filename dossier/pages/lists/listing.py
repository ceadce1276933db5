"""Lists of articles, wherever they stand: in each order that makes a difference, in pages where they are long.

The page on which a list stands shows it in the order that the dossier has by default. The other orders of a short list
stand there too, each whole and hidden until a link leads to it; those of a longer one, and what it goes on with, are
pages of their own under `listes/`. Readers choose by links either way, without a script.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.pages.lists.entries import Entry, entry
from dossier.pages.lists.orders import ORDERS, arranged, intro, sections
from dossier.pages.lists.stretches import FULL, LEAD, Stretch, by_date, numbered
from dossier.pages.lists.ways import address, here, offered, place, ways
from dossier.pages.reading.facts import Value
from dossier.pages.render import list_page
from dossier.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.lists.orders import Section
    from dossier.pages.lists.ways import Way
    from dossier.pages.page import Page
    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Article

FEWEST = 5
"""Articles of each part that stand first in a long list, however many parts there are."""

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
    """The orders offered where they make a difference; where none are given, all that the articles have."""
    introduced: bool = False
    """Whether parts stand with their introductions."""
    elsewise: bool = False
    """Whether that page lays the articles out by itself in the order named above, and needs the other orders alone."""
    made: dict[str, Entry] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The entries made so far, by the article: the list's orders and stretches show the same ones."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Entries below a heading, or below none."""

    title: Value | None
    intro: tuple[Ready, ...]
    entries: tuple[Entry, ...]
    total: int
    """Articles below that heading, those included that further pages hold."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A list as one page shows it."""

    label: str
    """What the list is called."""
    place: str
    """The id of the list in this order, where it stands on a page beside others."""
    switch: tuple[Way, ...]
    """Ways to order it; none where there is one only."""
    stretches: tuple[tuple[Value, int, bool], ...]
    """Pages of a long list with their numbers of articles (0 where their names say it), True for the one shown."""
    sections: tuple[Shown, ...]
    total: int
    """Articles of the whole list."""
    lead: str
    """What is said where the first articles of a long list stand alone; empty elsewhere."""
    others: tuple[Laid, ...] = ()
    """The list in its other orders, where they stand on the same page."""


def pages(listing: Listing, site: Site) -> Iterator[Page]:
    """Make the pages of a list beside the one on which it stands: other orders, and stretches of a long list."""
    stands, found = offered(listing, site)
    for order in found if not here(listing) else ():
        if order != stands:
            yield _page(listing, order, None, site)
        if len(listing.articles) > FULL and not (listing.elsewise and order == stands):
            for stretch in _stretches(listing, order, site):
                yield _page(listing, order, stretch, site)


def laid(listing: Listing, site: Site) -> Laid:
    """Lay a list out as the page shows it on which it stands, with its other orders where those stand there too."""
    stands, found = offered(listing, site)
    others = tuple(
        _laid(listing, one, None, site) for one in found if one != stands and here(listing)
    )
    return replace(_laid(listing, stands, None, site), others=others)


def _laid(listing: Listing, order: str, stretch: Stretch[Article] | None, site: Site) -> Laid:
    """Lay a list out in an order, or what a stretch of it holds."""
    told = stretch.entries if stretch else arranged(listing.articles, order, site)
    cut = _stretches(listing, order, site) if len(listing.articles) > FULL else ()
    if listing.elsewise and order == listing.order and not stretch:
        told, cut = (), ()
    found = sections(told, order, site) if told else ()
    leading = bool(cut) and not stretch
    most = max(LEAD // len(found), FEWEST) if leading else len(told)
    uri = address(listing, order, stretch.key if stretch else "", site)
    held = (
        (
            Value(one.name, target=address(listing, order, one.key, site)),
            one.count,
            stretch is not None and one.key == stretch.key,
        )
        for one in cut
    )
    return Laid(
        listing.title,
        place(listing, order, site),
        ways(listing, site, order),
        tuple(held),
        tuple(_shown(one, most, uri, listing, site) for one in found),
        len(listing.articles),
        _lead(most, len(found), len(told), site) if leading else "",
    )


def _lead(most: int, sections: int, total: int, site: Site) -> str:
    """Say how many articles of a long list stand first."""
    said = (
        "The first {count} of {total}; the links above lead to all of them."
        if sections == 1
        else "The first {count} of each part, of {total} in all; the links above lead to all of them."
    )
    language = site.options.language
    return site.speak(said).format(count=number(most, language), total=number(total, language))


def _shown(section: Section, most: int, uri: str, listing: Listing, site: Site) -> Shown:
    part = site.parts.get(section.key) if listing.introduced else None
    told = intro(part, uri, site) if part else ()
    shown = tuple(_entry(one, listing, site) for one in section.articles[:most])
    return Shown(section.title, told, shown, len(section.articles))


def _entry(article: Article, listing: Listing, site: Site) -> Entry:
    if article.id not in listing.made:
        listing.made[article.id] = entry(article, site, listing.actor)
    return listing.made[article.id]


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
        "list": _laid(listing, order, stretch, site),
    }
    return list_page("listing", uri, values, site, len(listing.articles))
