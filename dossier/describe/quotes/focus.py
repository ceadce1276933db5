"""Whom a paragraph is about: « tranche le sexagénaire », « a confié l'attaquant des Dogues », words that stand alone."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.describe.quotes.functions import bodies
from dossier.describe.quotes.genders import clash, party_gender
from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dossier.describe.quotes.functions import Bearer
    from dossier.describe.quotes.parties import Party

_DEFINITE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "the"})


@dataclass(slots=True)
class Focus:
    """The persons of one paragraph, in the order in which it comes to speak of them."""

    people: list[str] = field(default_factory=list)

    def lit(self, actor: str) -> None:
        """Take down a person that is spoken of."""
        if not self.people or self.people[-1] != actor:
            self.people.append(actor)

    def clear(self) -> None:
        """Begin a paragraph."""
        self.people.clear()

    @property
    def sole(self) -> str | None:
        """The only person of whom the paragraph has spoken so far, or None."""
        return self.people[0] if len(set(self.people)) == 1 else None


@functools.cache
def _no_persons() -> frozenset[str]:
    listed = table("bearers")
    return frozenset(fold(word) for key in ("things", "relations") for word in listed[key].split())


@functools.cache
def voices() -> frozenset[str]:
    """Return the folded nouns of those who speak without a name: « sources », « témoins », « witnesses »."""
    return frozenset(fold(word) for word in table("bearers")["voices"].split())


def described(
    focus: Focus, party: Party, bearers: Iterable[Bearer], gender: Callable[[str], str]
) -> str | None:
    """Return the person that a noun behind a verb of saying describes: the last one of whom the paragraph spoke.

    A function that the article gives to nobody (« l'attaquant des Dogues ») is that person's only if the article
    gives that person no other; a relation (« le voisin »), a body or a thing (« le communiqué ») is nobody's.
    """
    word = fold(party.word)
    if party.determiner not in _DEFINITE or word in _no_persons() or word in bodies() or word in voices():  # fmt: skip
        return None
    for actor in reversed(focus.people):
        if clash(party_gender(party), gender(actor)):
            continue
        borne = party.kind == "role" and any(one.actor == actor for one in bearers)
        return None if borne else actor
    return None
