"""The built site, as readers meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site.built import Built

SEEDS = {
    "000": "articles/000_b507b94e37f33e6f/",
    "001": "articles/001_a74846faad26e0d7/",
    "002": "articles/002_697e2e3d5b95dcba/",
    "003": "articles/003_dd10410f6f4bf512/",
    "004": "articles/004_22f758d05eafb563/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_ask_no_other_host_say_nothing_and_fit_their_window(
    browser: Browser, either: Built, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    with watched(browser, viewport=size, color_scheme=scheme) as page:
        for path in either.kinds:
            answer = page.goto(either.address + path)
            assert answer is None or answer.ok, path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


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
