"""Comparisons that the program proposes: days, actors, and the outlets of states beside the others."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.records import ActorKind, Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Group

DAYS, ACTORS = 5, 5
"""Comparisons proposed at most, of each sort."""
SOURCES = 2
"""Sources from which there is something to compare."""
KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
"""Kinds of which actors are proposed in turn, so that five countries do not crowd out who speaks; places, which most
often stand for a country or a town's name in a dateline, come after all of them."""
OWNERSHIP = "ownership"
"""Id of the comparison of outlets by whose they are."""


def proposed(articles: Sequence[Article], groups: Sequence[Group] = ()) -> tuple[Comparison, ...]:
    """Propose comparisons: days that several sources tell in words of their own, actors that most sources name.

    A day is proposed once for articles that also share another; the one with most texts first. Copies of one text are
    one: who set an article beside its reprint would compare it with itself. Where some outlets are a state's and others
    are not, these are set side by side too.

    Args:
        articles: of the dossier.
        groups: of articles that are one text.
    """
    return (*_ownership(articles), *_days(articles, groups), *_actors(articles))


def _ownership(articles: Sequence[Article]) -> Iterator[Comparison]:
    owned = Counter(one.source.value.ownership if one.source else None for one in articles)
    if owned["state"] and len(owned) > 1:
        yield Comparison(OWNERSHIP, "", by="ownership", proposed=True)


def _days(articles: Sequence[Article], groups: Sequence[Group]) -> Iterator[Comparison]:
    told: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for day in sorted({event.date.date for event in article.events if event.date.day}):
            told[day].append(article)
    first = {one: group.articles[0] for group in reversed(groups) for one in group.articles}
    texts = {day: {first.get(one.id, one.id) for one in found} for day, found in told.items()}
    sides = {day: {_source(one) for one in found} for day, found in told.items()}
    order = sorted(
        (day for day in sides if min(len(sides[day]), len(texts[day])) >= SOURCES),
        key=lambda day: (-len(texts[day]), -len(sides[day]), day),
    )
    seen: set[tuple[str, ...]] = set()
    for day in order:
        group = tuple(one.id for one in told[day])
        if group in seen or len(seen) == DAYS:
            continue
        seen.add(group)
        date = next(
            event.date for one in told[day] for event in one.events if event.date.date == day
        )
        yield Comparison(day, "", first=date, last=date, articles=group, proposed=True)


def _actors(articles: Sequence[Article]) -> Iterator[Comparison]:
    sides: defaultdict[str, set[str]] = defaultdict(set)
    times = Counter[str]()
    kinds: dict[str, ActorKind] = {}
    for article in articles:
        kinds |= {one.id: one.kind for one in article.actors}
        for mention in article.mentions:
            sides[mention.actor].add(_source(article))
            times[mention.actor] += 1
    order = sorted(
        (actor for actor in sides if len(sides[actor]) >= SOURCES),
        key=lambda actor: (-len(sides[actor]), -times[actor], actor),
    )
    rows = [[actor for actor in order if kinds.get(actor) == kind] for kind in KINDS]
    turns = [one for row in itertools.zip_longest(*rows) for one in row if one]
    taken = set(turns)
    for actor in [*turns, *(one for one in order if one not in taken)][:ACTORS]:
        yield Comparison(actor, "", actor=actor, proposed=True)


def _source(article: Article) -> str:
    """Return what counts as one side: the source, or the article itself where none is known."""
    return article.outlet or f"?{article.id}"
