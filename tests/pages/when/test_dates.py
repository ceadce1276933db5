"""Pages of dates: what happened beside what was published, months at a glance, the chronology as files."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from dossier import pages
from dossier.pages.when import dates
from dossier.records import Article, Dossier, Event, PartialDate, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FRENCH = pages.SiteOptions(title="Lacs & rivières")


def telling(one: Article, events: Sequence[tuple[str, str]]) -> Article:
    """Make an article tell words of its own."""
    raw = one.document.text
    made = []
    for date, text in events:
        start = raw.index(text)
        counted = phrase("a Friday in {year}", year=2022)
        made.append(Event(PartialDate(date), text, start, start + len(text), "weekday", counted))
    return replace(one, events=tuple(made))


@pytest.fixture
def told(dossier: Dossier) -> Dossier:
    first, second = dossier.articles
    sentence = "La LDL paiera 1 000 écus."
    return replace(
        dossier,
        articles=(
            telling(first, [("2022-03-04", "Un pas."), ("2021-07", sentence), ("1999", "Merci")]),
            telling(second, [("2022-03-01", "Mirela Stan n’a rien dit mardi à Port-Neuf.")]),
        ),
    )


def written(dossier: Dossier) -> Mapping[str, str]:
    return {page.uri: page.markdown for page in pages.write(dossier, FRENCH)}


def test_a_month_shows_what_happened_beside_what_was_published(told: Dossier) -> None:
    page = written(told)["dates/2022-03.md"]
    assert "Ce qui s’est passé" in page
    assert "Ce qui a paru" in page
    assert page.index("1er mars 2022") < page.index("4 mars 2022")
    assert "../articles/b2.md#p-" in page


def test_a_month_that_is_only_told_of_has_a_page(told: Dossier) -> None:
    page = written(told)["dates/2021-07.md"]
    assert "La LDL paiera" in page
    assert "Aucun article n’a paru." in page


def test_what_is_known_by_the_year_alone_says_so(told: Dossier) -> None:
    assert "1999, mois inconnu" in written(told)["dates/1999.md"]


def test_the_overview_counts_each_month_and_leads_to_it(told: Dossier) -> None:
    page = written(told)["dates/index.md"]
    assert "Faits racontés, par mois" in page
    assert (
        '<td class="dossier-heat__4" markdown="span">[<span class="dossier-hidden">mars 2022\xa0: </span>2](2022-03.md)'
        in unescape(page)
    )
    assert "chronologie.csv" in page


def test_a_year_says_in_words_what_each_of_its_months_holds(told: Dossier) -> None:
    """A number alone said its unit to a pointer only, and a phone has none."""
    written = {page.uri: page.markdown for page in pages.write(told, FRENCH)}
    assert (
        '<span class="dossier-count">1\u00a0article · 2\u00a0faits</span>'
        in written["dates/2022.md"]
    )


def test_a_long_chronology_leads_to_its_years(
    told: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, "FULL", 1)
    found = written(told)
    assert "<li class=" not in found["dates/index.md"]
    assert "](2022.md)" in found["dates/index.md"]
    assert "](2022-03.md)" in found["dates/2022.md"]
    assert "n’a rien dit mardi" not in found["dates/2022.md"]
    assert "n’a rien dit mardi" in found["listes/dates/2022-03/par-date/2022-03-01.md"]


def files(dossier: Dossier) -> Mapping[str, str]:
    return {one.uri: one.content for one in pages.downloads(dossier, FRENCH)}


def test_the_table_has_a_row_for_each_happening_and_each_article(told: Dossier) -> None:
    rows = list(csv.DictReader(io.StringIO(files(told)["dates/chronologie.csv"])))
    assert [(row["kind"], row["date"]) for row in rows] == [
        ("happening", "1999"),
        ("happening", "2021-07"),
        ("happening", "2022-03-01"),
        ("happening", "2022-03-04"),
        ("publication", "2022-03-04"),
    ]
    assert (rows[-1]["inferred"], rows[-1]["qualifier"]) == ("yes", "au plus tôt")
    assert rows[0]["page"].startswith("articles/a1/#p-")


def test_no_cell_is_a_formula(told: Dossier) -> None:
    first, second = told.articles
    raw = replace(first.document, text='=HYPERLINK("http://x") fut dit.' + first.document.text)
    event = Event(PartialDate("2022"), '=HYPERLINK("http://x") fut dit.', 0, 31, "absolute")
    spoilt = replace(first, document=raw, events=(event,))
    rows = csv.reader(
        io.StringIO(files(replace(told, articles=(spoilt, second)))["dates/chronologie.csv"])
    )
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_a_calendar_holds_what_is_known_to_the_day(told: Dossier) -> None:
    entries = Calendar.from_ical(files(told)["dates/chronologie.ics"]).walk("VEVENT")
    assert [str(entry["dtstart"].dt) for entry in entries] == [
        "2022-03-01",
        "2022-03-04",
        "2022-03-04",
    ]
    assert len({str(entry["uid"]) for entry in entries}) == 3


def test_a_calendar_says_which_days_are_not_sure_and_takes_no_time(told: Dossier) -> None:
    """A day that was only inferred stood in calendars like any other."""
    entries = Calendar.from_ical(files(told)["dates/chronologie.ics"]).walk("VEVENT")
    assert {str(entry["transp"]) for entry in entries} == {"TRANSPARENT"}
    status = {str(entry["categories"].cats[0]): str(entry["status"]) for entry in entries}
    assert status == {"Fait raconté": "CONFIRMED", "Article paru": "TENTATIVE"}
    last = str(entries[-1]["description"]).splitlines()
    assert last == ["4 mars 2022, au plus tôt, inféré", "La Gazette du Lac", "articles/a1/"]
    assert "url" not in entries[-1]


def test_calendar_and_slides_lead_to_the_site_where_its_address_is_known(told: Dossier) -> None:
    options = pages.SiteOptions(site_url="https://lac.example/presse")
    made = {one.uri: one.content for one in pages.downloads(told, options)}
    entries = Calendar.from_ical(made["dates/chronologie.ics"]).walk("VEVENT")
    assert str(entries[-1]["url"]) == "https://lac.example/presse/articles/a1/"
    slides = json.loads(made["dates/chronologie.json"])["events"]
    assert slides[-1]["display_date"] == "4 mars 2022, au plus tôt, inféré"
    link = (
        '<a href="https://lac.example/presse/articles/a1/">La Ligue du Lac rouvre ses écluses</a>'
    )
    assert link in slides[-1]["text"]["text"]
    assert (
        "<a" not in json.loads(files(told)["dates/chronologie.json"])["events"][-1]["text"]["text"]
    )


def test_slides_are_html_in_which_nothing_of_an_article_is_markup(told: Dossier) -> None:
    first, second = told.articles
    event = Event(PartialDate("2022-03"), "<img src=x onerror=alert(1)>", 0, 5, "absolute")
    spoilt = replace(told, articles=(replace(first, events=(event,)), second))
    slides = json.loads(files(spoilt)["dates/chronologie.json"])
    assert slides["events"][0]["start_date"] == {"year": 2022, "month": 3}
    assert "<img" not in slides["events"][0]["text"]["text"]
    assert slides["title"]["text"]["headline"] == "Lacs &amp; rivières"


def test_the_same_dossier_gives_the_same_bytes(told: Dossier) -> None:
    assert files(told) == files(told)


def test_a_dossier_that_tells_nothing_offers_no_file(dossier: Dossier) -> None:
    bare = replace(
        dossier, articles=tuple(replace(one, published=None, events=()) for one in dossier.articles)
    )
    assert not [uri for uri in files(bare) if "chronologie" in uri]
    assert "chronologie.csv" not in written(bare)["dates/index.md"]


def test_who_tells_it_is_named_by_its_title_where_its_source_is_not_known(told: Dossier) -> None:
    page = unescape(written(told)["dates/2022-03.md"])
    assert "selon [La Gazette du Lac, " in page
    assert "selon [«\u202fMirela Stan se tait\u202f» (source inconnue)](" in page
    first, second = told.articles
    untitled = replace(told, articles=(first, replace(second, title=None)))
    assert "selon [source inconnue](" in unescape(written(untitled)["dates/2022-03.md"])
