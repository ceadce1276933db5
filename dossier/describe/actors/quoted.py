"""Names in quotation marks: « Le Dernier Train » is a film or a ship, more often than someone's name."""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_PAIRS = re.compile(r"«[^«»]{1,90}»|“[^“”]{1,90}”|„[^„“”]{1,90}[“”]")
_BEFORE = re.compile(r"(?P<word>[\w-]+)[ \"«“„]*\Z")
SHORT = 4
"""Words of a quotation that is taken for a name or a title, not for speech."""
LONGER = 8
"""Words of a title when the claim stands at its head: « Martine à la plage et dans les bois »."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A short stretch between quotation marks."""

    start: int
    """The opening mark."""
    end: int
    """After the closing mark."""
    words: int


def _stretches(passage: Passage) -> list[tuple[int, int]]:
    """Return the stretches between marks; straight marks pair off only when their number is even."""
    found = [match.span() for match in _PAIRS.finditer(passage.typed)]
    straight = [at for at, letter in enumerate(passage.typed) if letter == '"']
    if len(straight) % 2 == 0:
        found += [(one, two + 1) for one, two in zip(straight[::2], straight[1::2], strict=True)]
    return sorted(found)


def _quotations(passage: Passage) -> list[Quotation]:
    """Return the short quotations of a passage."""
    some = []
    for start, end in _stretches(passage):
        inner = passage.text[start + 1 : end - 1].split()
        if 0 < len(inner) <= LONGER:
            some.append(Quotation(start, end, len(inner)))
    return some


@functools.cache
def _announcing() -> frozenset[str]:
    return frozenset(map(fold, words("organisation_words")))


@functools.cache
def _heads() -> frozenset[str]:
    return _announcing() | frozenset(map(fold, words("institutions")))


def _organisation(span: Span, quotation: Quotation, text: str) -> bool:
    """Say whether the words before a quoted name, or its first, say that it is an organisation's."""
    before = _BEFORE.search(text[max(0, quotation.start - 40) : quotation.start])
    head = fold(text[span.start : span.end].split(" ", 1)[0])
    return head in _heads() or (before is not None and fold(before["word"]) in _announcing())


def _titled(span: Span, quotation: Quotation, text: str) -> bool:
    """Say whether a claim inside a short quotation is no name of an actor."""
    heads = not text[quotation.start + 1 : span.start].strip()
    fills = heads and not text[span.end : quotation.end - 1].strip()
    if quotation.words > SHORT and not heads:
        return False
    if span.kind is ActorKind.ORGANISATION:
        return not _organisation(span, quotation, text)
    if span.kind is ActorKind.PLACE:
        return heads and (not fills or " " not in text[span.start : span.end])
    return True


def spared(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Return the model's claims without those that only quote a title or a word."""
    quotations = _quotations(passage) if spans else []
    if not quotations:
        return list(spans)
    kept = []
    for span in spans:
        order = bisect.bisect_right(quotations, span.start, key=lambda one: one.start) - 1
        inside = order >= 0 and span.end <= quotations[order].end - 1
        if not (inside and _titled(span, quotations[order], passage.text)):
            kept.append(span)
    return kept
