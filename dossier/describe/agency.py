"""The news agency to which a text is credited; photo credits and captions speak of pictures only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.records import Fact, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article

_WITH = re.compile(
    r"(?:\(|\bavec\s|\bwith\s|\bpar\s|\bby\s|\bsource\s?:\s)\s?(?P<name>[^()\n]{2,40}?)\s?(?:\)|$|,)",
    re.IGNORECASE,
)
_WITH_LAST = re.compile(r"\b(?:avec|with)\s(?P<name>[^()\n]{2,40})$", re.IGNORECASE)
_OPENING = re.compile(r"^.{0,80}?\((?P<name>[^()]{2,40})\)\s?[-–—:]")
_CLOSING = re.compile(r"\((?P<name>[^()]{2,40})\)\W{0,3}$")
_DATED = re.compile(r"^(?P<name>[^\W\d][^,.()\n]{1,39}), ?(?:le )?\d")
"""An agency's own dateline without place: « TASS, 4 mai 2022. »."""
BETWEEN = re.compile(r"\s?(?:,|/|&|\bet\b|\band\b|\bavec\b|\bwith\b)\s?", re.IGNORECASE)
_CREDITING = (Kind.BYLINE, Kind.SIGNATURE, Kind.DATELINE, Kind.HEADING, Kind.BODY)
"""Kinds whose lines credit agencies; a heading only under the title, a paragraph only where it signs the text."""


def find(article: Article) -> Fact[str] | None:
    """Return the agency credited for the text; photo credits and captions speak of pictures only."""
    for number, block, words in _credited(article):
        for part in BETWEEN.split(words):
            name = outlets.agencies().get(outlets.fold(part))
            if name:
                where = passages.place(article, number, part.strip())
                return Fact(name, "agency-credit", where, phrase("« {words} »", words=block[:80]))
    return None


def _credited(article: Article) -> Iterator[tuple[int, str, str]]:
    """Yield block number, its text, and the words in it that may name agencies."""
    yield from _in_lines(article)
    for number, block in passages.numbered(article, Kind.CREDIT):
        # An agency alone behind the author's name credits the text; elsewhere it may credit a picture.
        if number and article.blocks[number - 1].verdict.kind is Kind.BYLINE:
            yield number, block.text, block.text
        found = _WITH_LAST.search(block.text)
        if found:
            yield number, block.text, found["name"]
    running = passages.running(article)
    for pattern, blocks in (
        (_OPENING, running[:2]),
        (_DATED, running[:1]),
        (_CLOSING, running[-1:]),
    ):
        for number, block in blocks:
            said = pattern.search(block.text[-80:] if pattern is _CLOSING else block.text[:200])
            if said:
                yield number, block.text, said["name"]


def _in_lines(article: Article) -> Iterator[tuple[int, str, str]]:
    """Yield what the lines around the text say; of a paragraph that signs it only what follows « avec »."""
    head, last = passages.head(article), passages.tail(article)
    for number, block in passages.numbered(article, *_CREDITING):
        kind = block.verdict.kind
        if (kind is Kind.HEADING and number not in head) or (kind is Kind.BODY and number not in last):  # fmt: skip
            continue
        if kind is not Kind.BODY:
            yield number, block.text, block.text.strip(" ()[]—–-.")
        for found in _WITH.finditer(block.text):
            yield number, block.text, found["name"]
