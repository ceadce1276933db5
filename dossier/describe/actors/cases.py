"""Case endings: « Vučića », « са Вучићем », « Kurtit », « Stoltenbergs » are forms of names that are known already.

Forms are made from the known name, never the other way, so that no name is invented. All words are folded
(`names.fold`), Cyrillic included: one list of endings serves both scripts.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

SLAVIC = frozenset({"sr", "hr", "bs", "sl", "mk", "ru", "uk", "be", "bg", "pl", "cs", "sk"})
GENITIVE_S = frozenset({"de", "sv", "da", "no", "nl"})
"""Languages in which a name takes nothing but an s."""
DECLINING = SLAVIC | GENITIVE_S | {"sq"}
SHORTEST = 4
"""Letters of a name's word that is looked for in its cases."""
_VOWELS = "aeiouy"
_HARD = ("a", "u", "e", "i", "y", "om", "em", "owi", "ovi", "ie", "iem")
"""After a consonant: Vučića, Vučiću, Lavrove, Stoltenbergom, Vučićem, Tuskowi."""
_ADJECTIVAL = (
    "og",
    "oga",
    "om",
    "ome",
    "im",
    "ym",
    "ogo",
    "omu",
    "oho",
    "iego",
    "iemu",
    "eho",
    "emu",
)
_POSSESSIVE = ("ov", "ev", "in", "yn")
"""Surnames whose genitive is also the woman's name: « Petrova »."""
_IN_A = ("e", "i", "y", "u", "o", "om", "oj", "oi", "oy", "ou", "ej", "ei", "ii")
"""In place of -a: Srbije, Zaharovoj, Moskvi, Русијом."""
_ALBANIAN = {
    "a": ("e", "es", "en"),
    "e": ("a", "es", "en"),
    "i": ("it", "in", "iu"),
}
_ALBANIAN_HARD = ("i", "it", "in", "u", "ut", "un")


def declines(language: str) -> bool:
    """Say whether a language's names have cases that are looked for."""
    return language in DECLINING


@functools.lru_cache(maxsize=20_000)
def forms(word: str, language: str) -> frozenset[str]:
    """Return the folded forms of a folded word in a language, the word itself left out."""
    if len(word) < SHORTEST - 1 or not word.isalpha():
        return frozenset()
    if language in GENITIVE_S:
        return frozenset() if word[-1] in "sxz" else frozenset({word + "s"})
    if language == "sq":
        ends = _ALBANIAN.get(word[-1])
        made = {word[:-1] + end for end in ends} if ends else {word + e for e in _ALBANIAN_HARD}
        return frozenset(made)
    return frozenset(_slavic(word)) - {word} if language in SLAVIC else frozenset()


def _slavic(word: str) -> set[str]:
    """Return the forms of a word in the Slavic languages, those of one taken with those of the others."""
    last, stem = word[-1], word[:-1]
    if word.endswith(("ski", "cki", "sky", "skii", "skij", "skyi")):
        base = word[: word.rindex("k") + 1]
        return {base + end for end in _ADJECTIVAL}
    if last == "a":
        return {stem + end for end in _IN_A}
    if last == "e":
        return {stem + end for end in ("ih", "im", "ima", "ama", "a", "u", "om", "em")}
    if last == "o":
        return {stem + end for end in ("a", "u", "e", "om", "em")}
    if last in _VOWELS:
        return {word + end for end in ("ja", "ju", "jem", "jom", "je", "ia", "iem")}
    made = {word + end for end in _HARD}
    if word.endswith(_POSSESSIVE):
        made |= {word + "ym", word + "im"}
    if word[-2] in "ae" and word[-3] not in _VOWELS:  # Petar, Petra; Pavel, Pavla
        made |= {word[:-2] + last + end for end in _HARD}
    return made


def declined(name: Sequence[str], said: Sequence[str], language: str) -> bool:
    """Say whether words are a name's words in another case than the first.

    A woman's surname may stay as it is (« Anu Brnabić »); otherwise all words change, or the last alone.
    """
    if len(name) != len(said) or list(name) == list(said):
        return False
    changed = [one != other for one, other in zip(name, said, strict=True)]
    if not all(
        not moved or other in forms(one, language)
        for one, other, moved in zip(name, said, changed, strict=True)
    ):
        return False
    return changed[-1] or name[0].endswith("a")


def womans(name: str, said: str) -> bool:
    """Say whether a name's form may be a woman's name: « Petrova » beside « Petrov »."""
    surname, form = name.rpartition(" ")[2], said.rpartition(" ")[2]
    return surname.endswith(_POSSESSIVE) and form == surname + "a"


def _lists() -> dict[str, list[tuple[str, ...]]]:
    return defaultdict(list)


@dataclass(slots=True)
class Forms:
    """The forms of known names in one language."""

    language: str
    by_first: dict[str, list[tuple[str, ...]]] = field(default_factory=_lists)
    """The names by each form of their first word, for reading a text from left to right."""
    by_last: dict[str, list[tuple[str, ...]]] = field(default_factory=_lists)
    """The names by each form of their last word, of which few share one."""

    def add(self, name: str) -> None:
        """Add a folded name."""
        words = tuple(name.split())
        if not words or len(words[-1]) < SHORTEST:
            return
        for listed, word in ((self.by_first, words[0]), (self.by_last, words[-1])):
            for form in {word, *forms(word, self.language)}:
                listed[form].append(words)

    def meant(self, said: Sequence[str]) -> list[str]:
        """Return the known names of which these folded words are a form."""
        fitting = (
            name
            for name in self.by_first.get(said[0], ())
            if declined(name, said[: len(name)], self.language)
        )
        return sorted({" ".join(name) for name in fitting if len(name) <= len(said)})


def nominatives(
    said: Iterable[str], known: Iterable[str], languages: Iterable[str]
) -> Mapping[str, str]:
    """Map folded unknown names to the one known name that they are a case of; those in doubt are left out.

    Args:
        said: the names, each possibly in a case.
        known: the names in the first case, full or surnames.
        languages: those of the texts that say them.
    """
    names = sorted(set(known))
    found: dict[str, set[str]] = defaultdict(set)
    for language in sorted(set(languages) & DECLINING):
        listed = Forms(language)
        for name in names:
            listed.add(name)
        for one in sorted(set(said)):
            found[one] |= set(_whole(one, listed))
    return {one: min(several) for one, several in found.items() if _sure(one, several)}


def _whole(name: str, known: Forms) -> list[str]:
    """Return the known names of which a whole name is a form."""
    words = name.split()
    listed = known.by_last.get(words[-1], ()) if words else ()
    return sorted({" ".join(one) for one in listed if declined(one, words, known.language)})


def _sure(name: str, meant: Collection[str]) -> bool:
    """Say whether a name is a case of one name alone, and no woman's full name."""
    return len(meant) == 1 and not (" " in name and womans(min(meant), name))


def only(name: str, known: Forms) -> str | None:
    """Return the one known name that a folded name is a case of."""
    several = _whole(name, known)
    return several[0] if _sure(name, several) else None
