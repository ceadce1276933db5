"""Values with the grounds they stand on, and dates as precise as their source."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from dossier.records.message import Phrase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Where:
    """A place in an article."""

    block: int
    """Index of the block, from 0."""
    start: int
    """First character in the raw text."""
    end: int
    """One past the last."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with the grounds it stands on."""

    value: T
    """What is claimed."""
    rule: str
    """Who said so: a rule's name, or `curator`."""
    where: Where | None = None
    """The words it was read from, when there are such words."""
    evidence: Phrase | None = None
    """The grounds, for readers."""
    inferred: bool = False
    """True when the value is not written in the file but concluded from it."""
    qualifier: Phrase | None = None
    """What must be said with the value: « at the earliest »."""


_PARTIAL = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<doubt>[?~%]?)"
)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as the source is: `2024`, `2024-09`, `2024-09-20`, `2021-05-18T13:52`.

    An EDTF (ISO 8601-2) mark of doubt may follow: `?` uncertain, `~` approximate, `%` both.
    """

    edtf: str
    """The date in EDTF; sorts as text."""

    def __post_init__(self) -> None:
        """Refuse what is no such date (calendar included) with a ValueError."""
        found = _PARTIAL.fullmatch(self.edtf)
        if not found:
            message = (
                f"« {self.edtf} » is not a date like 2024, 2024-09, 2024-09-20 or 2021-05-18T13:52"
            )
            raise ValueError(message)
        datetime.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))

    def _part(self, name: str) -> str | None:
        found = _PARTIAL.fullmatch(self.edtf)
        return found[name] if found else None

    @property
    def year(self) -> int:
        """The year."""
        return int(self.edtf[:4])

    @property
    def month(self) -> int | None:
        """The month from 1, or None."""
        part = self._part("month")
        return int(part) if part else None

    @property
    def day(self) -> int | None:
        """The day from 1, or None."""
        part = self._part("day")
        return int(part) if part else None

    @property
    def clock(self) -> str | None:
        """`13:52`, or None."""
        return self._part("clock")

    @property
    def zone(self) -> str | None:
        """`Z` or `+02:00`, or None."""
        return self._part("zone")

    @property
    def date(self) -> str:
        """The date without clock and doubt: `2021-05-18`."""
        return self.edtf.split("T")[0].rstrip("?~%")

    def __str__(self) -> str:
        """Say it in EDTF."""
        return self.edtf


@dataclass(frozen=True, slots=True)
class DateClue:
    """Something known of a date that is not known: shown to readers in place of a guess."""

    phrase: Phrase
    """« a Tuesday », « not before 2022 »."""
    where: Where | None = None
    """The words it was read from."""
