"""What somebody says of somebody: found from any page, filtered, and kept in the address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import DESK, PHONE
from tests.site.counting import said_by
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

    from tests.site.built import Built

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


def test_an_actor_found_leads_to_its_quotations(page: Page, site: str) -> None:
    page.goto(f"{site}recherche/?q=stoltenberg")
    page.get_by_role("link", name=re.compile(r"^\d+ citations$")).click()
    page.wait_for_url("**/acteurs/jens-stoltenberg/#dossier-said")


def test_a_phrase_that_no_article_has_gives_way_to_its_words(page: Page, site: str) -> None:
    """The seeds write « province serbe séparatiste »."""
    page.goto(f"{site}recherche/?q=«province séparatiste»")
    page.get_by_text("Ces mots séparément : 1 article").wait_for()
    assert "Aucun article ne contient" in page.inner_text(".dossier-search__status")
    page.get_by_role("link", name="La Serbie s’engage").first.wait_for()
    ask(page, site, "« province séparatiste »")
    page.get_by_text("Ces mots séparément : 1 article").first.wait_for()
    page.locator(".dossier-find__one", has_text="La Serbie s’engage").wait_for()


def test_a_facet_of_one_value_narrows_to_the_articles_that_have_it(page: Page, site: str) -> None:
    """One article alone was translated by a machine: its flag is the only one of the dossier."""
    page.goto(f"{site}recherche/")
    page.wait_for_selector(".dossier-result")
    if not page.locator(".dossier-facet >> nth=0").is_visible():
        page.click(".dossier-search__side summary")
    page.locator(".dossier-facet label", has_text="machine").click()
    page.get_by_text("1 article", exact=True).wait_for()
    assert "flag=machine-translated" in page.url


def test_an_actors_page_leads_to_the_search_among_its_articles(page: Page, site: str) -> None:
    page.goto(f"{site}acteurs/kfor/")
    page.get_by_text("Chercher dans ces articles").click()
    page.get_by_text("4 articles", exact=True).wait_for()
    assert page.url.endswith("/recherche/?actor=kfor")


def test_a_state_s_outlet_says_so_in_lists_and_above_its_articles(page: Page, site: str) -> None:
    for place in ("", "articles/", "sources/"):
        page.goto(site + place)
        assert page.locator(".dossier-badge", has_text="média d’État").count() >= 1
    page.goto(site + SEEDS["000"])
    assert "média d’État · État russe" in page.inner_text(".dossier-fact--ownership")


def test_the_names_of_a_table_stay_in_sight_while_its_figures_scroll(page: Page, site: str) -> None:
    page.goto(f"{site}acteurs/")
    page.get_by_role("button", name="Citations").click()
    box = page.locator("tbody th >> nth=0").bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 300


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


def test_a_year_without_a_quotation_that_fits_gives_way(page: Page, site: str) -> None:
    """The seeds are too few to fold: a second year is put into the page."""

    def folded(route: Route) -> None:
        answer = route.fetch()
        shelf = '<details class="dossier-shelf"><summary>1999</summary></details>'
        route.fulfill(
            response=answer,
            body=re.sub(r"(<section[^>]*dossier-said-list[^>]*>)", rf"\1{shelf}", answer.text()),
        )

    page.route("**/acteurs/jens-stoltenberg/*", folded)
    page.goto(f"{site}acteurs/jens-stoltenberg/?named=kfor")
    shelf = page.locator(".dossier-shelf")
    shelf.wait_for(state="attached")
    shelf.wait_for(state="hidden")


def test_without_a_script_all_quotations_stand_there(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}acteurs/jens-stoltenberg/?named=kfor")
    assert page.locator(SHOWN).count() > 2
    assert not page.locator("select[name=named]").is_visible()
    page.close()


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "aleksandar-vucic"])
def test_choosing_who_is_named_leaves_the_quotations_that_name_them(
    page: Page, either: Built, actor: str
) -> None:
    """On both sites; the further pages of a long list are brought in first."""
    said = said_by(either.dossier, actor)
    page.goto(f"{either.address}acteurs/{actor}/")
    choice = page.locator("select[name=named]")
    keys = choice.locator("option").evaluate_all(
        "all => all.slice(1, 4).map(one => [one.value, one.textContent])"
    )
    assert keys
    for key, label in keys:
        named = [
            quote
            for article, quote in said
            if any(
                at.actor == key and quote.start <= at.start and at.end <= quote.end
                for at in article.mentions
            )
        ]
        own, _, near = label.rpartition("(")[2].rstrip(")").partition(" + ")
        assert int(own) == len(named)
        choice.select_option(key)
        page.wait_for_function(
            "count => document.querySelectorAll('#dossier-said-list .dossier-quote:not([hidden])').length === count",
            arg=int(own) + int(near or 0),
        )
        assert f"named={key}" in page.url
        beside = page.locator(SHOWN).locator(".dossier-badge--beside")
        assert beside.count() == int(near or 0)
    choice.select_option("")
    page.wait_for_function(
        "count => document.querySelectorAll('#dossier-said-list .dossier-quote:not([hidden])').length === count",
        arg=len(said),
    )
