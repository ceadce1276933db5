"""What a phone shows before a finger has moved: where a reader is, what matters, and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import PHONE
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

SCREEN = 844
"""Pixels: the height of a common phone."""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone."""
    made = browser.new_context(**(PHONE | {"viewport": {"width": 390, "height": SCREEN}}))
    yield made.new_page()
    made.close()


def top(found: Locator) -> float:
    """Return how far below the window's upper edge something begins, in pixels."""
    return float(found.evaluate("one => one.getBoundingClientRect().top"))


@pytest.mark.parametrize("seed", SEEDS)
def test_an_articles_text_begins_on_the_first_screen(phone: Page, site: str, seed: str) -> None:
    """The text itself, or what the curator says of it beforehand."""
    phone.goto(site + SEEDS[seed])
    told = phone.locator(".dossier-summary, .dossier-note, .dossier-body p").first
    assert top(told) < SCREEN - 48


def test_what_the_curator_puts_first_leads_the_home_page(phone: Page, site: str) -> None:
    phone.goto(site)
    lead = phone.locator(".dossier-first .dossier-entry").first
    assert top(lead) < SCREEN / 2 + 100
    assert "Appel des États-Unis" in lead.inner_text()
    assert "À lire d’abord" not in lead.inner_text()


def test_the_actors_fold_away_on_a_phone_and_open_at_a_tap(phone: Page, site: str) -> None:
    phone.goto(site + SEEDS["003"])
    fold = phone.locator(".dossier-cast")
    chip = fold.get_by_role("link", name="Maria Zakharova")
    assert "Acteurs 8" in fold.locator("summary").inner_text()
    assert not chip.is_visible()
    fold.locator("summary").tap()
    chip.tap()
    assert phone.inner_text("h1") == "Maria Zakharova"


def test_a_big_screen_shows_the_actors_at_once(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site + SEEDS["003"])
    assert page.locator(".dossier-cast").get_by_role("link", name="Maria Zakharova").is_visible()
    assert not page.locator(".dossier-cast summary").is_visible()
    page.close()


def test_every_way_leads_home_and_up_in_one_tap(phone: Page, site: str) -> None:
    phone.goto(site + SEEDS["003"])
    phone.locator(".dossier-up a").tap()
    assert phone.inner_text("h1") == "Articles"
    phone.locator(".md-header .md-logo").tap()
    assert phone.inner_text("h1") == "L’OTAN, la Serbie et le Kosovo"


def test_the_citation_is_one_tap_away(phone: Page, site: str) -> None:
    phone.goto(site + SEEDS["002"])
    phone.locator(".dossier-jump").get_by_role("link", name="Citer").tap()
    phone.wait_for_timeout(100)
    assert 0 <= top(phone.locator(".dossier-cite__words")) < SCREEN


def test_a_source_is_a_card_on_a_phone_with_nothing_out_of_sight(phone: Page, site: str) -> None:
    """« Which of these outlets is a state's? »."""
    phone.goto(f"{site}sources/")
    assert phone.evaluate("""() => {
      const box = document.querySelector('.dossier-scroll');
      return box.scrollWidth <= box.clientWidth;
    }""")
    told = " ".join(phone.locator(".dossier-table--cards tbody tr").last.inner_text().split())
    for words in ("RT", "média d’État", "État russe", "Russie"):
        assert words in told
    phone.get_by_role("button", name="Articles").tap()
    assert "OTAN" in phone.locator(".dossier-table--cards tbody tr").first.inner_text()


def test_the_systems_own_colours_leave_marks_and_arrows(browser: Browser, site: str) -> None:
    """Forced colours take backgrounds away."""
    context = browser.new_context(**PHONE, forced_colors="active")
    page = context.new_page()
    page.goto(site + SEEDS["000"])
    mark = page.locator(".dossier-body a.dossier-pilcrow").nth(2)
    page.goto(f"{site}{SEEDS['000']}{mark.get_attribute('href')}")
    block = page.locator(".dossier-body p:has(> .dossier-pilcrow:target)")
    assert block.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    arrow = "one => getComputedStyle(one, '::after').backgroundColor"
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.locator(".dossier-cast summary").evaluate(arrow) != page.evaluate(paper)
    context.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_big_screen_shows_an_articles_facts_and_where_its_text_begins(
    browser: Browser, site: str, seed: str
) -> None:
    """The text itself, or what the curator says of it beforehand, below the whole cast."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site + SEEDS[seed])
    told = page.locator(".dossier-summary, .dossier-note, .dossier-body p").first
    assert top(told) < 900 - 48
    page.close()


def test_the_head_cuts_a_long_title_and_the_way_up_covers_no_words_above(
    phone: Page, site: str
) -> None:
    """Whoever follows an address to a paragraph finds its first words, with the article's title in the head."""
    phone.goto(site + SEEDS["002"])
    address = phone.locator(".dossier-pilcrow").nth(9).get_attribute("href")
    phone.goto(f"{site}{SEEDS['002']}{address}")
    title = phone.locator(".md-header__topic").nth(1)
    title.get_by_text("Appel des États-Unis").wait_for()
    head = phone.locator(".md-header").bounding_box()
    words = title.locator(".md-ellipsis").bounding_box()
    assert head and words
    assert words["height"] <= head["height"]
    mark = phone.locator(f".dossier-pilcrow[href='{address}']")
    assert head["height"] <= top(mark) < SCREEN / 2
    way = phone.locator(".md-top").bounding_box()
    assert way is None or way["y"] > SCREEN - 100
