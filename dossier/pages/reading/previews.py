"""What a page knows of the actors that it links to, for the card beside a name: kind, function, number of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.pages.words import ACTORS
from dossier.wording import number, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Actor

LONGEST = 160
"""Code points of a note or a function on a card."""


@dataclass(frozen=True, slots=True)
class Preview:
    """An actor's card."""

    name: Value
    kind: str
    """Its kind, for classes."""
    label: str
    """Its kind, for readers."""
    about: str
    """The curator's note, else the function that articles give most often; may be empty."""
    spread: str
    """In how many articles it occurs."""


def previews(actors: Iterable[Actor], site: Site) -> tuple[Preview, ...]:
    """Lay the cards of some actors out, in the order given."""
    return tuple(_preview(actor, site) for actor in actors)


def _preview(actor: Actor, site: Site) -> Preview:
    count, language = len(site.mentioned.get(actor.id, ())), site.options.language
    spread = site.speak(plural(count, "{count} article", "{count} articles", language))
    return Preview(
        Value(actor.name, target=site.actor_uri(actor.id)),
        actor.kind.value,
        site.speak(ACTORS[actor.kind]),
        shorten(actor.note or site.functions.get(actor.id, ""), LONGEST),
        spread.format(count=number(count, language)),
    )
