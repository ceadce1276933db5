"""Nesting no browser would follow is cut before parsing: the parser's time grows with its square."""

from __future__ import annotations

import re

TAGS_FROM = 20_000
"""Angle brackets from which a page is looked at; under it the worst nesting parses in half a second."""
DEEPEST = 500
"""Open nodes allowed; browsers stop at 512."""
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^<>]*>")
UNCOUNTED = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }
    | {
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
    }
)
"""Tags without an end, or whose end a page may leave out."""


def flatten(markup: str) -> str:
    """Return the page without the tags that open deeper than `DEEPEST`; their text stays."""
    if markup.count("<") < TAGS_FROM:
        return markup
    depth = 0

    def keep(found: re.Match[str]) -> str:
        nonlocal depth
        if found[2].lower() in UNCOUNTED or found[0].endswith("/>"):
            return found[0]
        depth = max(0, depth - 1) if found[1] else depth + 1
        return "" if not found[1] and depth > DEEPEST else found[0]

    return TAG.sub(keep, markup)
