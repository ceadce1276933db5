"""Who and what: actors and their mentions, outlets, quotations, events."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dossier.records.publication import Rights

if TYPE_CHECKING:
    from dossier.records.curation import Note
    from dossier.records.fact import PartialDate
    from dossier.records.message import Phrase


class ActorKind(StrEnum):
    """The four kinds of actor."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or place, one across the whole dossier."""

    id: str
    """Stable and readable: `otan`, `aleksandar-vucic`."""
    name: str
    """The name shown."""
    kind: ActorKind
    spellings: tuple[str, ...] = ()
    """Spellings and aliases that stand for this actor, the shown name left out."""
    qid: str | None = None
    """Wikidata id, `Q7184`."""
    country: str | None = None
    """CLDR territory code, `XK`."""
    note: str | None = None
    """The curator's note."""
    known: bool = False
    """True when an authority list or the curator names it; False when only a text does."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article names an actor; `raw[start:end]` is exactly `text`."""

    actor: str
    """The actor's id."""
    block: int
    start: int
    end: int
    text: str
    """The spelling found."""


@dataclass(frozen=True, slots=True)
class Role:
    """A function that an article gives a person: « président serbe »; `raw[start:end]` is exactly `text`."""

    actor: str
    """The person's id."""
    text: str
    block: int
    start: int
    end: int
    rule: str = "function-before"
    """`function-before` or `function-after` the name."""
    evidence: Phrase | None = None
    """Beside which spelling of the name it stands."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, agency or institution that publishes articles."""

    id: str
    name: str
    domain: str | None = None
    kind: str | None = None
    """`institution`, `agency`, `press`, `aggregator`, `blog` or `other`."""
    country: str | None = None
    """CLDR territory code."""
    note: Note | None = None
    """Reliability note, the curator's."""
    reuse: str | None = None
    """Reuse terms, the curator's."""
    owner: str | None = None
    """Who owns or finances it, in words; the curator's."""
    ownership: str | None = None
    """`state`, `public`, `intergovernmental`, `private`, `association` or `other`; the curator's."""
    spellings: tuple[str, ...] = ()
    """Other names under which articles give this outlet."""
    layout: tuple[str, ...] = ()
    """Regular expressions, each to be found in a line of the seed, that together give the outlet away."""
    known: bool = False
    """True when `_sources.yml` names it."""
    rights: Rights = field(default_factory=Rights)
    """What the curator says of the rights in its articles."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article puts in someone's mouth; `raw[start:end]` is the words without their marks."""

    text: str
    """The words tidied; where they run over paragraphs, these are parted by blank lines."""
    kind: str
    """`direct` (an utterance between marks), `partial` (a few words between marks in the sentence that reports
    them) or `reported` (a clause without marks)."""
    speaker: str | None
    """An actor's id."""
    start: int
    end: int
    rule: str
    evidence: Phrase | None = None


QUOTED = {
    "direct": "quotation",
    "partial": "quoted words",
    "reported": "reported speech",
}
"""What a quotation's kind is called, for the catalogue to say; files for programs keep the kind."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence of an article's body."""

    date: PartialDate
    text: str
    start: int
    end: int
    rule: str
    evidence: Phrase | None = None


SOURCES = {
    "institution": "institution",
    "agency": "news agency",
    "press": "press",
    "aggregator": "aggregator",
    "blog": "blog",
    "other": "other",
}
"""What a source’s kind is called, for the catalogue to say."""

OWNERSHIPS = {
    "state": "state outlet",
    "public": "public service",
    "intergovernmental": "intergovernmental",
    "private": "private",
    "association": "association",
    "other": "other",
}
"""Whose a source is, for the catalogue to say."""
