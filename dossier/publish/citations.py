"""Citations in words of the curator's, cut down to what is published: none shows a withheld text or leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.catalogue import say
from dossier.curate import places
from dossier.index.paragraphs import paragraphs
from dossier.index.references import Reference, cut, named
from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.records import Article

GONE = phrase("[an article that is not published]")

ELISION = "[…]"
"""What stands for words that are not published, as in any quotation that leaves some out."""


@dataclass(frozen=True, slots=True)
class Citations:
    """What citations may still say."""

    whole: Sequence[Article]
    """Every article as the curator cites it."""
    released: Mapping[str, Article]
    """What is published, by id."""
    language: str
    quotable: int = 0
    """Words that a citation may repeat out of a text that is not published."""

    def rewritten(self, text: str) -> str:
        """Return a text of the curator's with its citations cut down."""
        return "".join(
            self._citation(piece) if isinstance(piece, Reference) else piece for piece in cut(text)
        )

    def _citation(self, reference: Reference) -> str:
        told = named(reference.key, self.whole) if reference.key else ()
        if len(told) != 1:
            return reference.text
        article = self.released.get(told[0].id)
        if article is None:
            return say(GONE, self.language)
        if article.release is None or not (reference.words or reference.number or reference.anchor):
            return reference.text
        return self._within(reference, article, told[0])

    def _within(self, reference: Reference, article: Article, whole: Article) -> str:
        """Cut down a citation of an article of which not all is published."""
        shown = [(one.anchor, one.number) for one in paragraphs(article)]
        if reference.words:
            if _holds(article, reference.words):
                return f"[@{reference.key} « {reference.words} »]"
            short = len(reference.words.split()) <= self.quotable and _holds(whole, reference.words)
            said = f"« {reference.words} »" if short else ELISION
            return f"{said} [@{reference.key}]"
        if reference.anchor in [anchor for anchor, _ in shown]:
            return reference.text
        if reference.number and reference.number in [number for _, number in shown[:-1]]:
            return reference.text
        return f"[@{reference.key}]"


def _holds(article: Article, words: str) -> bool:
    return any(
        places(words, article.document.text[block.start : block.end])
        for block in article.blocks
        if block.in_text
    )
