"""Who is named with whom: the drawing, the table beside it, and the files."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from tests.site.counting import mentions, naming, pairs
from tests.site.seen import fetched

if TYPE_CHECKING:
    from collections import Counter

    from playwright.sync_api import Page

    from tests.site.built import Built

GEXF = "{http://gexf.net/1.3}"


def listed(page: Page) -> Counter[tuple[str, str]]:
    """Return the pairs of the table with their numbers of articles; ids in order."""
    rows = page.locator("#dossier-pairs ~ .dossier-scroll tbody tr")
    told = rows.evaluate_all("""all => all.map(one => [
      ...[...one.querySelectorAll('a')].slice(0, 2).map(link => link.pathname.split('/').at(-2)),
      Number(one.cells[2].textContent)])""")
    return {tuple(sorted((one, other))): count for one, other, count in told}  # type: ignore[return-value]


def test_each_name_of_the_drawing_leads_to_its_actor(page: Page, either: Built) -> None:
    page.goto(f"{either.address}reseau/")
    nodes = page.locator(".dossier-network a")
    drawn = nodes.evaluate_all("all => all.map(one => one.getAttribute('href').split('/').at(-2))")
    assert len(drawn) == len(set(drawn))
    assert 30 <= len(drawn) <= len(mentions(either.dossier))
    least = min(len(naming(either.dossier, actor)) for actor in drawn)
    left_out = set(mentions(either.dossier)) - set(drawn)
    assert all(len(naming(either.dossier, actor)) <= least for actor in left_out)
    node = page.locator(".dossier-network a[href*='jens-stoltenberg']")
    node.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/acteurs/jens-stoltenberg/")
    page.go_back()
    page.locator(".dossier-network a[href*='/kfor/'] text").click()
    page.wait_for_url("**/acteurs/kfor/")


def test_the_table_has_the_pairs_that_most_articles_name(page: Page, either: Built) -> None:
    wanted = pairs(either.dossier)
    page.goto(f"{either.address}reseau/")
    told = listed(page)
    assert told
    assert all(wanted[pair] == count for pair, count in told.items())
    assert min(told.values()) >= max((n for pair, n in wanted.items() if pair not in told), default=0)  # fmt: skip
    order = [int(one) for one in page.locator("#dossier-pairs ~ .dossier-scroll tbody td:nth-child(3)").all_inner_texts()]  # fmt: skip
    assert order == sorted(order, reverse=True)
    page.get_by_role("button", name="Articles").click()
    page.get_by_role("button", name="Articles").click()
    cells = page.locator("#dossier-pairs ~ .dossier-scroll tbody td:nth-child(3)")
    assert [int(one) for one in cells.all_inner_texts()] == sorted(order)


def test_the_files_of_the_network_hold_every_pair(page: Page, either: Built) -> None:
    wanted = pairs(either.dossier)
    page.goto(f"{either.address}reseau/")
    root = ET.fromstring(fetched(page, "GEXF"))  # noqa: S314 - a file of our own
    nodes = {one.get("id"): one.get("label") for one in root.iter(f"{GEXF}node")}
    edges = [
        (one.get("source"), one.get("target"), float(one.get("weight") or 0))
        for one in root.iter(f"{GEXF}edge")
    ]
    assert set(nodes) == set(mentions(either.dossier))
    names = {one.id: one.name for one in either.dossier.actors}
    assert all(names[str(one)] == label for one, label in nodes.items())
    assert {tuple(sorted((str(a), str(b)))): weight for a, b, weight in edges} == dict(wanted)
    told = json.loads(fetched(page, "JSON"))
    assert {one["id"] for one in told["nodes"]} == set(nodes)
    links = {tuple(sorted((one["source"], one["target"]))) for one in told["links"]}
    assert links == set(wanted)


def test_without_a_script_the_drawing_leads_on_too(plain: Page, either: Built) -> None:
    plain.goto(f"{either.address}acteurs/")
    plain.get_by_role("link", name="Qui est nommé avec qui").first.click()
    if not plain.locator(".dossier-network").is_visible():
        plain.locator(".dossier-drawing > summary").click()
    plain.locator(".dossier-network a[href*='/kosovo/'] text").click()
    assert plain.inner_text("h1") == "Kosovo"


def test_every_name_has_lines_and_the_one_reached_by_keyboard_shows_its_own(
    page: Page, either: Built
) -> None:
    page.goto(f"{either.address}reseau/")
    ends = page.locator(".dossier-network [data-ends]").evaluate_all(
        "all => all.map(one => one.dataset.ends.split(' '))"
    )
    nodes = page.locator(".dossier-network a").evaluate_all(
        "all => all.map(one => [one.getAttribute('href').split('/').at(-2), one.dataset.node])"
    )
    place = dict(nodes)
    met = {one for pair in pairs(either.dossier) for one in pair}
    assert {at for one in ends for at in one} == {at for actor, at in nodes if actor in met}
    own = [one for one in ends if place["kfor"] in one]
    page.locator(".dossier-network a[href*='/kfor/']").focus()
    assert page.locator(".dossier-network__line--on").count() == len(own) > 0
    page.keyboard.press("Tab")
    assert page.locator(".dossier-network--one").count() == 1
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    assert page.locator(".dossier-network--one").count() == 0


def test_the_pairs_are_filtered_by_an_actor_or_a_source(page: Page, either: Built) -> None:
    page.goto(f"{either.address}reseau/")
    rows = page.locator("#dossier-pairs-table tbody tr:visible")
    every = rows.count()
    page.get_by_label("Acteur ou source").fill("vucic")
    assert 0 < rows.count() < every
    assert all("Vučić" in one for one in rows.all_inner_texts())
