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


SHORTEST_PROSE = 80
"""Characters over which a line of body is taken for a paragraph, not for a line of the page's head."""


def head(article: Article) -> range:
    """Return the numbers of the blocks between the title, if any, and the first paragraph: a heading may be a byline."""
    titles = [number for number, _ in numbered(article, Kind.TITLE)]
    text = [
        number
        for number, block in running(article)
        if block.verdict.kind is not Kind.HEADING
        and (block.verdict.kind is not Kind.BODY or len(block.text) > SHORTEST_PROSE)
    ]
    return range(titles[0] + 1 if titles else 0, text[0]) if text else range(0)


ZONE_ABOVE, ZONE_BELOW = 3, 14
"""Lines over the title and under it among which the page's own byline and date stand."""
_OTHERS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.NEWSLETTER})


def zone(article: Article) -> tuple[int, ...]:
    """Return the numbers of the lines around the title, down to the second paragraph: a standfirst may come first."""
    first = next((number for number, _ in numbered(article, Kind.TITLE)), -1)
    found, prose = [], 0
    for number in range(max(0, first - ZONE_ABOVE), min(len(article.blocks), first + ZONE_BELOW)):
        block = article.blocks[number]
        if number > first and block.in_text and _is_prose(block.text):
            prose += 1
            if prose > 1:
                break
        elif number != first and block.verdict.kind not in _OTHERS:
            found.append(number)
    return tuple(found)


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST_ZONE or (len(text) > LONGEST_TAIL and text[-1] in ".!?…»”")


LONGEST_ZONE = 160
"""Characters over which a line under the title is a standfirst or a paragraph."""
LONGEST_TAIL = 60
"""Characters in the longest last line that may sign a text though it was kept as a paragraph."""


MOST_TAIL = 3
"""Lines in the longest run of such lines."""


def tail(article: Article) -> tuple[int, ...]:
    """Return the numbers of the last paragraphs that are too short for any and end as no sentence does."""
    text = [(n, b) for n, b in running(article) if b.verdict.kind is Kind.BODY]
    found: list[int] = []
    for number, block in reversed(text[1:]):
        prose = len(block.text) > LONGEST_TAIL or block.text[-1:] in '.!?…:»”"'
        if prose or len(found) == MOST_TAIL:
            break
        found.insert(0, number)
    return tuple(found)


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
