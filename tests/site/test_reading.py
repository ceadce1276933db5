"""An article as readers use it: evidence, cards, addresses of paragraphs, copying, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from tests.site.conftest import PHONE
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

WHY = ".dossier-fact--published .dossier-why"


def test_evidence_opens_beside_its_fact_and_shuts_on_escape(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    page.locator(f"{WHY} summary").focus()
    page.keyboard.press("Enter")
    box = page.locator(f"{WHY} .dossier-why__box")
    assert box.is_visible()
    assert "17 May. 2021" in box.inner_text()
    placed = box.bounding_box()
    assert placed
    assert placed["x"] >= 0
    assert placed["x"] + placed["width"] <= page.viewport_size["width"]  # type: ignore[index]
    page.keyboard.press("Escape")
    assert not box.is_visible()
    assert page.evaluate("document.activeElement.matches('.dossier-fact--published summary')")
    page.close()


def test_one_evidence_is_open_at_a_time_and_a_click_elsewhere_shuts_it(
    desk: Page, site: str
) -> None:
    desk.goto(site + SEEDS["001"])
    desk.click(f"{WHY} summary")
    desk.click(".dossier-fact--source .dossier-why summary")
    assert desk.locator(".dossier-why[open]").count() == 1
    desk.click("h1")
    assert desk.locator(".dossier-why[open]").count() == 0


def test_evidence_leads_to_a_line_that_was_set_aside(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["001"])
    desk.click(f"{WHY} summary")
    desk.click(f"{WHY} .dossier-why__box a")
    line = desk.locator(desk.evaluate("location.hash"))
    line.wait_for(state="visible")
    assert "17 May. 2021" in line.inner_text()


def test_a_name_shows_a_card_to_pointer_and_keyboard(desk: Page, site: str) -> None:
    asked: list[str] = []
    desk.goto(site + SEEDS["001"])
    desk.on("request", lambda request: asked.append(request.url))
    link = desk.locator(".dossier-body p > a[href*='jens-stoltenberg']").first
    card = desk.get_by_role("tooltip")
    link.hover()
    card.wait_for()
    assert "personne" in card.inner_text()
    assert "3 articles" in " ".join(card.inner_text().split())
    card.hover()
    desk.wait_for_function("() => document.querySelector('.dossier-preview:hover')")
    assert card.is_visible()
    desk.keyboard.press("Escape")
    assert card.count() == 0
    desk.locator(".dossier-body .dossier-pilcrow").first.focus()
    desk.keyboard.press("Tab")
    card.wait_for()
    assert (
        desk.evaluate("document.activeElement.getAttribute('aria-describedby')")
        == "dossier-preview"
    )
    desk.keyboard.press("Shift+Tab")
    assert card.count() == 0
    assert [url for url in asked if not url.endswith("favicon.png")] == []


def test_a_finger_gets_the_card_first_and_the_page_at_the_second_tap(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    link = page.locator(".dossier-body p > a[href*='jens-stoltenberg']").first
    card = page.locator(".dossier-preview")
    link.tap()
    card.wait_for()
    assert "Secrétaire général de l’OTAN de 2014 à 2024" in card.inner_text()
    assert page.url == site + SEEDS["001"]
    page.locator(".dossier-body p").nth(2).tap(position={"x": 5, "y": 5})
    card.wait_for(state="detached")
    link.tap()
    link.tap()
    page.wait_for_url("**/acteurs/jens-stoltenberg/")
    page.go_back()
    page.locator(".dossier-body p > a[href*='aleksandar-vucic']").first.tap()
    card.get_by_role("link", name="Aleksandar Vučić").tap()
    page.wait_for_url("**/acteurs/aleksandar-vucic/")
    context.close()


def test_a_finger_learns_what_an_acronym_stands_for(browser: Browser, site: str) -> None:
    context = browser.new_context(**PHONE)
    page = context.new_page()
    page.goto(site + SEEDS["002"])
    page.locator(".dossier-body abbr:not(:has(a))", has_text="KFOR").first.tap()
    told = page.get_by_role("tooltip")
    told.wait_for()
    assert told.inner_text() == "Kosovo Force, la force de l’OTAN au Kosovo"
    context.close()


def test_every_paragraph_shows_its_number_and_leads_to_its_address(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    paragraphs = page.locator(".dossier-body > p")
    marks = page.locator(".dossier-body > p > .dossier-pilcrow")
    assert marks.count() == paragraphs.count() > 3
    mark = marks.nth(1)
    shown = "one => [getComputedStyle(one, '::before').content, getComputedStyle(one).opacity]"
    assert mark.evaluate(shown) == ['"2" / ""', "1"]
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{mark.get_attribute('id')}"
    assert (
        paragraphs.nth(1).evaluate("one => getComputedStyle(one).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )
    page.close()


def test_related_articles_say_why(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["000"])
    first = desk.locator(".dossier-related li").first
    assert "acteurs en commun" in first.inner_text()
    first.locator("a").click()
    assert desk.locator("h1").inner_text()
    assert "articles/" in desk.url


def test_without_scripts_texts_and_evidence_can_be_read(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    assert page.get_by_text("Ils se sont entretenus du partenariat").is_visible()
    page.click(f"{WHY} summary")
    assert page.locator(f"{WHY} .dossier-why__box").is_visible()
    assert page.get_by_role("button", name="Copier").count() == 0
    context.close()


def test_paper_has_the_article_and_its_grounds_and_no_buttons(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["002"])
    printed = pypdfium2.PdfDocument(desk.pdf(format="A4"))
    told = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in printed)
    assert 2 <= len(printed) <= 5
    for there in (
        "Il n’a pas commenté le risque éventuel",
        "un vendredi en 2017, 2023 ou 2028",  # the grounds of the inferred date
        "Comment citer",
        "Fichier 002_697e2e3d5b95dcba.txt",
    ):
        assert there in told, there
    for gone in ("Copier", "Preuve", "¶", "Mis de côté", "Provenance", "À lire aussi", "Recherche"):
        assert gone not in told, gone
