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
    from dossier.describe.quotes.cast import Cast
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
def things() -> frozenset[str]:
    """Return the folded nouns of what says something in print: « communiqué »."""
    return frozenset(fold(word) for word in table("bearers")["things"].split())


@functools.cache
def _relations() -> frozenset[str]:
    return frozenset(fold(word) for word in table("bearers")["relations"].split())


@functools.cache
def voices() -> frozenset[str]:
    """Return the folded nouns of those who speak without a name: « sources », « témoins », « witnesses »."""
    return frozenset(fold(word) for word in table("bearers")["voices"].split())


def described(focus: Focus, party: Party, people: Cast) -> str | None:
    """Return the person that a noun behind a verb of saying describes: the last one of whom the paragraph spoke.

    A function that the article gives to nobody (« l'attaquant des Dogues ») is that person's only if the article
    gives that person no other, or if it is pointed at (« ce professeur »); a relation (« le voisin »), a body or a
    thing (« le communiqué ») is nobody's. Where all of the paragraph's persons are of another gender, the last
    speaker of the noun's is looked for before it.
    """
    word, gender = fold(party.word), party_gender(party)
    known = (things(), _relations(), voices(), bodies())
    if party.determiner not in _DEFINITE or any(word in some for some in known):
        return None
    here = [one for one in reversed(focus.people) if not clash(gender, people.gender(one))]
    if not here and focus.people and party.kind == "other":
        here = [one for one in reversed(people.memory) if people.person(one) and not clash(gender, people.gender(one))]  # fmt: skip
    if not here:
        return None
    pointed = party.determiner in {"ce", "cet", "cette"}
    borne = party.kind == "role" and any(one.actor == here[0] for one in people.bearers)
    return here[0] if pointed or not borne else None
