"""Scripts wait for no other, and the search page asks early for what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.finish import finish

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"""<html><head><title>x</title></head><body>%s
<script src="../assets/javascripts/bundle.js"></script>
<script src="../assets/dossier/search/main.js"></script></body></html>"""


def written(site: Path, inside: bytes) -> Path:
    page = site / "recherche" / "index.html"
    page.parent.mkdir(exist_ok=True)
    page.write_bytes(PAGE % inside)
    return page


def test_our_scripts_wait_for_the_page_alone_and_the_themes_stay(tmp_path: Path) -> None:
    page = written(tmp_path, b"")
    assert finish(tmp_path, ["hasten"]) == ()
    told = page.read_bytes()
    assert b'<script src="../assets/dossier/search/main.js" defer></script>' in told
    assert b'<script src="../assets/javascripts/bundle.js"></script>' in told
    assert b"preload" not in told


def test_the_search_page_names_what_it_will_ask_for(tmp_path: Path) -> None:
    names = (
        *("assets/dossier/search/main.js", "assets/dossier/search/page.js"),
        *("pagefind/pagefind.js", "pagefind/articles.json", "pagefind/pagefind-entry.json"),
        *("pagefind/wasm.fr.pagefind", "pagefind/wasm.unknown.pagefind"),
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    page = written(tmp_path, b'<div class="dossier-search"></div>')
    finish(tmp_path, ["hasten"])
    once = page.read_text("utf-8")
    assert [line.partition('"')[0] for line in once.split('href="../')[1:]] == [
        *("assets/dossier/search/page.js", "pagefind/pagefind.js"),
        *("pagefind/articles.json", "pagefind/wasm.fr.pagefind"),
    ]
    finish(tmp_path, ["hasten"])
    assert page.read_text("utf-8") == once
