"""COinS: an article's reference in a `span` that Zotero and other reference managers find on a page.

The context object is of the Dublin Core kind, since OpenURL has none for newspapers; its `rft.type` names a Zotero
item, which Zotero's own export writes there and its import reads back. It has no way to say a
doubt, so that a doubtful date is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dossier.cite.item import Genre

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.cite.item import Item

TYPES = {Genre.NEWSPAPER: "newspaperArticle", Genre.BLOG: "blogPost", Genre.PAGE: "webpage"}
"""Zotero's item types."""


def write(item: Item) -> str:
    """Return the context object that goes into the span's title, not yet escaped for HTML."""
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in _pairs(item))


def _pairs(item: Item) -> Iterator[tuple[str, str]]:
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.type", TYPES[item.genre]
    if item.title:
        yield "rft.title", item.title
    if item.outlet:
        yield "rft.source", item.outlet
    for name in item.authors:
        yield "rft.au", name.inverted
    if item.sure:
        yield "rft.date", item.sure.date
    if item.language:
        yield "rft.language", item.language
    if item.url:
        yield "rft.identifier", item.url
