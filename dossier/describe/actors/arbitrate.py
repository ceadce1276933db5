"""Claims to spans: whom to believe where the authority list, the rules and the model disagree."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, trim
from dossier.describe.actors.names import fold
from dossier.describe.actors.rules import RUN
from dossier.describe.actors.spans import Span, longest
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINK = re.compile(
    r"(?:\b(?:de|du|des|of|the|la|le|les|au|aux|en|pour|sur|in|for)\s|\b[ld]')\Z", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"(?:\b(?:le|la|les|du|des|au|aux|en|à|de|the|of)\s|\b[ld]')\Z", re.IGNORECASE
)
_HEAD = re.compile(r"[^\W\d_]+")


@functools.cache
def _institutions() -> frozenset[str]:
    return frozenset(map(fold, words("institutions")))


def _heads_institution(name: str) -> bool:
    """Say whether a name begins like an organisation's."""
    head = _HEAD.match(name)
    return bool(head) and fold(head[0]) in _institutions() if head else False


def _whole(claim: Span, known: Span, text: str) -> bool:
    """Say whether a longer claim around a known name is a name of its own: « Université de Belgrade »."""
    before, after = text[claim.start : known.start], text[known.end : claim.end]
    person = claim.kind is ActorKind.PERSON
    simple = (
        known.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
        and " " not in text[known.start : known.end]
    )
    if before:
        head = _HEAD.match(before)
        if not before[0].isupper() or (head and fold(head[0]) in authority.never_actors()):
            return False
        if _LINK.search(before):
            return _heads_institution(before) or (simple and not person)
        return simple
    if not after.startswith(" ") or not after[1:2].isupper():
        return (
            simple and after[:4] in (" du ", " de ", " d'") and claim.kind is not ActorKind.PERSON
        )
    if person:
        return simple and not _ARTICLE.search(text[max(0, known.start - 5) : known.start])
    return simple


def _rest(claim: Span, known: Sequence[Span], text: str) -> Iterator[Span]:
    """Give what a claim leaves when the known names are taken out of it; for persons only."""
    if claim.kind is not ActorKind.PERSON:
        return
    start = claim.start
    for span in (*known, replace(claim, start=claim.end)):
        if span.start - start > 1 and (
            left := trim.trim(replace(claim, start=start, end=span.start), text)
        ):
            yield left
        start = max(start, span.end)


def _people(claim: Span, text: str) -> Iterator[Span]:
    """Split a claimed person at small words that are no part of a name: « Kirby meets with Lajcak »."""
    runs = list(RUN.finditer(text, claim.start, claim.end))
    if (
        claim.kind is not ActorKind.PERSON
        or not runs
        or runs[0].end() - runs[0].start() == claim.length
    ):
        yield claim
        return
    for run in runs:
        part = trim.trim(replace(claim, start=run.start(), end=run.end()), text)
        if part and (" " in text[part.start : part.end] or len(runs) == 1):
            yield part


def _judged(claim: Span, known: Sequence[Span], text: str) -> Iterator[Span]:
    """Give what remains of one claim of the model beside the known names."""
    trimmed = trim.trim(claim, text)
    if trimmed is None:
        return
    inside = [span for span in known if span.meets(trimmed)]
    if any(span.holds(trimmed) for span in inside):
        return
    if not inside:
        yield from _people(trimmed, text)
    elif (
        all(trimmed.holds(span) for span in inside)
        and len(inside) == 1
        and _whole(trimmed, inside[0], text)
    ):
        yield trimmed
    elif (
        len(inside) > 1
        and trimmed.kind is ActorKind.ORGANISATION
        and _heads_institution(text[trimmed.start :])
    ):
        if all(trimmed.holds(span) for span in inside):
            yield trimmed
    else:
        for left in _rest(trimmed, inside, text):
            yield from _people(left, text)


def settle(
    known: Sequence[Span], ruled: Sequence[Span], modelled: Sequence[Span], text: str
) -> list[Span]:
    """Return one passage's spans: the longest claims, the authority list before rules before model."""
    listed = longest(known)
    judged = [span for claim in modelled for span in _judged(claim, listed, text)]
    return longest([*listed, *ruled, *judged])
