"""First recogniser: names of the authority list, found in one walk over the words."""

from __future__ import annotations

import functools
import itertools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import authority
from dossier.describe.actors.cases import GENITIVE_S
from dossier.describe.actors.names import fold
from dossier.describe.actors.passages import plain
from dossier.describe.actors.spans import Span
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dossier.describe.actors.passages import Passage
    from dossier.records import Authority

_WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r"\s+")
_PREPOSITION = re.compile(
    r"(?:\b(?:le|la|les|au|aux|du|en|de|in|of|the|from|to)\s|\b[ld]')\Z", re.IGNORECASE
)
_PREFIX = re.compile(r"\b(?:ex|anti|pro|non|post|pré|pre|trans)-\Z", re.IGNORECASE)
CASE_ENDING = 3
"""Letters that other languages hang on an acronym: « KFOR-it », « NATO-om »."""
SAID_AS_WORD = 4
"""Letters from which an acronym may be written like a word (« Otan », « Kfor ») without being listed so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling of one actor."""

    name: str
    """The spelling, plain."""
    actor: Actor
    guarded: bool = False
    """True when it needs an article or preposition before it."""
    small: str = ""
    """The spelling in small letters."""
    acronym: bool = False
    """True when the spelling is capitals without a space."""


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """The spellings by their first word and the two letters after it, longest first."""

    entries: dict[str, dict[str, tuple[Entry, ...]]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    """All spellings, folded."""
    small: frozenset[str] = frozenset()
    """First words of the names that may begin with a small letter: « force de l'OTAN au Kosovo »."""
    followed: dict[str, str] = field(default_factory=dict)
    """What stands after a first word in all of its names, where that is one mark: « l' », « la »; a word alone is everywhere."""
    compounds: bool = False
    """True for a language that hangs common nouns on a name: « Nato-Generalsekretär », « EU-Kommission »."""

    def every(self) -> Iterator[Entry]:
        """Give all spellings, in order."""
        for word in sorted(self.entries):
            for after in sorted(self.entries[word]):
                yield from self.entries[word][after]


def _entries(actors: Iterable[Actor], *, own: bool) -> Iterator[Entry]:
    """Give the spellings of the actors; the curator's own list needs no guard."""
    for actor in actors:
        is_country = actor.kind is ActorKind.COUNTRY
        names = (actor.name, *actor.spellings) if own else actor.spellings
        for name in dict.fromkeys(names):
            guard = not own and is_country and fold(name) in authority.guarded()
            yield _entry(_SPACES.sub(" ", plain(name)), actor, guarded=guard)


def _entry(name: str, actor: Actor, *, guarded: bool) -> Entry:
    """Prepare a spelling for comparing, once and not at each place."""
    return Entry(name, actor, guarded, name.lower(), name.isupper() and " " not in name)


def _built_in(language: str, shown: str) -> tuple[Actor, ...]:
    """Return the actors that come with the package; an earlier one keeps a spelling that two share."""
    known = (*authority.organisations(shown), *authority.countries(language, shown))
    return (*known, *authority.places(shown), *authority.outlets(), *authority.companies())


@functools.lru_cache(maxsize=32)
def compiled(language: str, shown: str, curated: Authority) -> Gazetteer:
    """Build the gazetteer for a text's language; a curator's spelling outranks a built-in one."""
    by_name: dict[str, Entry] = {}
    ignored = {fold(name) for name in curated.ignored}
    own = {actor.id: actor for actor in curated.actors}
    for entry in _entries(curated.actors, own=True):
        by_name.setdefault(entry.name, entry)
    for entry in _entries(_built_in(language, shown), own=False):
        if fold(entry.name) not in ignored:
            actor = own.get(entry.actor.id, entry.actor)
            by_name.setdefault(entry.name, replace(entry, actor=actor))
    first: dict[str, list[Entry]] = {}
    for name, entry in sorted(by_name.items()):
        start = _WORD.search(name)
        if start and start.start() == 0:
            first.setdefault(start[0].lower(), []).append(entry)
    ordered = {word: _by_next(word, some) for word, some in first.items()}
    small = {
        word
        for word, some in first.items()
        if any(" " in one.name and one.actor.kind is ActorKind.ORGANISATION for one in some)
        or any(not one.name[0].isupper() for one in some)
    }
    folded = frozenset(map(fold, by_name))
    return Gazetteer(ordered, folded, frozenset(small), _followed(ordered), language in GENITIVE_S)


def _followed(entries: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Return the one mark that follows a first word, by the word as it may be spelt."""
    marks = {word: {after[:1] for after in parted} for word, parted in entries.items()}
    single = {word: some.pop() for word, some in marks.items() if len(some) == 1}
    return {
        spelt: spelt + mark
        for word, mark in single.items()
        for spelt in (word, word.capitalize(), word.upper())
    }


def _by_next(word: str, some: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Part the names that begin with one word by what follows it, « le monde » from « le figaro »."""
    parted: dict[str, list[Entry]] = {}
    for entry in some:
        parted.setdefault(entry.small[len(word) : len(word) + 2], []).append(entry)
    return {
        after: tuple(sorted(alike, key=lambda one: -len(one.name)))
        for after, alike in parted.items()
    }


def _case_fits(entry: Entry, surface: str) -> bool:
    """Say whether a stretch is written like a name: « Otan » may be, « onu » and « union européenne » not."""
    name = entry.name
    if surface == name or (
        surface.isupper() and len(name) >= SAID_AS_WORD and " " in name + surface
    ):
        return True
    if entry.acronym:
        return len(name) >= SAID_AS_WORD and surface == name.capitalize()
    if " " not in name and "-" not in name:
        return surface.isupper() and len(name) >= SAID_AS_WORD
    if surface[0] != name[0] and entry.actor.kind is not ActorKind.ORGANISATION:
        return False
    capitals = sum(1 for word in _WORD.findall(surface) if word[0].isupper())
    if surface[0].isupper():
        return capitals > 1 or sum(word[0].isupper() for word in _WORD.findall(name)) == 1
    return capitals > 0


def _bounded(text: str, start: int, end: int, names: Gazetteer) -> bool:
    """Say whether a stretch stands by itself: « Belgrade-Pristina » are two names, « Paris-Match » none."""
    after = text[end : end + 1]
    if after.isalnum() or text[start - 1 : start].isalnum():
        return False
    known = names.names
    if after == "-" and names.compounds:
        return True
    if after == "-" and (word := _WORD.match(text, end + 1)) and fold(word[0]) not in known:
        ending = text[end - 1].isupper() and len(word[0]) <= CASE_ENDING
        return word[0].islower() and (ending or word[0] in {"la", "ci"})
    if start and text[start - 1] == "-":
        before = _WORD.findall(text[max(0, start - 30) : start - 1])
        return bool(_PREFIX.search(text[:start][-8:])) or bool(before and fold(before[-1]) in known)
    return True


def _unlike_a_first_name(text: str, start: int, end: int) -> bool:
    """Say whether a name that may be someone's stands like a country's: « au Niger », not « de Maurice Ravel »."""
    followed = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return not followed and _PREPOSITION.search(text[max(0, start - 6) : start]) is not None


def _heads(text: str, names: Gazetteer) -> list[tuple[int, str]]:
    """Return where in a text words stand that a name may begin with, in order; of the others none is visited."""
    entries, small = names.entries, names.small
    written = glance.written(text)
    some = itertools.compress(written, map(entries.__contains__, map(str.lower, written)))
    heads = [word for word in some if word in small or not word.islower()]
    return glance.standing(text, heads, names.followed)


def find(passage: Passage, gazetteer: Gazetteer) -> list[Span]:
    """Find the names of the authority list, the longest at each place."""
    text = passage.plain
    lower = text.lower()
    found: list[Span] = []
    reached = 0
    for start, word in _heads(text, gazetteer):
        if start < reached:
            continue
        entries = gazetteer.entries[word.lower()]
        after = lower[start + len(word) : start + len(word) + 2]
        for entry in (*entries.get(after, ()), *(entries.get("", ()) if after else ())):
            end = start + len(entry.name)
            if not lower.startswith(entry.small, start) or not _case_fits(entry, text[start:end]):
                continue
            if not _bounded(text, start, end, gazetteer):
                continue
            if entry.guarded and not _unlike_a_first_name(text, start, end):
                continue
            found.append(Span(start, end, entry.actor.kind, "gazetteer", entry.actor))
            reached = end
            break
    return found
