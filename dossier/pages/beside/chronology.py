"""The chronology as files: CSV for a spreadsheet, iCalendar for a calendar, JSON for TimelineJS.

CSV has a row for each happening and each article; iCalendar holds what is known to the day, since a calendar has no
place for less; TimelineJS (https://timeline.knightlab.com/docs/json-format.html) takes years and months too.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from icalendar import Calendar
from icalendar import Event as Entry

from dossier.pages.beside.sheets import cell
from dossier.pages.literal import harmless
from dossier.pages.page import Download
from dossier.pages.reading.facts import Value
from dossier.pages.reading.quotes import blocks_of
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Article, PartialDate

COLUMNS = (
    *("kind", "date", "uncertain", "inferred", "qualifier", "text", "source", "title", "article"),
    "page",
)
DOUBT = "?~%"
"""Marks of EDTF for what is uncertain, approximate, or both."""
EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Stamp of every calendar entry: the clock is not read, and the same dossier gives the same bytes."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A happening or a publication."""

    kind: str
    """`happening` or `publication`."""
    date: PartialDate
    text: str
    article: Article
    """The first to tell it, or the one published."""
    place: str
    """Address below the site's root, with the paragraph's id."""
    sources: tuple[str, ...]
    inferred: bool = False
    qualifier: str = ""
    """What must be said with the date: « au plus tôt »."""

    @property
    def doubtful(self) -> bool:
        """True where the day is not known for sure."""
        return self.inferred or bool(self.qualifier) or self.date.edtf[-1] in DOUBT


def offered(site: Site) -> list[Value]:
    """Name the files with their addresses, for the page that offers them; none for an empty chronology."""
    if not any(_rows(site)):
        return []
    names = (("CSV", "csv"), ("iCalendar", "ics"), ("TimelineJS (JSON)", "json"))
    return [Value(name, target=_uri(ending, site)) for name, ending in names]


def files(site: Site) -> Iterator[Download]:
    """Write the chronology in each format."""
    rows = list(_rows(site))
    if rows:
        yield Download(_uri("csv", site), _table(rows))
        yield Download(_uri("ics", site), _calendar(rows, site))
        yield Download(_uri("json", site), _timeline(rows, site))


def _uri(ending: str, site: Site) -> str:
    return f"{site.folders['dates']}/{site.speak('chronology')}.{ending}"


def _rows(site: Site) -> Iterator[_Row]:
    for happening in site.happenings:
        first = happening.tellings[0]
        article = site.articles[first.article]
        anchor = site.anchor(article, blocks_of(article).at(first.event.start))
        tellers = (site.articles[one.article] for one in happening.tellings)
        sources = tuple(dict.fromkeys(_source(teller, site) for teller in tellers))
        place = f"{_place(article, site)}#{anchor}"
        yield _Row("happening", happening.date, happening.text, article, place, sources)
    for article in site.dossier.articles:
        if article.published:
            fact, place = article.published, _place(article, site)
            title = article.title.value if article.title else ""
            yield _Row(
                "publication", fact.value, title, article, place, (_source(article, site),), fact.inferred,
                site.say(fact.qualifier),
            )  # fmt: skip


def _source(article: Article, site: Site) -> str:
    return article.source.value.name if article.source else site.speak("unknown source")


def _place(article: Article, site: Site) -> str:
    return site.built(site.article_uri(article), "index.md")


def _table(rows: list[_Row]) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in rows:
        title = row.article.title.value if row.article.title else ""
        doubt = row.date.edtf[-1] in DOUBT
        cells = (
            *(row.kind, row.date.edtf, "yes" if doubt else "no", "yes" if row.inferred else "no"),
            *(row.qualifier, row.text, " ; ".join(row.sources), title, row.article.id, row.place),
        )
        table.writerow([cell(" ".join(told.split())) for told in cells])
    return written.getvalue()


def _calendar(rows: list[_Row], site: Site) -> str:
    calendar = Calendar()
    calendar.add("prodid", f"-//dossier//{site.options.language}//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", harmless(site.options.title or site.speak("Dossier")))
    for row in rows:
        if not row.date.day:
            continue
        entry = Entry()
        said = f"{row.kind}|{row.date.edtf}|{row.text}|{row.article.id}"
        entry.add(
            "uid", f"{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:20]}@dossier"
        )
        entry.add("dtstamp", EPOCH)
        entry.add("dtstart", datetime.date.fromisoformat(row.date.date))
        entry.add("summary", " ".join(harmless(row.text).split()))
        entry.add("description", "\n".join([_when(row, site), " ; ".join(row.sources), row.place]))
        # a chronology takes nobody's time, and what is not sure is no engagement
        entry.add("transp", "TRANSPARENT")
        entry.add("status", "TENTATIVE" if row.doubtful else "CONFIRMED")
        if site.options.site_url:
            entry.add("url", _address(row, site))
        entry.add("categories", [site.speak(_KINDS[row.kind])])
        calendar.add_component(entry)
    return str(calendar.to_ical().decode("utf-8"))


def _when(row: _Row, site: Site) -> str:
    """Say when, with whatever doubt there is: « 29 septembre 2023, au plus tôt, inféré »."""
    said = day(row.date, site.options.language)
    marks = (row.qualifier, site.speak("inferred") if row.inferred else "")
    return ", ".join([said, *(mark for mark in marks if mark)])


def _address(row: _Row, site: Site) -> str:
    """Return the whole address of a row's page, where the site's own is known; else it is below the site's root."""
    own = site.options.site_url
    return urljoin(f"{own.rstrip('/')}/", row.place) if own else row.place


_KINDS = {"happening": "Happening", "publication": "Article published"}


def _timeline(rows: list[_Row], site: Site) -> str:
    """Write the slides; their texts are HTML to TimelineJS, so that ours are escaped."""
    events = [
        {
            "unique_id": f"{row.kind}-{number}",
            "start_date": _parts(row.date),
            "display_date": _when(row, site),
            "group": site.speak(_KINDS[row.kind]),
            "text": {
                "headline": escape(" ; ".join(row.sources)),
                "text": f"<p>{escape(' '.join(harmless(row.text).split()))}</p>{_link(row, site)}",
            },
        }
        for number, row in enumerate(rows, 1)
    ]
    headline = escape(harmless(site.options.title or site.speak("Dossier")))
    slides = {"title": {"text": {"headline": headline}}, "events": events}
    return json.dumps(slides, ensure_ascii=False, indent=1) + "\n"


def _link(row: _Row, site: Site) -> str:
    """Return a link to the article, for slides; none where the site's address, which slides elsewhere need, is not known."""
    if not site.options.site_url:
        return ""
    title = row.article.title.value if row.article.title else row.article.id
    return f'<p><a href="{escape(_address(row, site))}">{escape(harmless(title))}</a></p>'


def _parts(date: PartialDate) -> dict[str, int]:
    parts = {"year": date.year, "month": date.month, "day": date.day}
    return {name: value for name, value in parts.items() if value}
