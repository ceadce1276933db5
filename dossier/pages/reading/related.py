"""Other articles to read next, each with the reason: actors in common, the same day told."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.records import PartialDate
from dossier.wording import day, plural

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.pages.site import Site
    from dossier.records import Actor, Article

MOST = 5
"""Articles named on a page."""
NAMED = 3
"""Actors named in a reason, those that fewest articles name."""
FEWEST = 2
"""Actors in common from which two articles are related; every two articles of a dossier have one."""
COMMON = 200
"""Articles of an actor or a day from which it leads to no other article: it would be in all their lists."""


@dataclass(frozen=True, slots=True)
class Related:
    """An article, with why it is named."""

    title: Value
    date: str
    source: str
    reasons: tuple[str, ...]


def related(
    article: Article, site: Site, heading: Callable[[Article, Site], str]
) -> tuple[Related, ...]:
    """Name the articles nearest to one, the nearest first; its copies, which the page names already, left out.

    What few articles share counts more, as the logarithm of its rarity (inverse document frequency).
    """
    copies = {one for group in site.groups.get(article.id, ()) for one in group.articles}
    scores: defaultdict[str, float] = defaultdict(float)
    shared: Counter[str] = Counter()
    for actor in article.actors:
        for other in _others(site.mentioned.get(actor.id, ()), article, copies):
            scores[other] += _rarity(len(site.mentioned[actor.id]), site)
            shared[other] += 1
    days: dict[str, list[str]] = {}
    for told in sorted({event.date.date for event in article.events}):
        for other in _others(site.told.get(told, ()), article, copies):
            scores[other] += _rarity(len(site.told[told]), site)
            days.setdefault(other, []).append(told)
    near = [one for one in scores if days.get(one) or shared[one] >= FEWEST]
    ranked = sorted(near, key=lambda one: (-scores[one], one))[:MOST]
    return tuple(
        _related(one, (_common(article, one), days.get(one.id, [])), site, heading)
        for one in map(site.articles.__getitem__, ranked)
    )


def _common(article: Article, other: Article) -> list[Actor]:
    """Return the actors of both, those too that lead to no other article: readers count them."""
    named = {one.id for one in other.actors}
    return [one for one in article.actors if one.id in named]


def _others(told: tuple[Article, ...], article: Article, copies: set[str]) -> tuple[str, ...]:
    if len(told) > COMMON:
        return ()
    return tuple(one.id for one in told if one.id != article.id and one.id not in copies)


def _rarity(articles: int, site: Site) -> float:
    return math.log((len(site.dossier.articles) + 1) / articles)


def _related(
    other: Article,
    grounds: tuple[list[Actor], list[str]],
    site: Site,
    heading: Callable[[Article, Site], str],
) -> Related:
    fact, language = other.published, site.options.language
    return Related(
        Value(shorten(heading(other, site)), target=site.article_uri(other)),
        day(fact.value, language) if fact else site.speak("undated"),
        other.source.value.name if other.source else site.speak("unknown source"),
        tuple(_reasons(*grounds, site)),
    )


def _reasons(shared: list[Actor], days: list[str], site: Site) -> list[str]:
    """Say what two articles have in common."""
    language, reasons = site.options.language, []
    if days:
        dates = ", ".join(day(PartialDate(one), language) for one in days[:NAMED])
        more = "…" if len(days) > NAMED else ""
        reasons.append(site.speak("the same day told: {dates}").format(dates=dates + more))
    if shared:
        rarest = sorted(shared, key=lambda one: (len(site.mentioned[one.id]), one.name))
        names = ", ".join(one.name for one in rarest[:NAMED])
        pattern = plural(
            len(shared),
            "{count} actor in common: {names}",
            "{count} actors in common: {names}",
            language,
        )
        more = "…" if len(shared) > NAMED else ""
        reasons.append(site.speak(pattern).format(count=len(shared), names=names + more))
    return reasons
