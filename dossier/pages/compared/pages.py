"""The list of comparisons, and a page for each: the curator's, and those that the program proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.compared import matrix
from dossier.pages.compared.cells import side
from dossier.pages.compared.plan import title
from dossier.pages.hand.citation import spoken as written_text
from dossier.pages.page import Page
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready, render
from dossier.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Comparison

MANY, FIRST = 4, 6
"""Columns from which a reader chooses which to see, and those shown at first, of most articles: with fourteen a phone's
page was 14,000 pixels long. Without a script all are shown."""
TABLE = "wordings.csv"
"""The table of data that holds the wordings of all comparisons."""


def pages(site: Site) -> Iterator[Page]:
    """Make the list of comparisons and a page for each; none for a dossier with nothing to compare."""
    if not site.comparisons:
        return
    yield _index(site)
    for one in site.comparisons:
        yield _page(one, site)


def _index(site: Site) -> Page:
    uri = site.index_uri("comparisons")
    heading = site.speak("Comparisons")
    listed = [
        (
            Value(title(one, site), target=site.comparison_uri(one)),
            sum(len(column.articles) for column in site.columns[one.id]),
            one.proposed,
        )
        for one in site.comparisons
    ]
    values = {
        "title": heading,
        "named": [(value, count) for value, count, proposal in listed if not proposal],
        "proposed": [(value, count) for value, count, proposal in listed if proposal],
    }
    matter = front.listing(heading, len(listed))
    return Page(uri, matter + "\n" + render("comparisons", site, uri, values), listed=True)


def _left(count: int, site: Site) -> str:
    """Say how many wordings the page leaves out; empty for none."""
    if not count:
        return ""
    said = plural(
        count,
        "{count} more wording is in the table.",
        "{count} more wordings are in the table.",
        site.options.language,
    )
    return site.speak(said).format(count=count)


def _page(comparison: Comparison, site: Site) -> Page:
    uri = site.comparison_uri(comparison)
    columns = site.columns[comparison.id]
    heading = title(comparison, site)
    sides = [side(comparison, column, site) for column in columns]
    wordings, left = matrix.rows(comparison, columns, site)
    folder = site.data_uri.removesuffix(".md")
    values = {
        "title": heading,
        "up": Value(site.speak("Comparisons"), target=site.index_uri("comparisons")),
        "intro": written_text(comparison.intro, uri, site) if comparison.intro else None,
        "proposed": comparison.proposed,
        "sides": sides,
        "many": len(sides) >= MANY,
        "first": FIRST,
        "wordings": wordings,
        "narrow": bool(comparison.actor),
        "left": _left(left, site),
        "table": Ready(f"{folder}/{TABLE}"),
        "told": any(one.told for one in sides),
        "quoted": any(one.quotes for one in sides),
        "apart": any(one.alone for one in sides),
        "together": any(one.together for one in sides),
    }
    matter = front.matter(
        {
            "type": "comparison",
            "title": heading,
            "description": None,
            "articles": sum(len(column.articles) for column in columns),
            "hide": ("navigation", "toc"),
            "search": front.UNSEARCHED,
        }
    )
    return Page(uri, matter + "\n" + render("comparison", site, uri, values))
