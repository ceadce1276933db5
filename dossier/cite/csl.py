"""CSL-JSON, which citeproc, Zotero, Pandoc and Word's add-ins read (Citation Style Language 1.0.2, appendix)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.cite.item import Genre
from dossier.cite.notes import note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.cite.item import Item
    from dossier.cite.names import Name
    from dossier.records import PartialDate

TYPES = {Genre.NEWSPAPER: "article-newspaper", Genre.BLOG: "post-weblog", Genre.PAGE: "webpage"}
DOUBTS = "?~%"
"""EDTF's marks, which CSL knows as « circa »."""


def write(items: Iterable[Item], language: str) -> str:
    """Write a list of items."""
    return (
        json.dumps([record(item, language) for item in items], ensure_ascii=False, indent=1) + "\n"
    )


def record(item: Item, language: str) -> dict[str, Any]:
    """Lay an item out under CSL's variables; those not known are left out."""
    known = {
        "id": item.id,
        "type": TYPES[item.genre],
        "title": item.title,
        "author": [_author(name) for name in item.authors],
        "container-title": item.outlet,
        "issued": _date(item.published, doubted=item.published_inferred)
        if item.published
        else None,
        "accessed": _date(item.retrieved) if item.retrieved else None,
        "URL": item.url,
        "archive_location": item.archive,
        "language": item.language,
        "abstract": item.summary,
        "keyword": ", ".join(item.keywords),
        "note": note(item, language),
    }
    return {variable: value for variable, value in known.items() if value}


def _author(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {"family": name.family, "given": name.given}


def _date(date: PartialDate, *, doubted: bool = False) -> dict[str, Any]:
    """Give a date's parts; « circa » for what EDTF marks as doubtful or the program has inferred."""
    parts = [part for part in (date.year, date.month, date.day) if part]
    circa = {"circa": True} if doubted or date.edtf[-1] in DOUBTS else {}
    return {"date-parts": [parts], **circa}
