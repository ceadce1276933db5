"""Pages of dates: what happened and what was published, side by side, for the whole, each year and each month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.beside import chronology
from dossier.pages.compared.plan import of_period
from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.reading.facts import Value
from dossier.pages.render import list_page
from dossier.pages.routes import UNDATED
from dossier.pages.when import calendar
from dossier.pages.when.periods import FULL, Section, days, monthless, months, name_of, parts, size
from dossier.wording import number, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.page import Page
    from dossier.pages.site import Site

YEAR = len("2024")


@dataclass(frozen=True, slots=True)
class Period:
    """A year, a month or some days in a list."""

    name: Value
    published: str
    """How many articles, said."""
    happened: str
    """How many happenings, said; empty for none."""


def pages(site: Site) -> Iterator[Page]:
    """Make the pages of dates: an overview, one for each year and month, one for the undated."""
    yield _overview(site)
    for period in site.periods:
        yield from _pages(period, site)


def _overview(site: Site) -> Page:
    years = [period for period in site.periods if len(period) == YEAR]
    whole = sum(size(year, site) for year in years) <= FULL
    sections = [part for year in reversed(years) for part in parts(year, site)] if whole else []
    values: dict[str, object] = {
        "title": site.speak("Dates and chronology"),
        "strips": _strips(site),
        "years": [_listed(year, site) for year in reversed(years)],
        "sections": sections,
        "list": listing.laid(_undated(site), site),
        "downloads": chronology.offered(site),
    }
    return list_page("dates", site.index_uri("dates"), values, site, len(site.dossier.articles))


def _undated(site: Site) -> Listing:
    title = site.speak("Undated articles")
    return Listing(site.date_uri(UNDATED), title, site.by_period.get(UNDATED, ()))


def _told(period: str, site: Site) -> Listing:
    """Return the articles of a year or a month, which its page lays out beside what happened."""
    name = name_of(period, site).text
    published = site.by_period.get(period, ())
    return Listing(site.date_uri(period), name, published, order="date", elsewise=True)


def _pages(period: str, site: Site) -> Iterator[Page]:
    """Make the page of a year, a month or the undated, and what it goes on with."""
    every = _undated(site) if period == UNDATED else _told(period, site)
    held = days(period, site) if "-" in period and size(period, site) > FULL else []
    own = {"list": listing.laid(every, site), "compared": of_period(period, site)}
    own |= _beside(period, held, site)
    yield _page(every.uri, every.title, own, site)
    yield from listing.pages(every, site)
    for part in held:
        own = {"year": name_of(period, site), "sections": [part]}
        yield _page(str(part.heading.target), part.heading.text, own, site)


def _beside(period: str, held: Sequence[Section], site: Site) -> dict[str, object]:
    """Return what the page of a year or a month has beside a list: its months, or the days of a long one, side by side."""
    if period == UNDATED:
        return {}
    if "-" in period:
        return {
            "year": name_of(period[:YEAR], site),
            "months": [_counted(part, site) for part in held],
            "sections": [] if held else parts(period, site),
        }
    whole = size(period, site) <= FULL
    return {
        "months": [_listed(one, site) for one in months(period, site)],
        "headed": True,
        "sections": parts(period, site) if whole else [monthless(period, site)],
    }


def _strips(site: Site) -> list[calendar.Strip]:
    """Return the tables of months: publications and happenings."""
    published = {period: len(found) for period, found in site.by_period.items() if period != UNDATED}  # fmt: skip
    happened = {period: len(found) for period, found in site.happened.items()}
    made = (
        calendar.strip(site.speak("Articles published, by month"), published, site),
        calendar.strip(site.speak("Happenings told, by month"), happened, site),
    )
    return [one for one in made if one]


def _listed(period: str, site: Site) -> Period:
    published, happened = (len(found.get(period, ())) for found in (site.by_period, site.happened))
    return _period(name_of(period, site), published, happened, site)


def _counted(part: Section, site: Site) -> Period:
    return _period(part.heading, len(part.published), len(part.happened), site)


def _period(name: Value, published: int, happened: int, site: Site) -> Period:
    return Period(
        name,
        _said(published, "{count} article", "{count} articles", site),
        _said(happened, "{count} happening", "{count} happenings", site) if happened else "",
    )


def _said(count: int, one: str, many: str, site: Site) -> str:
    language = site.options.language
    return site.speak(plural(count, one, many, language)).format(count=number(count, language))


def _page(uri: str, title: str, own: dict[str, object], site: Site) -> Page:
    """Make the page of a period: its own values in place of those that it shares with others."""
    values: dict[str, object] = {
        "title": title,
        "up": Value(site.speak("Dates and chronology"), target=site.index_uri("dates")),
        "year": None,
        "compared": (),
        "months": (),
        "headed": False,
        "sections": [],
        "list": None,
    }
    period = uri.rpartition("/")[2].removesuffix(".md")
    return list_page("period", uri, values | own, site, len(site.by_period.get(period, ())))
