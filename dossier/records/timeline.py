"""What happened when, by the account of all articles together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.actor import Event
    from dossier.records.fact import PartialDate


@dataclass(frozen=True, slots=True)
class Telling:
    """An article's own sentence of a happening."""

    article: str
    """The article's id."""
    event: Event


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated sentence, and every article that has it: copies of one dispatch tell one happening."""

    date: PartialDate
    text: str
    """As the first article has it."""
    tellings: tuple[Telling, ...]
    """In the dossier's order; never empty."""
