"""The copy for disks and USB sticks, in a real browser without a network: it opens, reads and finds as the site does."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier.offline import Label, write
from tests.site.asking import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.site.built import Built

LABEL = Label("OTAN, Serbie, Kosovo", "fr")
QUERIES = [
    *("OTAN", "l'OTAN", "l’OTAN", "Vucic", "Vučić", "VUCIC", "Vuçic", "Turkiye", "Türkiye"),
    *("Lajcak", "Lajčák", "Geoana", "gendarmes", "secretaire general", "« secretaire general »"),
    *("“province separatiste”", "oeuvrent", "œuvrent", "NATO", "UE", "M. Vučić", "stoltenb", ""),
    *("Stoltenberg KFOR", "Jannah", "Djoković", "Akismet", "séparatistes", "Stoltenbreg"),
]
ONLINE = """async (queries) => {
  const engine = await import(new URL("../assets/dossier/search/engine.js", location.href).href)
  const opened = await engine.open("../")
  await engine.facts(opened)
  const found = {}
  for (const query of queries) {
    const { places, pages } = await engine.find(opened, query)
    const all = await Promise.all([...places, ...pages].map((place) => engine.article(opened, place)))
    found[query] = all.map((one) => one.url.replace("index.html", ""))
  }
  return found
}"""

ASK = """async (query) => {
  const place = document.querySelector(".dossier-search")
  const form = document.querySelector(".dossier-search__form")
  const settled = async () => {
    while (place.getAttribute("aria-busy") !== "false") await new Promise((done) => setTimeout(done, 5))
  }
  form.querySelector("input").value = query
  form.requestSubmit()
  await settled()
  for (const more = place.querySelector(".dossier-search__more"); !more.hidden; await settled()) more.click()
  return [...place.querySelectorAll(".dossier-result__title a")].map((one) => one.href.split(/[?#]/u)[0])
}"""
"""Asks as a reader does who types and presses Enter, then wants more until there is no more."""


def unpacked(folder: Path, target: Path) -> Path:
    """Pack a site and unpack it elsewhere, as a reader would."""
    write(folder, target / "otan.zip", LABEL)
    with zipfile.ZipFile(target / "otan.zip") as held:
        held.extractall(target)
    return target / "otan"


@pytest.fixture(scope="module")
def copy(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the five seeds' site."""
    # a blank and an accent, as folders of readers have them
    return unpacked(folder, tmp_path_factory.mktemp("clé USB"))


@pytest.fixture(scope="module")
def long(large: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy of the site of 300 articles, whose long lists go on on further pages."""
    return unpacked(large.folder, tmp_path_factory.mktemp("long"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without a network that asks for nothing but files and says nothing on its console."""
    context = browser.new_context()
    context.set_offline(True)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda asked: None if _local(asked.url) else said.append(asked.url))
    yield opened
    assert said == []
    context.close()


def _local(address: str) -> bool:
    return address.startswith(("file:///", "data:image/"))


def search_page(page: Page, copy: Path) -> None:
    """Open the copy's page « Recherche »."""
    page.goto((copy / "site" / "recherche" / "index.html").as_uri())
    settled(page)


def find(page: Page, copy: Path, query: str) -> list[str]:
    """Search on the open page « Recherche »; return all pages found, from the site's root."""
    hrefs = page.evaluate(ASK, query)
    assert all(Path(unquote(urlsplit(href).path)).is_file() for href in hrefs)
    root = f"{(copy / 'site').as_uri()}/"
    return [unquote(href.removeprefix(root)).removesuffix("index.html") for href in hrefs]


def test_a_double_click_opens_the_home_page(page: Page, copy: Path) -> None:
    page.goto((copy / "ouvrir.html").as_uri())
    page.wait_for_url("**/site/index.html")
    assert page.inner_text("h1")
    page.click(".dossier-stats a >> nth=0")
    assert page.inner_text("h1") == "Articles"


def test_a_page_opened_inside_the_zip_says_what_to_do(
    browser: Browser, copy: Path, tmp_path: Path
) -> None:
    """Windows takes the one file that was clicked out of the zip, and nothing else."""
    alone = tmp_path / "ouvrir.html"
    alone.write_bytes((copy / "ouvrir.html").read_bytes())
    page = browser.new_page()
    page.goto(alone.as_uri())
    assert "Extraire tout" in page.inner_text("main")
    page.close()


def test_the_copy_finds_what_the_site_finds(
    browser: Browser, page: Page, large: Built, long: Path
) -> None:
    served = browser.new_page()
    served.goto(f"{large.address}recherche/")
    online = served.evaluate(ONLINE, QUERIES)
    served.close()
    assert sum(map(bool, online.values())) >= len(QUERIES) - 4
    search_page(page, long)
    for query in QUERIES:
        assert sorted(find(page, long, query)) == sorted(online[query]), query


def test_a_typing_error_is_met_with_the_name_that_was_meant(page: Page, copy: Path) -> None:
    search_page(page, copy)
    assert find(page, copy, "Stoltenbreg") == []
    page.click(".dossier-search__near a")
    page.wait_for_selector(".dossier-search__list .dossier-result")
    settled(page)
    assert page.url.endswith("recherche/index.html?q=Stoltenberg")
    assert page.inner_text(".dossier-search__status").split() == ["3", "articles"]


def test_facets_narrow_and_excerpts_keep_their_spelling(page: Page, copy: Path) -> None:
    search_page(page, copy)
    everything = find(page, copy, "l'OTAN")
    assert "l’OTAN" in page.inner_text(".dossier-search__list")
    assert "OTAN" in page.locator(".dossier-search__list mark").all_inner_texts()
    page.locator(".dossier-facet__values input").first.check()
    page.wait_for_url("**/index.html?q=*&*")
    settled(page)
    narrowed = page.locator(".dossier-search__list .dossier-result").count()
    assert 0 < narrowed < len(everything)
    page.go_back()
    settled(page)


def test_the_box_in_the_head_answers_on_every_page(page: Page, copy: Path) -> None:
    deep = min((copy / "site" / "articles").glob("003*/index.html"))
    page.goto(deep.as_uri())
    page.keyboard.press("/")
    page.keyboard.type("geoana")
    hit = page.locator(".dossier-find__one", has_text="L’OTAN et l’UE œuvrent")
    hit.wait_for()
    hit.click()
    page.wait_for_url("**/articles/004*/index.html*")
    page.keyboard.press("/")
    page.keyboard.type("kfor")
    page.keyboard.press("Enter")
    page.wait_for_url("**/recherche/index.html?q=kfor")
    page.wait_for_selector(".dossier-search__list mark")


def test_the_rest_of_a_long_list_is_filtered_too(page: Page, long: Path) -> None:
    page.goto((long / "site" / "acteurs" / "index.html").as_uri())
    rows = page.locator("#dossier-actors tbody tr")
    before = set(rows.locator("th a").all_inner_texts())
    page.fill(".dossier-filters input[type=search]", "a")
    page.wait_for_function(
        "count => document.querySelectorAll('#dossier-actors tbody tr').length > count",
        arg=len(before),
    )
    page.fill(".dossier-filters input[type=search]", "Kurti")
    page.locator("#dossier-actors tbody tr:visible", has_text="Kurti").first.wait_for()
    href = page.locator("#dossier-actors tbody tr:visible th a").first.evaluate("one => one.href")
    assert Path(unquote(urlsplit(href).path)).is_file()


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_search_page_has_no_fault_that_axe_knows(
    browser: Browser, copy: Path, width: int, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python")
    script = next(Path(axe.__file__).parent.rglob("axe*.js")).read_text("utf-8")
    # the policy stops every script that is not the copy's, this one too
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    search_page(page, copy)
    assert find(page, copy, "Stoltenberg KFOR")
    page.add_script_tag(content=script)
    assert page.evaluate("axe.run().then(run => run.violations.map(one => one.id))") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_every_address_names_a_file_of_the_copy(copy: Path) -> None:
    trees = {
        path.relative_to(copy).as_posix(): LexborHTMLParser(path.read_bytes())
        for path in sorted(copy.rglob("*.html"))
    }
    ids = {
        name: {node.attributes["id"] for node in tree.css("[id]")} for name, tree in trees.items()
    }
    dead = []
    for name, tree in trees.items():
        for node in tree.css("[href], [src], [action]"):
            for given in filter(None, map(node.attributes.get, ("href", "src", "action"))):
                parts = urlsplit(urljoin(f"http://copy/{name}", given))
                path = unquote(parts.path).lstrip("/")
                if parts.hostname != "copy" or parts.scheme != "http":
                    continue
                anchor = unquote(parts.fragment) if path in ids else ""
                if not (copy / path).is_file() or (anchor and anchor not in ids[path]):
                    dead.append((name, given))
    assert len(trees) > 50
    assert dead == []


def test_what_is_for_servers_alone_is_left_out(copy: Path, folder: Path) -> None:
    site = copy / "site"
    there = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert (folder / "pagefind").is_dir()
    assert not there & {"pagefind", "sitemap.xml", "sitemap.xml.gz", "404.html"}
    assert not [one for one in there if one.endswith("search/engine.js")]
