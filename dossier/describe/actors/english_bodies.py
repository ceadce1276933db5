"""Organisations by their English form: « National Audit Office », « Centers for Disease Control and Prevention ».

The French model cuts such names at their small words; capitals around a noun that heads organisations hold them together.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import titled
from dossier.describe.actors.names import fold
from dossier.describe.actors.spans import Span, meeting
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.actors.passages import Passage

_TOKEN = re.compile(r"[^\W_][\w'&-]*")
_LINKS = frozenset({"of", "for", "on", "and", "the", "&"})
_OPENERS = frozenset(
    {"The", "A", "An", "This", "That", "Its", "Their", "His", "Her", "Our", "Former", "New"}
)
MOST = 9
"""Words of an organisation's name."""


@functools.cache
def _heads() -> frozenset[str]:
    return frozenset(map(fold, words("english_bodies")))


def _row(tokens: Sequence[re.Match[str]], text: str, at: int, step: int) -> Iterator[int]:
    """Give the places of the words that go on from one, as long as only a space parts them."""
    order = at
    while 0 <= order + step < len(tokens) and abs(order + step - at) < MOST:
        left, right = sorted((order, order + step))
        if text[tokens[left].end() : tokens[right].start()] != " ":
            return
        order += step
        yield order


def _first(tokens: Sequence[re.Match[str]], text: str, at: int) -> int:
    """Return the first word of the name that a head ends: « the Medical Research Council »."""
    first = at
    for order in _row(tokens, text, at, -1):
        word = tokens[order][0]
        if not word[0].isupper() or word in _OPENERS or (word.endswith("'s") and order < at - 1):
            break
        first = order
    return first


def _last(tokens: Sequence[re.Match[str]], text: str, at: int) -> int:
    """Return the last word of a name that goes on after its head: « Department of Health and Social Care »."""
    last = at
    linked = False
    for order in _row(tokens, text, at, 1):
        word = tokens[order][0]
        if word in _LINKS:
            if order == at + 1 and word not in {"of", "for", "on"}:
                break
            linked = True
        elif word[0].isupper() and (linked or fold(word) in _heads()):
            last = order
        else:
            break
    return last


def find(passage: Passage, listed: Sequence[Span] = ()) -> Iterator[Span]:
    """Find the organisations of an English passage, the longest name at each head."""
    if passage.language != "en":
        return
    text = passage.plain
    if text.isascii() and _heads().isdisjoint(map(str.lower, glance.written(text))):
        return
    tokens = list(_TOKEN.finditer(text))
    reached = 0
    for at, token in enumerate(tokens):
        if token.start() < reached or not token[0][0].isupper() or fold(token[0]) not in _heads():
            continue
        first, last = _first(tokens, text, at), _last(tokens, text, at)
        if first == last or tokens[last][0] in _LINKS:
            continue
        start, end = tokens[first].start(), tokens[last].end()
        end -= 2 if text[:end].endswith("'s") else 0
        reached = end
        owners = [
            one.end + 3 for one in meeting(listed, start, end) if text.startswith("'s ", one.end)
        ]
        start = max((start, *(at for at in owners if at < end)))
        if titled.capitals(text) or titled.headline(text):
            continue
        yield Span(start, end, ActorKind.ORGANISATION, "rules")
