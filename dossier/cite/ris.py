"""RIS, the format that reference managers exchange: a tag of two characters a line, lines end in CR LF.

Tags as Zotero, EndNote and Mendeley read them for newspapers, blogs and pages (RIS Format Specifications, 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.cite.item import Genre
from dossier.cite.notes import note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.cite.item import Item
    from dossier.records import PartialDate

TYPES = {Genre.NEWSPAPER: "NEWS", Genre.BLOG: "BLOG", Genre.PAGE: "ELEC"}


def write(items: Iterable[Item], language: str) -> str:
    """Write a record an item; empty without any."""
    return "".join(
        f"{tag}  - {value}\r\n" for item in items for tag, value in _lines(item, language)
    )


def _lines(item: Item, language: str) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES[item.genre]
    yield "ID", item.id
    for name in item.authors:
        yield "AU", name.inverted
    if item.title:
        yield "TI", item.title
    if item.outlet:
        yield "T2", item.outlet
    if item.published:
        yield "PY", str(item.published.year)
        yield "DA", _date(item.published)
    if item.url:
        yield "UR", item.url
    if item.retrieved:
        yield "Y2", _date(item.retrieved)
    if item.language:
        yield "LA", item.language
    if item.summary:
        yield "AB", item.summary
    for word in item.keywords:
        yield "KW", word
    yield "N1", note(item, language)
    yield "ER", ""


def _date(date: PartialDate) -> str:
    """Write `YYYY/MM/DD/`, parts that are not known left empty."""
    return f"{date.year}/{_two(date.month)}/{_two(date.day)}/"


def _two(part: int | None) -> str:
    return f"{part:02}" if part else ""
