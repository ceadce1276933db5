"""A page asks for one style sheet and one script of ours, whatever number they are written in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.finish import finish

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = {
    "one.css": b"/* a subject */\n\np {\n  color: red;\n}\n",
    "two.css": b"p { color: blue }\n",
}
SCRIPTS = {"one.js": b"/* why */\n(function () {})()", "two.js": b"(function () {})()\n"}


def page(root: str) -> bytes:
    links = "\n".join(
        f'<link rel="stylesheet" href="{root}assets/dossier/{one}">' for one in SHEETS
    )
    calls = "\n".join(f'<script src="{root}assets/dossier/{one}"></script>' for one in SCRIPTS)
    return (
        f'<html><head><link rel="stylesheet" href="{root}assets/theme.css">\n{links}\n'
        f'<link rel="stylesheet" href="{root}mine.css"></head><body>{calls}\n'
        f'<script src="{root}assets/dossier/search/main.js"></script></body></html>'
    ).encode()


def built(site: Path) -> None:
    folder = site / "assets" / "dossier"
    folder.mkdir(parents=True)
    for name, content in (SHEETS | SCRIPTS).items():
        (folder / name).write_bytes(content)
    (site / "articles").mkdir()
    (site / "index.html").write_bytes(page(""))
    (site / "articles" / "index.html").write_bytes(page("../"))
    (site / "404.html").write_bytes(page("/dossier/"))


def test_sheets_and_scripts_become_one_each_in_their_order_on_every_page(tmp_path: Path) -> None:
    built(tmp_path)
    assert finish(tmp_path, ["bundle"]) == ()
    folder = tmp_path / "assets" / "dossier"
    (sheet,), (script,) = folder.glob("*.css"), folder.glob("*.js")
    assert len(list(folder.iterdir())) == len((sheet, script))
    assert sheet.read_bytes() == b"p {\ncolor: red;\n}\np { color: blue }\n"
    assert script.read_bytes() == b"/* why */\n(function () {})()\n;\n(function () {})()\n;\n"
    for path, root in (
        ("index.html", ""),
        ("articles/index.html", "../"),
        ("404.html", "/dossier/"),
    ):
        told = (tmp_path / path).read_text("utf-8")
        assert re.findall(r'(?:href|src)="([^"]+)"', told) == [
            f"{root}assets/theme.css",
            f"{root}assets/dossier/{sheet.name}",
            f"{root}mine.css",
            f"{root}assets/dossier/{script.name}",
            f"{root}assets/dossier/search/main.js",
        ]


def test_another_run_changes_nothing(tmp_path: Path) -> None:
    built(tmp_path)
    finish(tmp_path, ["bundle"])
    once = {path: path.read_bytes() for path in tmp_path.rglob("*.*") if path.is_file()}
    finish(tmp_path, ["bundle"])
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*") if path.is_file()} == once


def test_pages_of_a_site_whose_files_are_elsewhere_stay(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(page(""))
    finish(tmp_path, ["bundle"])
    assert (tmp_path / "index.html").read_bytes() == page("")


def test_another_content_has_another_name(tmp_path: Path) -> None:
    built(tmp_path / "a")
    built(tmp_path / "b")
    (tmp_path / "b" / "assets" / "dossier" / "two.css").write_bytes(b"p { color: green }\n")
    for site in ("a", "b"):
        finish(tmp_path / site, ["bundle"])
    names = [
        {path.name for path in (tmp_path / site / "assets" / "dossier").iterdir()}
        for site in ("a", "b")
    ]
    assert len(names[0] & names[1]) == 1
