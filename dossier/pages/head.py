"""What a page tells programs of itself; `finish.head` puts it where they look for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import address
from dossier.pages.beside.records import beside
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready

if TYPE_CHECKING:
    from dossier.pages.site import Site

RECORD, FEED = Ready("describedby"), Ready("alternate feed")
"""Relations of a page to its record and to its feeds. Never `alternate` alone: Material 9.8 takes each such link for the
site in another language, and asks for that site's map."""
FORMS = {
    "JSON": (RECORD, Ready("application/json")),
    "Atom": (FEED, Ready("application/atom+xml")),
    "JSON Feed": (FEED, Ready("application/feed+json")),
}
"""Relation and media type of each form, by its name."""


@dataclass(frozen=True, slots=True)
class Head:
    """What goes into a page's head."""

    links: tuple[tuple[Ready, Ready, str, Ready], ...] = ()
    """Other forms of the page: relation, media type, title and address."""
    tags: tuple[tuple[Ready, str], ...] = ()
    """Names and contents of `meta`."""
    shared: tuple[tuple[Ready, str], ...] = ()
    """Names and contents of Open Graph's `meta`, for links shared elsewhere."""
    linked: str = ""
    """JSON-LD."""


def programs(uri: str, site: Site) -> tuple[Value, ...]:
    """Name the forms that a page has for programs: its record, and its feeds where it has them."""
    own = () if uri == "index.md" else (Value("JSON", target=beside(uri)),)
    feed = site.feeds.get(uri)
    feeds = () if feed is None else (Value("Atom", target=feed.atom), Value("JSON Feed", target=feed.json))  # fmt: skip
    return (*own, *feeds)


def links(uri: str, site: Site) -> tuple[tuple[Ready, Ready, str, Ready], ...]:
    """Give the same for the page's head."""
    return tuple(
        (
            *FORMS[one.text],
            one.text,
            Ready(address.file(one.target, uri, directory_urls=site.options.directory_urls)),
        )
        for one in programs(uri, site)
    )
