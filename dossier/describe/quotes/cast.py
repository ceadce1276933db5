"""Who bears which function in an article, of which gender, and whom a function, noun or pronoun means at a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.describe.quotes import appositions
from dossier.describe.quotes.focus import Focus
from dossier.describe.quotes.functions import (
    Bearer,
    Function,
    bodies,
    excludes,
    fit,
    function,
    office,
)
from dossier.describe.quotes.genders import clash, given_gender, party_gender
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.quotes.parties import Named, Party
    from dossier.records import Actor

MOST = 300
"""Bearers of functions in one article; a list of a parliament's members is no news."""
MEMORY = 12
"""Speakers and subjects that a pronoun may reach back to."""

REACH = 60
"""Mentions that a noun may reach back over."""

_BESIDE = re.compile(
    r",(?: \d\d ans,)? (?:(?:un|une|le|la|l'|an?|the) ?)?(?P<nouns>[a-zà-ÿ-]{4,}(?: [a-zà-ÿ-]{4,}){0,2})"
)
_BODIES = frozenset({"organisation", "alliance", "ong", "association", "entreprise", "societe", "groupe", "agence", "parti", "institution",
                     "organization", "company", "party", "group", "agency", "union", "charity", "firm"})  # fmt: skip
"""Nouns that take up any organisation; the others take up one whose name begins with them."""


@dataclass(slots=True)
class Cast:
    """What an article says of its actors; positions count in the raw text."""

    actors: Mapping[str, Actor]
    bearers: list[Bearer] = field(default_factory=list)
    genders: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    mentions: list[tuple[int, str, str]] = field(default_factory=list)
    """Place, actor and spelling of each mention, in order."""
    latest: str | None = None
    """The person told last, speaker or not: « ce dernier »; empty for one without a name."""
    nouns: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Who is called by a noun beside the name: « Lea Haas, fleuriste »."""
    memory: list[str] = field(default_factory=list)
    """Speakers and subjects, the latest last."""
    voice: str | None = None
    """Who spoke last."""
    focus: Focus = field(default_factory=Focus)
    """The persons of the paragraph at hand."""
    unnamed: str | None = None
    """The gender, or nothing, of someone spoken of after all of them whom the article does not name; None for nobody."""

    def person(self, actor: str) -> bool:
        """Say whether an actor is a person."""
        return self.actors[actor].kind is ActorKind.PERSON

    def recall(self, actor: str) -> None:
        """Remember a speaker or subject."""
        self.unnamed = None
        if self.person(actor):
            self.focus.lit(actor)
        if not self.memory or self.memory[-1] != actor:
            self.memory.append(actor)
            del self.memory[:-MEMORY]

    def call(self, party: Party | None, actor: str | None) -> None:
        """Take down the noun that stands with a person's name."""
        if party and actor and party.word and party.kind == "name" and self.person(actor):
            self.nouns[fold(party.word)].add(actor)

    def bear(self, bearer: Bearer) -> None:
        """Take down who bears a function."""
        if bearer not in self.bearers and len(self.bearers) < MOST:
            self.bearers.append(bearer)

    def before(self, at: int) -> list[tuple[str, str]]:
        """Return the last mentions before a place, with their spellings, the latest last."""
        stop = bisect_left(self.mentions, (at, "", ""))
        return [
            (actor, spelling) for _, actor, spelling in self.mentions[max(0, stop - REACH) : stop]
        ]

    def gender(self, actor: str) -> str:
        """Return `m`, `f` or nothing, by what stands with the name, then by the given name."""
        votes = self.genders.get(actor)
        if votes:
            best = sorted(votes, key=lambda one: (-votes[one], one))
            if len(best) == 1 or votes[best[0]] > votes[best[1]]:
                return best[0]
        return given_gender(self.actors[actor].name) if self.person(actor) else ""


def learn(cast: Cast, text: str, found: Sequence[Party], places: Mapping[str, str]) -> list[Party]:
    """Take down who bears what in a unit, and return its parties with apposed functions given to their bearers."""
    told = appositions.joined(text, found, cast.person)
    tied = appositions.tied(text, told, cast.person)
    apart = {id(one) for one in told}
    for party in [*told, *(one for one in tied if id(one) not in apart)]:
        if party.actor and cast.person(party.actor):
            if party.title:
                cast.bear(Bearer(party.actor, function(party.title, party.word, places)))
            for noun in [party.word, *party.title.split()[1:3], *_nouns(text, party.end)]:
                cast.nouns[fold(noun)].add(party.actor)
        if party.actor and party_gender(party):
            cast.genders[party.actor][party_gender(party)] += 1
    return tied


def _nouns(text: str, at: int) -> list[str]:
    """Return the nouns that stand behind a name: « , fleuriste rue Carnot », « , a local shopkeeper »."""
    found = _BESIDE.match(text, at)
    return found["nouns"].split() if found else []


def resolve(
    cast: Cast, party: Party, at: int, inside: Sequence[Named], places: Mapping[str, str]
) -> str | None:
    """Return the actor a party means, or None.

    Args:
        cast: what the article says of its actors.
        party: the party.
        at: its place in the raw text.
        inside: the mentions inside its words: « porte-parole de la Maison-Blanche ».
        places: country codes by folded name.
    """
    if party.actor:
        return party.actor
    if party.kind == "pronoun":
        return pronoun(cast, party, at)
    if party.kind == "role":
        return _bearer(cast, party, at, places) or _spokesman(cast, party, inside)
    return _called(cast, party) or _body(cast, party, at)


def _called(cast: Cast, party: Party) -> str | None:
    """Return the person whom the article calls by this noun: « Lea Haas, fleuriste » is « la fleuriste »."""
    if party.determiner not in {"le", "la", "l'", "the", "ce", "cette"}:
        return None
    called = sorted(cast.nouns.get(fold(party.word), set()))
    gender = party_gender(party)
    called = [one for one in called if not clash(gender, cast.gender(one))]
    return called[0] if len(called) == 1 else None


def _bearer(cast: Cast, party: Party, at: int, places: Mapping[str, str]) -> str | None:
    if party.determiner in {"un", "une", "des", "a", "an", "les", "d'un", "d'une"}:
        return None
    asked = function(party.title, party.word, places)
    gender = party_gender(party)
    worth: dict[str, int] = {}
    for bearer in cast.bearers:
        points = fit(asked, bearer.function)
        if points and not clash(gender, cast.gender(bearer.actor)):
            worth[bearer.actor] = max(points, worth.get(bearer.actor, 0))
    if not worth:
        return _focus(cast, party, asked)
    best = [one for one in sorted(worth) if worth[one] == max(worth.values())]
    return best[0] if len(best) == 1 else _latest(cast, best, at)


def _focus(cast: Cast, party: Party, asked: Function) -> str | None:
    """Return who was spoken of last, for « le responsable » and other functions that the article gives to nobody."""
    if (
        asked.codes
        or asked.rest
        or party.determiner not in {"le", "la", "l'", "the", "ce", "cet", "cette"}
    ):
        return None
    gender = party_gender(party)
    bearing = [one.actor for one in cast.bearers if excludes(asked, one.function)]
    latest = [
        one
        for one in cast.memory[-1:]
        if cast.person(one) and one not in bearing and not clash(gender, cast.gender(one))
    ]
    if asked.generic and not latest:
        return pronoun(cast, party, 0)
    elsewhere = office(asked) and latest and latest[0] not in cast.focus.people
    return latest[0] if latest and not elsewhere else None


def _latest(cast: Cast, several: Sequence[str], at: int) -> str | None:
    """Return the one of several actors that was spoken of last."""
    for actor in reversed(cast.memory):
        if actor in several:
            return actor
    before = [actor for actor, _ in cast.before(at) if actor in several]
    return before[-1] if before else None


def _spokesman(cast: Cast, party: Party, inside: Sequence[Named]) -> str | None:
    """Return the body for which an unnamed person speaks by office."""
    if not fold(party.word).startswith(("porte parole", "spokes")):
        return None
    bodies = [one.actor for one in inside if not one.person]
    return bodies[0] if bodies else None


def _body(cast: Cast, party: Party, at: int) -> str | None:
    """Return the organisation that a noun takes up: « le ministère », « l'ONG »."""
    noun = fold(party.word)
    if noun not in bodies():
        return None
    if party.determiner in {"un", "une", "a", "an", "des", "les", "plusieurs"}:
        return None
    before = [(actor, fold(spelling)) for actor, spelling in cast.before(at)]
    for actor, spelling in reversed(before):
        if cast.actors[actor].kind is ActorKind.ORGANISATION and noun in (spelling.split()[:1] + spelling.split()[-1:]):  # fmt: skip
            return actor
    if noun in _BODIES:
        for actor in reversed(cast.memory):
            if cast.actors[actor].kind is ActorKind.ORGANISATION:
                return actor
        last = before[-1][0] if before else None
        return last if last and cast.actors[last].kind is ActorKind.ORGANISATION else None
    return None


def pronoun(cast: Cast, party: Party, at: int) -> str | None:
    """Return whom a pronoun means: the latest speaker or subject of its gender, persons before bodies."""
    gender = party_gender(party)
    word = fold(party.word)
    if word in {"ils", "elles", "they", "eux"}:
        return _plural(cast)
    if cast.unnamed is not None and party.kind == "pronoun" and not clash(gender, cast.unnamed):
        return None
    body = _sounding(cast)
    if body and word in {"il", "elle", "it"}:
        return None if clash(gender, cast.gender(body)) else body
    return _person(cast, party, at, gender)


def _sounding(cast: Cast) -> str | None:
    """Return the body that spoke last, nobody named since."""
    latest = cast.memory[-1] if cast.memory else None
    return latest if latest and latest == cast.voice and not cast.person(latest) else None


def _person(cast: Cast, party: Party, at: int, gender: str) -> str | None:
    """Return whom a pronoun of one person means: the latest of its gender."""
    for actor in reversed(cast.memory):
        known = cast.gender(actor)
        if cast.person(actor) and not clash(gender, known):
            return actor
        if not cast.person(actor) and gender and known == gender and party.kind == "pronoun":
            return actor
    near = [actor for actor, _ in cast.before(at) if cast.person(actor)]
    fitting = [one for one in near[-4:] if not clash(gender, cast.gender(one))]
    if fitting:
        return fitting[-1]
    bodies = [one for one in reversed(cast.memory) if not cast.person(one) and not clash(gender, cast.gender(one))]  # fmt: skip
    return bodies[0] if bodies and party.kind == "pronoun" else None


def _plural(cast: Cast) -> str | None:
    """Return what « ils » takes up: a body that spoke last, else nobody in particular."""
    latest = cast.memory[-1:] if cast.memory else []
    return latest[0] if latest and not cast.person(latest[0]) else None
