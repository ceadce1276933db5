"""Sources side by side: who tells, with which words, who is named by one alone."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import bare, date, kept, naming
from tests.site.seen import addresses, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from dossier.records import Article
    from tests.site.built import Built

STATUS = {5: "noms-du-kosovo", 298: "statut-du-kosovo"}
"""What the curator of each dossier compares, by the dossier's number of articles."""


def columns(either: Built, actor: str) -> dict[str, list[Article]]:
    """Return the articles that name an actor, by source; without one, under the empty id."""
    named = naming(either.dossier, actor)
    found: dict[str, list[Article]] = defaultdict(list)
    for one in either.dossier.articles:
        if one.address in named:
            found[one.source.value.id if one.source else ""].append(one)
    return found


@pytest.fixture
def table(page: Page, either: Built) -> Page:
    """The curator's comparison of what the sources call Kosovo, reached from the list of comparisons."""
    page.goto(f"{either.address}comparaisons/")
    page.get_by_role("link", name="Comment les sources nomment le Kosovo").first.click()
    assert page.url.endswith(f"/{STATUS[len(either.dossier.articles)]}/")
    page.get_by_role("button", name="toutes").click()
    return page


def test_each_source_that_names_the_actor_has_a_column_with_its_articles(
    table: Page, either: Built
) -> None:
    wanted = columns(either, "kosovo")
    heads = table.locator(".dossier-compare thead th")
    sources = [(addresses(one.get_by_role("link")) or [""])[0] for one in heads.all()]
    assert set(sources) == set(wanted)
    cells = table.locator(".dossier-compare tbody tr").nth(0).locator("td").all()
    for source, cell in zip(sources, cells, strict=True):
        ones = cell.locator(".dossier-compare__one")
        own = {one.address: date(one)[:4] for one in wanted[source]}
        shown = addresses(ones.locator("a"))
        assert set(shown) <= set(own)
        further = cell.locator("> small, > a small").all_inner_texts()
        more = sum(int(word) for told in further for word in told.split() if word.isdigit())
        assert len(shown) + more == len(own)
        assert cell.locator("b").inner_text().split()[0] == str(len(own))
        for address, when in zip(shown, texts(ones.locator("small")), strict=True):
            assert own[address] in when or when == "sans date"


def test_words_stand_with_the_sources_that_use_them_and_lead_to_the_paragraph(
    table: Page, either: Built
) -> None:
    rows = table.locator(".dossier-compare__words")
    assert rows.count() > 3
    texts_of = {one.address: bare(kept(one)) for one in either.dossier.articles}
    links: list[tuple[str, str]] = []
    for row in rows.all():
        words = row.locator("q").inner_text()
        using = row.locator("td:not(:has(.dossier-nothing))")
        alone = row.locator("q.dossier-compare__alone").count() > 0
        assert alone is (using.count() == 1)
        hrefs = using.locator("a[href*='#p-']").evaluate_all("all => all.map(one => one.href)")
        assert hrefs
        links += [(words, href) for href in hrefs]
    assert all(bare(said).strip() in texts_of[href.split("/")[-2]] for said, href in links)
    for said, href in links[:: max(1, len(links) // 4)]:
        table.goto(href)
        anchor = table.evaluate("location.hash")
        assert bare(said).strip() in bare(table.locator(f"*:has(> {anchor})").inner_text())


def test_quotations_lead_to_their_paragraph_and_shared_ones_say_so(
    table: Page, either: Built
) -> None:
    row = table.locator(".dossier-compare tbody tr", has_text="Ce qui est cité")
    quotes = row.locator(".dossier-compare__one")
    assert quotes.count() > 5
    found = quotes.evaluate_all("""all => all.map(one => [
      one.closest('td').cellIndex, one.querySelector('a').textContent,
      one.querySelector('a').href, one.querySelector('.dossier-badge') !== null])""")
    held = {one.address: bare(kept(one)) for one in either.dossier.articles}
    for _, text, href, _ in found:
        assert bare(text).strip() in held[href.split("/")[-2]]
    places: dict[str, set[int]] = defaultdict(set)
    for column, text, *_ in found:
        places[bare(text)].add(column)
    # what stands word for word in two columns is shared
    assert all(shared for _, text, _, shared in found if len(places[bare(text)]) > 1)
    table.goto(found[0][2])
    anchor = table.evaluate("location.hash")
    assert bare(found[0][1]).strip() in bare(table.locator(f"*:has(> {anchor})").inner_text())


def test_actors_of_one_side_are_named_by_no_other(table: Page, either: Built) -> None:
    wanted = columns(either, "kosovo")
    heads = table.locator(".dossier-compare thead th").all()
    sources = [(addresses(one.get_by_role("link")) or [""])[0] for one in heads]
    row = table.locator(".dossier-compare tbody tr", has_text="Nommés ici seulement")
    named = {
        source: {mention.actor for one in articles for mention in one.mentions}
        for source, articles in wanted.items()
    }
    told = 0
    for source, cell in zip(sources, row.locator("td").all() if row.count() else [], strict=False):
        alone = set(addresses(cell.get_by_role("link")))
        others = set().union(*(own for other, own in named.items() if other != source))
        assert alone <= named[source] - others
        told += len(alone)
    apart = {one for source, own in named.items() for one in own - set().union(*(other for name, other in named.items() if name != source))}  # fmt: skip
    assert (told > 0) is bool(apart)


def test_comparisons_are_proposed_and_say_so(page: Page, either: Built) -> None:
    page.goto(f"{either.address}comparaisons/")
    proposed = page.locator("#dossier-proposed ~ .dossier-people a")
    hrefs = proposed.evaluate_all("all => all.map(one => one.href)")
    assert len(hrefs) >= 3
    for href in hrefs[:3]:
        page.goto(href)
        assert page.locator("h1 .dossier-badge").inner_text() == "proposée"
        assert page.locator(".dossier-compare thead th").count() > 1
    page.locator(".dossier-up a").click()
    assert page.inner_text("h1") == "Comparaisons"


def test_a_comparison_of_a_stretch_of_time_holds_what_was_published_or_told_then(
    page: Page, large: Built
) -> None:
    page.goto(f"{large.address}comparaisons/debut-2019/")
    within = ("2019-01", "2019-02", "2019-03")
    wanted = {
        one.address
        for one in large.dossier.articles
        if date(one)[:7] in within or any(event.date.date[:7] in within for event in one.events)
    }
    row = page.locator(".dossier-compare tbody tr").first
    assert set(addresses(row.locator(".dossier-compare__one a"))) == wanted


def test_a_reader_chooses_the_columns_and_the_address_keeps_them(table: Page) -> None:
    heads = table.locator(".dossier-compare thead th")
    every = heads.count()
    assert every > 3
    assert table.locator(".dossier-compare thead th:visible").count() == every
    table.goto(table.url.partition("?")[0])
    assert table.locator(".dossier-compare thead th:visible").count() == min(every, 6)
    table.get_by_role("button", name="aucune").click()
    assert table.locator(".dossier-compare thead th:visible").count() == 0
    boxes = table.get_by_role("checkbox")
    for at in (0, 2):
        boxes.nth(at).check()
    assert table.url.endswith("?col=1-3")
    table.reload()
    shown = table.locator(".dossier-compare tr:not(.dossier-compare__head):visible")
    assert {row.locator("td:visible, thead th:visible").count() for row in shown.all()[1:]} == {2}
    # no row is left that says nothing in the columns on show
    words = table.locator(".dossier-compare__words:visible")
    assert (
        words.count() == table.locator(".dossier-compare__words:visible:has(td:visible b)").count()
    )
    table.get_by_role("button", name="toutes").click()
    assert table.locator(".dossier-compare thead th:visible").count() == every
    assert table.url.endswith("?col=all" if every > 6 else "/")


def test_without_a_script_all_columns_are_there(plain: Page, either: Built) -> None:
    plain.goto(f"{either.address}comparaisons/{STATUS[len(either.dossier.articles)]}/")
    assert plain.locator(".dossier-compare thead th:visible").count() == len(
        columns(either, "kosovo")
    )
    assert not plain.get_by_role("checkbox").first.is_visible()


def test_on_paper_no_column_is_cut_off(table: Page) -> None:
    """Paper cannot be scrolled: of four columns it showed two and a half."""
    table.set_viewport_size({"width": 700, "height": 1000})
    table.emulate_media(media="print")
    names = set(texts(table.locator(".dossier-compare thead th")))
    assert len(names) > 3
    wide = table.locator(".dossier-compare td:visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().right > innerWidth).length"
    )
    assert wide == 0
    assert not table.get_by_role("checkbox").first.is_visible()
