"""Years and months at a glance: how much was published, and how much is told, in each."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from dossier.wording import month

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.pages.site import Site

LEVELS = 4
"""Shades of a month: its share of the fullest one, in quarters."""
MONTHS = range(1, 13)
ENOUGH = 2
"""Months with something from which a strip shows more than the list below it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A month."""

    name: str
    """« septembre 2023 »."""
    count: int
    level: int
    """From 0, nothing, to LEVELS."""
    target: str
    """Its page; empty where there is nothing."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A table of years and months."""

    heading: str
    months: tuple[tuple[str, str], ...]
    """Each month's letter and name."""
    years: tuple[tuple[str, str, int, tuple[Cell, ...]], ...]
    """Year, its page, its number of items, its months; the newest first."""


def strip(heading: str, counts: Mapping[str, int], site: Site) -> Strip | None:
    """Make a table of what each month holds; None where there is too little to see.

    Args:
        heading: what is counted.
        counts: by year (`2023`) and by month (`2023-09`); a year counts what has no month too.
        site: the dossier.
    """
    most = max((count for period, count in counts.items() if "-" in period), default=0)
    if sum("-" in period for period in counts) < ENOUGH:
        return None
    language = site.options.language
    letters = get_month_names("narrow", "stand-alone", language)
    years = sorted((period for period in counts if "-" not in period), reverse=True)
    return Strip(
        heading,
        tuple((str(letters[number]), month(number, language)) for number in MONTHS),
        tuple(
            (str(int(year)), site.date_uri(year), counts[year], _row(year, counts, most, site))
            for year in years
        ),
    )


def _row(year: str, counts: Mapping[str, int], most: int, site: Site) -> tuple[Cell, ...]:
    cells = []
    for number in MONTHS:
        period = f"{year}-{number:02}"
        count = counts.get(period, 0)
        level = math.ceil(LEVELS * count / most) if most else 0
        target = site.date_uri(period) if count else ""
        name = f"{month(number, site.options.language)} {int(year)}"
        cells.append(Cell(name, count, level, target))
    return tuple(cells)
