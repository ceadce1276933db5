"""What the page « Recherche » offers where no article has all that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page


@pytest.fixture
def asked(browser: Browser, site: str):
    """Ask the page a query; returns its hints and the page."""
    page = browser.new_page()

    def ask(query: str) -> tuple[Page, Locator]:
        page.goto(f"{site}recherche/?q={quote(query)}")
        page.wait_for_selector(".dossier-search[aria-busy=false]")
        return page, page.locator(".dossier-search__near")

    yield ask
    page.close()


def test_a_word_that_no_article_has_can_be_left_out(asked) -> None:
    page, near = asked("Kosovo tromblonade")
    assert page.inner_text(".dossier-search__status").endswith("«\u202ftromblonade\u202f».")
    assert near.inner_text() == "Sans «\u202ftromblonade\u202f»\u00a0: Kosovo 5\u00a0articles"
    near.locator("a").click()
    page.wait_for_url("**/recherche/?q=Kosovo")
    page.locator(".dossier-search__list > li").nth(4).wait_for()


def test_words_that_no_article_has_together_are_offered_one_by_one(asked) -> None:
    page, near = asked("visite Pristina")
    assert page.inner_text(".dossier-search__status") == "Aucun article trouvé."
    assert near.all_inner_texts() == [
        "Pris à part\u00a0: visite 1\u00a0article",
        "Pris à part\u00a0: Pristina 2\u00a0articles",
    ]


def test_nothing_is_offered_where_something_is_found(asked) -> None:
    _, near = asked("Kosovo KFOR")
    assert near.count() == 0


def test_no_facets_stand_beside_one_article(asked) -> None:
    page, _ = asked("« province serbe séparatiste »")
    assert page.locator(".dossier-search__list > li").count() == 1
    assert not page.locator(".dossier-search__side").is_visible()
