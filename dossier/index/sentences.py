"""The sentences in which an article names an actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.sentences import split

if TYPE_CHECKING:
    from dossier.records import Article

__all__ = ["Sentence", "sentences", "split"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article as the seed spells it, and where it names the actor."""

    block: int
    start: int
    """First character in the raw text."""
    end: int
    text: str
    """`raw[start:end]`."""
    marks: tuple[tuple[int, int], ...] = ()
    """Where the actor is named, counted from the sentence's first character."""


def sentences(article: Article, actor: str) -> tuple[Sentence, ...]:
    """Return the sentences of title, text and captions that name an actor, in order of place.

    Args:
        article: the article.
        actor: the actor's id, as the article's mentions give it.
    """
    wanted: dict[int, list[tuple[int, int]]] = {}
    for mention in article.mentions:
        if mention.actor == actor and article.blocks[mention.block].verdict.keep:
            wanted.setdefault(mention.block, []).append((mention.start, mention.end))
    found = []
    for block in sorted(wanted):
        base = article.blocks[block].start
        raw = article.document.text[base : article.blocks[block].end]
        for start, end in split(raw):
            first, last = base + start, base + end
            marks = tuple(
                (a - first, b - first) for a, b in sorted(wanted[block]) if first <= a < last
            )
            if marks:
                found.append(Sentence(block, first, last, raw[start:end], marks))
    return tuple(found)
