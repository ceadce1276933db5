"""Long lists in pages: each order by links, filters that look through all of the pages.

Articles overflow their page of themselves among 300; quotations and actors do on a shorter one (`built.SHORT`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.pages.lists.stretches import FULL, LEAD
from tests.site.built import SHORT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site.built import Built

ENTRIES = ".dossier-entry__title a"


def test_without_scripts_links_lead_through_every_order_of_an_actors_articles(
    browser: Browser, large: Built
) -> None:
    address, dossier = large.address, large.dossier
    page = browser.new_context(java_script_enabled=False).new_page()
    wanted = {one.id for one in dossier.articles if "otan" in {actor.id for actor in one.actors}}
    assert len(wanted) > FULL
    for order in ("Par date", "Par partie", "Dans l’ordre du documentaliste"):
        page.goto(f"{address}acteurs/otan/")
        if page.locator("[aria-current=page]", has_text=order).count() == 0:
            page.get_by_role("link", name=order).first.click()
        assert 0 < page.locator(ENTRIES).count() <= LEAD
        ways = page.locator(".dossier-stretches").first.locator("a")
        hrefs = ways.evaluate_all("all => all.map(one => one.href)")
        found: list[str] = []
        for href in hrefs:
            page.goto(href)
            shown = page.locator(ENTRIES).evaluate_all("all => all.map(one => one.href)")
            assert 0 < len(shown) <= FULL
            found += [one.split("/")[-2] for one in shown]
        assert len(found) == len(wanted)
        assert set(found) == wanted
    page.context.close()


def test_quotations_are_filtered_through_all_of_their_pages(browser: Browser, large: Built) -> None:
    address, dossier = large.address, large.dossier
    said = [
        (one.id, quote.text)
        for one in dossier.articles
        for quote in one.quotes
        if quote.speaker == "miroslav-lajcak"
    ]
    sought = [text for _, text in said if "pas d’alternative" in text]
    assert len(said) > SHORT
    page = browser.new_page()
    page.goto(f"{address}acteurs/miroslav-lajcak/")
    quotes = page.locator("#dossier-said-list .dossier-quote")
    assert quotes.count() == SHORT // 2
    form = page.locator("form[data-dossier-quotes=dossier-said-list]")
    form.locator("input").fill("pas d’alternative")
    page.wait_for_function(
        "count => document.querySelectorAll('#dossier-said-list .dossier-quote').length === count",
        arg=len(said),
    )
    assert page.locator("#dossier-said-list .dossier-quote:visible").count() == len(sought)
    assert form.locator("[aria-live]").inner_text().split()[0] == str(len(sought))
    shown = page.locator("#dossier-said-list .dossier-quote:visible").first
    assert shown.get_by_role("button", name="Copier avec la référence").count() == 1
    shown.locator(".dossier-quote__about a").last.click()
    page.wait_for_url(re.compile("/articles/"))
    page.close()


def test_the_table_of_actors_is_filtered_and_sorted_through_all_of_its_pages(
    browser: Browser, large: Built
) -> None:
    address, dossier = large.address, large.dossier
    named = {actor.id for one in dossier.articles for actor in one.actors}
    page = browser.new_page()
    page.goto(f"{address}acteurs/")
    rows = page.locator("#dossier-actors tbody tr")
    assert rows.count() == SHORT
    page.get_by_role("searchbox", name="Nom").fill("zakharova")
    page.wait_for_function(
        "count => document.querySelectorAll('#dossier-actors tbody tr').length === count",
        arg=len(named),
    )
    seen = page.locator("#dossier-actors tbody tr:visible")
    assert seen.count() == 1
    seen.get_by_role("link").click()
    assert page.inner_text("h1") == "Maria Zakharova"
    page.close()
