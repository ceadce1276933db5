"""The list of all articles, in each order that the dossier has, and of the files that became none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front, orders
from dossier.pages.marks import MARK, left_out
from dossier.pages.page import Page
from dossier.pages.render import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.site import Site


def articles(site: Site) -> Iterator[Page]:
    """Make the list of all articles in each order that the dossier has; in the default one with what is not in it."""
    for order in site.orders:
        uri = site.order_uri(order)
        shown = order == site.order
        values = {
            "switch": orders.switch(order, site),
            "sections": orders.sections(order, uri, site),
            "refused": _refused(site) if shown else [],
            "left_out": left_out(site) if shown and not _told_elsewhere(site) else [],
            "entries": site.dossier.articles,
        }
        yield _listing("articles", uri, site.speak("Articles"), values, site)


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


def _listing(template: str, uri: str, title: str, values: Mapping[str, object], site: Site) -> Page:
    told = values["entries"]
    count = len(told) if isinstance(told, tuple) else 0
    matter = front.listing(title, count)
    text = render(template, site, uri, {"title": title, **values})
    return Page(uri, matter + "\n" + text, listed=uri.endswith("/index.md"))
