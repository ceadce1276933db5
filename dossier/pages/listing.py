"""Pages that list articles: all of them, those of a year or month, those of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.actor import territory
from dossier.pages.entries import entries
from dossier.pages.facts import Value
from dossier.pages.mentions import shorten
from dossier.pages.page import Page
from dossier.pages.render import outward, render
from dossier.pages.site import UNDATED
from dossier.pages.wording import month
from dossier.pages.words import KINDS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.site import Site
    from dossier.records import Source


def articles(site: Site) -> Page:
    """Make the list of all articles, newest first, undated ones last, and of the files that became none."""
    values = {"entries": entries(site.newest_first, site), "refused": _refused(site)}
    return _listing("articles", site.index_uri("articles"), site.speak("Articles"), values, site)


def _refused(site: Site) -> list[tuple[str, str]]:
    """Return the seeds that became no article, each with the reason: what is missing is said too."""
    taken = {article.document.path for article in site.dossier.articles}
    return [
        (notice.path, f"{site.say(notice.message)} {site.say(notice.cure)}".strip())
        for notice in site.dossier.notices
        if notice.level != "info"
        and notice.path not in taken
        and not notice.path.endswith((".yml", ".yaml"))
    ]


def dates(site: Site) -> Iterator[Page]:
    """Make the pages of dates: an overview, one for each year and month, one for the undated."""
    years = [period for period in site.by_period if len(period) == len("2024")]
    overview = [
        (_period(year, site), len(site.by_period[year]), _months(year, site)) for year in years
    ]
    undated = site.by_period.get(UNDATED, ())
    values: dict[str, object] = {
        "years": list(reversed(overview)),
        "most": max((count for _, _, months in overview for _, count in months), default=1),
        "undated": _period(UNDATED, site) if undated else None,
        "entries": entries(undated, site),
    }
    yield _listing("dates", site.index_uri("dates"), site.speak("Dates"), values, site)
    for period, told in site.by_period.items():
        values = {
            "entries": entries(told, site),
            "months": _months(period, site) if period in years else [],
            "up": Value(site.speak("Dates"), target=site.index_uri("dates")),
            "year": _period(period[:4], site) if "-" in period else None,
        }
        yield _listing("period", site.date_uri(period), _period(period, site).text, values, site)


def _months(year: str, site: Site) -> list[tuple[Value, int]]:
    """Return a year's months with their numbers of articles, in order."""
    return [
        (_period(one, site), len(told))
        for one, told in site.by_period.items()
        if one.startswith(f"{year}-")
    ]


def _period(period: str, site: Site) -> Value:
    """Name a year, a month or the undated, with the page's address."""
    if period == UNDATED:
        return Value(site.speak("Undated articles"), target=site.date_uri(period))
    year, _, number = period.partition("-")
    name = f"{month(int(number), site.options.language)} {int(year)}" if number else str(int(year))
    return Value(name[0].upper() + name[1:], target=site.date_uri(period))


def sources(site: Site) -> Iterator[Page]:
    """Make the pages of sources: all of them, then one each."""
    rows = [
        (
            Value(one.name, target=site.source_uri(one.id)),
            _kind(one, site),
            len(site.by_source.get(one.id, ())),
        )
        for one in site.dossier.sources
    ]
    unknown = entries(site.by_source.get(None, ()), site)
    values: dict[str, object] = {"rows": rows, "entries": unknown}
    yield _listing("sources", site.index_uri("sources"), site.speak("Sources"), values, site)
    for source in site.dossier.sources:
        yield _source(source, site)


def _kind(source: Source, site: Site) -> str:
    return site.speak(SOURCES.get(source.kind, source.kind)) if source.kind else ""


def _source(source: Source, site: Site) -> Page:
    uri = site.source_uri(source.id)
    told = site.by_source.get(source.id, ())
    matter = front.matter(
        {
            "type": "source",
            "id": source.id,
            "title": source.name,
            "description": None,
            "kind": source.kind,
            "domain": source.domain,
            "country": source.country,
            "articles": len(told),
        }
    )
    values = {
        "source": source,
        "kind": _kind(source, site),
        "country": territory(source.country, site),
        "address": outward(f"https://{source.domain}/") if source.domain else None,
        "entries": entries(told, site),
        "recurring": _recurring(source, site),
    }
    return Page(uri, matter + "\n" + render("source", site, uri, values))


def _recurring(source: Source, site: Site) -> list[tuple[str, str, str, str]]:
    """Return what was learnt of the outlet's furniture: line, how often, kind and rule."""
    said = site.speak("{count} of {articles}")
    return [
        (
            shorten(one.text),
            said.format(count=one.articles, articles=one.of),
            site.speak(KINDS[one.verdict.kind]),
            one.verdict.rule,
        )
        for one in site.dossier.recurring
        if one.source == source.id
    ]


def _listing(template: str, uri: str, title: str, values: Mapping[str, object], site: Site) -> Page:
    told = values["entries"]
    count = len(told) if isinstance(told, tuple) else 0
    matter = front.matter(
        {
            "type": "listing",
            "title": title,
            "description": None,
            "articles": count,
            "search": front.UNSEARCHED,
        }
    )
    text = render(template, site, uri, {"title": title, **values})
    return Page(uri, matter + "\n" + text, listed=uri.endswith("/index.md"))
