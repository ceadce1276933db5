"""JSON-LD in schema.org's words: our page is a page about an article, and never claims to be it.

The article is `mainEntity` of a `WebPage`; its `url` is the original's, its publisher the outlet. What is inferred is
left out, since the vocabulary has no word for doubt; so is a date less than a year.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier.cite.item import Genre
from dossier.cite.plain import plain

if TYPE_CHECKING:
    from dossier.cite.item import Item
    from dossier.cite.names import Name
    from dossier.records import PartialDate

TYPES = {Genre.NEWSPAPER: "NewsArticle", Genre.BLOG: "BlogPosting", Genre.PAGE: "WebPage"}


def write(item: Item, *, dossier: str, language: str) -> str:
    """Write the data block of an article's page; who puts it into a `script` element escapes what ends one.

    Args:
        item: what the page is about.
        dossier: the dossier's title.
        language: of the dossier's own words.
    """
    return json.dumps(record(item, plain(dossier), language), ensure_ascii=False)


def record(item: Item, dossier: str, language: str) -> dict[str, Any]:
    """Lay the page and its article out under schema.org's properties."""
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": item.title,
            "inLanguage": language,
            "isPartOf": _known({"@type": "Collection", "name": dossier}),
            "mainEntity": _article(item),
        }
    )


def _article(item: Item) -> dict[str, Any]:
    return _known(
        {
            "@type": TYPES[item.genre],
            "headline": item.title,
            "url": item.url,
            "author": [_author(name) for name in item.authors],
            "publisher": _organisation(item.outlet) if not item.outlet_inferred else None,
            "sourceOrganization": _organisation(item.agency),
            "datePublished": _date(item.sure),
            "dateModified": _date(item.updated),
            "inLanguage": item.language,
            "archivedAt": item.archive,
            "keywords": list(item.keywords),
        }
    )


def _author(name: Name) -> dict[str, Any] | str:
    """Describe a person; who signs with one word may be a desk, an agency or a person, and stays text."""
    if not name.given:
        return name.family
    return {
        "@type": "Person",
        "name": f"{name.given} {name.family}",
        "givenName": name.given,
        "familyName": name.family,
    }


def _organisation(name: str | None) -> dict[str, Any] | None:
    return {"@type": "Organization", "name": name} if name else None


def _date(date: PartialDate | None) -> str | None:
    """Write ISO 8601, which has no marks of doubt: what is doubtful is not written."""
    return date.edtf if date and date.edtf[-1] not in "?~%" else None


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
