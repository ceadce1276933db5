"""Tables and drawings made for a wide window, read on a phone: nothing is out of sight, nothing too small."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.site.test_reading import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

WIDE = """() => [...document.querySelectorAll(".md-content .dossier-scroll, .md-content table")]
    .filter(one => one.checkVisibility({ contentVisibilityAuto: true }) && one.scrollWidth > one.clientWidth + 1)
    .filter(one => one.offsetParent && !one.closest("details:not([open])"))
    .map(one => `${one.className} ${one.scrollWidth}`)"""

TABLES = ["acteurs/", "sources/", "comparaisons/noms-du-kosovo/", "reseau/", "donnees/", "sigles/"]


@pytest.fixture
def phone(browser: Browser, request: pytest.FixtureRequest) -> Page:
    """A page on a phone of a common width, or of the width asked for."""
    width = getattr(request, "param", 390)
    made = browser.new_context(**(PHONE | {"viewport": {"width": width, "height": 844}}))
    request.addfinalizer(made.close)
    return made.new_page()


def size(found: Locator) -> float:
    """Return how high letters stand on the screen, drawings scaled, in pixels."""
    return float(
        found.evaluate(
            "one => parseFloat(getComputedStyle(one).fontSize) * one.ownerSVGElement.getScreenCTM().a"
        )
    )


@pytest.mark.parametrize("path", TABLES)
@pytest.mark.parametrize("phone", [320, 390], indirect=True)
def test_a_table_is_read_without_pushing_it_aside(phone: Page, site: str, path: str) -> None:
    phone.goto(site + path)
    assert phone.evaluate(WIDE) == []
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_sources_say_stands_below_each_question_with_their_names(
    phone: Page, site: str
) -> None:
    phone.goto(f"{site}comparaisons/noms-du-kosovo/")
    heading = phone.locator(".dossier-compare__head").bounding_box()
    words = phone.locator(".dossier-compare__words", has_text="province serbe séparatiste")
    row = words.bounding_box()
    assert heading
    assert row
    assert heading["y"] < row["y"]
    said = words.locator("td", has_text="2")
    assert said.evaluate("one => getComputedStyle(one, '::before').content") == '"RT"'
    box = said.bounding_box()
    assert box
    assert box["width"] > 300


def test_an_actor_is_a_card_with_its_figures_named(phone: Page, site: str) -> None:
    phone.goto(f"{site}acteurs/")
    row = phone.locator("#dossier-actors tbody tr", has_text="Jens Stoltenberg")
    figures = row.locator("td[data-dossier-label]")
    named = figures.evaluate_all("all => all.map(one => one.dataset.dossierLabel)")
    assert named == ["Articles", "Mentions", "Citations", "Sources"]
    for at in range(figures.count()):
        box = figures.nth(at).bounding_box()
        assert box
        assert box["x"] + box["width"] <= 390


def test_the_drawing_of_the_network_folds_away_and_opens_at_a_tap(phone: Page, site: str) -> None:
    phone.goto(f"{site}reseau/")
    drawing = phone.locator(".dossier-network")
    assert not drawing.is_visible()
    first = phone.locator("#dossier-pairs").bounding_box()
    assert first
    assert first["y"] < 844
    phone.locator(".dossier-drawing > summary").tap()
    assert drawing.is_visible()
    assert size(drawing.locator("text").first) >= 11


def test_the_drawing_of_the_network_is_open_in_a_wide_window(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site}reseau/")
    assert page.locator(".dossier-network").is_visible()
    assert not page.locator(".dossier-drawing > summary").is_visible()
    page.close()


def test_figures_under_bars_can_be_read_and_do_not_touch(phone: Page, site: str) -> None:
    phone.goto(f"{site}acteurs/jens-stoltenberg/")
    shown = phone.locator(".dossier-chart text:visible")
    assert size(shown.first) >= 10
    boxes = shown.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(one => [one.left, one.right, one.top])"
    )
    bottom = sorted(box for box in boxes if box[2] == max(top for *_, top in boxes))
    assert len(bottom) > 1
    assert all(one[1] <= other[0] for one, other in pairwise(bottom))


@pytest.mark.parametrize("phone", [320], indirect=True)
def test_the_dossiers_title_is_not_cut_in_the_head(phone: Page, site: str) -> None:
    phone.goto(site)
    title = phone.locator(".md-header__topic .md-ellipsis").first
    assert title.inner_text().split() == ["OTAN,", "Serbie,", "Kosovo"]
    assert title.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert title.evaluate(
        "one => one.getBoundingClientRect().bottom <= document.querySelector('.md-header').getBoundingClientRect().bottom"
    )


def test_readers_of_comparisons_and_sources_meet_no_file_names(phone: Page, site: str) -> None:
    for path in ("comparaisons/", "sources/otan/"):
        phone.goto(site + path)
        assert ".yml" not in phone.inner_text("article")
