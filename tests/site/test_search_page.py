"""The page « Recherche »: its excerpts, its keys, on a phone, and without a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.asking import ask, found, settled
from tests.site.counting import bare, kept
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built

FOUND = ".dossier-search__list .dossier-result"


def test_excerpts_show_the_articles_own_spelling_with_the_words_marked(
    page: Page, site: str
) -> None:
    found(page, site, "l'OTAN oeuvrent Geoana")
    title = page.locator(".dossier-result__title").first
    assert title.inner_text().startswith("L’OTAN et l’UE œuvrent")
    assert title.locator("mark").all_inner_texts() == ["OTAN", "œuvrent"]
    marked = page.locator(".dossier-result__text mark").all_inner_texts()
    assert "Geoană" in marked
    target = page.locator(".dossier-result__text a").first
    name = urlsplit(str(target.get_attribute("href"))).fragment
    target.click()
    assert page.locator(f"#{name}").count() == 1


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("l'OTAN", {"otan"}),
        ("gendarmes", {"gendarme", "gendarmes"}),
        ("« secretaire general »", {"secretaire", "general"}),
        ("oeuvrent", {"oeuvrent"}),
    ],
)
def test_every_excerpt_holds_a_marked_word_and_leads_to_its_paragraph(
    page: Page, either: Built, query: str, words: set[str]
) -> None:
    texts = {one.address: kept(one) for one in either.dossier.articles}
    ask(page, either.address, query)
    assert page.locator(FOUND).count()
    told = page.locator(
        f"{FOUND}:not(:has(.dossier-result__title mark)) .dossier-result__text"
    ).evaluate_all(
        """all => all.map(one => [one.textContent, one.querySelector('a')?.href,
                                  [...one.querySelectorAll('mark')].map(mark => mark.textContent)])"""
    )
    assert told or query != "gendarmes"
    for text, href, marked in told:
        assert {bare(one) for one in marked} & words, text
        address = urlsplit(href)
        held = texts[address.path.split("/")[-2]]
        # the article's own letters, apostrophes and accents
        assert all(one in held for one in marked)
        assert " ".join(text.strip("… ").split()) in " ".join(held.split())
    for text, href, _ in told[:1]:
        page.goto(href)
        anchor = unquote(urlsplit(href).fragment)
        paragraph = page.locator(f"*:has(> [id='{anchor}'])").inner_text()
        assert " ".join(text.strip("… ").split()) in " ".join(paragraph.split())


def test_the_keyboard_is_enough(page: Page, either: Built) -> None:
    page.goto(either.address + SEEDS["003"])
    page.keyboard.press("/")
    page.keyboard.type("kosovo")
    page.wait_for_selector(".dossier-find__one")
    page.wait_for_selector(".dossier-find__all")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"recherche/\?q=kosovo"))
    settled(page)
    page.locator("body").click(position={"x": 2, "y": 300})
    page.keyboard.press("s")
    assert page.locator(".dossier-search__input").evaluate("one => one === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(f"{FOUND}__title a").nth(1)
    assert second.evaluate("one => one === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.locator(".dossier-search__input").evaluate("one => one === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("articles/"))


def test_more_results_take_the_focus(page: Page, large: Built) -> None:
    ask(page, large.address, "Kosovo")
    page.locator(".dossier-search__more").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('.dossier-result') !== null")
    settled(page)
    assert page.locator(FOUND).count() == 20
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.dossier-search__list > li')].indexOf(document.activeElement.closest('li'))"
        )
        == 10
    )


def test_whoever_comes_back_finds_the_results_where_they_were_left(
    phone: Page, large: Built
) -> None:
    ask(phone, large.address, "kfor")
    phone.locator(".dossier-search__more").tap()
    link = phone.locator(f"{FOUND} h2 a").nth(14)
    link.scroll_into_view_if_needed()
    told, top = link.inner_text(), link.evaluate("one => one.getBoundingClientRect().top")
    link.tap()
    phone.wait_for_url("**/articles/**")
    phone.go_back()
    link.wait_for()
    phone.wait_for_function("() => scrollY > 1000")
    assert link.inner_text() == told
    assert abs(link.evaluate("one => one.getBoundingClientRect().top") - top) < 50
    assert phone.locator(FOUND).count() == 20


def test_escape_empties_the_field_and_its_address(page: Page, either: Built) -> None:
    ask(page, either.address, "gendarmes")
    page.locator(".dossier-search__input").focus()
    page.keyboard.press("Escape")
    page.wait_for_url("**/recherche/")
    assert page.input_value(".dossier-search__input") == ""


def test_without_javascript_the_page_says_so_and_leads_to_every_article(
    plain: Page, either: Built
) -> None:
    plain.goto(either.address)
    plain.fill(".dossier-find__input", "otan")
    plain.press(".dossier-find__input", "Enter")
    assert urlsplit(plain.url).path == "/recherche/"
    assert "demande JavaScript" in plain.inner_text(".dossier-search__without")
    for name in ("Articles", "Acteurs", "Dates", "Sources"):
        link = plain.locator(".dossier-search__without").get_by_role("link", name=name)
        assert plain.request.get(link.evaluate("one => one.href")).ok


def test_on_a_phone_results_fit(phone: Page, either: Built) -> None:
    ask(phone, either.address, "kfor")
    phone.locator(f"{FOUND} mark").first.wait_for()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
