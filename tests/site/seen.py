"""What stands on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def texts(found: Locator) -> list[str]:
    """Return what the elements say, white space made single blanks."""
    return [" ".join(one.split()) for one in found.all_inner_texts()]


def addresses(found: Locator) -> list[str]:
    """Return the last parts of the addresses that links lead to."""
    hrefs = found.evaluate_all("all => all.map(one => one.pathname)")
    return [href.rstrip("/").rpartition("/")[2] for href in hrefs]


def fetched(page: Page, name: str) -> bytes:
    """Download a file by its link on the page, as a reader would."""
    link = page.locator(".dossier-downloads").get_by_role("link", name=name, exact=True)
    answer = page.request.get(link.evaluate("one => one.href"))
    assert answer.ok
    return answer.body()
