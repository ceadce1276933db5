"""Persons told twice, between commas: « Lea Haas, maire de Brigny », « sa collègue espagnole, Lea Haas, »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.quotes.genders import clash, party_gender

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.describe.quotes.parties import Party

_BEHIND = re.compile(r",(?: \d\d ans,| aged \d\d,)? | \(")
_BEFORE = re.compile(r"(?: (?!et |and |ou |or )[a-zà-ÿ'-]+){0,2}, ")
"""Between a noun and the name it explains: « sa collègue espagnole, »."""
_CLOSED = re.compile(r"(?: \([^()]{1,40}\))?(?:[,.;:»)]|\s*\Z)")
_ONE_OF = re.compile(r"(?:[Ll]'une? (?:de |d')|[Oo]ne of )\Z")
_OWNING = frozenset({"son", "sa", "leur", "notre", "his", "her", "its", "their"})
_SOLE = frozenset({"un", "une", "a", "an"})
_MANY = frozenset({"ses", "leurs", "les", "des", "the"})


def joined(text: str, found: Sequence[Party], person: Callable[[str], bool]) -> list[Party]:
    """Return the parties of a unit, what explains a person's name given to that person.

    A function behind its bearer's name stays where it is; a function or noun before it becomes one party with it.
    """
    told: list[Party] = []
    for party in found:
        before = told[-1] if told else None
        if before is None:
            told.append(party)
        elif _explained(text, party, before, person):
            told.append(replace(party, actor=before.actor, governed=before.governed))
        else:
            told.append(party)
    return told


def tied(text: str, found: Sequence[Party], person: Callable[[str], bool]) -> list[Party]:
    """Return the parties with those that explain the name behind them made one with it."""
    told: list[Party] = []
    for party in found:
        before = told[-1] if told else None
        start = _explains(text, before, party, person) if before else None
        if before and start is not None:
            governed = before.governed if start == before.start else False
            told[-1] = replace(before, start=start, end=party.end, kind="name", actor=party.actor,
                               title=before.title or before.word, governed=governed)  # fmt: skip
            continue
        told.append(party)
    return told


def _explained(text: str, party: Party, before: Party, person: Callable[[str], bool]) -> bool:
    """Say whether a function stands behind its bearer's name."""
    if party.kind != "role" or not before.actor or not person(before.actor):
        return False
    return _BEHIND.fullmatch(text, before.end, party.start) is not None


def _explains(text: str, before: Party, party: Party, person: Callable[[str], bool]) -> int | None:
    """Return where a party begins that explains the name behind it, or None."""
    if not _parted(text, before, party) or not person(party.actor or ""):
        return None
    among = _ONE_OF.search(text, max(0, before.start - 10), before.start)
    if among and before.determiner in _MANY:
        return among.start()
    if before.kind == "role":
        return before.start if before.determiner not in _MANY - {"the"} else None
    if before.governed:
        return None
    sole = before.kind == "other" and before.determiner in _SOLE
    return before.start if before.determiner in _OWNING or sole else None


def _parted(text: str, before: Party, party: Party) -> bool:
    """Say whether a name stands between commas right behind a party that names nobody, and of no other gender."""
    if before.actor or not party.actor or party.kind != "name":
        return False
    if not _BEFORE.fullmatch(text, before.end, party.start) or not _CLOSED.match(text, party.end):
        return False
    return not clash(party_gender(before), party_gender(party))
