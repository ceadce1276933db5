"""A comparison of sources: what is compared, and what each of them says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.actor import Quote
    from dossier.records.fact import PartialDate


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a curator, or the program as a proposal, sets side by side; every condition given must hold."""

    id: str
    title: str
    """Empty for a proposal, which its conditions name."""
    intro: str = ""
    actor: str | None = None
    """Id of an actor that the articles name."""
    first: PartialDate | None = None
    """From when something is told or published."""
    last: PartialDate | None = None
    """Until when; the end of its year or month where it is no day."""
    articles: tuple[str, ...] = ()
    """Ids of the articles; all for none."""
    words: tuple[str, ...] = ()
    """Words whose use is compared, beside those of the built-in list."""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A wording, and where a source has it."""

    words: str
    """As the first place spells it."""
    places: tuple[tuple[str, int], ...]
    """Article and offset in its raw text, in order."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation in one column."""

    article: str
    quote: Quote
    shared: bool
    """True when another source has the same words."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one source says."""

    source: str | None
    """The source's id; None for the articles whose source is not known."""
    articles: tuple[str, ...]
    """Ids, in the dossier's order."""
    uses: tuple[Use, ...]
    """Most frequent first."""
    said: tuple[Said, ...]
    alone: tuple[str, ...]
    """Ids of actors that no other column names; most mentioned first."""
