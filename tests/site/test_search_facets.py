"""What narrows and orders the articles found, and stands in the address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.site.asking import ask, counted, every, found, settled, shown
from tests.site.conftest import watched
from tests.site.counting import bare, date, holding, naming

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from dossier.records import Article, Dossier
    from tests.site.built import Built

FACETS = {
    "actor": "Acteur",
    "source": "Source",
    "kind": "Genre de source",
    "language": "Langue",
    "flag": "Signalement",
    "part": "Partie",
    "tag": "Mot-clé",
    "year": "Année",
}
ALIKE = {"language"}
"""What all seeds have in common, so that it narrows nothing."""


def values(facet: str, article: Article) -> set[str]:
    """Return an article's values of a facet, as addresses give them."""
    source = article.source.value if article.source else None
    curation = article.curation
    return {
        "actor": {mention.actor for mention in article.mentions},
        "source": {source.id if source else "unknown"},
        "kind": {source.kind or "unknown" if source else "unknown"},
        "language": {article.language.value} if article.language else {"unknown"},
        "flag": {flag.value for flag in article.flags},
        "part": {curation.part} if curation.part else set(),
        "tag": {bare(tag).strip().replace(" ", "-") for tag in curation.tags},
        "year": {date(article)[:4] or "undated"},
    }[facet]


def having(dossier: Dossier, facet: str, value: str) -> set[str]:
    """Return the articles that have a value."""
    return {one.address for one in dossier.articles if value in values(facet, one)}


def box(page: Page, facet: str) -> Locator:
    """Return a facet's frame."""
    return page.locator(".dossier-facet").filter(
        has=page.locator("legend", has_text=re.compile(f"^{FACETS[facet]}"))
    )


@pytest.mark.parametrize("facet", FACETS)
def test_ticking_a_value_leaves_the_articles_that_have_it(
    browser: Browser, page: Page, either: Built, small: Built, facet: str
) -> None:
    """And the address says so: whoever it is given to sees the same."""
    ask(page, either.address, "")
    total = counted(page)
    assert total == len(either.dossier.articles)
    frame = box(page, facet)
    if either is small and facet in ALIKE:
        assert not frame.is_visible()
        return
    rows = frame.locator("li")
    told = {
        row.locator("input").get_attribute("value"): int(row.locator(".dossier-count").inner_text())
        for row in rows.all()
    }
    assert told
    for value, count in told.items():
        assert count == len(having(either.dossier, facet, str(value))), value
    value, count = list(told.items())[-1]
    frame.locator(f"input[value='{value}']").check()
    page.wait_for_url(re.compile(f"{facet}="))
    settled(page)
    assert parse_qs(urlsplit(page.url).query) == {facet: [value]}
    assert counted(page) == count
    wanted = having(either.dossier, facet, str(value))
    assert set(every(page)) == wanted
    with watched(browser) as other:
        other.goto(page.url)
        settled(other)
        assert set(every(other)) == wanted
        assert box(other, facet).locator("input:checked").get_attribute("value") == value
    page.click(".dossier-facet__clear")
    page.wait_for_url("**/recherche/")
    settled(page)
    assert counted(page) == total


@pytest.mark.parametrize("facet", ["source", "year", "tag"])
def test_two_values_of_a_facet_widen(page: Page, either: Built, facet: str) -> None:
    dossier = either.dossier
    ask(page, either.address, "")
    first, second = (
        box(page, facet).locator("input").nth(at).get_attribute("value") for at in (0, 1)
    )
    box(page, facet).locator(f"input[value='{first}']").check()
    page.wait_for_url(f"**{facet}={first}")
    settled(page)
    box(page, facet).locator(f"input[value='{second}']").check()
    page.wait_for_url(f"**{facet}={second}")
    settled(page)
    wanted = having(dossier, facet, str(first)) | having(dossier, facet, str(second))
    assert counted(page) == len(wanted)
    assert set(every(page)) == wanted


def test_two_actors_narrow(page: Page, either: Built) -> None:
    one, other = naming(either.dossier, "jens-stoltenberg"), naming(either.dossier, "kfor")
    assert one & other < one | other
    more = "&actor=jens-stoltenberg&actor=kfor"
    assert found(page, either.address, "", more) == one & other


def test_facets_of_several_kinds_narrow_together_and_the_way_back_is_kept(
    page: Page, either: Built
) -> None:
    dossier = either.dossier
    ask(page, either.address, "OTAN")
    everything = counted(page)
    box(page, "kind").get_by_label(re.compile("^institution")).check()
    page.wait_for_url("**kind=institution")
    settled(page)
    year = str(box(page, "year").locator("input").first.get_attribute("value"))
    box(page, "year").locator("input").first.check()
    page.wait_for_url(f"**year={year}")
    settled(page)
    own = holding(dossier, r"otan\b") & having(dossier, "kind", "institution")
    narrowed = own & having(dossier, "year", year)
    assert set(every(page)) >= narrowed
    assert counted(page) < everything
    page.go_back()
    page.wait_for_url(lambda url: "year=" not in url)
    settled(page)
    assert set(every(page)) >= own
    page.go_back()
    page.wait_for_url(re.compile(r"\?q=OTAN$"))
    settled(page)
    assert counted(page) == everything
    page.go_forward()
    page.wait_for_url("**kind=institution")
    settled(page)
    assert box(page, "kind").locator("input:checked").count() == 1


def test_an_actor_is_looked_for_among_those_of_the_facet(page: Page, either: Built) -> None:
    ask(page, either.address, "")
    frame = box(page, "actor")
    assert frame.locator("li").count() == 8
    total = len({actor for one in either.dossier.articles for actor in values("actor", one)})
    more = frame.locator(".dossier-facet__more")
    assert str(total - 8) in more.inner_text()
    more.click()
    assert frame.locator("li").count() == min(total, 40)
    assert frame.locator("input[type=checkbox]").nth(8).evaluate("one => one === document.activeElement")  # fmt: skip
    frame.locator(".dossier-facet__filter").fill("lajcak")
    assert frame.locator("li").count() == 1
    frame.get_by_label(re.compile("^Miroslav Lajčák")).check()
    page.wait_for_url("**actor=miroslav-lajcak")
    settled(page)
    assert counted(page) == len(naming(either.dossier, "miroslav-lajcak"))


def test_parts_stand_in_the_curators_order(page: Page, either: Built) -> None:
    ask(page, either.address, "")
    titles = [one.split("\n")[0] for one in box(page, "part").locator("label").all_inner_texts()]
    assert titles == [one.title for one in either.dossier.plan.parts]


@pytest.mark.parametrize(("sort", "reverse"), [("newest", True), ("oldest", False)])
def test_results_sort_by_date_with_undated_ones_last(
    page: Page, either: Built, sort: str, reverse: bool
) -> None:
    dates = {one.address: date(one) for one in either.dossier.articles}
    ask(page, either.address, "Stoltenberg")
    best = shown(page)
    page.select_option(".dossier-search__sort", sort)
    page.wait_for_url(re.compile(f"sort={sort}"))
    settled(page)
    told = [dates[one] for one in every(page)]
    dated = [one for one in told if one]
    assert told == sorted(dated, reverse=reverse) + [""] * (len(told) - len(dated))
    assert len(told) == counted(page)
    assert len(set(dated)) >= 2
    page.reload()
    settled(page)
    assert page.input_value(".dossier-search__sort") == sort
    page.select_option(".dossier-search__sort", "best")
    page.wait_for_url(lambda url: "sort=" not in url)
    settled(page)
    assert shown(page) == best


def test_without_a_word_the_newest_come_first(page: Page, either: Built) -> None:
    dates = {one.address: date(one) for one in either.dossier.articles}
    ask(page, either.address, "")
    told = [dates[one] for one in shown(page) if dates[one]]
    assert told == sorted(told, reverse=True)
    assert counted(page) == len(dates)


def test_facets_fold_away_on_a_phone_and_narrow_there_too(phone: Page, either: Built) -> None:
    ask(phone, either.address, "Kosovo")
    everything = counted(phone)
    frame = box(phone, "kind")
    assert not frame.is_visible()
    phone.locator(".dossier-search__side > summary").tap()
    frame.get_by_text("institution").tap()
    phone.wait_for_url("**kind=institution")
    settled(phone)
    wanted = having(either.dossier, "kind", "institution")
    assert 0 < counted(phone) < everything
    assert set(every(phone)) <= wanted
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
