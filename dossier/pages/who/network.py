"""The page of who is named with whom: a drawing laid out at build time, and the pairs in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.beside import graph
from dossier.pages.page import Page
from dossier.pages.reading.facts import Value
from dossier.pages.render import render
from dossier.pages.who import circle
from dossier.pages.who.pairs import listed, pairs

if TYPE_CHECKING:
    from dossier.pages.site import Site


def page(site: Site) -> Page | None:
    """Make the page of the network; None for a dossier in which nobody is named with anybody."""
    every = pairs(site)
    if not every:
        return None
    uri = site.network_uri
    ring = circle.on_it(site, every)
    title = site.speak("Who is named with whom")
    shown = listed(every, site)
    values = {
        "title": title,
        "up": Value(site.speak("Actors"), target=site.index_uri("actors")),
        "drawing": circle.drawing(ring, every, site),
        "drawn": len(ring),
        "ties": circle.TIES,
        "pairs": shown,
        "more": len(every) - len(shown),
        "downloads": graph.offered(site),
    }
    matter = front.listing(title, len(site.dossier.articles))
    return Page(uri, matter + "\n" + render("network", site, uri, values))
