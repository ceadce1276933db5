"""The list of all actors: a table that readers sort and filter, whole without a script."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.curate.check import plain
from dossier.pages import address
from dossier.pages.facets import NONE
from dossier.pages.lists.stretches import Stretch, numbered
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready, list_page
from dossier.pages.words import ACTORS
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.page import Page
    from dossier.pages.site import Site
    from dossier.records import Actor

FULL = 200
"""Actors that one page lists at most, some 150 KB; of more, these are the most present ones."""
OTHERS = "0"
"""The letter of names without one."""
SEVERAL = 2
"""Outlets from which it says something that one alone names an actor."""
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
    sources: int
    """Outlets that name it; articles of unknown source are one."""
    by: str
    """The outlet that alone names it; empty where several do."""


def pages(site: Site) -> Iterator[Page]:
    """Make the table, the most present first; those of many actors stand by letter on pages of their own too."""
    uri = site.index_uri("actors")
    title = site.speak("Actors")
    every = site.main_actors()
    counts = Counter(mention.actor for one in site.dossier.articles for mention in one.mentions)
    letters = _letters(every, site) if len(every) > FULL else ()
    shown = every[:FULL] if letters else every
    kinds = sorted({one.kind for one in every}, key=list(ActorKind).index)
    ways = [(Value(one.name, target=_address(one, site)), one.count, False) for one in letters]
    values: dict[str, object] = {
        "title": title,
        "rows": [_row(one, counts[one.id], site) for one in shown],
        "only": _only(every, site),
        "total": len(every),
        "kinds": [(kind.value, site.speak(ACTORS[kind])) for kind in kinds],
        "stretches": ways,
        "more": Ready(" ".join(site.built(str(way.target), uri) for way, *_ in ways)),
        "network": Value(site.speak("Who is named with whom"), target=site.network_uri)
        if site.dossier.co_mentions
        else None,
    }
    articles = len(site.dossier.articles)
    yield list_page("actors", uri, values, site, articles)
    for letter in letters:
        values = {
            "title": f"{title}{site.speak(': ')}{letter.name}",
            "up": Value(title, target=uri),
            "stretches": [(way, count, way.text == letter.name) for way, count, _ in ways],
            "rows": [_row(one, counts[one.id], site) for one in letter.entries],
        }
        yield list_page("register", _address(letter, site), values, site, articles)


def _letters(actors: Sequence[Actor], site: Site) -> tuple[Stretch[Actor], ...]:
    """Cut the actors by the first letter of their names, in the order in which the language sorts them."""
    present = {one.id for one in actors}
    found: dict[str, list[Actor]] = {}
    for actor in site.dossier.actors:
        if actor.id in present:
            first = next((letter for letter in plain(actor.name) if letter.isalpha()), OTHERS)
            found.setdefault(first, []).append(actor)
    return tuple(
        stretch
        for letter, told in found.items()
        for stretch in numbered(told, letter, letter.upper(), site)
    )


def _address(letter: Stretch[Actor], site: Site) -> str:
    return site.list_uri(site.index_uri("actors"), "", "name", letter.key)


def _by(actor: Actor, site: Site) -> list[str]:
    """Return the outlets that name an actor, by their ids, sorted; those nobody knows as one."""
    return sorted({one.outlet or NONE for one in site.mentioned[actor.id]})


def _only(actors: Sequence[Actor], site: Site) -> list[tuple[Ready, str]]:
    """Return the outlets that alone name some actor, by name, the unknown one last; none where there is but one outlet."""
    found = {told[0] for one in actors if len(told := _by(one, site)) == 1}
    names = {one.id: one.name for one in site.dossier.sources}
    unknown = site.speak("unknown source")
    order = sorted(found, key=lambda name: (name == NONE, plain(names.get(name, unknown))))
    if len(site.by_source) < SEVERAL:
        return []
    return [(Ready(address.safe(name)), names.get(name, unknown)) for name in order]


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
        len(told := _by(actor, site)),
        address.safe(told[0]) if len(told) == 1 else "",
    )
