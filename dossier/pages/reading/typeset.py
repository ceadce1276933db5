"""French spacing of an article's words: white space is exchanged, one for one, and nothing else is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Article

NARROW = "\u202f"
WIDE = "\u00a0"

_SPACE = "[ \u00a0\u2009\u202f]"
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_NARROW = re.compile(
    rf"(?<=[«‹]){_SPACE}(?=\S)"
    rf"|(?<=\S){_SPACE}(?=[»›;!?])"
    rf"|(?<=\d){_SPACE}(?=[%‰€$£])"
    rf"|(?<=\d)(?<!\d{{4}}){_SPACE}(?=\d{{3}}(?!\d))"
)
_WIDE = re.compile(
    rf"(?<=\S){_SPACE}(?=:(?:\s|$))"
    rf"|(?:(?<=\bM\.)|(?<=\bMM\.)|(?<=\bMme)|(?<=\bMmes)|(?<=\bMgr)|(?<=\bDr)|(?<=\bn°)|(?<=\bp\.)){_SPACE}(?=[\w«])"
    rf"|(?<=\b\d){_SPACE}(?=(?:{_MONTHS})\b)|(?<=\b\d\d){_SPACE}(?=(?:{_MONTHS})\b)"
)
"""A space that no line may end at, between what belongs together: a title and its name, a day and its month."""


def typeset(text: str, language: str) -> str:
    """Exchange spaces as the language's typography has them; the text keeps its length, so that offsets hold.

    A space that the article does not have is not put in: what readers copy differs from the seed by white space
    that was there.

    Args:
        text: a paragraph, or any part of one.
        language: the text's own language; only French has rules of its own here.
    """
    if language != "fr":
        return text
    return _WIDE.sub(WIDE, _NARROW.sub(NARROW, text))


def language_of(article: Article, block: int | None = None) -> str:
    """Return the language of an article, or of a block of it; empty when it is not known."""
    foreign = next((one.language for one in article.foreign if one.block == block), None)
    return foreign or (article.language.value if article.language else "")


def tongue_of(article: Article, language: str) -> str:
    """Return an article's language where it is not the site's, so that a voice reads it as what it is; else nothing."""
    own = language_of(article)
    return "" if own == language else own
