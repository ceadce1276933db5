"""What readers take away for other programs: every file that the pages offer opens, and holds the whole dossier."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import mentions, pairs
from tests.site.seen import fetched, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built


def test_every_table_opens_and_has_the_rows_that_the_page_tells(page: Page, either: Built) -> None:
    dossier = either.dossier
    page.goto(f"{either.address}donnees/")
    told = dict(
        zip(
            texts(page.locator("table th a")),
            (
                int(re.sub(r"\D", "", one))
                for one in texts(page.locator("td.dossier-table__number"))
            ),
            strict=True,
        )
    )
    for link in page.locator("table th a").all():
        answer = page.request.get(link.evaluate("one => one.href"))
        rows = list(csv.DictReader(io.StringIO(answer.body().decode("utf-8-sig"))))
        assert len(rows) == told[link.inner_text()], link.inner_text()
    assert told["articles.csv"] == len(dossier.articles)
    assert told["mentions.csv"] == sum(mentions(dossier).values())
    assert told["quotations.csv"] == sum(len(one.quotes) for one in dossier.articles)
    assert told["pairs.csv"] == len(pairs(dossier))


def test_the_database_answers_a_search(page: Page, either: Built) -> None:
    page.goto(f"{either.address}donnees/")
    held = sqlite3.connect(":memory:")
    held.deserialize(fetched(page, "dossier.sqlite"))
    ((count,),) = held.execute("select count(*) from articles")
    assert count == len(either.dossier.articles)
    held.close()


@pytest.mark.parametrize(
    ("name", "entry"), [("BibTeX", r"^@\w+\{"), ("RIS", r"^TY  - "), ("CSL-JSON", None)]
)
def test_the_bibliography_has_an_entry_for_every_article(
    page: Page, either: Built, name: str, entry: str | None
) -> None:
    page.goto(f"{either.address}bibliographie/")
    told = fetched(page, name).decode("utf-8")
    count = len(re.findall(entry, told, re.MULTILINE)) if entry else len(json.loads(told))
    assert count == len(either.dossier.articles)


def test_the_description_of_the_tables_names_each_of_them(page: Page, either: Built) -> None:
    page.goto(f"{either.address}donnees/")
    package = json.loads(fetched(page, "datapackage.json"))
    assert {one["path"] for one in package["resources"]} == set(texts(page.locator("table th a")))
