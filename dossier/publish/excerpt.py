"""Where an excerpt ends: after the last whole sentence that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe.sentences import split
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Article, Block, Profile

BESIDE = frozenset({Kind.HEADING, Kind.DATELINE})
"""What is published only where text of the excerpt follows."""


def excerpt(article: Article, profile: Profile) -> Mapping[int, int]:
    """Return the blocks of an article's excerpt, each with the offset in the raw text where it ends.

    The text is taken from its beginning, sentence by sentence, until one would pass a limit of the profile; a table
    ends it, since half a table says something else. Characters are those of the tidied sentences, spaces between
    them not counted. An article whose first sentence is too long has none.
    """
    left = _room(article, profile)
    found: dict[int, int] = {}
    waiting: dict[int, int] = {}
    for at, block in _blocks(article):
        if block.verdict.kind in BESIDE:
            waiting[at] = block.end
            continue
        if block.verdict.kind is Kind.TABLE:
            break
        whole, end, left = _fitting(article, block, left)
        if end is not None:
            found |= waiting
            waiting = {}
            found[at] = block.end if whole else end
        if not whole:
            break
    return found


def _blocks(article: Article) -> Iterator[tuple[int, Block]]:
    for at, block in enumerate(article.blocks):
        dated = block.verdict.keep and block.verdict.kind is Kind.DATELINE
        if (block.in_text or dated) and block.text.strip():
            yield at, block


def _room(article: Article, profile: Profile) -> tuple[float, float]:
    """Return the characters and the words that an excerpt may have."""
    whole = sum(
        len(block.text)
        for _, block in _blocks(article)
        if block.in_text and block.verdict.kind is not Kind.HEADING
    )
    characters = profile.characters or float("inf")
    if profile.percent:
        characters = min(characters, whole * profile.percent / 100)
    return characters, profile.words or float("inf")


def _fitting(
    article: Article, block: Block, left: tuple[float, float]
) -> tuple[bool, int | None, tuple[float, float]]:
    """Return whether all of a block fits, where its last fitting sentence ends, and the room that is left."""
    raw = article.document.text[block.start : block.end]
    end = None
    for first, last in split(raw):
        words = raw[first:last].split()
        after = (left[0] - len(" ".join(words)), left[1] - len(words))
        if min(after) < 0:
            return False, end, left
        left, end = after, block.start + last
    return True, end, left
