"""The built site, as readers meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SEEDS = {
    "000": "articles/000_b507b94e37f33e6f/",
    "001": "articles/001_a74846faad26e0d7/",
    "002": "articles/002_697e2e3d5b95dcba/",
    "003": "articles/003_dd10410f6f4bf512/",
    "004": "articles/004_22f758d05eafb563/",
}
KINDS = [
    "",
    *SEEDS.values(),
    "articles/",
    "acteurs/",
    "acteurs/otan/",
    "acteurs/jens-stoltenberg/",
    "dates/",
    "dates/2023/",
    "dates/2023-09/",
    "sources/",
    "comparaisons/noms-du-kosovo/",
    "acteurs/kosovo/#dossier-par-partie",
    "reseau/",
    "bibliographie/",
    "donnees/",
    "accessibilite/",
    "methode/",
    "recherche/",
    "recherche/?q=OTAN",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_ask_no_other_host_and_fit_their_window(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(f"{message.text} {message.location.get('url')}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in KINDS:
        answer = page.goto(site + path)
        assert answer
        assert answer.ok
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert [url for url in asked if not url.startswith(site)] == []
    assert said == []
    context.close()


def test_each_line_set_aside_folds_away_with_its_reason(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(site + SEEDS["003"])
    related = page.get_by_text("Sur le même sujet")
    assert not related.is_visible()
    page.click(".dossier-aside > summary")
    assert related.is_visible()
    assert (
        page.locator(".dossier-dropped li small").count()
        == page.locator(".dossier-dropped li").count()
    )
    page.close()
