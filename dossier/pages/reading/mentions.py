"""Mentions in tidied text: spans count in the raw text, readers see the tidied one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.index import sentences

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


def quoted(article: Article, actor: str) -> tuple[tuple[str, bool], ...]:
    """Return the first sentence of the running text (else of title or captions) that names an actor.

    It comes in pieces, with True for those that name the actor; a very long one is cut at its far end.
    """
    told = sentences(article, actor)
    in_text = [one for one in told if article.blocks[one.block].in_text]
    if not told:
        return ()
    sentence = (in_text or told)[0]
    found, at = [], 0
    for start, end in sentence.marks:
        found += [(sentence.text[at:start], False), (sentence.text[start:end], True)]
        at = end
    found.append((sentence.text[at:], False))
    if len(sentence.text) > EXCERPT:
        before, mark = found[0][0], found[1][0]
        room = EXCERPT // 2
        if len(before) > room:
            before = "…" + before[-room:].partition(" ")[2]
        found = [
            (before, False),
            (mark, True),
            (shorten(sentence.text[sentence.marks[0][1] :], room), False),
        ]
    return tuple(piece for piece in found if piece[0])


def shorten(text: str, length: int = EXCERPT) -> str:
    """Cut a long text at a word, with an ellipsis."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:") + "…"
