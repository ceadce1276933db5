"""What a built site does without, and what it keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.finish import finish
from dossier.finish.trim import set_close

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = "assets/javascripts"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with the files that Material brings."""
    lunr = f"{SCRIPTS}/lunr"
    for name in (
        f"{SCRIPTS}/bundle.0a1b.min.js",
        f"{SCRIPTS}/bundle.0a1b.min.js.map",
        f"{SCRIPTS}/workers/search.2c3d.min.js",
        *(f"{lunr}/min/lunr.{code}.min.js" for code in ("fr", "de", "th", "stemmer.support")),
        f"{lunr}/wordcut.js",
        f"{lunr}/tinyseg.js",
        "docs/plan.map",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(
            "run()\n//# sourceMappingURL=bundle.0a1b.min.js.map\n", "utf-8"
        )
    return tmp_path


def index(site: Path, *languages: str) -> None:
    (site / "search").mkdir()
    (site / "search" / "search_index.json").write_text(
        json.dumps({"config": {"lang": list(languages)}}), "utf-8"
    )


def left(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_source_maps_go_with_what_points_at_them(site: Path) -> None:
    finish(site, ["trim"])
    assert f"{SCRIPTS}/bundle.0a1b.min.js.map" not in left(site)
    assert (site / SCRIPTS / "bundle.0a1b.min.js").read_text("utf-8") == "run()"


def test_files_of_the_curators_own_stay(site: Path) -> None:
    finish(site, ["trim"])
    assert "docs/plan.map" in left(site)


def test_the_old_search_goes_where_there_is_no_index_of_it(site: Path) -> None:
    finish(site, ["trim"])
    assert left(site) == {f"{SCRIPTS}/bundle.0a1b.min.js", "docs/plan.map"}
    assert not (site / SCRIPTS / "lunr").exists()


def test_the_searchs_own_language_stays(site: Path) -> None:
    index(site, "fr")
    finish(site, ["trim"])
    kept = {name.rpartition("/")[2] for name in left(site) if name.startswith(SCRIPTS)}
    assert kept == {
        "bundle.0a1b.min.js",
        "search.2c3d.min.js",
        "lunr.fr.min.js",
        "lunr.stemmer.support.min.js",
    }


def test_a_language_that_needs_a_cutter_of_words_keeps_it(site: Path) -> None:
    index(site, "en", "th")
    finish(site, ["trim"])
    assert f"{SCRIPTS}/lunr/wordcut.js" in left(site)
    assert f"{SCRIPTS}/lunr/tinyseg.js" not in left(site)


CONFIG = (
    '<script id="__config" type="application/json">{"base": "..", "translations": '
    '{"clipboard.copy": "Copier </x>", "search.result.none": "Rien"}}</script>'
)


def test_words_of_the_old_search_go_with_it(site: Path) -> None:
    page = site / "index.html"
    page.write_text(CONFIG.replace("</x>", "\\u003c/x>"), "utf-8")
    finish(site, ["trim"])
    assert page.read_text("utf-8") == (
        '<script id="__config" type="application/json">'
        '{"base":"..","translations":{"clipboard.copy":"Copier \\u003c/x>"}}</script>'
    )


def test_words_of_the_old_search_stay_where_it_is_in_use(site: Path) -> None:
    index(site, "fr")
    page = site / "index.html"
    page.write_text(CONFIG, "utf-8")
    finish(site, ["trim"])
    assert page.read_text("utf-8") == CONFIG


def test_settings_that_are_no_json_stay(site: Path) -> None:
    page = site / "index.html"
    page.write_text('<script id="__config" type="application/json">{"search.x": </script>', "utf-8")
    finish(site, ["trim"])
    assert '{"search.x": </script>' in page.read_text("utf-8")


def test_indents_go_where_white_space_counts_for_nothing() -> None:
    page = b"<div>\n\n    <p>Un\n      mot</p>\n  <pre>  a\n    b</pre>\n  <script>\n  run()</script>\n</div>"
    assert set_close(page) == (
        b"<div>\n<p>Un\nmot</p>\n<pre>  a\n    b</pre>\n<script>\n  run()</script>\n</div>"
    )


@given(st.lists(st.sampled_from([b"<pre>", b"</pre>", b"<!--", b"-->", b"\n", b"  ", b"a"])))
def test_only_white_space_goes(tokens: list[bytes]) -> None:
    page = b"".join(tokens)
    assert set_close(page).split() == page.split()
    assert set_close(set_close(page)) == set_close(page)
