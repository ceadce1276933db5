"""The page « Data » and the files it offers: the dossier's tables as CSV with their description, and as SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dossier.pages.beside import chronology, database, references, sheets
from dossier.pages.beside.tables import tables
from dossier.pages.head import programs
from dossier.pages.literal import literal
from dossier.pages.page import Download
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready, list_page
from dossier.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.page import Page
    from dossier.pages.site import Site


def files(site: Site) -> Iterator[Download]:
    """Write the tables."""
    made = tables(site)
    for table in made:
        yield Download(_file(f"{table.name}.csv", site), sheets.sheet(table))
    yield Download(_file("datapackage.json", site), sheets.package(made, site))
    yield Download(_file("dossier.sqlite", site), database.database(made))


def page(site: Site) -> Page:
    """Make the page that says what there is to take away, and in which forms."""
    uri = site.data_uri
    language = site.options.language
    values = {
        "title": site.speak("Data"),
        "tables": [
            (
                Value(table.name, target=_file(f"{table.name}.csv", site)),
                site.speak(table.said),
                number(len(table.rows), language),
            )
            for table in tables(site)
        ],
        "package": _file("datapackage.json", site),
        "database": _file("dossier.sqlite", site),
        "feeds": programs("index.md", site),
        "references": references.offered(site.bibliography_uri.removesuffix(".md")),
        "chronology": chronology.offered(site),
        "copy": _copy(site),
    }
    return list_page("data", uri, values, site, len(site.dossier.articles))


def _copy(site: Site) -> tuple[str, Ready] | None:
    """Return the name of the copy for reading offline, with its address from this page: it is packed after the build."""
    if not site.options.zip:
        return None
    up = "../" if site.options.directory_urls else ""
    return site.options.zip, Ready(literal(up + quote(site.options.zip)))


def _file(name: str, site: Site) -> str:
    return f"{site.data_uri.removesuffix('.md')}/{name}"
