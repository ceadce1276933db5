"""Short lists of articles: every order on the list's own page, by links that need no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.asking import ask, every, settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

ENTRIES = ".dossier-entry__title a"


def shown(page: Page) -> list[tuple[str, float]]:
    """Return the articles in sight, in the order in which they are read, and how far down each stands."""
    found = page.locator(ENTRIES).filter(visible=True)
    told = found.evaluate_all(
        "all => all.map(one => [one.href, one.getBoundingClientRect().top + scrollY])"
    )
    return [(address.split("/")[-2][:3], top) for address, top in told]


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a reader whose browser runs no script."""
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_short_list_is_read_in_each_order_without_a_script(
    plain: Page, site: str, width: int
) -> None:
    plain.set_viewport_size({"width": width, "height": 900})
    plain.goto(f"{site}acteurs/kosovo/")
    wanted = {
        "Par partie": ["001", "000", "002", "004", "003"],
        "Dans l’ordre du documentaliste": ["002", "001", "000", "004", "003"],
        "Par date": ["003", "002", "004", "001", "000"],
    }
    for order, articles in wanted.items():
        plain.get_by_role("link", name=order, exact=True).click()
        told = shown(plain)
        assert [one for one, _ in told] == articles
        assert [top for _, top in told] == sorted(top for _, top in told)
        current = plain.locator(".dossier-orders [aria-current]").filter(visible=True)
        assert current.all_inner_texts() == [order]
        assert current.evaluate("one => one.getBoundingClientRect().top") < 900
    plain.go_back()
    assert [one for one, _ in shown(plain)] == wanted["Dans l’ordre du documentaliste"]


def test_an_address_holds_the_order_and_paper_too(plain: Page, site: str) -> None:
    plain.goto(f"{site}articles/#dossier-par-partie")
    assert [one for one, _ in shown(plain)] == ["001", "000", "002", "004", "003"]
    parts = plain.get_by_role("heading", level=2).filter(visible=True)
    assert parts.all_inner_texts() == [
        "L’OTAN et la Serbie 2",
        "Le nord du Kosovo, 2023 et après 3",
    ]
    plain.emulate_media(media="print")
    assert len(shown(plain)) == len({one for one, _ in shown(plain)}) == 5


def test_the_keyboard_goes_on_in_the_order_chosen(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}acteurs/kosovo/")
    page.get_by_role("link", name="Par partie", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#dossier-par-partie")
    page.keyboard.press("Tab")
    inside = "document.activeElement.closest('#dossier-par-partie') !== null"
    assert page.evaluate(inside)
    page.close()


def test_every_list_of_two_articles_or_more_that_could_be_ordered_otherwise_is(
    plain: Page, site: str, folder: Path
) -> None:
    """On the five seeds: what lies in two parts can be listed by part, whatever the list is of."""
    seen = 0
    for path in sorted(folder.rglob("*/index.html")):
        html = path.read_text("utf-8")
        if "dossier-entry__title" not in html:
            continue
        plain.goto(site + path.parent.relative_to(folder).as_posix() + "/")
        listed = {one for one, _ in shown(plain)}
        parted = bool(listed & {"000", "001"} and listed & {"002", "003", "004"})
        if path.parent in (folder / "dates", folder / "parties"):
            continue  # what happened beside what was published; the parts themselves
        offered = plain.get_by_role("link", name="Par partie", exact=True).count() > 0
        assert offered is parted, path
        seen += offered
    assert seen > 15


@pytest.mark.parametrize(
    ("sort", "label", "articles"),
    [
        ("part", "par partie", ["001", "000", "002", "004", "003"]),
        ("curator", "dans l’ordre du documentaliste", ["002", "001", "000", "004", "003"]),
    ],
)
def test_what_the_search_finds_is_listed_in_the_curators_orders_too(
    browser: Browser, site: str, sort: str, label: str, articles: list[str]
) -> None:
    page = browser.new_page()
    ask(page, site, "Kosovo")
    page.select_option(".dossier-search__sort", label=label)
    page.wait_for_url(f"**sort={sort}")
    settled(page)
    assert [one[:3] for one in every(page)] == articles
    page.reload()
    settled(page)
    assert [one[:3] for one in every(page)] == articles
    page.close()
