"""What a page written by hand may ask for: `<!-- dossier: excluded -->` and the like, each a list of the dossier's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.pages.hand.citation import date_of, source_of
from dossier.pages.lists.entries import entries
from dossier.pages.lists.orders import part_rows, pinned
from dossier.pages.reading.article import heading
from dossier.pages.reading.cite import reference
from dossier.pages.reading.facts import titled
from dossier.pages.reading.withheld import rights
from dossier.pages.render import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dossier.pages.site import Site
    from dossier.records import Article

MARK = re.compile(r"<!--\s*dossier\s*:\s*(?P<name>[^>]*?)\s*-->")


def _excluded(_cited: tuple[Article, ...], uri: str, site: Site) -> str:
    """List what the curator left out: title, source, date and reason."""
    return render("_excluded", site, uri, {"left_out": left_out(site)})


def left_out(site: Site) -> list[tuple[str, str, str, str, str]]:
    """Return title, source, date, reason and file of each article that is left out."""
    return [
        (
            heading(one, site),
            source_of(one, site),
            date_of(one, site),
            one.curation.excluded or "",
            one.document.path,
        )
        for one in site.dossier.excluded
    ]


def _parts(_cited: tuple[Article, ...], uri: str, site: Site) -> str:
    return render("_parts", site, uri, {"parts": part_rows(site, uri)})


def _pinned(_cited: tuple[Article, ...], uri: str, site: Site) -> str:
    return render("_entries", site, uri, {"entries": entries(pinned(site), site)})


def _cited(cited: tuple[Article, ...], uri: str, site: Site) -> str:
    """List the articles that the page cites, in the order in which it first cites them."""
    rows = [(*reference(one, site), titled(one, "", site)) for one in cited]
    return render("_cited", site, uri, {"rows": rows})


def _rights(_cited: tuple[Article, ...], uri: str, site: Site) -> str:
    return rights(uri, site)


MARKS: Mapping[str, Callable[[tuple[Article, ...], str, Site], str]] = {
    "cited": _cited,
    "excluded": _excluded,
    "parts": _parts,
    "pinned": _pinned,
    "rights": _rights,
}
"""Marks by name; each gets the articles that the page cites, the page's address and the dossier."""
