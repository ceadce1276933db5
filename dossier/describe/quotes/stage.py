"""A unit with what stands in it, and what is known while an article is read from its first sentence to its last."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.quotes import cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.quotes.cast import Cast
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.parties import Named, Party
    from dossier.describe.quotes.units import Unit

APART = 40
"""Characters between a speaker and the verb from which the words between are left out of the evidence."""


@dataclass(slots=True, unsafe_hash=True)
class Stage:
    """A unit with its sentences and the names in it."""

    unit: Unit
    frames: tuple[Frame, ...]
    outside: tuple[Named, ...]
    inside: tuple[Named, ...]


@dataclass(slots=True, unsafe_hash=True)
class Heard:
    """Whose words a sentence gave last, or of whom it spoke."""

    speaker: str | None
    evidence: str
    spoke: bool


@dataclass(slots=True)
class Reading:
    """What is known while an article is read."""

    cast: Cast
    places: Mapping[str, str]
    language: str
    stage: Stage
    heard: Heard | None = None

    def who(self, party: Party | None) -> str | None:
        """Return the actor that a party means."""
        if party is None:
            return None
        within = between(self.stage.outside, party.start, party.end)
        return cast.resolve(self.cast, party, self.stage.unit.offset + party.start, within, self.places)  # fmt: skip

    def words(self, sentence: Frame, start: int, end: int, party: Party | None = None) -> str:
        """Return the words of an attribution, tidied; a speaker and a verb far apart are parted by an ellipsis."""
        raw = self.stage.unit.raw
        verb = next((one for one in sentence.verbs if one.end == end), None)
        if party and verb and party.start == start and verb.start - party.end > APART:
            parts = [raw[party.start : party.end], raw[verb.start : verb.end]]
        else:
            parts = [raw[start:end]]
        return " … ".join(" ".join(part.split()).strip(" ,:") for part in parts)


def between(named: Sequence[Named], start: int, end: int) -> Sequence[Named]:
    """Return the mentions between two places."""
    first = bisect_left(named, start, key=lambda one: one.start)
    return named[first : bisect_left(named, end, key=lambda one: one.start)]
