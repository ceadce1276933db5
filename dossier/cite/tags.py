"""What a page's head tells reference managers: Highwire and Dublin Core tags, and the kind of item for Zotero.

Zotero's translator « Embedded Metadata » reads `citation_*` from the head, takes the kind of item from `z:itemType`
(without it every `citation_journal_title` makes a journal article), and the rest from Dublin Core.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cite.coins import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.cite.item import Item


def tags(item: Item) -> Iterator[tuple[str, str]]:
    """Give names and contents of `meta` tags, neither escaped for HTML."""
    yield "z:itemType", TYPES[item.genre]
    if item.title:
        yield "citation_title", item.title
        yield "DC.title", item.title
    for name in item.authors:
        yield "citation_author", name.inverted
        yield "DC.creator", name.inverted
    if item.outlet:
        yield "citation_journal_title", item.outlet
        yield "DC.source", item.outlet
    if item.sure:
        yield "citation_publication_date", item.sure.date.replace("-", "/")
        yield "DC.date", item.sure.date
    if item.language:
        yield "citation_language", item.language
        yield "DC.language", item.language
    if item.url:
        yield "citation_public_url", item.url
        yield "DC.identifier", item.url
