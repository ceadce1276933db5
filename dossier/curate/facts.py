"""The curator's facts: they always win, and say whose they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.curate import check
from dossier.curate.remarks import placed
from dossier.curate.verdicts import RULE
from dossier.records import Authority, Curation, Fact, PartialDate, Source, phrase

if TYPE_CHECKING:
    from dossier.curate.sidecar import Sidecar
    from dossier.records import Actor, Article, Settings

_PLAIN = frozenset({"slug", "note"})
"""Keys that go into the article as they are; the others become facts."""


def widen(known: Authority, sidecar: Sidecar) -> Authority:
    """Add a seed's own actors to what the dossier knows, so that their mentions are found in it.

    The facts that the sidecar states go with them: « samedi » counts from the date that the curator gives.
    """
    return replace(
        known,
        actors=(*(_listed(actor, known) for actor in sidecar.added), *known.actors),
        ignored=(*known.ignored, *sidecar.dropped),
        settled=tuple(_changes(sidecar, known).items()),
    )


def narrow(settings: Settings, sidecar: Sidecar) -> Settings:
    """Let a seed's retrieval date close the calendar for it: nothing in it is later."""
    retrieved: PartialDate | None = sidecar.facts.get("retrieved")
    if retrieved is None or (settings.as_of and settings.as_of.date <= retrieved.date):
        return settings
    return replace(settings, as_of=retrieved)


def correct(article: Article, sidecar: Sidecar, known: Authority) -> Article:
    """Apply the curator's facts, under rule `curator`, and their choices."""
    changes = _changes(sidecar, known)
    if changes.get("published"):
        changes["date_clues"] = ()
    if sidecar.choices:
        changes["curation"] = Curation(**{**sidecar.choices, "notes": placed(article, sidecar)})
    return _actors(replace(article, **changes), sidecar)


def _changes(sidecar: Sidecar, known: Authority) -> dict[str, Any]:
    """Return what a sidecar makes of an article's fields."""
    changes: dict[str, Any] = {}
    for key, value in sidecar.facts.items():
        if key in _PLAIN:
            changes[key] = value
        elif key == "flags":
            changes[key] = tuple(_fact(flag, sidecar) for flag in value or ())
        elif value is None:
            changes[key] = None
        elif key in {"source", "via"}:
            changes[key] = _fact(_outlet(value, known), sidecar)
        else:
            changes[key] = _fact(value, sidecar)
    return changes


def _fact(value: Any, sidecar: Sidecar) -> Fact[Any]:
    return Fact(value, RULE, evidence=phrase("stated by the curator in {path}", path=sidecar.path))


def _outlet(value: str | Source, known: Authority) -> Source:
    """Find the outlet that the dossier's list knows under a name, or take it as named."""
    if isinstance(value, Source):
        return value
    wanted = check.plain(value)
    for outlet in known.sources:
        names = (outlet.id, outlet.name, outlet.domain or "", *outlet.spellings)
        if wanted in map(check.plain, names):
            return outlet
    return Source(wanted, value)


def _listed(actor: Actor, known: Authority) -> Actor:
    """Prefer the dossier's fuller entry for the same actor, with the spellings that it has in this seed."""
    listed = next((other for other in known.actors if other.id == actor.id), None)
    if listed is None:
        return actor
    more = (one for one in (actor.name, *actor.spellings) if one != listed.name)
    return replace(listed, spellings=tuple(dict.fromkeys((*listed.spellings, *more))))


def _actors(article: Article, sidecar: Sidecar) -> Article:
    """Take out the actors that the curator drops; add those asked for whose name no rule could find."""
    dropped = {check.plain(name) for name in sidecar.dropped}
    gone = {
        actor.id
        for actor in article.actors
        if dropped & {check.plain(name) for name in (actor.id, actor.name)}
    }
    actors = {actor.id: actor for actor in article.actors if actor.id not in gone}
    for actor in sidecar.added:
        actors.setdefault(actor.id, actor)
    return replace(
        article,
        actors=tuple(actors[name] for name in sorted(actors)),
        mentions=tuple(mention for mention in article.mentions if mention.actor not in gone),
    )
