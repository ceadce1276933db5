"""Slavic names as French, English and their own languages spell them: « Sergueï » and « Sergey Lavrov » are one.

The key writes alike what the languages write apart (tch, ch, č; ou, u; gu, g; y, i, ï, j). It does so only for full
names whose given name is listed: « Jean Martin » and « Jeanne Martin » stay two.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_STEPS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"\bb[ei]n ", "bn "),  # ben Salmane, bin Salman
        (r"^[yij]e", "e"),  # Yeltsin, Eltsine
        (r"(?<=i)j(?=[aeiou])", ""),  # Marija, Maria
        (r"lj(?![aeiou])", "l"),  # Aljbin, Albin
        (r"iq$", "ich"),  # Petkoviq, Petković
        (r"(?<=[^aeiou])[iyj][eo]v(?=a?$)", "ev"),  # Soloviev, Solovyov
        (r"(?<=[aeiou]n)e$", ""),  # Poutine, Putin
        (r"chtch|shch|tsch|tch|sch|ch|sh|cz|sz|c(?=[eiy]|$)", "C"),
        (r"dj|dz", "d"),
        (r"zh|j(?=[aeiou])", "J"),
        (r"gu(?=[eiy])|gh", "g"),
        (r"kh", "h"),  # Zakharova, Zaharova
        (r"ck|qu?|c", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"(?<=[oe])ff?$|w", "v"),
        (r"th", "t"),
        (r"ou|oo", "u"),
        (r"[iyj]+", "i"),
    )
)
_MARKED = re.compile(r"(?<=\w[sc])h")
"""What is written for the mark of « ş », « ç », « č » where the letter lacks it, not at the head of a name."""
_TWICE = re.compile(r"(.)\1+")
_FEMININE = frozenset({"a", "e", "le", "ne", "te", "ine", "na", "ka"})
"""What a woman's given name has more than the man's."""


@functools.lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return how a folded word sounds, whatever the language that spells it."""
    for pattern, heard in _STEPS:
        word = pattern.sub(heard, word)
    return _TWICE.sub(r"\1", word)


@functools.cache
def _given() -> dict[str, str]:
    """Return the listed given names by their sound, each with the sound of the first of its line."""
    families = (line.split("|") for line in words("slavic_given_names"))
    return {
        sound(fold(name)): sound(fold(family[0]))
        for family in families
        for name in reversed(family)
    }


def key(name: str) -> tuple[str, str] | None:
    """Return the key of a folded full name; None for a single name.

    Where the given name is no listed one, only the marks that a surname's letters lost are made up for: « Ulutaş » is
    also written « Ulutash ».
    """
    given, _, surname = name.partition(" ")
    family = _given().get(sound(given))
    if not surname:
        return None
    return (family, sound(surname)) if family else (given, _MARKED.sub("", surname))


def _of_two_sexes(one: str, other: str) -> bool:
    """Say whether of two folded given names one is the other's feminine."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _FEMININE


def apart(listed: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the ids that a curator listed apart though their names are spellings of one, in order.

    Args:
        listed: ids by folded name.
    """
    alike: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name in sorted(listed):
        if shared := key(name):
            alike[shared].setdefault(listed[name], name.partition(" ")[0])
    groups = []
    for given in alike.values():
        first = next(iter(given.values()))
        same = [one for one, name in given.items() if not _of_two_sexes(name, first)]
        if len(same) > 1:
            groups.append(tuple(sorted(same)))
    return sorted(groups)


def merged(names: Iterable[str], listed: Mapping[str, str] | None = None) -> dict[str, str]:
    """Map folded full names to the one name that they are spellings of; those in doubt are left out.

    Args:
        names: folded names in the order of preference; the first of several spellings is kept.
        listed: ids by the folded names that a curator listed; two ids are never brought together.
    """
    known = listed or {}
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        if shared := key(name):
            alike[shared].append(name)
    found: dict[str, str] = {}
    for group in alike.values():
        chosen = {known[name]: name for name in reversed(group) if name in known}
        if len(chosen) > 1:
            continue
        kept = next(iter(chosen.values()), group[0])
        given = kept.partition(" ")[0]
        for name in group:
            if name != kept and not _of_two_sexes(name.partition(" ")[0], given):
                found[name] = kept
    return found
