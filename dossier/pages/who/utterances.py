"""Lists of quotations on an actor's page: theirs, and those of others that name them; long ones go on by year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import address
from dossier.pages.lists.stretches import FULL, LEAD, by_date
from dossier.pages.reading.facts import Value
from dossier.pages.reading.quotes import Utterance, utterances
from dossier.pages.render import Ready, list_page
from dossier.pages.who.named import Choice, choices, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.lists.stretches import Stretch
    from dossier.pages.page import Page
    from dossier.pages.site import Site
    from dossier.records import Actor, Article, Quote

    Told = tuple[Article, Quote]


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the lists of quotations on an actor's page."""

    id: str
    """Id of the list on the page; that of its heading is the same without « -list »."""
    title: str
    parameter: str
    """What stands in the page's address for whom the list is filtered by."""
    asked: str
    """What that choice is called."""
    name: str
    """The list's part in the addresses of its further pages."""


SAID = Kind("dossier-said-list", "Quotations", "named", "Who is named", "quotations")
ABOUT = Kind(
    "dossier-about-list",
    "Quotations of others that name them",
    "by",
    "Who says it",
    "quotations-about",
)


@dataclass(frozen=True, slots=True)
class Laid:
    """A list of quotations as the actor's page shows it."""

    kind: Kind
    choices: tuple[Choice, ...]
    shown: tuple[Utterance, ...]
    total: int
    stretches: tuple[tuple[Value, int, bool], ...]
    """Pages of a long list with their numbers of quotations, True for the one shown."""
    more: Ready
    """Addresses of those pages, from this one, for the script that filters all of them."""


def laid(kind: Kind, actor: Actor, site: Site) -> Laid:
    """Lay one of an actor's lists out: all of it, or the first ones and the ways to the others."""
    told = _told(kind, actor, site)
    page = site.actor_uri(actor.id)
    cut = _cut(told, site)
    ways = tuple(
        (Value(one.name, target=_address(kind, actor, one, site)), one.count, False) for one in cut
    )
    return Laid(
        kind,
        speakers(told, site) if kind == ABOUT else choices(told, site),
        _utterances(kind, told[:LEAD] if cut else told, site),
        len(told),
        ways,
        Ready(" ".join(site.built(str(way.target), page) for way, *_ in ways)),
    )


def pages(kind: Kind, actor: Actor, site: Site) -> Iterator[Page]:
    """Make the further pages of a long list; none for a short one."""
    cut = _cut(_told(kind, actor, site), site)
    for stretch in cut:
        values = {
            "title": f"{actor.name}{site.speak(': ')}{site.speak(kind.title).lower()}, {stretch.name}",
            "up": Value(actor.name, target=site.actor_uri(actor.id)),
            "stretches": [
                (Value(one.name, target=_address(kind, actor, one, site)), one.count, one == stretch)
                for one in cut
            ],
            "utterances": _utterances(kind, stretch.entries, site),
            "by": kind == ABOUT,
        }  # fmt: skip
        uri = _address(kind, actor, stretch, site)
        yield list_page("quotations", uri, values, site, len(stretch.entries))


def _told(kind: Kind, actor: Actor, site: Site) -> tuple[Told, ...]:
    return (site.about if kind == ABOUT else site.said).get(actor.id, ())


def _utterances(kind: Kind, told: tuple[Told, ...], site: Site) -> tuple[Utterance, ...]:
    untitled = f"[{site.speak('untitled')}]"
    return utterances(told, site, untitled, others=kind == ABOUT)


def _cut(told: tuple[Told, ...], site: Site) -> tuple[Stretch[Told], ...]:
    if len(told) <= FULL:
        return ()
    return by_date(told, lambda one: one[0].published.value.date if one[0].published else "", site)


def _address(kind: Kind, actor: Actor, stretch: Stretch[Told], site: Site) -> str:
    return site.list_uri(
        site.actor_uri(actor.id), address.safe(site.speak(kind.name)), "date", stretch.key
    )
