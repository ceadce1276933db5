"""What a curator makes of a dossier: which articles, in which order and parts, with which words of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.records.publication import Rights

if TYPE_CHECKING:
    from dossier.records.comparison import Comparison
    from dossier.records.fact import PartialDate
    from dossier.records.publication import Withdrawal


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the curator's, shown apart from the article and signed."""

    text: str
    by: str | None = None
    """Who wrote it; None for the dossier's curator."""
    on: PartialDate | None = None
    """When."""
    words: str = ""
    """Words of the paragraph that the note is on, as the curator quotes them; empty for the whole article."""
    block: int | None = None
    """Index of the block that holds those words; None where they were not found, or for the whole article."""

    def __str__(self) -> str:
        """Say its words."""
        return self.text


@dataclass(frozen=True, slots=True)
class Curation:
    """What the curator decided about one article."""

    excluded: str | None = None
    """Why the article is left out of the dossier; None for one that is in it."""
    pinned: bool = False
    """True when it stands first wherever the curator orders."""
    part: str | None = None
    """Id of the part of the dossier it belongs to; as written in the sidecar until parts are known."""
    order: int | None = None
    """Place within its part, the smallest first; articles without one follow, by date."""
    tags: tuple[str, ...] = ()
    """Keywords, as written."""
    summary: str | None = None
    """The dossier's own summary, never the article's standfirst."""
    notes: tuple[Note, ...] = ()
    """Notes on paragraphs, in the sidecar's order."""
    rights: Rights = field(default_factory=Rights)
    """What the curator says of the rights in it."""
    withdrawn: Withdrawal | None = None
    """Set where the article was taken back, under every profile."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier."""

    id: str
    title: str
    intro: str = ""
    """The curator's introduction; blank lines part its paragraphs."""


@dataclass(frozen=True, slots=True)
class Term:
    """An acronym and what it stands for."""

    acronym: str
    meaning: str
    note: str | None = None
    """What a reader should know beside."""
    actor: str | None = None
    """Id of the actor it stands for."""
    curated: bool = False
    """True when the curator gives it; False when it is of the built-in lists."""
    articles: int = 0
    """In how many of the dossier's articles it stands."""


LISTINGS = ("date", "part", "curator")
"""How articles may be listed: newest first, part by part, or as the curator orders them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a curator lays the whole dossier out."""

    parts: tuple[Part, ...] = ()
    """In order."""
    listing: str = LISTINGS[0]
    """How lists of articles stand by default; one of `LISTINGS`."""
    curator: str | None = None
    """Who signs notes that name nobody."""
    terms: tuple[Term, ...] = ()
    """Acronyms, by acronym."""
    comparisons: tuple[Comparison, ...] = ()
    """What is set side by side, in the curator's order."""
