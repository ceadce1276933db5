"""A sentence as attribution sees it: its verbs of saying, its parties, its quotations; who is the subject of a verb."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.quotes import clauses
from dossier.describe.quotes.parties import Party
from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.quotes.units import Unit, Words
    from dossier.describe.quotes.verbs import Saying

LONGEST = 3_000
"""Characters outside quotations of the longest sentence that is looked at; Proust's longest has 5,000, no news has."""
MOST = 60
"""Verbs, parties and quotations of a sentence that are looked at."""
FORWARD = 150
"""Characters behind a verb in which its inverted subject is looked for."""

_BREAK = re.compile(
    r"[.;:?!«»]|(?<![\w'])(?:que|qu'|that|si|car|mais|alors que)(?![\w'])|(?<!\w)qu'", re.IGNORECASE
)
_COORDINATED = re.compile(
    r"(?:,|(?<!\w)(?:et|mais|puis|and|but|then|ou))(?: \w+ment)?\s?\Z", re.IGNORECASE
)
_THAT = re.compile(r"(?<![\w'])(?:que|that)(?![\w'])|(?<!\w)qu'", re.IGNORECASE)
_ASKS = re.compile(r"(?:^|\W)(?:comme|que|ce qu|où|as|so)(?: l')?\s?\Z", re.IGNORECASE)
_STRANGE = re.compile(
    r"(?: (?:ainsi|aussi|également|encore|alors|ensuite|de son côté|pour sa part|quant à lui|quant à elle|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?"
    r" (?P<name>[A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+)+)"
)
ADJACENT = re.compile(
    r"[\s,–—]*(?:(?:aussi|également|lui aussi|elle aussi|who|qui|also|then|later) )?\Z"
)


@dataclass(slots=True, unsafe_hash=True)
class Frame:
    """One sentence of a unit, or a clause of it with a speaker of its own; offsets in the unit."""

    unit: Unit
    start: int
    end: int
    verbs: tuple[Saying, ...]
    parties: tuple[Party, ...]
    words: tuple[Words, ...]

    @property
    def text(self) -> str:
        """The unit's masked text."""
        return self.unit.masked

    def between(self, start: int, end: int) -> str:
        """Return masked text between two places."""
        return self.unit.masked[start:end]

    def first(self, start: int, end: int) -> Party | None:
        """Return the first party between two places that may be a subject."""
        return next((one for one in self.parties if start <= one.start < end and not one.governed), None)  # fmt: skip

    def speaker(self, start: int, end: int) -> Party | None:
        """Return the first party between two places that may be a subject and can speak."""
        return next((one for one in self.parties if start <= one.start < end and not one.governed and one.kind != "other"), None)  # fmt: skip


def frames(unit: Unit, verbs: Sequence[Saying], parties: Sequence[Party]) -> list[Frame]:
    """Share a unit's verbs, parties and quotations among its sentences."""
    cut = []
    starts = [[one.start for one in some] for some in (verbs, parties, unit.words)]
    for start, end in _clauses(unit, verbs, parties):
        bounds = [(bisect_left(some, start), bisect_left(some, end)) for some in starts]
        cut.append(
            Frame(unit, start, end, tuple(verbs[slice(*bounds[0])])[:MOST], tuple(parties[slice(*bounds[1])])[:MOST],
                  tuple(unit.words[slice(*bounds[2])])[:MOST])
        )  # fmt: skip
    return cut


def _clauses(
    unit: Unit, verbs: Sequence[Saying], parties: Sequence[Party]
) -> Iterator[tuple[int, int]]:
    """Yield the clauses with speakers of their own of a unit's sentences, those that nobody wrote left out."""
    for start, end in unit.sentences:
        if _too_long(unit, start, end):
            continue
        first, last = (bisect_left(verbs, at, key=lambda one: one.start) for at in (start, end))
        if first == last:
            yield start, end
            continue
        left, right = (bisect_left(parties, at, key=lambda one: one.start) for at in (start, end))
        yield from clauses.cut(unit.masked, start, end, verbs[first:last][:MOST], parties[left:right][:MOST])  # fmt: skip


def _too_long(unit: Unit, start: int, end: int) -> bool:
    """Say whether what stands in a sentence outside quotations is too long for one that anybody wrote."""
    if end - start <= LONGEST:
        return False
    first = bisect_left(unit.words, start, key=lambda one: one.start)
    last = bisect_left(unit.words, end, key=lambda one: one.start)
    return end - start - sum(one.end - one.start for one in unit.words[first:last]) > LONGEST


@functools.cache
def _accordings(language: str) -> tuple[str, ...]:
    listed = table("saying").get(language, table("saying")["en"])["according"].replace("\n", "").split("|")  # fmt: skip
    return tuple(sorted((one.strip() for one in listed), key=lambda one: (-len(one), one)))


@functools.cache
def according(language: str) -> re.Pattern[str]:
    """Return the pattern of « selon », « d'après », « according to »."""
    spelt = "|".join(map(re.escape, _accordings(language)))
    return re.compile(rf"(?<![\w'-])(?:{spelt}) (?=\S)", re.IGNORECASE)


@functools.lru_cache(maxsize=8)
def may_accord(text: str, language: str) -> bool:
    """Say whether `according` may find anything in a unit's text, asked for each of its sentences; most have nothing."""
    if glance.lacks(text, _signs(language)):
        return False
    small = text.lower()
    return any(one in small for one in _accordings(language))


@functools.cache
def _signs(language: str) -> frozenset[str]:
    return glance.signs(_accordings(language))


def subject(frame: Frame, verb: Saying) -> Party | None:  # noqa: PLR0911 - cases in order, each with its answer
    """Return the party that says what a verb says; None where the sentence names none."""
    if verb.pronoun:
        if verb.pronoun in {"il", "elle", "ils", "elles"}:
            return Party(verb.start, verb.end, "pronoun", word=verb.pronoun)
        return None
    if verb.mood == "infinitive":
        return _of_infinitive(frame, verb)
    if verb.mood == "gerund":
        return _main(frame, verb)
    voice = next((one for one in frame.parties if one.voice and one.end <= verb.start), None)
    if voice and not any(voice.end <= one.start < verb.start for one in frame.verbs):
        return voice
    asks = _ASKS.search(frame.between(frame.start, verb.start)) or frame.between(verb.start, verb.start + 3).lower() == "qu'"  # fmt: skip
    if asks or frame.first(frame.start, verb.start) is None:
        found = forward(frame, verb)
        if found:
            return found
    if _COORDINATED.search(frame.between(frame.start, verb.start)):
        return parenthetic(frame, verb) or _main(frame, verb)
    return _nearest(frame, verb)


def inverted(frame: Frame, verb: Saying) -> bool:
    """Say whether a verb stands where its subject follows it: behind a quotation or comma, at the beginning."""
    before = frame.between(frame.start, verb.start).rstrip()
    if not before or before[-1] != ",":
        return not before or before[-1] in "»–—(-"
    return verb.mood == "finite" and parenthetic(frame, verb) is None


def parenthetic(frame: Frame, verb: Saying) -> Party | None:
    """Return the subject from which a parenthesis parts a verb: « X, venu mardi, a dit », « the mayor, X, said »."""
    if verb.pronoun or frame.text[verb.start - 2 : verb.start].strip() != ",":
        return None
    last = next((one for one in reversed(frame.parties) if one.end <= verb.start), None)
    if last and last.kind == "name" and not last.governed and last.end >= verb.start - len(", "):
        lead = frame.between(frame.start, last.start).rstrip()
        return last if not lead or lead[-1] in ",»–—:;" else None
    if any(one.start < verb.start for one in frame.words):
        return None
    first = frame.speaker(frame.start, verb.start) or frame.first(frame.start, verb.start)
    opens = first and not frame.between(frame.start, first.start).strip(" «»–—-")
    apart = frame.between(first.end, verb.start) if first and opens else ""
    if not first or not apart.startswith(",") or apart.count(",") != 2:  # noqa: PLR2004 - one at each end
        return None
    said = any(first.end <= one.start < verb.start and one.mood == "finite" for one in frame.verbs)
    return None if said else first


def forward(frame: Frame, verb: Saying) -> Party | None:
    """Return the first party behind a verb that may be its subject."""
    limit = min(frame.end, verb.end + FORWARD)
    for party in frame.parties:
        if party.start < verb.end or party.governed or party.second:
            continue
        if party.start >= limit or _BREAK.search(frame.between(verb.end, party.start)):
            return _stranger(frame, verb.end, min(party.start, limit))
        unknown = _stranger(frame, verb.end, party.start)
        if unknown:
            return unknown
        if party.kind == "pronoun" and party.word in {"il", "elle", "ils", "elles", "he", "she"} and frame.between(verb.end, party.start).strip():  # fmt: skip
            return None
        return party
    return _stranger(frame, verb.end, limit)


def _stranger(frame: Frame, start: int, end: int) -> Party | None:
    """Return the first capitalised words right behind a verb that nobody knows: a name that was not recognised."""
    found = _STRANGE.match(frame.text, start, end)
    return (
        Party(found.start("name"), found.end("name"), "other", word=found["name"])
        if found
        else None
    )


def _main(frame: Frame, verb: Saying) -> Party | None:
    """Return the subject of the verb of saying before, or the sentence's first party."""
    earlier = [one for one in frame.verbs if one.end <= verb.start and one.mood == "finite"]
    if earlier:
        return subject(frame, earlier[-1])
    return frame.first(frame.start, verb.start)


def _of_infinitive(frame: Frame, verb: Saying) -> Party | None:
    earlier = [one for one in frame.verbs if one.end <= verb.start and one.mood == "finite"]
    since = earlier[-1].end if earlier else frame.start
    clauses = list(_THAT.finditer(frame.text, since, verb.start))
    if clauses:
        return frame.first(clauses[-1].end(), verb.start)
    return subject(frame, earlier[-1]) if earlier else frame.first(frame.start, verb.start)


def _nearest(frame: Frame, verb: Saying) -> Party | None:
    """Return the nearest party before a verb; of two joined by « et » the first."""
    before = [one for one in frame.parties if one.end <= verb.start]
    for place in range(len(before) - 1, -1, -1):
        party = before[place]
        if ";" in frame.between(party.end, verb.start):
            return None
        if party.governed:
            continue
        if party.second and place and not before[place - 1].governed:
            return before[place - 1]
        return party
    return None
