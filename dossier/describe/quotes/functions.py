"""Functions compared: « le président serbe » and « président de la Serbie », « chef du gouvernement » and « Premier ministre »."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.actors import authority
from dossier.describe.actors.names import fold
from dossier.lexicon import table
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.records import Actor

_EMPTY = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "et",
        "au",
        "aux",
        "a",
        "en",
        "pour",
        "par",
        "sur",
        "the",
        "of",
        "and",
        "for",
        "to",
        "an",
        "ancien",
        "ancienne",
        "ex",
        "nouveau",
        "nouvelle",
        "actuel",
        "actuelle",
        "former",
        "new",
        "current",
        "acting",
        "jeune",
        "tres",
        "haut",
        "haute",
        "chef",
        "cheffe",
        "dit",
        "puissant",
        "puissante",
        "influent",
        "influente",
        "principal",
        "principale",
    ]
)


_ENDING = re.compile(r"e?s?\Z")


@dataclass(frozen=True, slots=True)
class Function:
    """A function as it is compared."""

    head: str
    codes: frozenset[str]
    """Countries."""
    rest: frozenset[str]
    """Other words."""
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person with a function that the article gives."""

    actor: str
    function: Function


def modifiers(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return what narrows a function: country codes, and other words folded and without endings."""
    codes, rest = set(), set()
    demonyms = authority.demonyms()
    for word in fold(title).split():
        if word in demonyms:
            codes.add(demonyms[word])
        elif word not in _EMPTY and len(word) > 1:
            rest.add(_ENDING.sub("", word))
    return frozenset(codes), frozenset(rest)


@functools.cache
def _synonyms() -> tuple[tuple[str, str], ...]:
    """Return the functions that go by another name, the longest first, with what they mean."""
    return tuple(sorted(table("bearers")["synonyms"].items(), key=lambda one: -len(one[0])))


@functools.cache
def _generic() -> frozenset[str]:
    return frozenset(fold(word) for word in table("bearers")["generic"].split())


@functools.cache
def bodies() -> frozenset[str]:
    """Return the folded nouns of bodies: « ministère », « ONG »."""
    return frozenset(fold(word) for word in table("bearers")["bodies"].split())


def function(title: str, head: str, countries: Mapping[str, str]) -> Function:
    """Return a function as it is compared: « chef de la diplomatie serbe » is a minister of foreign affairs."""
    plain = fold(title)
    for phrase, meant in _synonyms():
        if plain.startswith(phrase) or plain == phrase:
            title = f"{meant} {plain[len(phrase) :]}"
            head = meant if meant == "premier ministre" else meant.split()[0]
            break
    plain = f" {fold(title)} "
    codes = set()
    for name, code in countries.items():
        if f" {name} " in plain:
            plain = plain.replace(f" {name} ", " ")
            codes.add(code)
    folded = fold(head)
    rest = plain.replace(f" {folded} ", " ", 1)
    more, words = modifiers(rest)
    generic = folded in _generic()
    return Function(_short(folded), frozenset(codes) | more, words, generic)


def _short(head: str) -> str:
    """Return what stands for a folded head in comparisons: its class, cut so that endings do not count."""
    known: str = table("bearers")["classes"].get(head, head).replace(" ", "")
    return known if known in {"chef", "premierministre"} else known[:6] if known.startswith("vice") else known[:5]  # fmt: skip


@functools.cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return the functions that a wider noun takes in: « l'élu » may be a mayor."""
    listed = table("bearers")["kinds"]
    return {_short(fold(wide)): frozenset(_short(fold(one)) for one in narrow.split()) for wide, narrow in listed.items()}  # fmt: skip


@functools.cache
def _offices() -> frozenset[str]:
    return frozenset(_short(fold(one)) for one in table("bearers")["offices"].split())


def office(asked: Function) -> bool:
    """Say whether a function is an office, by which an article may bring in somebody new: « le préfet »."""
    return asked.head in _offices()


def excludes(asked: Function, borne: Function) -> bool:
    """Say whether whoever bears one office is not asked for by another: a minister is no president."""
    return asked.head != borne.head and {asked.head, borne.head} <= _offices()


def countries(actors: Iterable[Actor]) -> dict[str, str]:
    """Return the folded names of the article's countries with their codes, longest first."""
    names = {
        fold(name): one.country
        for one in actors
        if one.kind is ActorKind.COUNTRY and one.country
        for name in (one.name, *one.spellings)
    }
    return dict(sorted(names.items(), key=lambda one: (-len(one[0]), one[0])))


def fit(asked: Function, borne: Function) -> int:
    """Return how well a function asked for fits one borne; 0 where it does not."""
    if borne.head in _kinds().get(asked.head, ()) and not (
        asked.codes and borne.codes and not asked.codes & borne.codes
    ):
        return 2 + 2 * bool(asked.codes & borne.codes) + len(asked.rest & borne.rest)
    if asked.head != borne.head and not (asked.generic and (asked.codes & borne.codes or asked.rest & borne.rest)):  # fmt: skip
        return 0
    if asked.codes and borne.codes and not asked.codes & borne.codes:
        return 0
    if asked.rest and borne.rest and not asked.rest & borne.rest:
        return 0
    same = asked.head == borne.head
    return 1 + 4 * same + 2 * bool(asked.codes & borne.codes) + len(asked.rest & borne.rest)
