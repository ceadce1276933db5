"""Kinds mended by the company a name keeps: « Cavallino, Lido, Pellestrina et Murano » are of one kind."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import arbitrate
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_COMMA = re.compile(
    r"(?:, | et | ou | and |, et | puis |, puis | ainsi que )(?:(?:à |de |en |l'|d'|la |le |les |au |du |celui de |celle de ))?"
)
ENOUGH = 2
"""Neighbours in a list that must agree before the odd one follows them."""


def _same(kind: ActorKind) -> ActorKind:
    """Take countries for places."""
    return ActorKind.PLACE if kind is ActorKind.COUNTRY else kind


def _lists(passage: Passage, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Give the runs of spans that only commas and « et » part, as first and last + 1."""
    if len(spans) <= ENOUGH:
        return
    first = 0
    for order in range(1, len(spans) + 1):
        joined = order < len(spans) and _COMMA.fullmatch(
            passage.text, spans[order - 1].end, spans[order].start
        )
        if not joined:
            if order - first > ENOUGH:
                yield first, order
            first = order


def _odd_one(row: Sequence[Span]) -> list[Span]:
    """Give the one name of a list that differs the kind of all the others, where only the model knows it."""
    kinds = Counter(_same(span.kind) for span in row)
    common, count = max(sorted(kinds.items()), key=lambda pair: pair[1])
    if count != len(row) - 1:
        return list(row)
    return [
        replace(span, kind=common)
        if _same(span.kind) is not common and span.rule == "model"
        else span
        for span in row
    ]


def mended(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Return the passage's spans with the odd kinds in its lists set right."""
    result = list(spans)
    for first, last in _lists(passage, spans):
        result[first:last] = _odd_one(result[first:last])
    return result


def bearers(kinds: Mapping[str, ActorKind]) -> dict[str, ActorKind]:
    """Return the kinds, a full name taken for an organisation's being a person's where its surname stands for one.

    « Kylian Mbappé » follows « Mbappé »; « Groupe Bolloré » does not follow « Bolloré ».
    """
    found = dict(kinds)
    for name, kind in kinds.items():
        first, _, last = name.rpartition(" ")
        named = kind is ActorKind.ORGANISATION and kinds.get(last) is ActorKind.PERSON
        if named and first.isalpha() and not arbitrate.heads(first):
            found[name] = ActorKind.PERSON
        called = kind is ActorKind.PLACE and kinds.get(name.partition(" ")[0]) is ActorKind.PERSON
        if called and name.count(" ") == 1:  # « Santos Tuz », who is then called Santos
            found[name] = ActorKind.PERSON
    return found
