"""Grammatical gender, as far as a text or a given name shows it: what « il » and « elle » may mean."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.describe.quotes.parties import Party

_LATTER = frozenset({"ce dernier", "cette derniere", "celui ci", "celle ci", "the latter"})
_FEMININE = ("trice", "euse", "ienne", "iere", "eresse")
"""Endings of nouns of women, where the article shows nothing: « l'apicultrice »."""
SINGULAR = frozenset({"le", "la", "l'", "un", "une", "ce", "cet", "cette", "son", "sa", "the", "a", "an", "his", "her", "their"})  # fmt: skip
"""Determiners of one person."""


@functools.cache
def _given() -> Mapping[str, str]:
    listed = table("bearers")["names"]
    return {fold(name): gender for gender in ("m", "f") for name in listed[gender].split() if not name.endswith("_f")}  # fmt: skip


def given_gender(name: str) -> str:
    """Return the gender of a person's given name, where the list has it."""
    return _given().get(fold(name).split()[0], "") if fold(name) else ""


@functools.cache
def _gendered(gender: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table("bearers")[gender].split())


@functools.cache
def _persons() -> frozenset[str]:
    return frozenset(fold(word) for word in table("bearers")["persons"].split())


def somebody(party: Party) -> bool:
    """Say whether a noun tells of one person without a name: « un homme », « l'accusée »."""
    return (
        party.kind in {"other", "role"}
        and party.determiner in SINGULAR
        and fold(party.word) in _persons()
    )


def latter(party: Party) -> bool:
    """Say whether a pronoun takes up the person named last: « ce dernier »."""
    return fold(party.word) in _LATTER


def party_gender(party: Party) -> str:
    """Return the gender that a party's own words show."""
    word, determiner = fold(party.word), party.determiner
    if party.kind == "pronoun":
        return {"il": "m", "ils": "m", "he": "m", "lui": "m", "eux": "m", "celui ci": "m", "ce dernier": "m", "l interesse": "m", "elle": "f", "elles": "f",
                "she": "f", "celle ci": "f", "cette derniere": "f", "l interessee": "f"}.get(word, "")  # fmt: skip
    if (
        fold(determiner)
        in {
            "mme",
            "mmes",
            "mlle",
            "mrs",
            "ms",
            "la",
            "une",
            "cette",
            "sa",
            "lady",
            "her",
            "d une",
        }
        or word in _gendered("feminine")
        or (fold(determiner) == "l" and word.endswith(_FEMININE))
    ):
        return "" if determiner == "her" else "f"
    if fold(determiner) in {
        "m",
        "mr",
        "le",
        "un",
        "du",
        "au",
        "ce",
        "sir",
        "lord",
        "d un",
    } or word in _gendered("masculine"):
        return "m"
    return ""


def clash(one: str, other: str) -> bool:
    """Say whether two genders, each perhaps unknown, exclude each other."""
    return bool(one and other and one != other)
