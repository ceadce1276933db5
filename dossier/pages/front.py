"""Front matter: the same keys in the same order on every page of a type; docs/guide/front-matter.md lists them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import yaml

from dossier.pages.literal import harmless

if TYPE_CHECKING:
    from collections.abc import Mapping

ARTICLE = (
    *(
        "type",
        "id",
        "title",
        "description",
        "date",
        "updated",
        "retrieved",
        "outlet",
        "via",
        "agency",
        "authors",
    ),
    *(
        "language",
        "original",
        "archive",
        "flags",
        "inferred",
        "actors",
        "tags",
        "part",
        "pinned",
        "summary",
        "seed",
        "sha256",
    ),
)
"""Keys of an article's page."""
ACTOR = (
    "type",
    "id",
    "title",
    "description",
    "kind",
    "spellings",
    "wikidata",
    "country",
    "articles",
)
"""Keys of an actor's page."""
SOURCE = ("type", "id", "title", "description", "kind", "domain", "country", "articles")
"""Keys of a source's page."""
LISTING = ("type", "title", "description", "articles", "search")
"""Keys of a page that lists others."""

COMPARISON = ("type", "title", "description", "articles", "hide", "search")
"""Keys of a page that sets sources side by side, which needs the width."""

SEARCH = ("type", "title", "description", "hide", "search")
"""Keys of the page « Recherche »."""

STATEMENT = ("type", "title", "description", "search")
"""Keys of the page « Accessibilité »."""

KEYS = {
    "article": ARTICLE,
    "actor": ACTOR,
    "source": SOURCE,
    "listing": LISTING,
    "comparison": COMPARISON,
    "search": SEARCH,
    "statement": STATEMENT,
}
"""Keys by type of page."""

EXACT = frozenset({"original", "archive"})
"""Keys whose text is already safe: a percent-encoded address, in which nothing may be replaced."""

UNSEARCHED = {"exclude": True}
"""`search` of a page that repeats what others say: the header search finds those."""

Value = str | int | bool | tuple[str, ...] | dict[str, bool] | None


def matter(values: Mapping[str, Value]) -> str:
    """Dump front matter with its fences; keys not given are null, those not known are refused.

    Raises:
        KeyError: for a key that the page's type does not have.
    """
    keys = KEYS[str(values["type"])]
    if unknown := sorted(set(values) - set(keys)):
        raise KeyError(*unknown)
    ordered = {key: values.get(key) if key in EXACT else _clean(values.get(key)) for key in keys}
    dumped = yaml.safe_dump(ordered, sort_keys=False, allow_unicode=True, width=math.inf)
    return f"---\n{dumped}---\n"


def listing(title: str, articles: int, *, searched: bool = False) -> str:
    """Dump the front matter of a page that lists others.

    Args:
        title: the page's.
        articles: how many it lists or is drawn from.
        searched: whether the search of a host may find it; lists repeat what others say.
    """
    return matter(
        {
            "type": "listing",
            "title": title,
            "description": None,
            "articles": articles,
            "search": None if searched else UNSEARCHED,
        }
    )


def _clean(value: Value) -> str | int | bool | list[str] | dict[str, bool] | None:
    """Make every text harmless; tuples become YAML lists."""
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, tuple):
        return [harmless(text) for text in value]
    return value
