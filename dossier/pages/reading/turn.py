"""The way on from an article: the one before and the one after, in the curator's order and by date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.facts import titled

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.pages.reading.facts import Value
    from dossier.pages.site import Site
    from dossier.records import Article

Neighbours = tuple["Article | None", "Article | None"]
"""The articles before and after one, in some order."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An article's neighbours in one order."""

    label: str
    """What the order is called."""
    before: Value | None
    after: Value | None
    earlier: str
    """What the way back is called."""
    later: str


def turns(
    article: Article, dated: Neighbours, site: Site, heading: Callable[[Article, Site], str]
) -> tuple[Turn, ...]:
    """Lay out the ways on from an article: in the curator's order, and by date where that leads elsewhere."""
    speak = site.speak
    found = []
    if site.orders != ("date",):
        pair = _values(site.beside[article.id], site, heading)
        label, names = (
            speak("Articles in the curator’s order"),
            ("Previous in the dossier", "Next in the dossier"),
        )
        found.append(Turn(label, *pair, *(speak(name) for name in names)))
    pair = _values(dated, site, heading)
    if not any((one.before, one.after) == pair for one in found):
        names = (speak("Previous by date"), speak("Next by date"))
        found.append(Turn(speak("Articles by date"), *pair, *names))
    return tuple(one for one in found if one.before or one.after)


def _values(
    pair: Neighbours, site: Site, heading: Callable[[Article, Site], str]
) -> tuple[Value | None, Value | None]:
    before, after = (titled(one, heading(one, site), site) if one else None for one in pair)
    return before, after
