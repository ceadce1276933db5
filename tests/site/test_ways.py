"""From the home page to where a reader wants to go, on a phone too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.site.built import Built

FINGER = 24
"""Pixels of a target at least: WCAG 2.2, success criterion 2.5.8."""


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Recherche", "Recherche"),
        ("Comparer les sources", "Comparaisons"),
        ("Qui est nommé avec qui", "Qui est nommé avec qui"),
        ("Sigles", "Sigles"),
    ],
)
def test_one_tap_leads_from_the_home_page(
    phone: Page, either: Built, name: str, title: str
) -> None:
    phone.goto(either.address)
    phone.locator(".md-content").get_by_role("link", name=name, exact=True).click()
    assert phone.inner_text("h1") == title


def test_two_taps_lead_to_a_month(phone: Page, either: Built) -> None:
    """« What happened in September 2023, according to whom? »."""
    phone.goto(either.address)
    phone.click(".dossier-stats__period a")
    phone.click(".dossier-heat a[href='2023-09/']")
    assert phone.inner_text("h1") == "Septembre 2023"
    assert "selon" in phone.inner_text(".dossier-happening >> nth=0")


@pytest.mark.parametrize("width", [390, 320])
def test_every_month_is_as_wide_as_a_finger_needs(
    browser: Browser, either: Built, width: int
) -> None:
    """Whether its neighbours hold something or not: in a full year they do."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{either.address}dates/")
    cells = page.eval_on_selector_all(
        ".dossier-heat td:not(:last-child)",
        "all => all.map(one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])",
    )
    assert cells
    assert min(min(cell) for cell in cells) >= FINGER
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()
