"""A withheld text is found in whatever form it stands in a site; what is published, or anybody's, is not."""

from __future__ import annotations

import base64
import gzip
import io
import sqlite3
import zipfile
import zlib
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.finish import leaks
from dossier.finish.forms import PNG
from dossier.publish import RUN, Secret, Withheld, folded

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "L’été dernier, une vague énorme a emporté le ponton de bois & trois barques « neuves » du vieux port."
WITHHELD = Withheld(
    (Secret("seeds/a.txt", TEXT), Secret("seeds/b.txt", "Un titre tenu secret", whole=True)),
    ("Le conseil de Valmer a voté mardi la réouverture du vieux port.",),
)


def zipped(content: bytes, name: str = "a/b.xhtml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, content)
    return made.getvalue()


def database(text: str) -> bytes:
    opened = sqlite3.connect(":memory:")
    opened.execute("create table articles (id, text)")
    # long enough to be cut over several pages of the file
    opened.execute("insert into articles values (1, ?)", ("remplissage " * 900 + text,))
    opened.commit()
    return opened.serialize()


def drawn(text: str) -> bytes:
    told = b"Description\0\0" + zlib.compress(text.encode())
    chunk = len(told).to_bytes(4, "big") + b"zTXt" + told + b"\0\0\0\0"
    return PNG + chunk


def spread(text: str) -> str:
    """Set every word in a tag of its own, over lines."""
    return "\n".join(f"<span class='x'>{escape(word)}</span>" for word in text.split())


FORMS = {
    "plain": TEXT.encode(),
    "capitals": TEXT.upper().encode(),
    "without accents": TEXT.replace("é", "e").encode(),
    "latin-1": TEXT.replace("’", "'").encode("cp1252"),
    "utf-16": TEXT.encode("utf-16-le"),
    "escaped for a page": escape(TEXT).encode(),
    "numbers for letters": "".join(f"&#{ord(letter)};" for letter in TEXT).encode(),
    "in an address": quote(TEXT).encode(),
    "in JSON": TEXT.encode("ascii", "backslashreplace"),
    "between tags": spread(TEXT).encode(),
    "gzip": gzip.compress(TEXT.encode()),
    "gzip twice": gzip.compress(gzip.compress(TEXT.encode())),
    "zip": zipped(TEXT.encode()),
    "base64": base64.b64encode(TEXT.encode()),
    "base64 in a page": b'<img src="data:text/plain;base64,' + base64.b64encode(TEXT.encode()) + b'">',
    "a database": database(TEXT),
    "a picture's properties": drawn(TEXT),
    "broken over lines": "\n".join(TEXT[at : at + 7] for at in range(0, len(TEXT), 7)).encode(),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_withheld_text_is_found_in_any_form(form: str, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "file.bin").write_bytes(FORMS[form])
    (found,) = leaks.search(tmp_path, WITHHELD)
    assert (found.level, found.path) == ("error", "sub/file.bin")
    assert "seeds/a.txt" in str(found.message)
    assert "ponton" not in str(found.message)


def test_the_name_of_a_file_is_searched_too(tmp_path: Path) -> None:
    (tmp_path / "un-titre-tenu-secret.html").write_bytes(b"")
    assert [one.path for one in leaks.search(tmp_path, WITHHELD)] == ["un-titre-tenu-secret.html"]


def test_a_short_secret_counts_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<b>Un titre</b> tenu secr\u00e8t".replace("è", "e"), "utf-8")
    (tmp_path / "b.html").write_text("Un titre tenu", "utf-8")
    assert [one.path for one in leaks.search(tmp_path, WITHHELD)] == ["a.html"]


def test_what_is_published_elsewhere_is_no_leak(tmp_path: Path) -> None:
    same = "Le conseil de Valmer a voté mardi la réouverture du vieux port."
    (tmp_path / "a.html").write_text(same, "utf-8")
    both = Withheld((Secret("seeds/a.txt", same),), (f"Selon l’agence, {same}",))
    assert leaks.search(tmp_path, both) == ()
    assert leaks.search(tmp_path, Withheld((Secret("seeds/a.txt", same),))) != ()


def test_a_few_words_are_anybodys(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("Il a emporté le ponton de bois et ri.", "utf-8")
    assert leaks.search(tmp_path, WITHHELD) == ()


def test_a_short_quotation_is_let_through_where_it_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<p>{TEXT[:75]}</p>", "utf-8")
    secrets = (Secret("seeds/a.txt", TEXT),)
    assert leaks.search(tmp_path, Withheld(secrets, (), 5)) != ()
    assert leaks.search(tmp_path, Withheld(secrets, (), 30)) == ()


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"x" * 500)[:20])
    (tmp_path / "b.epub").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7\nbroken")
    found = leaks.search(tmp_path, WITHHELD)
    assert [(one.level, one.path) for one in found] == [
        ("warning", "a.gz"),
        ("warning", "b.epub"),
        ("warning", "c.pdf"),
    ]


def test_nothing_withheld_is_nothing_to_look_for(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(b"\x1f\x8bbroken")
    assert leaks.search(tmp_path, Withheld()) == ()


@given(st.text(max_size=80), st.integers(0, 60), st.text(max_size=80))
def test_every_run_long_enough_is_found_wherever_it_stands(
    before: str, at: int, after: str
) -> None:
    ready = leaks.index(Withheld((Secret("seeds/a.txt", TEXT),)))
    bare = folded(TEXT)
    at = min(at, len(bare) - RUN)
    told = f"{folded(before)} {bare[at : at + RUN + 1]} {after}"
    assert "seeds/a.txt" in set(leaks.held(told, ready))
    assert set(leaks.held(f"{before}{after}", ready)) == set()
