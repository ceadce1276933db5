"""Reads a finished PDF back and looks for every kept block of every article in it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from dossier.export.briefing.kept import in_print, skeleton
from dossier.records import DossierError, Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Article, Block, Dossier

HEAD = 25 * 72 / 25.4
"""Height of the page's head in points, above which the running title stands."""
FOOT = 21 * 72 / 25.4
"""Height of the page's foot in points, in which the page number stands."""
_PLAIN = (("0", "\u052f"), ("\u10a0", "\u10ff"), ("\u1d00", "\u2c5f"))
"""Latin, Greek, Cyrillic; Georgian; their extensions and letter-like signs."""


class IncompletePdfError(DossierError):
    """The PDF lost text of an article."""


def verify(
    pdf: bytes, dossier: Dossier, missing: frozenset[str], first: str = ""
) -> tuple[Notice, ...]:
    """Make sure that the PDF's text holds every kept block, in order; a notice names what only a person can check.

    What stands before the bookmark `first`, the first article's title, does not count: a list in front may quote
    what an article's own page has lost.

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
        begin = _bookmarked(document, first)
        text = "".join(_pages(document[number] for number in range(begin, len(document))))
    finally:
        document.close()
    stream = skeleton(text, missing)
    left = Counter(letter for letter in stream if not _plain(letter))
    at, lost = 0, []
    notices = []
    for article in dossier.articles:
        for block in in_print(article):
            words = skeleton(block.text, missing)
            awkward = [letter for letter in words if not _plain(letter)]
            left.subtract(awkward)
            found = stream.find(words, at)
            if found >= 0:
                at = found + len(words)
            elif not awkward and not _marked(block.text):
                lost.append(f"{article.document.path}: « {block.text[:60]} »")
            elif not awkward or any(left[letter] < 0 for letter in awkward):
                notices.append(_unsure(article, block))
    if lost:
        message = f"The PDF does not hold all kept text: {'; '.join(lost)}. It was not written; report it with these seeds."
        raise IncompletePdfError(message)
    return tuple(notices)


def _unsure(article: Article, block: Block) -> Notice:
    said = phrase("« {words} » could not be found again in the PDF.", words=block.text[:60])
    cure = phrase("Look at the page: programs disagree on how to read this script back.")
    return Notice("warning", article.document.path, None, said, cure)


def _bookmarked(document: Any, title: str) -> int:
    """Return the number of the page, from 0, that a bookmark leads to; the first where there is none."""
    for bookmark in document.get_toc():
        target = bookmark.get_dest()
        if title and target and bookmark.get_title() == title:
            return target.get_index() or 0
    return 0


def _pages(document: Iterable[Any]) -> Iterator[str]:
    """Return each page's text between head and foot."""
    for page in document:
        width, height = page.get_size()
        words = page.get_textpage()
        yield words.get_text_bounded(left=0, bottom=FOOT, right=width, top=height - HEAD)


def _marked(text: str) -> bool:
    """Say whether letters carry marks that no single character has; readers may move them."""
    return any(unicodedata.category(one)[0] == "M" for one in unicodedata.normalize("NFC", text))


def _plain(letter: str) -> bool:
    """Say whether a letter's script runs from left to right without reordering or joining.

    The others (Arabic, Hebrew, Devanagari, …) come back from PDF readers in another order, so that
    only their number can be compared.
    """
    return any(first <= letter <= last for first, last in _PLAIN)
