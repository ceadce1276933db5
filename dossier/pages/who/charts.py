"""Bars over time as SVG drawn at build time; the page has the same figures in a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.render import Ready
from dossier.wording import month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import PartialDate

MONTHS_SHOWN = 36
"""Months that bars stand for at most; a longer time is told in years."""
LEAST = 2
"""Bars from which a chart shows more than a sentence would."""
WIDTH, HEIGHT, BASE, WIDEST = 640, 120, 100, 48
"""Of the drawing, of what bars may fill, and of one bar, in units of the drawing."""
LABEL = 46
"""Width of a label, in units of the drawing."""
LABELS = 12
"""Labels under the bars at most."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over time."""

    svg: Ready
    rows: tuple[tuple[str, int], ...]
    """Every period from the first to the last that is not empty, with its figure."""


def over_time(dates: Iterable[tuple[PartialDate, int]], site: Site) -> Chart | None:
    """Draw how much falls in each month, or in each year of a longer time; None where there is too little.

    Args:
        dates: when, and how much; what is known by the year alone is left out of months.
        site: the dossier.
    """
    counted = Counter[tuple[int, int]]()
    for date, count in dates:
        counted[date.year, date.month or 0] += count
    months = {key: count for key, count in counted.items() if key[1]}
    span = _span(months) if months else 0
    if months and len(months) == len(counted) and span <= MONTHS_SHOWN:
        periods = _months(min(months), span)
        figures = [(f"{month(at[1], site.options.language)} {at[0]}", months.get(at, 0)) for at in periods]  # fmt: skip
    else:
        years = Counter[int]()
        for (year, _), count in counted.items():
            years[year] += count
        shown = range(min(years), max(years) + 1) if years else range(0)
        figures = [(str(year), years[year]) for year in shown]
    filled = tuple((name, count) for name, count in figures if count)
    return Chart(_drawn(figures, site), filled) if len(filled) >= LEAST else None


def _span(months: Iterable[tuple[int, int]]) -> int:
    first, last = min(months), max(months)
    return (last[0] - first[0]) * 12 + last[1] - first[1] + 1


def _months(first: tuple[int, int], span: int) -> list[tuple[int, int]]:
    start = first[0] * 12 + first[1] - 1
    return [(at // 12, at % 12 + 1) for at in range(start, start + span)]


def _drawn(figures: list[tuple[str, int]], site: Site) -> Ready:
    """Draw bars; all text in it is ours: month names and numbers."""
    most = max((count for _, count in figures), default=1) or 1
    step = min(WIDTH / max(1, len(figures)), WIDEST * 1.5)
    width = max(step * len(figures), WIDEST)
    every = -(-len(figures) // LABELS)
    parts = [
        f'<svg class="dossier-chart" width="{width:.0f}" height="{HEIGHT}" viewBox="0 0 {width:.0f} {HEIGHT}"'
        ' aria-hidden="true" focusable="false">',
        f'<line x1="0" y1="{BASE}" x2="{width:.0f}" y2="{BASE}"/>',
    ]
    for place, (name, count) in enumerate(figures):
        left, height = place * step + step * 0.1, (BASE - 14) * count / most
        middle = left + step * 0.4
        if count:
            parts.append(
                f'<rect x="{left:.1f}" y="{BASE - height:.1f}" width="{step * 0.8:.1f}" height="{height:.1f}">'
                f"<title>{name}{site.speak(': ')}{count}</title></rect>"
            )
            parts.append(f'<text x="{middle:.1f}" y="{BASE - height - 4:.1f}">{count}</text>')
        if place % every == 0:
            # a label under the first or last bar is wider than the bar
            centre = min(max(middle, LABEL / 2), width - LABEL / 2)
            between = ' class="dossier-chart__between"' if place // every % 3 else ""
            parts.append(
                f'<text{between} x="{centre:.1f}" y="{HEIGHT - 4}">{_short(name, site)}</text>'
            )
    return Ready("".join([*parts, "</svg>"]))


def _short(name: str, site: Site) -> str:
    """Shorten « septembre 2023 » to « sept. 23 », as the language shortens months; a year stays whole."""
    word, _, year = name.rpartition(" ")
    language = site.options.language
    names = {month(at, language): month(at, language, "abbreviated") for at in range(1, 13)}
    return f"{names[word]} {year[2:]}" if word else year
