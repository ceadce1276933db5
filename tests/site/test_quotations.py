"""What somebody says of somebody: found from any page, filtered, and kept in the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.test_reading import DESK, PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SHOWN = "#dossier-said-list .dossier-quote:visible"
FOUND = "Jens Stoltenberg : citations qui nomment KFOR"


@pytest.fixture(params=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on a big screen, and on a phone."""
    made = browser.new_context(**(PHONE if request.param == "phone" else DESK))
    yield made.new_page()
    made.close()


def ask(page: Page, site: str, words: str) -> None:
    """Type words into the search that the home page offers."""
    page.goto(site)
    if page.locator("form.dossier-find input").is_visible():
        page.click("form.dossier-find input")
    else:
        page.click("a.dossier-find__link")
        page.click(".dossier-search__input")
    page.keyboard.type(words)


def test_two_names_typed_lead_to_what_one_says_of_the_other(page: Page, site: str) -> None:
    """« Everything Stoltenberg said about the KFOR »."""
    ask(page, site, "stoltenberg otan kosovo kfor")
    page.get_by_text("Jens Stoltenberg : citations qui nomment OTAN").wait_for()
    ask(page, site, "Stoltenberg KFOR")
    page.get_by_text(FOUND).click()
    page.wait_for_url("**/acteurs/jens-stoltenberg/?named=kfor#dossier-said")
    quotes = page.locator(SHOWN)
    assert quotes.count() == 2
    assert "La KFOR crée un environnement sûr" in quotes.nth(1).inner_text()
    assert page.locator("#dossier-said").evaluate("one => one.getBoundingClientRect().top") < 400


def test_the_filter_says_where_the_paragraph_alone_names_somebody(page: Page, site: str) -> None:
    page.goto(f"{site}acteurs/jens-stoltenberg/")
    every = page.locator(SHOWN).count()
    page.select_option("select[name=named]", "otan")
    badges = page.locator(SHOWN).locator(".dossier-badge--beside")
    assert badges.all_inner_texts() == ["dans son paragraphe"] * 2
    assert "named=otan" in page.url
    page.fill("[data-dossier-quotes=dossier-said-list] input", "bloc militaire")
    assert page.locator(SHOWN).count() == 1
    page.fill("[data-dossier-quotes=dossier-said-list] input", "")
    page.select_option("select[name=named]", "")
    assert page.locator(SHOWN).count() == every > 2
    assert badges.count() == 0
    assert "named=" not in page.url


def test_without_a_script_all_quotations_stand_there(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}acteurs/jens-stoltenberg/?named=kfor")
    assert page.locator(SHOWN).count() > 2
    assert not page.locator("select[name=named]").is_visible()
    page.close()
