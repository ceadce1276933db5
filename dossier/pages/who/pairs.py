"""Actors named in the same articles, pair by pair, and which sources name them together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.facts import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.site import Site
    from dossier.records import CoMention

LISTED, FEWEST = 150, 40
"""Pairs that the table lists at most, and those of a single article up to which it is filled: in a small dossier they
say little, and all are in the files."""
NAMED = 2
"""Sources told by their names; more are counted."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors named in the same articles."""

    one: Value
    other: Value
    articles: int
    sources: int
    """How many outlets name both in an article; articles of unknown source are one."""
    told: tuple[str, ...]
    """Their names, where they are few."""


def pairs(site: Site) -> list[CoMention]:
    """Return all pairs, those of most articles first."""
    known = [pair for pair in site.dossier.co_mentions if all(one in site.actors for one in pair.actors)]  # fmt: skip
    return sorted(known, key=lambda pair: (-len(pair.articles), pair.actors))


def listed(every: Sequence[CoMention], site: Site) -> list[Pair]:
    """Return the pairs that the table shows."""
    often = sum(len(pair.articles) > 1 for pair in every)
    return [_pair(one, site) for one in every[: min(LISTED, max(FEWEST, often))]]


def sources(pair: CoMention, site: Site) -> tuple[str, ...]:
    """Return the names of the outlets that name both in an article, sorted, unknown ones last."""
    facts = [site.articles[one].source for one in pair.articles if one in site.articles]
    names = sorted({fact.value.name for fact in facts if fact})
    return (*names, *([site.speak("unknown source")] if None in facts else ()))


def _pair(pair: CoMention, site: Site) -> Pair:
    one, other = (
        Value(site.actors[name].name, target=site.actor_uri(name)) for name in pair.actors
    )
    told = sources(pair, site)
    return Pair(one, other, len(pair.articles), len(told), told if len(told) <= NAMED else ())
