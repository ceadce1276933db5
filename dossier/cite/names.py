"""Authors' names in two parts, as bibliographies sort them."""

from __future__ import annotations

from typing import NamedTuple

PARTICLES = frozenset(
    {
        "da", "dal", "dalla", "das", "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos",
        "du", "el", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
    }
)  # fmt: skip
"""Words before a surname that belong to it; with a small letter, « de Gaulle », in « La Rochefoucauld » they are
part of the name by their capital."""
WORDS = range(2, 5)
"""Words of a person's name; what has one word or more than four is taken as it stands."""


class Name(NamedTuple):
    """A person in two parts; or, without given names, whoever signs, as the article has it."""

    family: str
    given: str = ""

    @property
    def inverted(self) -> str:
        """« Martin, Anne », or the one part there is."""
        return f"{self.family}, {self.given}" if self.given else self.family


def name(signed: str) -> Name:
    """Part a name as articles sign it: the last word and the particles before it are the surname.

    A comma parts it where the curator or the page has written « Martin, Anne ». Agencies, desks and single words stay
    whole: an institution has no given name. In « Martín Caparrós Ruiz » the first surname goes to the given names, as
    in every program that parts names by this rule; who minds writes the comma in the sidecar.
    """
    signed = " ".join(signed.split())
    family, comma, given = signed.partition(", ")
    if comma:
        return Name(family, given)
    words = signed.split(" ")
    person = len(words) in WORDS and all(word[:1].isupper() or word in PARTICLES for word in words)
    if not person or any(word.isupper() and len(word.rstrip(".")) > 1 for word in words[:-1]):
        return Name(signed)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return Name(" ".join(words[start:]), " ".join(words[:start]))
