"""Mentions in tidied text: spans count in the raw text, readers see the tidied one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Article, Mention

EXCERPT = 400
"""Code points of a sentence shown in a list; longer ones are cut at a word."""


def place(article: Article, mention: Mention) -> tuple[int, int] | None:
    """Return where a mention stands in its block's tidied text; None where tidying leaves that unsure.

    The n-th occurrence of its spelling in the raw block is the n-th in the tidied one, provided that both have
    as many.
    """
    block = article.blocks[mention.block]
    raw = article.document.text
    spelling = re.compile(r"\s+".join(map(re.escape, mention.text.split())))
    before = [
        found.start() + block.start for found in spelling.finditer(raw[block.start : block.end])
    ]
    after = [found.span() for found in spelling.finditer(block.text)]
    if len(before) != len(after) or mention.start not in before:
        return None
    return after[before.index(mention.start)]


def first_of_each(article: Article) -> Mapping[int, tuple[tuple[int, int, str], ...]]:
    """Return, by block, the first mention of each actor in the running text: start, end, actor."""
    seen: set[str] = set()
    found: dict[int, list[tuple[int, int, str]]] = {}
    for mention in sorted(article.mentions, key=lambda mention: mention.start):
        if mention.actor in seen or not article.blocks[mention.block].in_text:
            continue
        span = place(article, mention)
        if span:
            seen.add(mention.actor)
            found.setdefault(mention.block, []).append((*span, mention.actor))
    return {block: tuple(sorted(spans)) for block, spans in found.items()}


def pieces(text: str, spans: tuple[tuple[int, int, str], ...]) -> Iterator[tuple[str, str]]:
    """Cut a text at its mentions: text and actor by turns, the actor empty between mentions."""
    at = 0
    for start, end, actor in spans:
        if start < at:
            continue
        if start > at:
            yield text[at:start], ""
        yield text[start:end], actor
        at = end
    if at < len(text):
        yield text[at:], ""


def around(article: Article, mention: Mention) -> tuple[str, str, str]:
    """Return the sentence that mentions an actor: before the mention, the mention, after it."""
    block = article.blocks[mention.block]
    span = place(article, mention)
    if span is None:
        return shorten(block.text), "", ""
    start, end = span
    openings = [found.end() for found in SENTENCE_END.finditer(block.text, 0, start)]
    closing = SENTENCE_END.search(block.text, end)
    first, last = (openings or [0])[-1], closing.end() if closing else len(block.text)
    before, after = block.text[first:start], block.text[end:last].rstrip()
    half = EXCERPT // 2
    if len(before) > half:
        before = "…" + before[-half:].partition(" ")[2]
    return before, block.text[start:end], shorten(after, half)


SENTENCE_END = re.compile(
    r"(?<=[^\W\d_]{3})(?:[.!?…]| [!?])+[»”\"’]?\s+(?=[«“\"]?\s?[^\W\d_a-zà-ÿ])"
)
"""A full stop after a word of three letters or more (not « M. » or « J. »), before a capital."""


def shorten(text: str, length: int = EXCERPT) -> str:
    """Cut a long text at a word, with an ellipsis."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:") + "…"
