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


def test_a_mended_site_stays_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_bytes(b'<input type="radio" autocomplete="off">')
    assert finish(tmp_path, ["mend"]) == ()
    once = page.read_bytes()
    finish(tmp_path, ["mend"])
    assert page.read_bytes() == once == b'<input type="radio">'
