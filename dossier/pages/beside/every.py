"""All files that stand beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages.beside import chronology, data, feeds, graph, records, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.page import Download
    from dossier.pages.site import Site


def files(site: Site) -> Iterator[Download]:
    """Write every file that stands beside the pages."""
    yield from chronology.files(site)
    yield from graph.files(site)
    yield from references.files(site)
    yield from records.files(site)
    yield from feeds.files(site)
    yield from data.files(site)
