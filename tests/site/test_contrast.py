"""Words can be read where a reader's system replaces the site's colours, or asks for more contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("path", ["recherche/?q=OTAN", "acteurs/otan/"])
def test_marked_words_can_be_read_where_the_systems_colours_replace_ours(
    browser: Browser, site: str, path: str
) -> None:
    context = browser.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(site + path)
    # results that are still being filled in give way to others
    page.locator("article:not(:has(.dossier-search:not([aria-busy=false])))").wait_for()
    mark = page.locator("article mark").first
    paper, ink = mark.evaluate(
        "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
    )
    assert paper.startswith("rgb(")  # no share of what lies below
    assert paper != ink
    context.close()


def test_quiet_words_are_as_dark_as_others_where_more_contrast_is_asked_for(
    browser: Browser, site: str
) -> None:
    told = {}
    for contrast in ("no-preference", "more"):
        context = browser.new_context(contrast=contrast)
        page = context.new_page()
        page.goto(site + SEEDS["001"])
        told[contrast] = page.evaluate(
            "['.dossier-facts dt', 'h1'].map(one => getComputedStyle(document.querySelector(one)).color)"
        )
        context.close()
    quiet, loud = told["no-preference"]
    assert quiet != loud
    quiet, loud = told["more"]
    assert quiet == loud
