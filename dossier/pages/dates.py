"""Pages of dates: what happened and what was published, side by side, for the whole, each year and each month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import calendar, downloads, front
from dossier.pages.entries import Entry, entries
from dossier.pages.facts import Value
from dossier.pages.happenings import Told, told
from dossier.pages.page import Page
from dossier.pages.render import render
from dossier.pages.routes import UNDATED
from dossier.pages.wording import month, number, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.site import Site

FULL = 400
"""Happenings and articles that one page lists at most; a longer period leads to its years or months."""
YEAR = len("2024")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of time with what happened and what was published in it."""

    id: str
    heading: Value
    happened: tuple[Told, ...]
    published: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A year or month in a list."""

    name: Value
    published: str
    """How many articles, said."""
    happened: str
    """How many happenings, said; empty for none."""


def pages(site: Site) -> Iterator[Page]:
    """Make the pages of dates: an overview, one for each year and month, one for the undated."""
    yield _overview(site)
    for period in site.periods:
        yield _page(period, site)


def _overview(site: Site) -> Page:
    undated = site.by_period.get(UNDATED, ())
    years = [period for period in site.periods if len(period) == YEAR]
    whole = sum(_size(year, site) for year in years) <= FULL
    values: dict[str, object] = {
        "strips": _strips(site),
        "years": [_listed(year, site) for year in reversed(years)],
        "sections": [part for year in reversed(years) for part in _parts(year, site)]
        if whole
        else [],
        "undated": entries(undated, site),
        "downloads": downloads.offered(site),
    }
    title = site.speak("Dates and chronology")
    return _written("dates", site.index_uri("dates"), title, values, site)


def _page(period: str, site: Site) -> Page:
    name = _name(period, site)
    within = _months(period, site) if len(period) == YEAR else []
    long = len(period) == YEAR and _size(period, site) > FULL
    values: dict[str, object] = {
        "up": Value(site.speak("Dates and chronology"), target=site.index_uri("dates")),
        "year": _name(period[:YEAR], site) if "-" in period else None,
        "months": [_listed(one, site) for one in within],
        "headed": len(period) == YEAR,
        "sections": [_monthless(period, site)] if long else _parts(period, site),
        "undated": entries(site.by_period.get(UNDATED, ()), site) if period == UNDATED else (),
    }
    return _written("period", site.date_uri(period), name.text, values, site)


def _parts(period: str, site: Site) -> list[Section]:
    """Cut a year into its months, and what is known by the year alone; a month is one part."""
    if period == UNDATED:
        return []
    if "-" in period:
        return [_section(period, period, site)]
    parts = [_section(one, one, site) for one in reversed(_months(period, site))]
    rest = _monthless(period, site)
    return [*parts, rest] if rest.happened or rest.published else parts


def _section(identifier: str, period: str, site: Site) -> Section:
    return Section(
        f"dossier-{identifier}",
        _name(period, site),
        told(site.happened.get(period, ()), site),
        entries(site.by_period.get(period, ()), site),
    )


def _monthless(year: str, site: Site) -> Section:
    """Gather what is dated to a year and no nearer."""
    happened = [one for one in site.happened.get(year, ()) if not one.date.month]
    known = (article for article in site.by_period.get(year, ()) if article.published)
    published = [
        article for article in known if article.published and not article.published.value.month
    ]
    text = site.speak("{year}, month unknown").format(year=int(year))
    heading = Value(text, target=site.date_uri(year))
    return Section(f"dossier-{year}-00", heading, told(happened, site), entries(published, site))


def _strips(site: Site) -> list[calendar.Strip]:
    """Return the tables of months: publications and happenings."""
    published = {period: len(found) for period, found in site.by_period.items() if period != UNDATED}  # fmt: skip
    happened = {period: len(found) for period, found in site.happened.items()}
    made = (
        calendar.strip(site.speak("Articles published, by month"), published, site),
        calendar.strip(site.speak("Happenings told, by month"), happened, site),
    )
    return [one for one in made if one]


def _months(year: str, site: Site) -> list[str]:
    return [one for one in site.periods if one.startswith(f"{year}-")]


def _listed(period: str, site: Site) -> Period:
    published, happened = (len(found.get(period, ())) for found in (site.by_period, site.happened))
    return Period(
        _name(period, site),
        _said(published, "{count} article", "{count} articles", site),
        _said(happened, "{count} happening", "{count} happenings", site) if happened else "",
    )


def _said(count: int, one: str, many: str, site: Site) -> str:
    language = site.options.language
    return site.speak(plural(count, one, many, language)).format(count=number(count, language))


def _size(period: str, site: Site) -> int:
    return len(site.by_period.get(period, ())) + len(site.happened.get(period, ()))


def _name(period: str, site: Site) -> Value:
    """Name a year, a month or the undated, with the page's address."""
    if period == UNDATED:
        return Value(site.speak("Undated articles"), target=site.date_uri(period))
    year, _, at = period.partition("-")
    name = f"{month(int(at), site.options.language)} {int(year)}" if at else str(int(year))
    return Value(name[0].upper() + name[1:], target=site.date_uri(period))


def _written(template: str, uri: str, title: str, values: Mapping[str, object], site: Site) -> Page:
    count = len(site.by_period.get(uri.rpartition("/")[2].removesuffix(".md"), ()))
    matter = front.listing(title, count)
    text = render(template, site, uri, {"title": title, **values})
    return Page(uri, matter + "\n" + text, listed=uri.endswith("/index.md"))
