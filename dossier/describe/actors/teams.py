"""Teams named after their town: « les Rangers de New York », « le Wild du Minnesota » are one name."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority
from dossier.describe.actors.names import fold
from dossier.describe.actors.passages import plain
from dossier.describe.actors.spans import Span, longest
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.actors.passages import Passage

_NAME = r"[A-Z][\w-]*[a-z]\w*(?: [A-Z][\w-]*[a-z]\w*)?"
_LINK = r" (?:de (?:la |l')?|d'|du |des )"
_LINKED = (" de ", " de la ", " de l'", " d'", " du ", " des ")
_PLURAL = re.compile(rf"(?<![\w-])(?:[LlDd]es|[Aa]ux|[Cc]es) (?P<name>{_NAME}){_LINK}\Z")
MARKS = ("x", "s")
"""How a plural name ends."""
REACH = 45
"""Characters before a town in which a team's name with its article has room."""


@functools.cache
def _listed() -> frozenset[str]:
    return frozenset(map(plain, words("team_names")))


@functools.cache
def _singular() -> re.Pattern[str]:
    names = "|".join(sorted(_listed(), key=lambda one: (-len(one), one)))
    article = r"(?<![\w-])(?:[Ll]es? |[Ll]a |[Ll]'|[Dd]u |[Dd]es |[Aa]ux? )"
    return re.compile(rf"{article}(?P<name>{names}){_LINK}\Z")


@functools.cache
def _no_teams() -> frozenset[str]:
    """Return the folded words that no team is named after, with functions and their plurals."""
    lists = ("no_teams", "landforms", "institutions")
    listed = {fold(word) for name in lists for word in words(name)}
    roles = {fold(word) + "s" for word in words("roles")}
    return frozenset(listed | roles) | authority.never_actors()


def _may_be(name: str) -> bool:
    """Say whether plural capitals may be a team: not « les Serbes (de Mitrovica) », « les Alpes »."""
    first = fold(name.split(" ", 1)[0])
    last = fold(name.rsplit(" ", 1)[-1])
    return last.endswith(MARKS) and first not in _no_teams() and first not in authority.demonyms()


def _name(before: str) -> int | None:
    """Return where the team's name starts that ends, with its link to the town, a stretch; None without one."""
    if found := _singular().search(before):
        return found.start("name")
    found = _PLURAL.search(before)
    return found.start("name") if found and _may_be(found["name"]) else None


_SIDE = re.compile(
    r"(?:A[CJS]|AEK|ASM|ASVEL|BK|BSC|CA|CD|CF|CS|CSKA|EA|ES|FC|FCO|FK|HAC|HC|IFK|JS|KV|MC|NK|OGC|PSV|RB|RC|RCD|SC|SCO|SK|SM|SO|SV"
    r"|TSG|UA|UBB|US|USA|USM|USO|VfB|VfL) [A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+)?"
    r"|[A-Z][^\W\d_]+ (?:AC|BC|CF|FC|HB|HC|OU|RC|SC|XV)"
    r"|(?:Stade|Aviron|Section|Racing|Olympique|Sporting) [A-Za-zÉé][\w-]+(?:ais|aise|ois|oise|ain|aine|ien|ienne|éen|ard)"
)
"""Clubs by their form: « RC Toulon », « Lyon OU », « Stade Rochelais »; a stadium has no people's adjective."""


def sided(claim: Span, text: str) -> Span:
    """Return a claim that has the form of a club's name as an organisation."""
    if claim.kind is ActorKind.ORGANISATION or not _SIDE.fullmatch(text, claim.start, claim.end):
        return claim
    return replace(claim, kind=ActorKind.ORGANISATION)


def _town(span: Span, text: str) -> int:
    """Return where the town starts in a claim that may hold the team's name, too."""
    ends = [
        span.start + at + len(link)
        for link in _LINKED
        if (at := text[span.start : span.end].find(link)) > 0
    ]
    return max(ends, default=span.start)


def _grown(span: Span, text: str) -> Span:
    """Return the team that a place's name ends, or the span as it is."""
    if span.kind is not ActorKind.PLACE:
        return span
    town = span.start if span.actor else _town(span, text)
    if not text.endswith(_LINKED, 0, town) or not text[town : town + 1].isupper():
        return span
    before = text[max(0, town - REACH) : town]
    start = _name(before)
    if start is None:
        return span
    return Span(town - len(before) + start, span.end, ActorKind.ORGANISATION, "team")


def find(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Return the passage's spans, each place that a team's name precedes grown into the team."""
    grown = [_grown(span, passage.plain) for span in spans]
    teams = [span for span in grown if span.rule == "team"]
    if not teams:
        return list(spans)
    free = [one for one in grown if one.rule == "team" or not any(map(one.meets, teams))]
    return longest(free)
