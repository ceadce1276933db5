"""The search in the head of every page: while one types, by keyboard, and on a phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.asking import counted, settled
from tests.site.counting import bare, holding, naming
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built

WHOLE = ".dossier-find__out:not([hidden]) .dossier-find__status:not(:empty)"
"""What says how many articles were found, once all is known of them."""
PLACES = ["", SEEDS["001"], "acteurs/otan/", "dates/2023-09/"]


def typed(page: Page, words: str) -> None:
    """Type into the field of the head, and wait until all is known of what was found."""
    page.keyboard.press("/")
    page.wait_for_function("() => document.activeElement.matches('.dossier-find__input')")
    page.keyboard.insert_text(words)
    page.locator(WHOLE).wait_for()


@pytest.mark.parametrize("place", PLACES)
def test_articles_and_actors_come_while_one_types(page: Page, either: Built, place: str) -> None:
    page.goto(either.address + place)
    typed(page, "gendarmes")
    wanted = holding(either.dossier, r"gendarmes?\b")
    assert page.inner_text(".dossier-find__status").split()[0] == str(len(wanted))
    hits = page.locator(".dossier-find__one:has(mark)")
    hits.first.wait_for()
    href = str(hits.first.evaluate("one => one.pathname"))
    assert href.split("/")[-2] in wanted
    assert bare(hits.first.locator("mark").first.inner_text()).startswith("gendarme")
    hits.first.click()
    page.wait_for_url("**/articles/**")
    typed(page, "stoltenb")
    page.locator(".dossier-find__one[href$='/acteurs/jens-stoltenberg/']").click()
    page.wait_for_url("**/acteurs/jens-stoltenberg/")


def test_a_typing_error_is_met_in_the_head_too(page: Page, either: Built) -> None:
    page.goto(either.address)
    typed(page, "Stoltenbreg")
    near = page.locator(".dossier-find__one:has(strong)")
    assert near.locator("strong").inner_text() == "Stoltenberg"
    near.click()
    page.wait_for_url(re.compile(r"recherche/\?q=Stoltenberg"))
    settled(page)
    assert counted(page) == len(naming(either.dossier, "jens-stoltenberg"))


def test_what_was_set_aside_is_not_found(page: Page, either: Built) -> None:
    page.goto(either.address)
    typed(page, "Djoković")
    assert page.locator(".dossier-find__one").count() == 0


def test_the_list_in_the_head_is_walked_by_arrows_and_shut_by_escape(
    page: Page, either: Built
) -> None:
    page.goto(either.address + SEEDS["003"])
    typed(page, "kosovo")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent").startswith("Kosovo")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.dossier-find__one')")
    page.keyboard.press("Escape")
    assert not page.locator(".dossier-find__out").is_visible()
    assert page.evaluate("document.activeElement.name") == "q"


def test_all_of_many_results_are_one_step_away(page: Page, large: Built) -> None:
    page.goto(large.address)
    typed(page, "kosovo")
    page.locator(".dossier-find__all a").click()
    page.wait_for_url(re.compile(r"recherche/\?q=kosovo"))
    settled(page)
    assert counted(page) >= len(holding(large.dossier, r"kosovo\b"))


def test_on_a_phone_the_glass_opens_the_field_where_it_stands(phone: Page, either: Built) -> None:
    """The field has the focus within the tap, so that the keyboard comes; Enter leads to the page « Recherche »."""
    phone.goto(either.address + SEEDS["003"])
    field = phone.locator(".dossier-find__input")
    assert not field.is_visible()
    phone.locator(".dossier-find__link").tap()
    assert field.evaluate("one => one === document.activeElement")
    phone.keyboard.press("Escape")
    assert not field.is_visible()
    assert phone.locator(".dossier-find__link").evaluate("one => one === document.activeElement")
    typed(phone, "geoana")
    phone.locator(".dossier-find__one:has(mark)").first.wait_for()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.keyboard.press("Enter")
    phone.wait_for_url(re.compile(r"recherche/\?q=geoana"))
    settled(phone)
    assert counted(phone) >= len(holding(either.dossier, r"geoana\b"))


def test_on_a_phone_without_scripts_the_glass_leads_to_the_page(plain: Page, site: str) -> None:
    plain.set_viewport_size({"width": 390, "height": 800})
    plain.goto(site + SEEDS["003"])
    plain.click(".dossier-find__link")
    assert plain.inner_text("h1") == "Recherche"
