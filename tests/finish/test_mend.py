"""What the standard does not allow is taken out, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.finish import finish
from dossier.finish.mend import mended_page

if TYPE_CHECKING:
    from pathlib import Path


def test_a_box_is_not_completed() -> None:
    page = b'<input class="a" type="checkbox" id="x" autocomplete="off"><input type="text" autocomplete="off">'
    assert mended_page(page) == (
        b'<input class="a" type="checkbox" id="x"><input type="text" autocomplete="off">'
    )


def test_a_label_of_nothing_is_a_label_no_more() -> None:
    page = b'<label class="a" for="here">A</label><label for="gone">B</label><input id="here">'
    assert (
        mended_page(page)
        == b'<label class="a" for="here">A</label><label>B</label><input id="here">'
    )


def test_a_label_without_a_number_is_no_stop_of_the_keyboard() -> None:
    page = b'<label class="a" id="x" tabindex="">A</label><label tabindex="0">B</label>'
    assert mended_page(page) == b'<label class="a" id="x">A</label><label tabindex="0">B</label>'


def test_a_link_to_what_is_made_later_leads_where_it_was_meant_to() -> None:
    page = b'<a href="../../1.pdf" data-dossier-to="../1.pdf">PDF</a> <a href="../../2.pdf">2</a>'
    assert mended_page(page) == b'<a href="../1.pdf">PDF</a> <a href="../../2.pdf">2</a>'


def test_keywords_that_zensical_adds_go_and_those_that_lead_somewhere_stay() -> None:
    zensical = b'<meta name="generator" content="zensical-0.0.73">'
    added = b'<p>Fin</p>\n<nav class="md-tags" >\n<span class="md-tag">OTAN</span>\n</nav>'
    led = b'<nav class="md-tags"><a href="../tags/" class="md-tag">OTAN</a></nav>'
    assert mended_page(zensical + added) == zensical + b"<p>Fin</p>"
    assert mended_page(zensical + led) == zensical + led
    assert mended_page(added) == added


def test_a_mended_site_stays_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_bytes(b'<input type="radio" autocomplete="off">')
    assert finish(tmp_path, ["mend"]) == ()
    once = page.read_bytes()
    finish(tmp_path, ["mend"])
    assert page.read_bytes() == once == b'<input type="radio">'
