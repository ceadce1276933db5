"""Claims to spans: whom to believe where the authority list, the rules and the model disagree."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, beside, rules, teams, trim
from dossier.describe.actors.names import fold
from dossier.describe.actors.rules import RUN
from dossier.describe.actors.spans import Span, longest, meeting
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
_CLUB = re.compile(r"[A-Z]{2,4} ")
_CAPITALS = re.compile(r"(?:[A-Z\u00c0-\u017f][\w'-]* )+")
_MASCULINE = re.compile(r"\b(?:le|du|au) \Z", re.IGNORECASE)
_NAMED_AFTER = frozenset(
    ["administration", "affaire", "camp", "campagne", "clan", "editions", "famille", "gouvernement", "loi", "maison", "plan", "prix", "studio", "team"]
)  # fmt: skip
_SHORT_OFFICES = frozenset(["pm", "fm", "mp", "mps", "mep", "meps"])
"""Offices of headlines: « Sweden PM » is no name."""
_HEAD = re.compile(r"[^\W\d_]+")


@functools.cache
def _institutions() -> frozenset[str]:
    return frozenset(map(fold, words("institutions")))


def heads(word: str) -> bool:
    """Say whether a folded word heads organisations or is set before a person's name in theirs: « Fondation », « Prix »."""
    return (
        word in _institutions()
        or word in map(fold, words("organisation_words"))
        or word in _NAMED_AFTER
    )


@functools.cache
def _landforms() -> frozenset[str]:
    return frozenset(map(fold, words("landforms")))


def _whole(claim: Span, known: Span, text: str) -> bool:
    """Say whether a longer claim around a known name is a name of its own: « Université de Belgrade »."""
    before, after = text[claim.start : known.start], text[known.end : claim.end]
    simple = known.kind in (ActorKind.COUNTRY, ActorKind.PLACE)
    if before:
        return _whole_before(claim, before, simple=simple)
    if not simple:  # « Siemens Nixdorf AG » is not « Siemens »
        return claim.kind is ActorKind.ORGANISATION and after[:1] == " " and _tailed(claim, text)
    return fold(after) not in _SHORT_OFFICES and _whole_behind(claim, known, text)


def _whole_behind(claim: Span, known: Span, text: str) -> bool:
    """Say whether words behind a known place belong with it: « Paris Habitat », « Chine du Nord »."""
    after = text[known.end : claim.end]
    person = claim.kind is ActorKind.PERSON
    if after.startswith(" ") and after[1:2].isdigit():
        return claim.kind is ActorKind.ORGANISATION
    if not after.startswith(" ") or not after[1:2].isupper():
        return after[:4] in (" du ", " de ", " d'") and not person
    beside = _ARTICLE.search(text[max(0, known.start - 5) : known.start])
    return not person or (known.rule != "case" and not beside)


def _whole_before(claim: Span, before: str, *, simple: bool) -> bool:
    """Say whether words before a known name belong with it: « golfe de Guinée », « Église de Serbie »."""
    found = _HEAD.match(before)
    head = fold(found[0]) if found else ""
    if not before[0].isupper():
        return simple and claim.kind is ActorKind.PLACE and head in _landforms()
    if head in authority.never_actors():
        return False
    return simple or (bool(_LINK.search(before)) and head in _institutions())


def _around(claim: Span, inside: Sequence[Span], text: str) -> bool:
    """Say whether an organisation's name holds several known ones: « Mission de l'ONU au Kosovo »."""
    if claim.kind is not ActorKind.ORGANISATION or not all(map(claim.holds, inside)):
        return False
    before = text[claim.start : inside[0].start]
    head = _HEAD.match(before)
    return head is not None and (fold(head[0]) in _institutions() or bool(_CLUB.fullmatch(before)))


def _rest(claim: Span, known: Sequence[Span], text: str) -> Iterator[Span]:
    """Give what a claim leaves when the known names are taken out of it; for persons only."""
    if claim.kind is not ActorKind.PERSON:
        return
    start = claim.start
    for span in (*known, replace(claim, start=claim.end)):
        if (
            span.start - start > 1
            and (left := trim.trim(replace(claim, start=start, end=span.start), text))
            and not _product(left, known, text)
        ):
            yield left
        start = max(start, span.end)


def _product(left: Span, known: Sequence[Span], text: str) -> bool:
    """Say whether one word right after an organisation is its product's: « Uber Eats »."""
    name = text[left.start : left.end]
    follows = any(
        span.kind is ActorKind.ORGANISATION and span.end + 1 == left.start for span in known
    )
    return follows and " " not in name and not rules.given(name)


@functools.cache
def _tails() -> frozenset[str]:
    return frozenset(words("organisation_tails"))


def _tailed(claim: Span, text: str) -> bool:
    """Say whether a claim ends like a company's name: « Siemens Nixdorf AG » is not « Siemens »."""
    return text[claim.start : claim.end].rpartition(" ")[2] in _tails()


def _company(claim: Span, text: str) -> Span:
    """Return a claim that ends like a company's or club's name as one: « Tyrrell Racing »."""
    before, _, last = text[claim.start : claim.end].rpartition(" ")
    named = last in _tails() and before[:1].isupper()
    return replace(claim, kind=ActorKind.ORGANISATION) if named else claim


def _institution(claim: Span, text: str) -> Span:
    """Return a claim that begins like an organisation's name as one: « Université de Belgrade »."""
    head = _HEAD.match(text, claim.start, claim.end)
    named = head is not None and fold(head[0]) in _institutions()
    if (
        named and head and not head[0][0].isupper()
    ):  # « observatoire Pélagis », not « force de vente »
        named = text[head.end() + 1 : head.end() + 2].isupper() and fold(head[0]) not in {
            "eglise",
            "croix",
            *_place_heads(),
        }
    return replace(claim, kind=ActorKind.ORGANISATION) if named else claim


@functools.cache
def _place_heads() -> frozenset[str]:
    return frozenset(map(fold, (*words("place_heads"), *words("landforms"))))


def _club(claim: Span, known: Span, text: str) -> Span:
    """Return « (au) Fortuna Düsseldorf » as an organisation: a town by itself has no article before it."""
    before = text[claim.start : known.start]
    town = (
        claim.kind is ActorKind.PLACE and known.kind is ActorKind.PLACE and known.end == claim.end
    )
    if not (town and _CAPITALS.fullmatch(before) and known.start > claim.start):
        return claim
    articled = _MASCULINE.search(text[max(0, claim.start - 3) : claim.start])
    if not articled or fold(before.split()[0]) in _place_heads():
        return claim
    return replace(claim, kind=ActorKind.ORGANISATION)


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
        if part and " " in text[part.start : part.end]:
            yield part


def _judged(claim: Span, known: Sequence[Span], text: str) -> Iterator[Span]:
    """Give what remains of one claim of the model beside the known names."""
    claim = teams.sided(_company(claim, text), text)
    trimmed = trim.trim(beside.addressed(claim, text), text)
    if trimmed is None or beside.portfolio(trimmed, text):
        return
    inside = meeting(known, trimmed.start, trimmed.end)
    if any(span.holds(trimmed) for span in inside):
        return
    if not inside:
        yield from _people(_institution(trimmed, text), text)
    elif (
        all(trimmed.holds(span) for span in inside)
        and len(inside) == 1
        and _whole(trimmed, inside[0], text)
    ) or (len(inside) > 1 and _around(trimmed, inside, text)):
        yield _institution(_club(trimmed, inside[0], text), text)
    else:
        for left in _rest(trimmed, inside, text):
            yield from _people(left, text)


def _before_body(claim: Span, ruled: Sequence[Span], text: str) -> Span:
    """Return who stands before an organisation found by its form in one claim: « Tom Akers of the Audit Office »."""
    for body in ruled:
        held = body.kind is ActorKind.ORGANISATION and claim.holds(body)
        if held and body.start > claim.start and not text[: body.start].endswith(" and "):
            return replace(claim, end=body.start, kind=ActorKind.PERSON)
    return claim


def settle(
    known: Sequence[Span], ruled: Sequence[Span], modelled: Sequence[Span], text: str
) -> list[Span]:
    """Return one passage's spans: the longest claims, the authority list before rules before model."""
    listed = longest(known)
    ruled = [_company(span, text) for span in ruled]
    claims = [_before_body(claim, ruled, text) for claim in modelled]
    judged = [span for claim in claims for span in _judged(claim, listed, text)]
    return longest([*listed, *ruled, *judged])
