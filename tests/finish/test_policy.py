"""The policy of a page: what it lets run, where it stands, what it leaves alone."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dossier.catalogue import say
from dossier.finish import finish
from dossier.finish.policy import carried, protect, protected

if TYPE_CHECKING:
    from pathlib import Path

SHELL = '<!doctype html>\n<html><head>\n<meta charset="utf-8">\n<script>theme()</script></head><body>{}</body></html>'


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(page: bytes) -> dict[str, list[str]]:
    """Read a page's policy back."""
    found = re.search(rb'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    parts = (one.split() for one in found[1].decode().split(";"))
    return {name: values for name, *values in parts}


def test_the_policy_stands_right_after_the_character_set() -> None:
    written, _ = protected(SHELL.format("").encode())
    assert b'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"' in written


def test_the_themes_inline_script_runs_and_no_other_inline_script_does() -> None:
    written, refused = protected(
        SHELL.format("<article><script>evil()</script></article>").encode()
    )
    scripts = policy(written)["script-src"]
    assert digest("theme()") in scripts
    assert digest("evil()") not in scripts
    assert "'unsafe-inline'" not in scripts
    assert "'unsafe-eval'" not in scripts
    assert refused == 1


def test_a_script_in_the_content_of_other_themes_is_refused_too() -> None:
    page = SHELL.format('<div role="main"><p><script>evil()</script></p></div>').encode()
    assert protected(page)[1] == 1


def test_data_in_a_script_element_needs_no_leave() -> None:
    page = SHELL.format('<article><script type="application/json">{"a": 1}</script></article>')
    written, refused = protected(page.encode())
    assert refused == 0
    assert len(policy(written)["script-src"]) == 3


def test_nothing_comes_from_another_host() -> None:
    told = policy(protected(SHELL.format("").encode())[0])
    assert told["default-src"] == ["'none'"]
    allowed = {value for values in told.values() for value in values}
    assert {value for value in allowed if not value.startswith("'")} == {"data:"}


def test_a_columns_alignment_is_allowed_by_its_hash() -> None:
    page = SHELL.format('<article><td style="text-align: right;">1</td></article>').encode()
    told = policy(protected(f"{page.decode()}".encode())[0])
    table = SHELL.format('<table><tr><td style="text-align: right;">1</td></tr></table>').encode()
    told = policy(protected(table)[0])
    assert told["style-src-attr"] == ["'unsafe-hashes'", digest("text-align: right;")]
    assert told["style-src"] == ["'self'"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_finished_page_stays_as_it_is(text: str) -> None:
    once, refused = protected(SHELL.format(text).encode())
    assert protected(once) == (once, refused)


def test_a_fragment_stays_as_it_is() -> None:
    assert protected(b"<p>Un fragment</p>") == (b"<p>Un fragment</p>", 0)


def test_a_page_with_a_script_of_its_own_is_named_with_the_cure(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    page = tmp_path / "a" / "index.html"
    page.write_text(SHELL.format("<article><script>mine()</script></article>"), "utf-8")
    (notice,) = finish(tmp_path)
    assert (notice.level, notice.path) == ("warning", "a/index.html")
    assert "extra_javascript" in say(notice.cure, "fr") if notice.cure else False


def test_a_copy_for_disks_takes_files_and_asks_for_nothing() -> None:
    page, _ = protected(SHELL.format('<p style="top:0">').encode())
    told, online = policy(carried(page)), policy(page)
    assert told["script-src"] == ["file:", digest("theme()")]
    assert told["style-src-attr"] == online["style-src-attr"]
    assert told["img-src"] == ["file:", "data:"]
    for closed in ("default-src", "connect-src", "worker-src", "media-src", "manifest-src"):
        assert told[closed] == ["'none'"]
    assert set(told) == set(online)
    assert carried(b"<p>'self'</p>") == b"<p>'self'</p>"


def test_what_pages_want_of_other_hosts_is_named_once(tmp_path: Path) -> None:
    sheet = '<link rel="stylesheet" href="https://fonts.example/css?family=Roboto">'
    page = (
        f'<html><head><meta charset="utf-8">{sheet}</head><body>https://a.example/x</body></html>'
    )
    for name in ("index.html", "a.html"):
        (tmp_path / name).write_text(page, "utf-8")
    (notice,) = protect(tmp_path)
    assert notice.level == "info"
    assert "fonts.example." in say(notice.message, "en")
    assert "a.example" not in say(notice.message, "en")
