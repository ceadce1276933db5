"""A comparison of sources: what is compared, and what each of them says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.actor import Event, Quote
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
    by: str = "source"
    """What makes a column: `source`, or what is known of it: `ownership`, `kind` or `country`."""
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A wording, and where a column has it."""

    words: str
    """As the first place spells it."""
    places: tuple[tuple[str, int], ...]
    """Article and offset in its raw text, in order."""
    kind: str = "words"
    """`name` (what the actor compared is called), `function` (what a person is said to be) or `words` (of the built-in
    list and the curator's)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation in one column."""

    article: str
    quote: Quote
    also: tuple[str | None, ...] = ()
    """Other columns that have the same words."""
    about: bool = False
    """True when the actor compared says it or is named in it."""

    @property
    def shared(self) -> bool:
        """True when another column has the same words."""
        return bool(self.also)


@dataclass(frozen=True, slots=True)
class Column:
    """What one source, or one sort of sources, says."""

    side: str | None
    """The source's id, or what its sources have in common; None where that is not known."""
    articles: tuple[str, ...]
    """Ids, in the dossier's order."""
    uses: tuple[Use, ...]
    """Most frequent first."""
    said: tuple[Said, ...]
    alone: tuple[str, ...]
    """Ids of actors that no other column names; most mentioned first."""
    told: tuple[tuple[str, Event], ...] = ()
    """Article and dated sentence of the time compared, the earliest first; none where no time is."""
    together: tuple[tuple[str, str], ...] = ()
    """Ids of actors named in one article in this column alone, each of them named in others too; most articles first."""
