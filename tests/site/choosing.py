"""Articles of a site chosen for what they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from dossier.records import Article
    from tests.site.built import Built


def chosen(site: Built, has: Callable[[Article], object], count: int = 2) -> list[Article]:
    """Return the last articles that have something: on the site of 300, made ones."""
    found = [one for one in site.dossier.articles if has(one) and not one.id.startswith("zz")]
    assert found
    return sorted(found, key=lambda one: (one.id.startswith("0000"), one.id))[-count:]


def at(site: Built, article: Article) -> str:
    """Return an article's address."""
    return f"{site.address}articles/{article.address}/"


def paragraph(page: Page, address: str) -> str:
    """Return the paragraph that an address names."""
    page.goto(address)
    anchor = address.rpartition("#")[2]
    return page.locator(f"*:has(> [id='{anchor}'])").inner_text()
