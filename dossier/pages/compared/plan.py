"""Which comparisons a dossier has, and what they and their columns are called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.index import proposed
from dossier.pages.facets import NONE
from dossier.pages.reading.facts import Value
from dossier.pages.searching import narrowing
from dossier.pages.who.territory import territory
from dossier.pages.words import OWNERSHIPS, SOURCES
from dossier.wording import day

if TYPE_CHECKING:
    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Column, Comparison

OWNED = "state-sources"
"""What the proposed comparison by ownership is called in addresses, in English."""


def comparisons(site: Site) -> tuple[Comparison, ...]:
    """Return the curator's comparisons, then those proposed: none that a curator's page already shows."""
    named = site.dossier.plan.comparisons
    taken = {one.id for one in named} | {one.actor for one in named if one.actor}
    parted = {one.by for one in named}
    own = []
    for one in proposed(site.dossier.articles, site.dossier.groups):
        fit = replace(one, id=site.speak(OWNED)) if one.by != "source" else one
        if fit.id not in taken and not (fit.by != "source" and fit.by in parted):
            own.append(fit)
    return (*named, *own)


def title(comparison: Comparison, site: Site) -> str:
    """Name a comparison: by its title, else by what is compared."""
    if comparison.title:
        return comparison.title
    if comparison.by != "source":
        return site.speak("Sources of a state and the others: who says what")
    if comparison.actor and comparison.actor in site.actors:
        return site.speak("{name}: who says what").format(name=site.actors[comparison.actor].name)
    date = day(comparison.first, site.options.language) if comparison.first else ""
    return site.speak("{date}: who tells what").format(date=date)


def of_actor(actor: str, site: Site) -> Comparison | None:
    """Return the comparison of what the sources say of an actor at any time; None where there is none."""
    fit = (one for one in site.comparisons if one.actor == actor and one.by == "source")
    return next((one for one in fit if not (one.first or one.last or one.articles)), None)


def of_period(period: str, site: Site) -> list[Value]:
    """Return the pages that set the sources side by side on some time that begins in a year or a month."""
    told = (one for one in site.comparisons if one.first and one.first.date.startswith(period))
    return [Value(title(one, site), target=site.comparison_uri(one)) for one in told]


def called(comparison: Comparison, side: str | None, site: Site) -> Value:
    """Name a column, with its page where it is one source's."""
    if comparison.by == "source":
        source = next((one for one in site.dossier.sources if one.id == side), None)
        if not source:
            return Value(site.speak("unknown source"))
        return Value(source.name, target=site.source_uri(source.id))
    if side is None:
        return Value(site.speak("not stated"))
    if comparison.by == "country":
        return Value(territory(side, site))
    words = (
        {**OWNERSHIPS, "state": "sources of a state"} if comparison.by == "ownership" else SOURCES
    )
    return Value(site.speak(words.get(side, side)))


def every(comparison: Comparison, column: Column, site: Site, words: str = "") -> Ready | None:
    """Return the address of the search for a column's articles, or for words in them; None where none finds these."""
    exact = comparison.by == "source" and not (
        comparison.first or comparison.last or comparison.articles
    )
    if not exact or not (comparison.actor or words):
        return None
    asked = {"q": f'"{words}"'} if words else {}
    if comparison.actor:
        asked["actor"] = comparison.actor
    asked["source"] = column.side or NONE
    return narrowing(asked, site.comparison_uri(comparison), site) or None
