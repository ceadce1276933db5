"""What may leave a dossier: policies, the terms they rest on, withdrawals, and what became of an article."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.fact import Fact, PartialDate
    from dossier.records.message import Phrase


class Policy(StrEnum):
    """How much of an article is published; the values are used as they stand in YAML and JSON."""

    FULL = "full"
    EXCERPT = "excerpt"
    METADATA = "metadata"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms under which a publisher lets its texts be used again, as the curator found them."""

    text: str
    """As the publisher states them."""
    allows: Policy | None = None
    """How much they let be published; None where the curator has not said what they come to."""
    url: str | None = None
    """Where they stand, http or https."""
    on: PartialDate | None = None
    """When they were read."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What the curator says of the rights in one article, or in all articles of a source."""

    publish: tuple[tuple[str, Policy], ...] = ()
    """Policies by the name of a profile; the empty name stands for every profile that gives the dossier out."""
    terms: Terms | None = None
    noindex: bool = False
    """True when search engines are asked to leave the page out."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An article taken back: its page stays at its address and says so."""

    reason: str
    """In the curator's words; empty where none is to be given."""
    by: str | None = None
    """Who asked for it or decided it."""
    on: PartialDate | None = None
    titled: bool = True
    """False when the page is not to give the title either."""


@dataclass(frozen=True, slots=True)
class Profile:
    """For whom a dossier is published: what becomes of an article of which nobody says more."""

    name: str
    policy: Policy
    characters: int = 400
    """An excerpt has at most so many; 0 sets no such limit."""
    words: int = 0
    """An excerpt has at most so many; 0 sets no such limit."""
    percent: int = 25
    """An excerpt is at most this share of the article's running text, by characters; 0 sets no such limit."""
    quotations: int = 0
    """Words that a curator's citation may repeat out of a text that is not published; 0 for none."""
    noindex: bool = False
    """True when search engines are asked to leave every article's page out."""


@dataclass(frozen=True, slots=True)
class Release:
    """What became of an article that is not published in full."""

    policy: Policy
    """`excerpt` or `metadata`."""
    grounds: Phrase
    """Whose word it is."""
    words: int
    """Words of the whole running text."""
    quotes: int = 0
    """Quotations that are withheld."""
    events: int = 0
    """Dated sentences that are withheld."""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an article that was withdrawn; it stands in no list, count, index or file."""

    id: str
    """Of the article: the name of its page, shown nowhere else."""
    withdrawal: Withdrawal
    slug: str | None = None
    title: Fact[str] | None = None
    """None where it is not to be given."""

    @property
    def address(self) -> str:
        """The name of the page, the one that the article had."""
        return self.slug or self.id


@dataclass(frozen=True, slots=True)
class Publication:
    """Under which profile a dossier was let out, and how much of it."""

    profile: Profile = field(default_factory=lambda: Profile("private", Policy.FULL))
    full: int = 0
    excerpt: int = 0
    metadata: int = 0
