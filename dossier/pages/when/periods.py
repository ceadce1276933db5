"""Stretches of time with what happened and what was published in them: years, months, days of a long month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.lists.entries import Entry, entries
from dossier.pages.lists.shelves import period as named
from dossier.pages.reading.facts import Value
from dossier.pages.routes import UNDATED
from dossier.pages.when.happenings import Told, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Happening

FULL = 150
"""Happenings and articles that one page lists at most, some 200 KB; a longer period leads to its years, months or days."""
MONTH = len("2024-09")
DAYS = ("01", "11", "21")
"""The days with which the pages of a long month begin."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of time with what happened and what was published in it."""

    id: str
    heading: Value
    happened: tuple[Told, ...]
    published: tuple[Entry, ...]


def name_of(period: str, site: Site) -> Value:
    """Name a year, a month or the undated, with the page's address."""
    text = site.speak("Undated articles") if period == UNDATED else named(period, site)
    return Value(text, target=site.date_uri(period))


def size(period: str, site: Site) -> int:
    """Count what happened and what was published in a year or month."""
    return len(site.by_period.get(period, ())) + len(site.happened.get(period, ()))


def months(year: str, site: Site) -> list[str]:
    """Return the months of a year in which something happened or was published."""
    return [one for one in site.periods if one.startswith(f"{year}-")]


def parts(period: str, site: Site) -> list[Section]:
    """Cut a year into its months, and what is known by the year alone; a month is one part."""
    if period == UNDATED:
        return []
    if "-" in period:
        return [_section(period, period, site)]
    parts = [_section(one, one, site) for one in reversed(months(period, site))]
    rest = monthless(period, site)
    return [*parts, rest] if rest.happened or rest.published else parts


def _section(identifier: str, period: str, site: Site) -> Section:
    return Section(
        f"dossier-{identifier}",
        name_of(period, site),
        told(site.happened.get(period, ()), site),
        entries(site.by_period.get(period, ()), site),
    )


def monthless(year: str, site: Site) -> Section:
    """Gather what is dated to a year and no nearer."""
    happened = [one for one in site.happened.get(year, ()) if not one.date.month]
    known = (article for article in site.by_period.get(year, ()) if article.published)
    published = [
        article for article in known if article.published and not article.published.value.month
    ]
    text = site.speak("{year}, month unknown").format(year=int(year))
    heading = Value(text, target=site.date_uri(year))
    return Section(f"dossier-{year}-00", heading, told(happened, site), entries(published, site))


def days(month: str, site: Site) -> list[Section]:
    """Cut a long month into thirds, and a long third into its days."""
    happened, published = site.happened.get(month, ()), site.by_period.get(month, ())
    found = []
    for first, after in zip(DAYS, (*DAYS[1:], "32"), strict=True):
        part = _between(f"{month}-{first}", f"{month}-{after}", happened, published)
        if len(part[0]) + len(part[1]) <= FULL:
            found.append((first, f"{int(after) - 1}" if after != "32" else "", part))
            continue
        for day in range(int(first), int(after)):
            own = _between(f"{month}-{day:02}", f"{month}-{day + 1:02}", happened, published)
            found.append((f"{day:02}", str(day), own))
    return [_part(month, first, last, part, site) for first, last, part in found if any(part)]


def _between(
    start: str, end: str, happened: Sequence[Happening], published: Sequence[Article]
) -> tuple[list[Happening], list[Article]]:
    """Return what is dated from one day to another, the second not included; the first day holds what has no day."""

    def within(date: str) -> bool:
        whole = date if len(date) > MONTH else f"{date}-01"
        return start <= whole[: len(start)] < end

    return (
        [one for one in happened if within(one.date.date)],
        [one for one in published if one.published and within(one.published.value.date)],
    )


def _part(
    month: str,
    first: str,
    last: str,
    part: tuple[list[Happening], list[Article]],
    site: Site,
) -> Section:
    name = named(month, site)
    start = f"{int(first)}"
    span = start if last == start else f"{start} – {last}" if last else site.speak("from {day} on").format(day=start)  # fmt: skip
    target = site.list_uri(site.date_uri(month), "", "date", f"{month}-{first}")
    heading = Value(f"{name}{site.speak(': ')}{span}", target=target)
    happened, published = part
    return Section(
        f"dossier-{month}-{first}", heading, told(happened, site), entries(published, site)
    )
