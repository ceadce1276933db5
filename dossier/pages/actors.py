"""The list of all actors: a table that readers sort and filter, whole without a script."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.facts import Value
from dossier.pages.page import Page
from dossier.pages.render import render
from dossier.pages.words import ACTORS
from dossier.records import ActorKind

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Actor

NAMES = 12
"""Spellings by which the filter finds an actor; the most frequent ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """An actor in the table."""

    name: Value
    kind: str
    """`person`, `organisation`, `country` or `place`."""
    label: str
    """The kind for readers."""
    function: str
    """What articles call a person most often; empty for others."""
    names: str
    """Spellings to filter by."""
    articles: int
    mentions: int
    quotes: int


def page(site: Site) -> Page:
    """Make the table, the most present first."""
    uri = site.index_uri("actors")
    title = site.speak("Actors")
    mentions = Counter(mention.actor for one in site.dossier.articles for mention in one.mentions)
    rows = [_row(one, mentions[one.id], site) for one in site.main_actors()]
    kinds = sorted({row.kind for row in rows}, key=[kind.value for kind in ActorKind].index)
    matter = front.listing(title, len(site.dossier.articles))
    values = {
        "title": title,
        "rows": rows,
        "kinds": [(kind, site.speak(ACTORS[ActorKind(kind)])) for kind in kinds],
        "network": Value(site.speak("Who is named with whom"), target=site.network_uri)
        if site.dossier.co_mentions
        else None,
    }
    return Page(uri, matter + "\n" + render("actors", site, uri, values), listed=True)


def _row(actor: Actor, mentions: int, site: Site) -> Row:
    articles = site.mentioned[actor.id]
    spelt = Counter(
        " ".join(mention.text.split())
        for one in articles
        for mention in one.mentions
        if mention.actor == actor.id
    )
    names = (actor.name, *(name for name, _ in spelt.most_common(NAMES)), *actor.spellings[:NAMES])
    return Row(
        Value(actor.name, target=site.actor_uri(actor.id)),
        actor.kind.value,
        site.speak(ACTORS[actor.kind]),
        site.functions.get(actor.id, ""),
        " · ".join(dict.fromkeys(names)),
        len(articles),
        mentions,
        len(site.said.get(actor.id, ())),
    )
