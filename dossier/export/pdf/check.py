"""Reads a finished PDF back and looks for every kept block of every article in it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from dossier.records import DossierError, Kind, Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Article, Block, Dossier

HEAD = 27 * 72 / 25.4
"""Height of the page's head in points, above which the running title stands."""
FOOT = 24 * 72 / 25.4
"""Height of the page's foot in points, in which the page number stands."""
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


class IncompletePdfError(DossierError):
    """The PDF lost text of an article."""


def verify(pdf: bytes, dossier: Dossier, missing: frozenset[str]) -> tuple[Notice, ...]:
    """Make sure that the PDF's text holds every kept block, in order; nothing to say is no notice.

    Raises:
        IncompletePdfError: with the places of the blocks that are not found.
    """
    try:
        import pypdfium2
    except ImportError:
        cure = phrase("Run: pip install 'mkdocs-dossier[pdf]'")
        return (
            Notice(
                "info",
                "",
                None,
                phrase("The PDF was not read back: pypdfium2 is not installed."),
                cure,
            ),
        )
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = "".join(_pages(document))
    finally:
        document.close()
    stream = _skeleton(text, missing)
    sideways = Counter(letter for letter in text if _sideways(letter))
    at, lost = 0, []
    for article in dossier.articles:
        # Captions are printed apart, after the text; a title may be the curator's and is no block.
        for block in sorted(
            _printed(article), key=lambda block: block.verdict.kind is Kind.CAPTION
        ):
            words = _skeleton(block.text, missing)
            found = stream.find(words, at)
            if found >= 0:
                at = found + len(words)
            else:
                lost.append(f"{article.document.path}: « {block.text[:60]} »")
            sideways.subtract(
                letter for letter in block.text if _sideways(letter) and letter not in missing
            )
    if lost or any(count < 0 for count in sideways.values()):
        places = "; ".join(lost) or "right-to-left text"
        message = f"The PDF does not hold all kept text: {places}. It was not written; report it with these seeds."
        raise IncompletePdfError(message)
    return ()


def _printed(article: Article) -> Iterator[Block]:
    return (
        block
        for block in article.blocks
        if block.verdict.keep and block.verdict.kind is not Kind.TITLE
    )


def _pages(document: Iterable[Any]) -> Iterator[str]:
    """Return each page's text between head and foot."""
    for page in document:
        width, height = page.get_size()
        words = page.get_textpage()
        yield words.get_text_bounded(left=0, bottom=FOOT, right=width, top=height - HEAD)


def _skeleton(text: str, missing: frozenset[str]) -> str:
    """Return the letters and digits alone: spacing, hyphenation, ligatures and marks do not count.

    Letters written from right to left are left out: PDF readers disagree on their order.
    """
    kept = "".join(letter for letter in text if letter not in missing)
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", kept)
        if letter.isalnum() and not _sideways(letter)
    )


def _sideways(letter: str) -> bool:
    return letter > "\u0590" and unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT
