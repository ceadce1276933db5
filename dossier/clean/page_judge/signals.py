"""What readers are told of the page judge's figures: two hundred columns in a dozen families."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Phrase

FAMILIES: tuple[tuple[str, Phrase], ...] = (
    (
        r"first judge of|lines from first|lines to last|article before|article after|rank|likely lines$",
        phrase("verdict on the lines around it"),
    ),
    (
        r"(?:mean of first judge|share of article|likely lines) at|article on page|best on page",
        phrase("verdict on its part of the page"),
    ),
    (
        r"(?:place|text) words of|^(?:length|link share|ends a|tag|date or|same)\b.* of [+-]",
        phrase("look of the lines around it"),
    ),
    (r"text words", phrase("its wording")),
    (r"place words|^steps to (?!main)|^inline", phrase("what the page’s code calls it")),
    (r"^inside|^tag ", phrase("tag of the page")),
    (r"link", phrase("share of links")),
    (r"share (?:in|of) ", phrase("words of the page’s title and description")),
    (
        r"prose|main|depth|lines at|position|lines on page|lines since title|container",
        phrase("place in the page’s text"),
    ),
    (r"alike|repeats", phrase("lines that look alike")),
    (r"^length|^words|word length|short words", phrase("its length")),
)
"""Column names and what they are called; the first that fits wins."""

OTHERWISE = phrase("its punctuation, figures and capitals")


def family(column: str) -> Phrase:
    """Return what readers are told of a column."""
    return next((said for pattern, said in FAMILIES if re.search(pattern, column)), OTHERWISE)


def group(columns: Sequence[str]) -> tuple[tuple[Phrase, ...], tuple[int, ...]]:
    """Return the families there are, and each column's place among them."""
    said = tuple(dict.fromkeys([*(phrase for _, phrase in FAMILIES), OTHERWISE]))
    return said, tuple(said.index(family(column)) for column in columns)
