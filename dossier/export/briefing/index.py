"""The index of actors, by kind: people under their surnames, other spellings with « see »."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.describe.actors.names import PARTICLES, fold, sort_key
from dossier.export.briefing import typography
from dossier.export.briefing.sheet import ActorEntry, ActorGroup
from dossier.export.briefing.wording import ACTOR_KINDS
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.export.briefing.wording import Voice
    from dossier.records import Actor, Dossier

SPELLINGS_SHOWN = 4
"""Other spellings printed after an actor."""


def groups(dossier: Dossier, voice: Voice) -> tuple[ActorGroup, ...]:
    """Return the entries of each kind, sorted as French sorts."""
    spelt: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for article in dossier.articles:
        for mention in article.mentions:
            spelt[mention.actor][" ".join(typography.plain(mention.text).split())] = None
    found = []
    for kind, label in ACTOR_KINDS:
        entries = [
            entry
            for actor in dossier.actors
            if actor.kind is kind
            for entry in _entries(actor, tuple(spelt[actor.id]))
        ]
        if entries:
            ordered = sorted(entries, key=lambda one: (*sort_key(one.name), one.id == "", one.see))
            found.append(ActorGroup(voice.phrase(label), tuple(ordered)))
    return tuple(found)


def _entries(actor: Actor, spelt: tuple[str, ...]) -> Iterator[ActorEntry]:
    """Yield the actor's entry and a reference for each spelling of these articles that sorts elsewhere."""
    name = inverted(actor, spelt)
    own = fold(name)
    near: list[str] = []
    far: list[str] = []
    seen = {fold(actor.name), own}
    for spelling in sorted(spelt, key=lambda one: (-len(one), one)):
        folded = fold(spelling)
        if folded in seen or not folded:
            continue
        seen.add(folded)
        stem = own.split()[0] if own else ""
        (near if folded.split()[0] == stem else far).append(spelling)
    others = [one for one in (*far, *near) if fold(one) not in own][:SPELLINGS_SHOWN]
    yield ActorEntry(actor.id, name, f" ({', '.join(others)})" if others else "")
    # Under the first name nobody looks for a person; a spelling that ends alike is no other name.
    for spelling in far:
        if actor.kind is ActorKind.PERSON and _ends_alike(spelling, actor.name):
            continue
        yield ActorEntry("", spelling, "", name)


def inverted(actor: Actor, spelt: tuple[str, ...]) -> str:
    """Return a person's name as an index has it, « Vučić, Aleksandar »; any other name as it stands.

    The surname is the end of the name that the articles use alone; else, the beginning that they use alone (« Xi »
    of « Xi Jinping »), which stays in front; else the last word. Particles written small stay with the first names,
    as French indexes have « Gaulle, Charles de ».
    """
    name = typography.plain(actor.name)
    words = name.split()
    if actor.kind is not ActorKind.PERSON or len(words) < 2:  # noqa: PLR2004 - first and last name
        return name
    alone = {fold(one) for one in spelt}
    cut = next(
        (at for at in range(1, len(words)) if fold(" ".join(words[at:])) in alone),
        None,
    )
    if cut is None:
        if any(fold(" ".join(words[:at])) in alone for at in range(1, len(words))):
            return name
        cut = len(words) - 1
    while cut < len(words) - 1 and words[cut].islower() and fold(words[cut]) in PARTICLES:
        cut += 1
    return f"{' '.join(words[cut:])}, {' '.join(words[:cut])}"


def _ends_alike(spelling: str, name: str) -> bool:
    return fold(spelling).split()[-1:] == fold(name).split()[-1:]
