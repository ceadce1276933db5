"""The offline copy of a built site: its size, and whether its index answers as Pagefind does.

`python -m tests.bench.offline SITE` packs the site, then asks both indexes for words of its articles (every so many of the
vocabulary) and for phrases of three words, and prints where the articles found differ. SITE is finished, with a search.
"""

from __future__ import annotations

import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from dossier.offline import Label, bundle, write
from tests.site.conftest import FLAGS, served

WORDS = 1500
PHRASES = 400
HELD = "site/assets/dossier/held"
ASK = """async ([words, phrases]) => {
  const engine = await import("/assets/dossier/search/engine.js")
  const folding = await import("/assets/dossier/search/words.js")
  const online = await engine.open("/")
  const stemmer = new FrenchStemmer()
  const begun = performance.now()
  const copy = reader(dossierHeld.index, folding.fold, (word) => stemmer.stemWord(word))
  const ready = performance.now() - begun
  const all = dossierHeld.index.words.split(" ")
  const asked = all.filter((_, at) => at % Math.ceil(all.length / words) === 0).map((word) => [word])
  for (let at = 0; at < phrases; at += 1) {
    const told = await engine.article(online, at % online.table.count)
    const own = folding.tokens((told.passages[1 + (at % 5)]?.[1] ?? "").replaceAll("\\x1f", " "))
    if (own.length > 6) asked.push(own.slice(3, 6))
  }
  const differ = []
  let time = 0
  for (const one of asked) {
    const query = `"${one.join(" ")}"`
    const theirs = (await online.pagefind.search(query)).results.map((hit) => online.places.get(hit.id))
    const from = performance.now()
    const ours = (await copy.search(query)).results.map((hit) => hit.id)
    time += performance.now() - from
    if (theirs.sort().join() !== ours.sort().join()) differ.push([query, theirs.length, ours.length])
  }
  return { articles: online.table.count, words: all.length, asked: asked.length, differ, ready, time: time / asked.length }
}"""


def main() -> None:
    """Pack a site, ask both of its indexes, print what came of it."""
    site = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as held:
        target = Path(held, "copy.zip")
        size = write(site, target, Label("", "fr"), [path.name for path in site.glob("*.zip")])
        with zipfile.ZipFile(target) as opened:
            opened.extractall(held)
        index = (Path(held) / "copy" / HELD / "index.js").read_text("utf-8")
    told = _asked(site, index)
    print(f"zip {size} bytes, {told['articles']} articles, {told['words']} words")
    print(
        f"index {len(index.encode())} bytes, {len(index.encode()) // told['articles']} an article"
    )
    print(f"ready in {told['ready']:.0f} ms, an answer in {told['time']:.2f} ms")
    print(f"{told['asked']} asked, {len(told['differ'])} differ: {json.dumps(told['differ'])}")


def _asked(site: Path, index: str) -> dict[str, Any]:
    code = bundle.stemmer("fr") + bundle.own("reader").replace("export ", "")
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_context(bypass_csp=True).new_page()
        page.goto(address)
        page.add_script_tag(content=f"{code}\nwindow.dossierHeld = {{}}\n{index}")
        told: dict[str, Any] = page.evaluate(ASK, [WORDS, PHRASES])
        browser.close()
    return told


if __name__ == "__main__":
    main()
