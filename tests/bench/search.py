"""Bytes to the first result, and what is found of what holds the words: `python -m tests.bench.search [N …] [--seed N]`.

For each number of articles a made dossier is judged and its search written, as after a build, into a built site; the
articles' pages are empty, since the search reads none of them. Chromium then opens the page « Recherche » with each
query, nothing cached. Counted is what the search asks for (its scripts, the index, its tables) until the first result
stands on the page, texts packed by gzip as hosts do; « rest » is the page's styles, scripts and pictures. What holds the
words is counted apart, in the kept text of the articles.
"""

from __future__ import annotations

import argparse
import gzip
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

from dossier import pages, search
from dossier.pipeline import arrange, survey
from dossier.records import Settings
from tests.bench.made_dossier import __main__ as made_dossier
from tests.site.conftest import FLAGS, served
from tests.site.counting import bare, kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from playwright.sync_api import Browser

    from dossier.records import Dossier

LIMITS = {100: 130, 1_000: 170, 5_000: 240}
"""Thousands of bytes to the first result at most, by number of articles."""
SHELL = 4
"""Articles of the site whose pages and theme the search is put into."""

WORDS: tuple[tuple[str, str], ...] = (
    *((query, r"otan\b") for query in ("OTAN", "l'OTAN", "l’OTAN")),
    *((query, r"vucic\b") for query in ("Vucic", "Vučić", "VUCIC", "Vuçic")),
    *((query, r"turkiye\b") for query in ("Turkiye", "Türkiye")),
    *((query, r"lajcak\b") for query in ("Lajcak", "Lajčák")),
    ("Geoana", r"geoana\b"),
    ("gendarmes", r"gendarmes?\b"),
    ("« secretaire general »", r"secretaires? generale?\b"),
    ("“province séparatiste”", r"provinces? separatiste"),
    ("oeuvrent", r"oeuvrent\b"),
)
"""Queries, and what an article that holds them has at the beginning of a word, folded."""
NAMES = (
    *(("NATO", "otan"), ("UE", "ue"), ("M. Vučić", "aleksandar-vucic")),
    ("Stoltenberg", "jens-stoltenberg"),
)
"""Names and the ids of the actors that they stand for."""
SLIP = ("Stoltenbreg", "Stoltenberg")
"""A typing error and what it is answered with."""

COUNT = """() => new MutationObserver((_, watcher) => {
  if (!document.querySelector(".dossier-search__list .dossier-result")) return
  watcher.disconnect()
  const all = performance.getEntriesByType("resource").filter((one) => one.responseEnd)
  window.loaded = all.map((one) => [new URL(one.name).pathname, one.encodedBodySize])
}).observe(document, { childList: true, subtree: true })"""
"""Notes what was loaded when the first result stands on the page."""

OWN = re.compile(r"/pagefind/|/dossier/search/")
"""Addresses of what the search asks for."""
TEXT = (".js", ".json", ".css", ".svg")
"""Files that hosts pack; those of the index are packed already."""

FIND = """async (query) => {
  const engine = await import(new URL("../assets/dossier/search/engine.js", location.href).href)
  const opened = await engine.open("../")
  await engine.facts(opened)
  const found = await engine.find(opened, query)
  return [found.places, found.near?.query ?? ""]
}"""


@dataclass(frozen=True)
class Row:
    """What a query finds."""

    query: str
    holds: int
    """Articles that hold it."""
    found: int
    lost: int
    """Those of them that are not found."""
    size: tuple[int, int]
    """Bytes of the search's own, and of page and theme, to the first result."""


def shell(folder: Path) -> Path:
    """Build a small site, for its theme and its page « Recherche »."""
    made_dossier.write(folder, SHELL)
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


def indexed(count: int, seed: int, folder: Path, site: Path) -> Dossier:
    """Judge a made dossier and write its search into a site."""
    made_dossier.write(folder, count, seed)
    options = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))["plugins"][0]["dossier"]
    folders = folder, folder / "seeds"
    dossier = arrange(survey(*folders, Settings(recogniser="rules")), *folders, options, "fr")
    data = pages.search_data(dossier, pages.SiteOptions(search=True))
    for one in (*data.entries, *data.actors, *data.pages):
        page = site / one.uri.removesuffix(".md") / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.touch()
    search.write(data, site)
    page = site / "recherche" / "index.html"
    # what the shell's page loads early is called after its own index
    meta = next((site / "pagefind").glob("*.pf_meta")).name
    page.write_text(re.sub(r"pagefind\.fr_\w+\.pf_meta", meta, page.read_text("utf-8")), "utf-8")
    return dossier


def wanted(dossier: Dossier) -> Iterator[tuple[str, set[str]]]:
    """Yield each query with the ids of the articles that it should find."""
    texts = {one.id: "\n".join(map(bare, kept(one).split("\n"))) for one in dossier.articles}
    for query, pattern in WORDS:
        sought = re.compile(rf"\b(?:{pattern})")
        yield query, {identifier for identifier, text in texts.items() if sought.search(text)}
    for name, actor in NAMES:
        told = (one for one in dossier.articles if actor in {at.actor for at in one.mentions})
        yield name, {one.id for one in told}


def measured(dossier: Dossier, site: Path, browser: Browser) -> Iterator[Row]:
    """Ask every query in a browser that has nothing cached."""
    data = pages.search_data(dossier, pages.SiteOptions(search=True))
    ids = {one.address: one.id for one in dossier.articles}
    order = [ids[Path(entry.uri).stem] for entry in data.entries]
    with served(site) as address:
        for query, holding in wanted(dossier):
            page = browser.new_context(bypass_csp=True).new_page()
            page.add_init_script(f"({COUNT})()")
            page.goto(f"{address}recherche/?q={quote(query)}")
            page.wait_for_function("window.loaded" if holding else "true")
            loaded = page.evaluate("window.loaded ?? []")
            places, _ = page.evaluate(FIND, query)
            found = {order[place] for place in places}
            yield Row(query, len(holding), len(found), len(holding - found), sizes(loaded, site))
            page.context.close()


def sizes(loaded: Iterable[tuple[str, int]], site: Path) -> tuple[int, int]:
    """Add up what was loaded, as a host sends it: the search's own, and the rest."""
    own = rest = 0
    for name, size in loaded:
        path = site / name.lstrip("/")
        sent = len(gzip.compress(path.read_bytes(), 6)) if path.suffix in TEXT else size
        own, rest = (own + sent, rest) if OWN.search(name) else (own, rest + sent)
    return own, rest


def answered(site: Path, browser: Browser) -> str:
    """Return what a typing error is answered with."""
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}recherche/")
        _, near = page.evaluate(FIND, SLIP[0])
        page.close()
    return str(near)


def report(count: int, rows: Sequence[Row], near: str) -> Iterator[str]:
    """Lay out what was measured: the table, then the bytes against their limit."""
    yield f"\n{count} articles\n"
    yield "| query | holds it | found | of those not found | KB to the first result | rest |"
    yield "|---|---|---|---|---|---|"
    for row in rows:
        own, rest = (f"{size / 1000:.0f}" if size else "–" for size in row.size)
        yield f"| {row.query} | {row.holds} | {row.found} | {row.lost} | {own} | {rest} |"
    sizes = [row.size[0] / 1000 for row in rows if row.size[0]]
    limit = LIMITS.get(count)
    told = f", at most {limit}" if limit else ""
    yield f"\n{min(sizes):.0f} – {max(sizes):.0f} KB to the first result{told}; {SLIP[0]}: {near or 'no answer'}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure dossiers of each size; end with 1 where a limit is passed or an article is not found."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("articles", type=int, nargs="*", default=[100, 1_000, 5_000])
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    worst = 0
    with tempfile.TemporaryDirectory() as held, sync_playwright() as playwright:
        site = shell(Path(held, "shell"))
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for count in options.articles:
            dossier = indexed(count, options.seed, Path(held, str(count)), site)
            rows = list(measured(dossier, site, browser))
            near = answered(site, browser)
            print("\n".join(report(count, rows, near)), flush=True)
            most = max(row.size[0] for row in rows) / 1000
            failed = near != SLIP[1] or any(row.lost for row in rows)
            worst |= failed or most > LIMITS.get(count, most)
        browser.close()
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
