"""A reader who has a keyboard and nothing else goes from the home page to what was asked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built

STOPS = 80
"""Presses of Tab after which a reader would have given up."""


def tab_to(page: Page, words: str) -> int:
    """Press Tab until what has the focus begins with the words; return how often."""
    for presses in range(1, STOPS):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim()"
        )
        if str(told).startswith(words):
            shown = page.evaluate("document.activeElement.checkVisibility({opacityProperty: true})")
            assert shown, f"« {words} » has the focus and is not seen"
            return presses
    pytest.fail(f"« {words} » is not among the first {STOPS} stops")


def test_words_are_found_and_copied_with_their_reference(page: Page, either: Built) -> None:
    page.goto(either.address)
    page.keyboard.press("/")
    page.keyboard.type("province séparatiste")
    page.locator(".dossier-find__one .dossier-find__text mark").first.wait_for()
    page.keyboard.press("ArrowDown")
    while not page.evaluate("document.activeElement.href.includes('#p-')"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**#p-*")
    assert tab_to(page, "Copier avec la référence") < 10
    page.keyboard.press("Enter")
    page.get_by_text("Copié avec sa référence").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "province" in copied
    assert "séparatiste" in copied
    assert copied.endswith(page.url)


def test_the_first_article_is_ten_stops_behind_the_skip_link(page: Page, either: Built) -> None:
    page.goto(either.address)
    first = page.locator(".dossier-first .dossier-entry__title").first.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert tab_to(page, first) <= 10
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")


def test_evidence_opens_and_shuts_where_the_reader_is(page: Page, either: Built) -> None:
    page.goto(either.address + SEEDS["003"])
    tab_to(page, "Preuve\u00a0: Publié le")
    page.keyboard.press("Enter")
    box = page.locator(".dossier-fact--published .dossier-why__box")
    assert box.is_visible()
    page.keyboard.press("Escape")
    assert not box.is_visible()
    assert page.evaluate("document.activeElement.matches('.dossier-fact--published summary')")


def test_a_table_sorts_and_a_name_in_it_leads_on(page: Page, either: Built) -> None:
    sources = Counter(one.source.value.name for one in either.dossier.articles if one.source)
    page.goto(f"{either.address}sources/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Articles")
    page.keyboard.press("Enter")
    ((most, _),) = sources.most_common(1)
    assert page.locator(".dossier-table tbody th").first.inner_text() == most
    tab_to(page, "RT")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/rt/")


def test_a_facet_is_ticked_and_results_are_walked(page: Page, either: Built) -> None:
    page.goto(f"{either.address}recherche/?q=kosovo")
    page.wait_for_selector(".dossier-search[aria-busy=false]")
    page.keyboard.press("/")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.dossier-facet input[type=checkbox]')"):
            break
    page.keyboard.press("Space")
    page.wait_for_url("**actor=**")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.dossier-result__title a')"):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/**")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_of_a_narrow_window_opens_shuts_and_holds_no_stops_while_it_is_shut(
    page: Page, site: str, key: str
) -> None:
    """A window of 1,280 pixels at 200 % has the menu of a phone."""
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(site + SEEDS["001"])
    column = page.locator(".md-sidebar--primary")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not column.evaluate("one => one.contains(document.activeElement)")
    page.goto(site + SEEDS["001"])
    tab_to(page, "Navigation")
    button = page.get_by_role("button", name="Navigation")
    assert button.get_attribute("aria-expanded") == "false"
    page.keyboard.press(key)
    assert button.get_attribute("aria-expanded") == "true"
    assert column.evaluate("one => one.contains(document.activeElement)")
    tab_to(page, "Acteurs")
    assert column.evaluate("one => one.contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize(("width", "shown"), [(390, True), (1219, True), (1220, False)])
def test_the_menu_is_a_button_where_the_window_is_narrow(
    page: Page, either: Built, width: int, *, shown: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(either.address)
    assert page.locator(".dossier-menu").is_visible() is shown
