"""The built site as files: every link leads somewhere, every page is sound, nothing superfluous is published."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pages.test_english import crumbs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site.built import Built

MOST = 3_000_000
"""Bytes of the site of the five seeds, without what is printed."""


@pytest.fixture(scope="module")
def trees(either: Built) -> dict[str, LexborHTMLParser]:
    """The pages by their address from the site's root."""
    return {
        path.relative_to(either.folder).as_posix(): LexborHTMLParser(path.read_bytes())
        for path in sorted(either.folder.rglob("*.html"))
    }


def ids(tree: LexborHTMLParser) -> list[str]:
    return [node.attributes["id"] or "" for node in tree.css("[id]")]


def test_no_link_and_no_anchor_is_dead(either: Built, trees: dict[str, LexborHTMLParser]) -> None:
    known = {name: set(ids(tree)) for name, tree in trees.items()}
    dead = []
    for name, tree in trees.items():
        for node in tree.css("[href], [src]"):
            given = node.attributes.get("href") or node.attributes.get("src") or ""
            parts = urlsplit(urljoin(f"http://site/{name}", given))
            if parts.hostname != "site" or parts.scheme != "http":
                continue
            path = unquote(parts.path).lstrip("/")
            path = f"{path}index.html" if path.endswith("/") or not path else path
            fine = path in known or (either.folder / path).is_file()
            if not fine or (parts.fragment and unquote(parts.fragment) not in known.get(path, ())):
                dead.append((name, given))
    assert dead == []


def test_no_id_stands_twice_on_a_page(trees: dict[str, LexborHTMLParser]) -> None:
    twice = {
        name: [one for one, count in Counter(ids(tree)).items() if count > 1]
        for name, tree in trees.items()
    }
    assert {name: found for name, found in twice.items() if found} == {}


def test_what_names_another_element_names_one_of_the_page(
    trees: dict[str, LexborHTMLParser],
) -> None:
    lost = []
    for name, tree in trees.items():
        there = set(ids(tree))
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            for node in tree.css(f"[{attribute}]"):
                named = (node.attributes[attribute] or "").split()
                lost += [(name, attribute, one) for one in named if one not in there]
    assert lost == []


def test_every_page_has_a_title_a_description_a_language_and_one_heading_of_the_first_rank(
    trees: dict[str, LexborHTMLParser],
) -> None:
    for name, tree in trees.items():
        assert len(tree.css("h1")) == 1, name
        assert tree.css_first("title").text().strip(), name
        assert tree.css_first("meta[name=description]").attributes["content"], name
        assert tree.css_first("html").attributes["lang"] == "fr", name


def test_no_page_says_a_word_of_ours_in_english(folder: Path) -> None:
    """What the theme, the head, the foot and the search add to the pages is in French too."""
    found = {
        path.parent.name: crumbs(path.read_text("utf-8"), "fr")
        for path in sorted(folder.rglob("*.html"))
    }
    assert {name: said for name, said in found.items() if said} == {}


def test_headings_leave_out_no_rank(trees: dict[str, LexborHTMLParser]) -> None:
    for name, tree in trees.items():
        ranks = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
        assert all(after <= before + 1 for before, after in pairwise([0, *ranks])), name


def test_every_page_has_its_policy_and_runs_no_other_inline_script(either: Built) -> None:
    for path in sorted(either.folder.rglob("*.html")):
        page = path.read_bytes()
        found = re.search(
            rb'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)"',
            page,
        )
        assert found, path
        policy = found[1].decode()
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert "'unsafe-eval'" not in policy
        for script in LexborHTMLParser(page).css("script:not([src]):not([type])"):
            digest = base64.b64encode(hashlib.sha256(script.text().encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path


def test_the_site_is_small_and_holds_nothing_that_it_does_not_use(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert sum(path.stat().st_size for path in files) < MOST
    names = {path.relative_to(folder).as_posix() for path in files}
    assert not [name for name in names if name.endswith(".map") or "/lunr/" in name]
    assert not [name for name in names if re.search(r"workers/search\.|search_index\.json", name)]
