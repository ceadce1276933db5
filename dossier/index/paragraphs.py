"""An article's paragraphs as they are cited: under an id made of their words, and counted as readers count them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from dossier.records import Kind, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article

PREFIX = "p-"
LENGTH = 8
"""Hexadecimal digits of an id: in an article of 100 paragraphs two meet once in 900,000 times, and then the later one
is numbered."""


def paragraphs(article: Article) -> tuple[Paragraph, ...]:
    """Return the blocks that readers see in the running text, in order.

    The id is that of the words: other lines may be judged anew, white space and punctuation may be tidied otherwise,
    and it stays. Only the numbers move.
    """
    return tuple(_paragraphs(article))


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    uses: dict[str, int] = {}
    number = 0
    for at, block in enumerate(article.blocks):
        digest = identify(block.text)
        # lines set aside are counted too, so that a repeated one keeps its id whatever becomes of the others
        uses[digest] = uses.get(digest, 0) + 1
        if not (block.in_text or (block.verdict.keep and block.verdict.kind is Kind.DATELINE)):
            continue
        counted = bool(
            block.verdict.kind not in (Kind.HEADING, Kind.DATELINE) and re.search(r"\w", block.text)
        )
        number += counted
        again = f"-{uses[digest]}" if uses[digest] > 1 else ""
        yield Paragraph(at, f"{PREFIX}{digest}{again}", number if counted else None)


def identify(text: str) -> str:
    """Return the digest of a paragraph's words, in hexadecimal digits."""
    bare = unicodedata.normalize("NFKC", text).casefold()
    words = " ".join(re.findall(r"\w+", bare)) or bare.strip()
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
