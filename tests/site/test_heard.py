"""What a screen reader is told: changes as they happen, words in their own language, no landmark without content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.asking import settled
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built


def test_the_search_in_the_head_says_what_it_found_where_a_voice_listens(
    page: Page, site: str
) -> None:
    """A box that was hidden, or was not there, when its words came is not heard."""
    page.goto(site)
    page.keyboard.press("/")
    region = page.locator(".dossier-find [role=status]")
    region.wait_for(state="attached")
    before = region.element_handle()
    assert before.evaluate("one => getComputedStyle(one).display + one.textContent") == "block"
    page.keyboard.insert_text("kosovo")
    page.locator(".dossier-find [role=status]:not(:empty)").wait_for(state="attached")
    assert before.inner_text().startswith("5")


def test_copying_is_told_in_a_box_that_was_there_before(page: Page, site: str) -> None:
    page.goto(site + SEEDS["001"])
    region = page.locator(".dossier-status[role=status]")
    region.wait_for(state="attached")
    before = region.element_handle()
    assert before.text_content() == ""
    page.get_by_role("button", name="Copier la référence").click()
    page.locator(".dossier-status:not(:empty)").wait_for()
    assert before.text_content() == "Copié avec sa référence"


def test_results_in_another_language_say_which(page: Page, large: Built) -> None:
    english = [one for one in large.dossier.articles if one.language and one.language.value == "en"]
    assert english
    page.goto(f"{large.address}recherche/?language=en")
    settled(page)
    results = page.locator(".dossier-result")
    assert results.count() == len(english)
    assert results.locator("h2 a[lang=en]").count() == len(english)
    assert results.locator(".dossier-result__about[lang]").count() == 0
    page.goto(f"{large.address}recherche/?language=fr")
    settled(page)
    assert page.locator(".dossier-result [lang]").count() == 0


@pytest.mark.parametrize("path", ["", SEEDS["001"], "articles/"])
def test_a_navigation_that_lists_nothing_is_no_landmark(page: Page, site: str, path: str) -> None:
    page.goto(site + path)
    for one in page.get_by_role("navigation").all():
        assert one.get_by_role("link").count(), one.evaluate("one => one.outerHTML.slice(0, 120)")
