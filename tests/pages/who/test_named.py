"""Who is named in quotations and beside them, and how readers find what somebody says of somebody."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from dossier import pages
from dossier.pages.site import Site
from dossier.pages.who import named
from dossier.records import Dossier, Quote

if TYPE_CHECKING:
    from dossier.records import Article


def quote(article: Article, words: str, speaker: str | None) -> Quote:
    start = article.document.text.index(words)
    return Quote(words, "direct", speaker, start, start + len(words), "after")


@pytest.fixture
def quoting(dossier: Dossier) -> Dossier:
    """Mirela Stan thanks Valdoria, and says something beside the Ligue's name."""
    first, second = dossier.articles
    quotes = (
        quote(first, "remercie la Valdorie", "mirela-stan"),
        quote(first, "paiera 1 000 écus", "mirela-stan"),
    )
    return replace(dossier, articles=(replace(first, quotes=quotes), second))


def test_a_quotation_names_whom_its_words_name_and_its_paragraph_the_others(
    quoting: Dossier,
) -> None:
    article = quoting.articles[0]
    thanks, promise = article.quotes
    assert named.inside(article, thanks) == ("valdoria",)
    assert named.beside(article, thanks) == ("ligue-du-lac",)
    assert named.inside(article, promise) == ()
    assert named.beside(article, promise) == ("ligue-du-lac", "valdoria")


def test_choices_come_by_the_number_of_quotations_that_name_an_actor(quoting: Dossier) -> None:
    site = Site(quoting, pages.SiteOptions())
    found = named.choices(site.said["mirela-stan"], site)
    assert [(one.name, one.count, one.near) for one in found] == [
        ("Valdorie", 1, 1),
        ("Ligue du Lac", 0, 2),
    ]
    assert [one.name for one in named.speakers(site.about["valdoria"], site)] == ["Mirela Stan"]


def test_the_page_of_an_actor_offers_whom_the_quotations_name(quoting: Dossier) -> None:
    written = pages.write(quoting, pages.SiteOptions())
    page = unescape(next(one.markdown for one in written if one.uri == "acteurs/mirela-stan.md"))
    assert '<option value="valdoria">Valdorie (1 + 1)</option>' in page
    assert 'data-dossier-named="valdoria" data-dossier-beside="ligue-du-lac"' in page
    assert '<a href="#dossier-said">Citations' in page


def test_the_search_knows_who_names_whom(quoting: Dossier) -> None:
    data = pages.search_data(quoting, pages.SiteOptions())
    assert data.quoted == (("mirela-stan", "mirela-stan", 2), ("mirela-stan", "valdoria", 1))
