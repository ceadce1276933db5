"""The files beside the pages are read back by libraries that did not write them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import feedparser
import pytest

from dossier import pages
from dossier.pages.beside.database import database
from dossier.pages.beside.sheets import cell
from dossier.pages.beside.tables import tables
from dossier.pages.page import SiteOptions
from dossier.pages.site import Site
from dossier.records import Actor, ActorKind, Fact, PartialDate

if TYPE_CHECKING:
    from dossier.records import Dossier

OPTIONS = SiteOptions(language="fr", title="Écluses & ponts")
NASTY = "=cmd|'/c calc'!A0 \"a\";b,c <b>&amp; {{ x }}\x1b[31m\x00"


def files(dossier: Dossier, options: SiteOptions = OPTIONS) -> dict[str, bytes]:
    return {one.uri: one.bytes for one in pages.downloads(dossier, options)}


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.fixture
def nasty(dossier: Dossier) -> Dossier:
    first, *others = dossier.articles
    assert first.title
    named = (Actor("ligue-du-lac", NASTY, ActorKind.ORGANISATION), *dossier.actors[1:])
    return replace(
        dossier, articles=(replace(first, title=replace(first.title, value=NASTY)), *others), actors=named
    )  # fmt: skip


def test_tables_hold_what_their_description_says(dossier: Dossier) -> None:
    made = files(dossier)
    package = json.loads(made["donnees/datapackage.json"])
    for resource in package["resources"]:
        table = rows(made[f"donnees/{resource['path']}"])
        if resource["name"] in {"quotations", "events", "wordings", "copies"}:
            continue  # this dossier has none
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert list(table[0]) == names
        for key in resource["schema"]["foreignKeys"]:
            other = rows(made[f"donnees/{key['reference']['resource']}.csv"])
            known = {row["id"] for row in other} | {""}
            assert {row[key["fields"]] for row in table} <= known
    first, second = rows(made["donnees/articles.csv"])
    assert (first["published"], first["day"], first["inferred"]) == ("2022-03-04", "", "true")
    assert first["qualifier"] == "au plus tôt"
    assert first["authors"] == "Jeanne Doe ; Ion Popa"
    assert "dit Mirela Stan. Un pas.\n\nUn long travail" in first["text"]
    assert "Partagez" not in first["text"]
    assert (second["published"], second["flags"]) == ("", "machine-translated")


def test_no_cell_is_a_formula_and_none_loses_its_quotes(nasty: Dossier) -> None:
    made = files(nasty)
    title = rows(made["donnees/articles.csv"])[0]["title"]
    assert title.startswith("'=cmd|")
    assert '"a";b,c <b>&amp; {{ x }}' in title
    for name, content in made.items():
        if name.endswith(".csv"):
            assert b"\x1b" not in content
            assert b"\x00" not in content
    assert cell("a\n=b") == "a\n=b"


def test_sqlite_holds_the_same_rows_and_finds_words_behind_apostrophes(
    dossier: Dossier, nasty: Dossier
) -> None:
    site = Site(nasty, OPTIONS)
    with closing(sqlite3.connect(":memory:")) as read:
        read.deserialize(files(nasty)["donnees/dossier.sqlite"])
        for table in tables(site):
            (count,) = read.execute(f"select count(*) from {table.name}").fetchone()  # noqa: S608
            assert count == len(table.rows)
        assert read.execute("pragma integrity_check").fetchone() == ("ok",)
        assert read.execute("pragma foreign_key_check").fetchall() == []
        found = "select articles.id from articles join articles_fts on articles.rowid = articles_fts.rowid where articles_fts match ?"
        assert read.execute(found, ("ecluses",)).fetchall() == [("a1",)]
        assert read.execute(found, ("partagez",)).fetchall() == []
    assert database(tables(Site(dossier, OPTIONS))) == database(tables(Site(dossier, OPTIONS)))


def test_records_give_each_fact_with_its_grounds(dossier: Dossier) -> None:
    made = files(dossier)
    record = json.loads(made["articles/a1.json"])
    published = record["published"]
    assert (published["value"], published["inferred"]) == ("2022-03-04", True)
    assert (published["rule"], published["qualifier"]) == ("weekday-calendar", "au plus tôt")
    assert "2022" in published["evidence"]
    assert record["paragraphs"][0]["id"].startswith("p-")
    assert "Partagez" not in json.dumps(record, ensure_ascii=False)
    actor = json.loads(made["acteurs/mirela-stan.json"])
    assert [one["id"] for one in actor["articles"]] == ["a1", "b2"]
    assert json.loads(made["sources/gazette.json"])["articles"][0]["page"] == "articles/a1/"


def test_feeds_give_sure_days_alone_and_lead_to_page_and_original(dossier: Dossier) -> None:
    first, second = dossier.articles
    sure = replace(second, published=Fact(PartialDate("2022-03-09T08:15+02:00"), "dateline"))
    made = files(
        replace(dossier, articles=(first, sure)),
        replace(OPTIONS, site_url="https://ngo.example/dossier"),
    )
    feed = feedparser.parse(made["feed.atom"])
    assert not feed.bozo
    assert feed.feed.title == "Écluses & ponts"
    newest, older = feed.entries
    assert newest.link == "https://ngo.example/dossier/articles/b2/"
    assert newest.published == "2022-03-09T08:15:00+02:00"
    assert "published" not in older
    assert [one.href for one in older.links if one.rel == "via"] == [
        "https://gazette.example/ecluses?a=1&b=2"
    ]
    told = json.loads(made["feed.json"])
    assert told["version"].endswith("1.1")
    assert [one.get("date_published") for one in told["items"]] == [
        "2022-03-09T08:15:00+02:00",
        None,
    ]
    assert {one["id"] for one in told["items"]} == {one.id for one in feed.entries}
    assert feedparser.parse(made["acteurs/mirela-stan.atom"]).entries
    assert "acteurs/valdoria.atom" not in made


def test_feeds_stand_whatever_titles_hold(nasty: Dossier) -> None:
    made = files(nasty)
    feed = feedparser.parse(made["feed.atom"])
    assert not feed.bozo
    assert "=cmd|" in feed.entries[0].title
    assert "\x1b" not in made["feed.atom"].decode()


def test_the_page_leads_to_every_file(dossier: Dossier) -> None:
    made = files(dossier)
    (page,) = [one for one in pages.write(dossier, OPTIONS) if one.uri == "donnees.md"]
    for name in made:
        if name.startswith("donnees/"):
            assert name.removeprefix("donnees/") in page.markdown


def test_heads_name_feeds_and_records_in_words_that_no_theme_takes_for_languages(
    dossier: Dossier,
) -> None:
    made = {one.uri: one.markdown for one in pages.write(dossier, OPTIONS)}
    assert '<link rel="alternate feed" type="application/atom+xml"' in made["index.md"]
    assert '<link rel="describedby" type="application/json"' in made["articles/a1.md"]
    assert not [uri for uri, page in made.items() if 'rel="alternate"' in page]
