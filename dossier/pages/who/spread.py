"""An actor source by source: how often each names it, lets it speak, lets others speak of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.facets import NONE
from dossier.pages.reading.facts import Value
from dossier.pages.searching import narrowing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Actor, Article

LEAST, OPEN = 2, 5
"""Sources from which the table says more than the list of articles, and up to which it stands open."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one source has of an actor."""

    source: Value
    articles: int
    narrow: Ready
    """Address of the search for them; empty without a search."""
    mentions: int
    said: int
    about: int


def by_source(actor: Actor, articles: Iterable[Article], site: Site) -> tuple[Share, ...]:
    """Lay out an actor's sources, the one with most articles first, unknown ones last; none where there is one alone."""
    told: Counter[str | None] = Counter()
    mentions: Counter[str | None] = Counter()
    for article in articles:
        told[article.outlet] += 1
        mentions[article.outlet] += sum(one.actor == actor.id for one in article.mentions)
    if len(told) < LEAST:
        return ()
    said = Counter(article.outlet for article, _ in site.said.get(actor.id, ()))
    about = Counter(article.outlet for article, _ in site.about.get(actor.id, ()))
    names = {one.id: one.name for one in site.dossier.sources}
    uri = site.actor_uri(actor.id)
    order = sorted(told, key=lambda one: (one is None, -told[one], -mentions[one], one or ""))
    return tuple(
        Share(
            Value(names.get(one, one), target=site.source_uri(one))
            if one
            else Value(site.speak("unknown source")),
            told[one],
            narrowing({"actor": actor.id, "source": one or NONE}, uri, site),
            mentions[one],
            said[one],
            about[one],
        )
        for one in order
    )
