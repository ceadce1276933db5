"""What the curator adds, as readers meet it in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PAGES = (
    "synthese/",
    "parties/",
    "parties/nord-du-kosovo/",
    "articles/#dossier-par-partie",
    "articles/#dossier-ordre-du-documentaliste",
    "mots-cles/",
    "mots-cles/kfor/",
    "sigles/",
    "methode/",
    "articles/003_dd10410f6f4bf512/",
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a reader whose browser runs no script."""
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


def test_every_citation_of_the_synthesis_leads_to_a_paragraph_that_holds_its_words(
    page: Page, site: str
) -> None:
    page.goto(site + "synthese/")
    cited = page.locator(".dossier-cited")
    assert cited.count() > 5
    for number in range(cited.count()):
        words = cited.nth(number).inner_text()
        link = cited.nth(number).locator("xpath=following-sibling::*[1]//a")
        target = link.get_attribute("href") or ""
        other = page.context.new_page()
        other.goto(site + "synthese/" + target)
        anchor = target.partition("#")[2]
        paragraph = other.locator(f"p:has([id='{anchor}']), [id='{anchor}']").first.inner_text()
        bare = " ".join(words.strip("«» \u202f.").split())
        assert bare in " ".join(paragraph.split()), words
        other.close()


def test_no_reference_of_this_dossier_is_dead(page: Page, site: str) -> None:
    for path in ("", *PAGES):
        page.goto(site + path)
        assert page.locator(".dossier-ref--dead").count() == 0, path


def test_what_matters_most_is_told_on_the_home_page(page: Page, site: str) -> None:
    page.goto(site)
    section = page.locator("h2", has_text="À lire d’abord")
    entry = section.locator("xpath=following::*[contains(@class, 'dossier-entry')][1]")
    assert "Résumé du dossier" in entry.inner_text()
    entry.get_by_role("link").first.click()
    assert page.locator(".dossier-summary").inner_text().startswith("Résumé du dossier")


def test_a_note_stands_below_the_paragraph_whose_words_it_quotes(page: Page, site: str) -> None:
    page.goto(site + "articles/003_dd10410f6f4bf512/")
    note = page.locator(".dossier-note--paragraph")
    before = note.locator("xpath=preceding-sibling::p[1]").inner_text()
    assert "jusqu’à 1000 hommes" in before
    assert "annexe 2" in note.inner_text()
    assert "22 novembre 2026" in note.inner_text()


def test_an_acronym_is_explained_where_it_first_stands_and_below_the_text(
    page: Page, site: str
) -> None:
    page.goto(site + "articles/002_697e2e3d5b95dcba/")
    first = page.locator(".dossier-body abbr", has_text="KFOR")
    assert first.count() == 1
    meaning = first.get_attribute("title") or ""
    assert meaning.startswith("Kosovo Force")
    assert meaning in page.locator(".dossier-acronyms").inner_text()
    page.locator(".dossier-acronyms").get_by_role("link", name="KFOR").click()
    assert page.url.endswith("sigles/#dossier-acronym-kfor")


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_the_curators_pages_fit_their_window_and_have_no_fault_that_axe_knows(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python")
    script = next(Path(axe.__file__).parent.rglob("axe*.js")).read_text("utf-8")
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    for path in PAGES:
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.evaluate(script)
        faults = page.evaluate("axe.run().then(run => run.violations.map(one => one.id))")
        assert faults == [], path
    context.close()
