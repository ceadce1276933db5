"""Texts that several articles print, on the list of sources and on a source's page."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from dossier import pages
from dossier.pages.lists import reprints
from dossier.records import Dossier, Fact, Group, PartialDate, Source

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture
def printed(dossier: Dossier) -> Dossier:
    """A text of an agency that two outlets print, the undated one listed first."""
    first, second = dossier.articles
    agency = replace(
        first,
        id="c3",
        source=Fact(Source("agence", "L’Agence", kind="agency"), "x"),
        published=Fact(PartialDate("2022-03-03"), "x"),
    )
    sources = (*dossier.sources, Source("agence", "L’Agence", kind="agency"))
    group = Group(("b2", "a1", "c3"), "wire-copy", 0.914, "L’Agence")
    return replace(dossier, articles=(agency, first, second), sources=sources, groups=(group,))


def written(dossier: Dossier) -> Mapping[str, str]:
    return {one.uri: unescape(one.markdown) for one in pages.write(dossier, pages.SiteOptions())}


def test_printings_stand_in_the_order_of_their_dates_with_their_words(printed: Dossier) -> None:
    page = written(printed)["sources/index.md"]
    row = re.search(r"<ul class=.dossier-reprints.*?</ul>", page, re.DOTALL)
    assert row
    assert re.findall(r"\[([^]]+)\]\(([^)]+)\) <small>([^<]+)</small>", row[0]) == [
        ("L’Agence", "../articles/c3.md#dossier-copies", "3 mars 2022 · 41 mots"),
        ("La Gazette du Lac", "../articles/a1.md#dossier-copies", "4 mars 2022 · 41 mots"),
        ("source inconnue", "../articles/b2.md#dossier-copies", "sans date · 8 mots"),
    ]
    assert "dépêche d’agence (L’Agence)" in row[0]
    # the second came a day later; when the last appeared nobody knows
    assert re.findall(r"</small> (.) \[", row[0]) == ["→", "·"]


def test_a_sources_page_lists_its_own_texts_alone(printed: Dossier) -> None:
    found = written(printed)
    assert "Textes parus dans plusieurs articles" in found["sources/agence.md"]
    apart = replace(printed, groups=(Group(("a1", "b2"), "copy", 1.0),))
    assert "Textes parus dans plusieurs articles" not in written(apart)["sources/agence.md"]
    assert "Textes parus dans plusieurs articles" in written(apart)["sources/gazette.md"]


def test_many_texts_are_cut_and_counted_and_all_are_in_the_table(
    printed: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reprints, "SHOWN", 1)
    two = replace(printed, groups=(*printed.groups, Group(("a1", "c3"), "copy", 1.0)))
    assert "1 autre est dans la table" in written(two)["sources/index.md"]
    made = {one.uri: one.bytes for one in pages.downloads(two, pages.SiteOptions())}
    rows = list(csv.DictReader(io.StringIO(made["donnees/copies.csv"].decode(), newline="")))
    assert [(one["text"], one["article"], one["kind"], one["alike"]) for one in rows] == [
        ("1", "b2", "wire-copy", "91"),
        ("1", "a1", "wire-copy", "91"),
        ("1", "c3", "wire-copy", "91"),
        ("2", "a1", "copy", "100"),
        ("2", "c3", "copy", "100"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "sure"),
    [
        ("2022-03-03", "2022-03-04", True),
        ("2022-03-03T08:00", "2022-03-03T09:00", True),
        ("2022-03-03", "2022-03-03T09:00", False),
        ("2022-03", "2022-03-03", False),
        ("2022-02", "2022-03-03", True),
    ],
)
def test_an_arrow_stands_where_the_order_is_sure(
    printed: Dossier, first: str, second: str, sure: bool
) -> None:
    agency, gazette, other = printed.articles
    dated = (
        replace(agency, published=Fact(PartialDate(first), "x")),
        replace(gazette, published=Fact(PartialDate(second), "x")),
        other,
    )
    group = Group(("c3", "a1"), "copy", 1.0)
    page = written(replace(printed, articles=dated, groups=(group,)))["sources/index.md"]
    assert ("</small> → [" in page) is sure
