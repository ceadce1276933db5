"""Where words stand: spans in the raw text, the line of a place, and the blocks worth reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.records import Kind, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Block

FURNITURE = frozenset(
    {Kind.DATELINE, Kind.BYLINE, Kind.SIGNATURE, Kind.AUTHOR_BOX, Kind.CREDIT, Kind.SITE_NOTICE,
     Kind.TRANSLATION_NOTICE, Kind.LEGAL, Kind.SHARE_BAR, Kind.NAVIGATION, Kind.TAGS, Kind.DEBRIS,
     Kind.REPEATED_TITLE}
)  # fmt: skip
"""Blocks around the text that speak of the article itself; teasers, comments and boxes speak of others."""


def raw(article: Article, block: Block) -> str:
    """Return a block as the seed spells it."""
    return article.document.text[block.start : block.end]


def numbered(article: Article, *kinds: Kind) -> Iterator[tuple[int, Block]]:
    """Yield the blocks of some kinds with their numbers."""
    return (
        (number, block)
        for number, block in enumerate(article.blocks)
        if block.verdict.kind in kinds
    )


def running(article: Article) -> list[tuple[int, Block]]:
    """Return the blocks of the running text with their numbers."""
    return [(number, block) for number, block in enumerate(article.blocks) if block.in_text]


def place(article: Article, number: int, words: str) -> Where:
    """Return where words stand in a block; the whole line when white space differs."""
    block = article.blocks[number]
    whole = raw(article, block)
    start = whole.find(words)
    if start < 0:
        start = len(whole) - len(whole.lstrip())
        return Where(number, block.start + start, block.start + max(start, len(whole.rstrip())))
    return Where(number, block.start + start, block.start + start + len(words))


def line(article: Article, where: Where | None) -> int | None:
    """Return the line, from 1, on which a place begins."""
    return None if where is None else article.document.text.count("\n", 0, where.start) + 1
