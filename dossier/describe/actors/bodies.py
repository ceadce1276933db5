"""Bodies that every state has: « Conseil de sécurité nationale » is whose? The text around decides."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import authority
from dossier.describe.actors.names import fold
from dossier.describe.actors.passages import plain
from dossier.describe.actors.spans import Span, meeting
from dossier.lexicon import table
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.describe.actors.passages import Passage

_COMPLEMENT = re.compile(r" (?:de la |de l'|d[ue] |des |of the |of )")
_ADJECTIVE = re.compile(r" (?P<word>[a-z]+(?:-[a-z]+)?)")
_BEFORE = re.compile(r"(?P<word>[A-Z][a-z]+) \Z")
_QUOTED = re.compile(r'"[^"]*"')
_STOP = re.compile(r"[.!?] ")
_SHORT = re.compile(
    r"\b(?P<body>[Mm]inistere (?P<after>[a-z]+(?:-[a-z]+)?))(?! (?:d[eu]s? |d'))(?![\w-])"
    r"|\b(?P<body_en>(?P<before>[A-Z][a-z]+) [Mm]inistry)(?! of )(?![\w-])"
)
"""A ministry without its field, with the country's adjective."""
_SHORT_HEAD = re.compile(r"\b[Mm]inist(?:ere|ry)\b")
REACH = 400
"""Characters on either side of a body that count as its sentence, where no full stop comes before."""
NEAR = 2
"""Passages back in which the seat of a government (Maison-Blanche, Kremlin) still sets the scene."""


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of body, before it is known whose."""

    id: str
    name: str
    stated: bool
    """True when only an adjective or complement beside it makes it one of ours."""


@functools.cache
def _bodies(shown: str) -> tuple[re.Pattern[str], Mapping[str, Body]]:
    """Return one pattern for all bodies, and the body by its folded wording."""
    by_wording: dict[str, Body] = {}
    for entry in table("bodies"):
        body = Body(entry["id"], entry["en" if shown == "en" else "fr"], entry.get("stated", False))
        wordings = [f"{head} {tail}" for head in entry["heads"] for tail in entry["tails"]]
        names = [way for name in entry["names"] for way in authority.spelt(name)]
        by_wording |= {fold(wording): body for wording in (*wordings, *names)}
    heads = sorted({plain(head) for entry in table("bodies") for head in entry["heads"]})
    tails = {plain(tail) for entry in table("bodies") for tail in entry["tails"]}
    names_ = {
        plain(way)
        for entry in table("bodies")
        for name in entry["names"]
        for way in authority.spelt(name)
    }
    longest_first = functools.partial(sorted, key=lambda one: (-len(one), one))
    head = "|".join(f"[{one[0].upper()}{one[0]}]{one[1:]}" for one in heads)
    fixed = "|".join(map(re.escape, longest_first(names_)))
    tail = "|".join(map(re.escape, longest_first(tails)))
    pattern = rf"\b(?:(?P<head>{head})(?: (?P<adjective>[a-z-]+))? (?P<tail>{tail})|(?P<name>{fixed}))(?![\w-])"
    return re.compile(pattern), by_wording


@functools.cache
def _keys(shown: str) -> frozenset[str]:
    """Return words one of which every body's wording holds; looking for them first is fast."""
    longest_words = {max(wording.split(), key=len) for wording in _bodies(shown)[1]}
    return frozenset(longest_words | {word.capitalize() for word in longest_words})


def _stated(passage: Passage, found: re.Match[str], spans: Sequence[Span]) -> tuple[int, int, str]:
    """Return the body's stretch with the country written beside it: « (ministère) de la Défense serbe »."""
    text, start, end = passage.plain, found.start(), found.end()
    codes = authority.demonyms()
    inner = codes.get(fold(found["adjective"] or ""), "")
    if inner:
        return start, end, inner
    after = _ADJECTIVE.match(text, end)
    if after and (code := codes.get(fold(after["word"]), "")):
        return start, after.end(), code
    complement = _COMPLEMENT.match(text, end)
    if complement:
        for span in meeting(spans, complement.end(), complement.end() + 1):
            if span.actor and span.actor.country:
                return start, span.end, span.actor.country
    before = _BEFORE.search(text[max(0, start - 20) : start])
    if before and (code := codes.get(fold(before["word"]), "")):
        return start - len(before[0]), end, code
    return start, end, ""


def _in_sentence(passage: Passage, at: int, spans: Sequence[Span]) -> str:
    """Return the country that the sentence names nearest to the body, quoted words left out."""
    text = passage.plain
    begin = max(0, at - REACH)
    begin = max((found.end() for found in _STOP.finditer(text, begin, at)), default=begin)
    stop = _STOP.search(text, at, at + REACH)
    end = stop.start() if stop else min(len(text), at + REACH)
    quoted = [found.span() for found in _QUOTED.finditer(text, begin, end)]
    near: list[tuple[int, str]] = []
    for span in meeting(spans, begin, end):
        outside = not any(left <= span.start < right for left, right in quoted)
        if outside and begin <= span.start < end and span.actor and span.actor.country:
            near.append((abs(span.start - at), span.actor.country))
    codes = authority.demonyms()
    for word in re.finditer(r"[a-z]+(?:-[a-z]+)?", text[begin:end]):
        place = begin + word.start()
        if (code := codes.get(word[0], "")) and not any(
            left <= place < right for left, right in quoted
        ):
            near.append((abs(place - at), code))
    return min(near)[1] if near else ""


def _scene(order: int, at: int, spans: Sequence[Sequence[Span]]) -> str:
    """Return the country whose government was last named, in this passage or the two before."""
    for back in range(order, max(-1, order - NEAR - 1), -1):
        for span in reversed(spans[back]):
            seat = span.actor is not None and span.actor.kind is ActorKind.ORGANISATION
            if seat and span.actor and span.actor.country and (back < order or span.start < at):
                return span.actor.country
    return ""


def _owned(body: Body, code: str, language: str, shown: str) -> Actor:
    """Return the body of one country, or the body of no known country."""
    country = next(
        (one for one in authority.countries(language, shown) if one.country == code), None
    )
    if country is None:
        return Actor(body.id, body.name, ActorKind.ORGANISATION, known=True)
    name = f"{body.name} ({country.name})"
    identifier = f"{body.id}-{code.lower()}"
    return Actor(identifier, name, ActorKind.ORGANISATION, country=code, known=True)


def find(
    texts: Sequence[Passage], spans: Sequence[Sequence[Span]], language: str, shown: str
) -> Iterator[list[Span]]:
    """Find the bodies of each passage, given what the gazetteer found in it."""
    pattern, by_wording = _bodies(shown)
    keys = _keys(shown)
    introduced: dict[str, dict[str, Actor]] = defaultdict(dict)
    for order, passage in enumerate(texts):
        found: list[Span] = []
        if keys.isdisjoint(glance.written(passage.plain)):
            yield _shortened(passage, found, introduced)
            continue
        for match in pattern.finditer(passage.plain):
            wording = match["name"] or f"{match['head']} {match['tail']}"
            body = by_wording[fold(wording)]
            if match["adjective"] and fold(match["adjective"]) not in authority.demonyms():
                continue
            start, end, code = _stated(passage, match, spans[order])
            if body.stated and not code:
                continue
            code = code or _scene(order, start, spans) or _in_sentence(passage, start, spans[order])
            actor = _owned(body, code, language, shown)
            found.append(Span(start, end, actor.kind, "body", actor))
            if _SHORT_HEAD.search(passage.plain, start, end):
                introduced[code][actor.id] = actor
        yield _shortened(passage, found, introduced)


def _shortened(
    passage: Passage, found: list[Span], introduced: Mapping[str, Mapping[str, Actor]]
) -> list[Span]:
    """Add « le ministère britannique » where the article has named one British ministry, and one alone."""
    codes = authority.demonyms()
    added = []
    for match in _SHORT.finditer(passage.plain) if introduced else ():
        code = codes.get(fold(match["after"] or match["before"]), "")
        several = introduced.get(code, {}) if code else {}
        free = all(match.end() <= one.start or one.end <= match.start() for one in found)
        if len(several) == 1 and free:
            actor = next(iter(several.values()))
            start, end = match.span("body" if match["body"] else "body_en")
            added.append(Span(start, end, actor.kind, "body", actor))
    return sorted([*found, *added], key=lambda span: span.start)
