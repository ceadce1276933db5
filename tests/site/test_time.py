"""What happened and what was published: the calendar, the chronology, years and months, the files."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import MONTHS, bare, date, happenings, published
from tests.site.seen import addresses, fetched

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from dossier.records import Dossier
    from tests.site.built import Built


def told(dossier: Dossier) -> Counter[str]:
    """Count what is told of every year and month: `2023`, `2023-09`."""
    dates = [when for when, _ in happenings(dossier)]
    return Counter(one[:length] for one in dates for length in (4, 7) if len(one) >= length)


def strip(page: Page, number: int) -> dict[str, tuple[int, str]]:
    """Return a calendar's cells: the month or year, the number shown, and where its link leads."""
    cells: dict[str, tuple[int, str]] = {}
    for row in page.locator(f"[aria-labelledby=dossier-strip-{number}].dossier-heat tr").all()[1:]:
        year = row.locator("th").inner_text()
        total = row.locator("td").last.inner_text()
        cells[year] = int(total), str(row.locator("th a").get_attribute("href"))
        for month, cell in enumerate(row.locator("td").all()[:-1], 1):
            if link := cell.get_by_role("link").all():
                shown = re.search(r"\d+$", link[0].inner_text())
                assert shown
                href = str(link[0].get_attribute("href"))
                cells[f"{year}-{month:02}"] = int(shown[0]), href
    return cells


@pytest.mark.parametrize(("number", "count"), [(1, published), (2, told)])
def test_the_calendar_counts_every_month_and_leads_to_it(
    plain: Page, either: Built, number: int, count: object
) -> None:
    wanted = count(either.dossier)  # type: ignore[operator]
    plain.goto(f"{either.address}dates/")
    cells = strip(plain, number)
    assert {when: shown for when, (shown, _) in cells.items()} == {when: n for when, n in wanted.items() if n}  # fmt: skip
    assert all(href == f"{when}/" for when, (_, href) in cells.items())
    fullest = max(
        (when for when in wanted if len(when) == 7), key=lambda when: (wanted[when], when)
    )
    plain.locator(f"[aria-labelledby=dossier-strip-{number}].dossier-heat a[href='{fullest}/']").click()  # fmt: skip
    year, month = fullest.split("-")
    assert plain.inner_text("h1") == f"{MONTHS[int(month) - 1].capitalize()} {year}"
    side = "published" if number == 1 else "happened"
    heading = plain.locator(f"[id$=-{side}] .dossier-count")
    assert sum(map(int, heading.all_inner_texts())) == wanted[fullest]


def test_a_darker_month_is_a_fuller_one(page: Page, either: Built) -> None:
    page.goto(f"{either.address}dates/")
    cells = page.locator("[aria-labelledby=dossier-strip-1].dossier-heat td:has(a)").evaluate_all(
        """all => all.map(one => [Number(one.querySelector('a').lastChild.textContent),
                                  Number(one.className.match(/__(\\d)/)[1])])"""
    )
    assert sorted(level for _, level in cells) == [level for _, level in sorted(cells)]


@pytest.mark.parametrize("place", ["happened", "published"])
def test_both_columns_of_a_month_say_what_the_articles_say(
    plain: Page, either: Built, place: str
) -> None:
    """« What happened in September 2023, according to whom? »."""
    dossier = either.dossier
    plain.goto(f"{either.address}dates/2023-09/")
    side = plain.locator(f"[aria-labelledby$=-{place}]")
    if place == "published":
        wanted = {one.address for one in dossier.articles if date(one).startswith("2023-09")}
        assert set(addresses(side.locator(".dossier-entry__title a"))) == wanted
        return
    found = side.locator(
        ".dossier-happening"
    ).evaluate_all("""all => all.map(one => [
      one.querySelector('time').dateTime, one.querySelector('.dossier-happening__text').textContent])""")
    assert {(when, bare(text)) for when, text in found} == {
        one for one in happenings(dossier) if one[0].startswith("2023-09")
    }
    days = [when for when, _ in found]
    assert days == sorted(days)
    tellers = side.locator(".dossier-happening").first.locator(".dossier-happening__by a")
    words = bare(found[0][1])
    tellers.first.click()
    anchor = plain.evaluate("location.hash")
    paragraph = plain.locator(f"*:has(> {anchor})")
    assert words.strip() in bare(paragraph.inner_text())


def test_a_year_leads_to_its_months_and_back(plain: Page, either: Built) -> None:
    dossier = either.dossier
    months = {when for when in (*published(dossier), *told(dossier)) if when.startswith("2023-")}
    plain.goto(f"{either.address}dates/")
    plain.locator(".dossier-heat th a", has_text="2023").first.click()
    assert plain.inner_text("h1") == "2023"
    links = plain.locator("main a[href^='../2023-'], main a[href*='/2023-']")
    assert set(addresses(links)) >= months
    plain.locator("article a[href='../2023-09/']").first.click()
    assert plain.inner_text("h1") == "Septembre 2023"
    plain.locator(".dossier-up").get_by_role("link", name="2023", exact=True).click()
    assert plain.inner_text("h1") == "2023"


def test_what_is_undated_or_uncertain_says_so(plain: Page, either: Built) -> None:
    dossier = either.dossier
    undated = {one.address for one in dossier.articles if not date(one)}
    plain.goto(f"{either.address}dates/")
    heading = plain.locator("#dossier-undated")
    assert heading.locator(".dossier-count").inner_text() == str(len(undated))
    entries = plain.locator("#dossier-undated ~ * .dossier-entry:has(.dossier-entry__undated)")
    shown = set(addresses(entries.locator(".dossier-entry__title a")))
    assert shown
    assert shown <= undated
    doubted = [one for one in dossier.articles if one.published and (one.published.inferred or one.published.value.edtf[-1] in "?~%")]  # fmt: skip
    assert len(doubted) >= 2
    for one in doubted[:3]:
        assert one.published
        plain.goto(f"{either.address}articles/{one.address}/")
        fact = plain.locator(".dossier-fact--published")
        marked = fact.locator(".dossier-badge--inferred").count() > 0
        assert marked is one.published.inferred
        if not one.published.inferred:
            assert re.search(r"incertain|vers|environ|\?", fact.inner_text()), fact.inner_text()


def test_the_chronology_as_a_table_holds_every_article_and_every_happening(
    page: Page, either: Built
) -> None:
    page.goto(f"{either.address}dates/")
    rows = list(csv.DictReader(io.StringIO(fetched(page, "CSV").decode("utf-8-sig"))))
    assert {row["kind"] for row in rows} == {"happening", "publication"}
    dated = [(row["date"].rstrip("?~%"), row) for row in rows]
    assert {
        (when, bare(row["text"])) for when, row in dated if row["kind"] == "happening"
    } == happenings(either.dossier)
    assert all((row["uncertain"] == "yes") is (row["date"] != when) for when, row in dated)
    articles = Counter(row["article"] for row in rows if row["kind"] == "publication")
    assert articles == Counter(one.id for one in either.dossier.articles if date(one))
    assert {one["page"].partition("/")[0] for one in rows} == {"articles"}


def test_the_chronology_as_a_calendar_holds_what_is_known_to_the_day(
    page: Page, either: Built
) -> None:
    page.goto(f"{either.address}dates/")
    raw = fetched(page, "iCalendar").decode("utf-8")
    assert raw.count("\r\n") == raw.count("\n")
    assert max(len(line.encode()) for line in raw.split("\r\n")) <= 75
    lines = raw.replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    entries = [one for one in lines if one.startswith("UID:")]
    assert len(entries) == len(set(entries)) == lines.count("BEGIN:VEVENT")
    days = Counter(line.rpartition(":")[2] for line in lines if line.startswith("DTSTART"))
    known = [date(one) for one in either.dossier.articles]
    known += [when for when, _ in happenings(either.dossier)]
    assert sum(days.values()) == sum(len(one) == 10 for one in known)
    assert {day[:8] for day in days} == {one.replace("-", "") for one in known if len(one) == 10}


def test_the_chronology_for_timeline_js_dates_every_entry(page: Page, either: Built) -> None:
    page.goto(f"{either.address}dates/")
    events = json.loads(fetched(page, "TimelineJS (JSON)"))["events"]
    known = [date(one) for one in either.dossier.articles if date(one)]
    known += [when for when, _ in happenings(either.dossier)]
    dates = ["-".join(f"{one['start_date'][part]:02}" for part in ("year", "month", "day") if part in one["start_date"]) for one in events]  # fmt: skip
    assert sorted(dates) == sorted(known)
    ids = [one["unique_id"] for one in events]
    assert len(ids) == len(set(ids))
