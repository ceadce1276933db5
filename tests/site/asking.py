"""The page « Recherche », asked as a reader asks it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Page


def settled(page: Page) -> None:
    """Wait until the page shows what its address asks for."""
    page.wait_for_selector(".dossier-search[aria-busy=false]")


def ask(page: Page, site: str, query: str, more: str = "") -> None:
    """Open the page with a query, and with what else its address asks for."""
    page.goto(f"{site}recherche/?q={quote(query)}{more}")
    settled(page)


def shown(page: Page) -> list[str]:
    """Return the articles shown, in order."""
    hrefs = page.eval_on_selector_all(
        ".dossier-search__list .dossier-result__title a", "all => all.map(one => one.href)"
    )
    return [urlsplit(href).path.split("/")[-2] for href in hrefs]


def every(page: Page) -> list[str]:
    """Ask for more until there is no more; return the articles found, in order."""
    while page.locator(".dossier-search__more").is_visible():
        page.click(".dossier-search__more")
        settled(page)
    return shown(page)


def found(page: Page, site: str, query: str, more: str = "") -> set[str]:
    """Open the page with a query; return the articles found, all of them."""
    ask(page, site, query, more)
    return set(every(page))


def counted(page: Page) -> int:
    """Return how many articles the page says that it found."""
    told = page.inner_text(".dossier-search__status").split()
    assert told[1:] in (["article"], ["articles"]), told
    return int(told[0])
