"""« Also published in »: each copy with its outlet, its date and what differs, as literal text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.catalogue import translations
from dossier.pages.page import SiteOptions
from dossier.pages.reading import copies
from dossier.pages.reading.article import heading, page
from dossier.pages.site import Site
from dossier.records import Dossier, Group


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


def test_an_article_without_copies_shows_none(dossier: Dossier) -> None:
    site = Site(dossier, SiteOptions())
    assert copies.copies(dossier.articles[0], site, heading).shown == ()


def test_the_page_shows_it_as_literal_text(twins: Site) -> None:
    text = page(twins.dossier.articles[0], (None, None), twins).markdown
    assert "Aussi paru dans" in text
    assert "<b>AFP" not in text


def test_each_kind_has_its_french() -> None:
    assert set(copies.KINDS.values()) <= translations("fr").keys()
