"""Teams named after their town: « les Rangers de New York », « le Wild du Minnesota » are one name."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe.actors import authority
from dossier.describe.actors.names import fold
from dossier.describe.actors.spans import Span, longest, meeting
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.actors.passages import Passage

_NAME = r"[A-Z][\w-]*[a-z]\w*(?: [A-Z][\w-]*[a-z]\w*)?"
_LINK = r" (?:de (?:la |l')?|d'|du |des )"
_PLURAL = re.compile(rf"\b(?:[LlDd]es|[Aa]ux|[Cc]es) (?P<name>{_NAME}){_LINK}(?=[A-Z])")
MARKS = ("x", "s")
"""How a plural name ends."""


@functools.cache
def _singular() -> re.Pattern[str]:
    names = "|".join(sorted(words("team_names"), key=lambda one: (-len(one), one)))
    return re.compile(
        rf"\b(?:[Ll]e |[Ll]a |[Ll]'|[Dd]u |[Aa]u |[Dd]e l')(?P<name>{names}){_LINK}(?=[A-Z])"
    )


@functools.cache
def _no_teams() -> frozenset[str]:
    """Return the folded words that no team is named after, with functions and their plurals."""
    listed = {
        fold(word) for name in ("no_teams", "landforms", "institutions") for word in words(name)
    }
    roles = {fold(word) + "s" for word in words("roles")}
    return frozenset(listed | roles) | authority.never_actors()


def _may_be(name: str) -> bool:
    """Say whether plural capitals may be a team: not « les Serbes (de Mitrovica) », « les Alpes »."""
    first = fold(name.split(" ", 1)[0])
    last = fold(name.rsplit(" ", 1)[-1])
    return last.endswith(MARKS) and first not in _no_teams() and first not in authority.demonyms()


def _town(spans: Sequence[Span], at: int) -> Span | None:
    """Return the place that begins at an offset, or the longer claim that holds it."""
    held = meeting(spans, at, at + 1)
    fit = [one for one in held if one.kind in (ActorKind.PLACE, ActorKind.ORGANISATION)]
    return fit[0] if fit else None


def find(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Return the passage's spans, each place that a team's name precedes grown into the team."""
    text = passage.plain
    found = [match for match in _PLURAL.finditer(text) if _may_be(match["name"])]
    found += _singular().finditer(text)
    teams = []
    for match in found:
        town = _town(spans, match.end())
        whole = town and (town.start == match.end() or town.start == match.start("name"))
        plain_town = town and (town.kind is ActorKind.PLACE or town.start < match.end())
        if town and whole and plain_town:
            teams.append(Span(match.start("name"), town.end, ActorKind.ORGANISATION, "team"))
    if not teams:
        return list(spans)
    free = [one for one in spans if not any(team.meets(one) for team in teams)]
    return longest([*free, *teams])
