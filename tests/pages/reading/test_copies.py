"""« Also published in »: each copy with its outlet, its date and what differs, as literal text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.catalogue import translations
from dossier.pages.page import SiteOptions
from dossier.pages.reading import copies
from dossier.pages.reading.article import heading, page
from dossier.pages.site import Site
from dossier.records import Dossier, Fact, Group, PartialDate


@pytest.fixture
def twins(dossier: Dossier) -> Site:
    one, other = dossier.articles[:2]
    group = Group((one.id, other.id), "wire-copy", 0.8, "<b>AFP</b>")
    return Site(replace(dossier, groups=(group,)), SiteOptions(language="fr"))


def test_a_copy_is_named_with_what_only_either_has(twins: Site) -> None:
    one, other = twins.dossier.articles[:2]
    (copy,) = copies.copies(one, twins, heading).shown
    assert copy.title.target == twins.article_uri(other)
    assert copy.kind == "dépêche d’agence (<b>AFP</b>)"
    assert copy.here
    assert copy.there


@pytest.mark.parametrize(
    ("own", "its", "said"),
    [
        ("2024-05-20", "2024-05-19", "paru avant"),
        ("2024-05-20T21:24", "2024-05-20T21:22", "paru avant"),
        ("2024-05-20T21:24+02:00", "2024-05-20T21:30+02:00", "paru après"),
        ("2024-05-20T21:24+02:00", "2024-05-20T21:30Z", ""),  # half an hour may be two
        ("2024-05-20", "2024-05-20T21:22", ""),
        ("2024-05", "2024-05-19", ""),
        ("2024-05", "2024-06-19", "paru après"),
        ("2024-05-20", "", ""),
    ],
)
def test_a_copy_says_whether_it_was_published_first(
    twins: Site, own: str, its: str, said: str
) -> None:
    dated = tuple(
        replace(one, published=Fact(PartialDate(date), "test") if date else None)
        for one, date in zip(twins.dossier.articles, (own, its), strict=False)
    )
    site = Site(replace(twins.dossier, articles=dated), twins.options)
    assert copies.copies(dated[0], site, heading).shown[0].when == said


def test_a_date_that_is_concluded_decides_nothing(twins: Site) -> None:
    one, other = twins.dossier.articles[:2]
    early = replace(one, published=Fact(PartialDate("2020-01-01"), "test", inferred=True))
    late = replace(other, published=Fact(PartialDate("2024-01-01"), "test"))
    site = Site(replace(twins.dossier, articles=(early, late)), twins.options)
    assert copies.copies(early, site, heading).shown[0].when == ""


def test_copies_stand_in_the_order_of_their_dates(dossier: Dossier) -> None:
    dates = ("2024-01-01", "", "2023-01-01")
    three = tuple(
        replace(one, published=Fact(PartialDate(date), "test") if date else None)
        for one, date in zip((*dossier.articles, dossier.articles[0])[:3], dates, strict=True)
    )
    three = tuple(replace(one, id=f"n{at}") for at, one in enumerate(three))
    group = Group(("n0", "n1", "n2"), "copy", 0.9)
    site = Site(replace(dossier, articles=three, groups=(group,)), SiteOptions())
    found = copies.copies(three[0], site, heading).shown
    assert [copy.title.target for copy in found] == [
        site.article_uri(three[2]),
        site.article_uri(three[1]),
    ]


def test_an_article_without_copies_shows_none(dossier: Dossier) -> None:
    site = Site(dossier, SiteOptions())
    assert copies.copies(dossier.articles[0], site, heading).shown == ()


def test_the_page_shows_it_as_literal_text(twins: Site) -> None:
    text = page(twins.dossier.articles[0], (None, None), twins).markdown
    assert "Aussi paru dans" in text
    assert "<b>AFP" not in text


def test_each_kind_has_its_french() -> None:
    assert set(copies.KINDS.values()) <= translations("fr").keys()
