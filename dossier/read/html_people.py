"""Whom a page's JSON-LD and markup name as its authors and publisher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

MARKED = '[rel~="author"], [itemprop~="author"]'
"""Elements by which a page marks its author: `<a rel="author">Anne Martin</a>`."""
MARKED_AT_MOST = 3
"""Different authors marked on a page from which they are those of its teasers too."""
LONGEST_MARKED = 100
"""Characters in the longest element that may hold nothing but a name."""

_ORGANISATION = re.compile(r"Organi[sz]ation|Corporation|Brand|WebSite|Periodical")
_SPACES = re.compile(r"\s+")


def identified(records: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Return the JSON-LD nodes that have a name by their `@id`: others only refer to them."""
    return {
        record["@id"]: record
        for record in records
        if isinstance(record.get("@id"), str) and isinstance(record.get("name"), str)
    }


def authors(value: Any, known: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the names of an article's authors, without organisations, separated by commas."""
    return ", ".join(name for name, node in _named(value, known) if not _is_organisation(node))


def publisher(value: Any, known: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the name of an article's publisher; empty when it has none."""
    return next((name for name, _ in _named(value, known)), "")


def _is_organisation(node: Mapping[str, Any]) -> bool:
    kind = node.get("@type", "")
    return any(
        isinstance(each, str) and _ORGANISATION.search(each)
        for each in (kind if isinstance(kind, list) else [kind])
    )


def _named(
    value: Any, known: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for each in value if isinstance(value, list) else [value]:
        node = {"name": each} if isinstance(each, str) else each
        if not isinstance(node, dict):
            continue
        told = known.get(node["@id"], node) if isinstance(node.get("@id"), str) else node
        whole = {**told, **node}
        if isinstance(whole.get("name"), str) and whole["name"].strip():
            yield whole["name"].strip(), whole


def marked(tree: LexborHTMLParser) -> str:
    """Return the authors that elements of the page are marked as, separated by commas."""
    found: dict[str, None] = {}
    for node in tree.css(MARKED):
        inner = node.css_first('[itemprop~="name"]') if node.attributes.get("itemprop") else None
        said = _said(inner if inner is not None else node)
        if 0 < len(said) <= LONGEST_MARKED:
            found[said] = None
    return ", ".join(found) if len(found) <= MARKED_AT_MOST else ""


def _said(node: LexborNode) -> str:
    said = node.attributes.get("content") or node.text(separator=" ") or ""
    return _SPACES.sub(" ", said).strip()
