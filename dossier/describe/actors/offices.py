"""Offices that other languages write before a name: « Swedish Foreign Minister », « Bundeskanzlerin », « премијер »."""

from __future__ import annotations

import functools

from dossier.describe.actors.names import fold
from dossier.lexicon import table

KIN = {
    "bs": "sr",
    "hr": "sr",
    "mk": "sr",
    "sl": "sr",
    "be": "ru",
    "bg": "ru",
    "pt": "es",
    "ca": "es",
}
"""Languages that borrow the list of a neighbour."""
REACH = 4
"""Words before a name in which its office stands."""
ABBREVIATED = 5
"""Letters of an abbreviation with its point: « Gen. », « Sen. »."""
LINKS = frozenset({"of", "for"})
SMALL = frozenset({"in", "co", "e", "i", "te"})
"""Parts of offices (« commander-in-chief », « i dërguar ») that announce nobody."""
_WITH = "with"


def _parts(listed: str) -> frozenset[str]:
    return frozenset(part for word in listed.split() for part in fold(word).split())


@functools.cache
def words(language: str) -> frozenset[str]:
    """Return the folded words of a language that may stand before a name; none for French (`roles.txt`)."""
    listed = table("offices").get(KIN.get(language, language))
    return _parts(listed) | _parts(table("offices")[_WITH]) if listed else frozenset()


@functools.cache
def heads(language: str) -> frozenset[str]:
    """Return those of the words that make the next name a person's."""
    return words(language) - _parts(table("offices")[_WITH]) - SMALL


def announces(before: str, language: str) -> bool:
    """Say whether a text ends with an office, its country perhaps after it: « Secretary of State », « Premijer Kosova »."""
    known = heads(language)
    if not known or not before.endswith(" "):
        return False
    for word in reversed(before.split()[-REACH:]):
        if word[-1] in ',;:!?")' or (word[-1] == "." and len(word) > ABBREVIATED):
            return False
        if last(word) in known:
            return True
        if not word[0].isupper() and word not in LINKS:
            return False
    return False


def last(word: str) -> str:
    """Return a folded word, of a compound its last part: « Nato-Generalsekretär »."""
    return fold(word).rpartition(" ")[2]
