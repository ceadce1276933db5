"""What is withheld occurs in no byte of what is given out; the same words are found where all is given.

The bytes are searched twice: as the product's own check unpacks them, and by plain means that share no code with it.
"""

from __future__ import annotations

import gzip
import io
import re
import shutil
import unicodedata
import zipfile
import zlib
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pypdfium2
import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config

from dossier.cli import dossier as command
from dossier.finish.forms import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEVER = {"description", "keyword", "class", "comment", "taken", "left"}
"""What no page shows whatever the profile: what the page's code says beside the text, what is taken back or left out."""
PRINTED = {"pdf": True, "epub": True}
LIMIT = {"public": {"characters": 170}}
"""Two sentences of each article."""


def site(made: Any, folder: Path, profile: str) -> Path:
    """Build the dossier's site under a profile, with all that is printed with it."""
    options = {"profile": profile, "profiles": LIMIT, **PRINTED}
    config = load_config(made.configure(options), site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


@pytest.fixture(scope="session")
def public(made: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(made, tmp_path_factory.mktemp("public"), "public")


@pytest.fixture(scope="session")
def private(made: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(made, tmp_path_factory.mktemp("private"), "private")


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a file's bytes, and those of whatever is compressed or packed in it, found by plain search."""
    yield content
    if content[:2] == b"\x1f\x8b":
        yield from unpacked(gzip.decompress(content))
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            for name in opened.namelist():
                yield name.encode()
                yield from unpacked(opened.read(name))
    if content[:5] == b"%PDF-":
        with pypdfium2.PdfDocument(content) as opened:
            pages = "\n".join(page.get_textpage().get_text_bounded() for page in opened)
            yield pages.encode("utf-8", "replace")
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", content):
        try:
            yield zlib.decompressobj().decompress(content[found.start() :])
        except zlib.error:
            continue


def bare(text: str) -> str:
    """Return the letters of a text, without case and accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def singing(folder: Path, canaries: dict[str, str]) -> dict[str, set[str]]:
    """Return the canaries found, each with the files that hold it, by either way of looking."""
    found: dict[str, set[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        told = [bare(name), *(bare(text) for text in texts(content))]
        for piece in unpacked(content):
            lower = piece.lower()
            told += [lower.decode("latin-1"), lower.replace(b"\0", b"").decode("latin-1")]
            whole = piece.decode("utf-8", "replace")
            told += [bare(unescape(unquote(whole))), bare(re.sub(r"<[^>]*>", "", whole))]
        for kind, word in canaries.items():
            if any(bare(word) in text for text in told):
                found.setdefault(kind, set()).add(name)
    return found


def test_nothing_withheld_is_in_any_byte_of_the_public_site(public: Path, made: Any) -> None:
    assert singing(public, made.canaries) == {}


def test_every_canary_sings_where_all_is_given(private: Path, made: Any) -> None:
    found = singing(private, made.canaries)
    assert set(made.canaries) - set(found) == NEVER


def test_the_search_the_lists_and_the_print_are_among_the_places_that_were_looked_into(
    private: Path, made: Any
) -> None:
    endings = {name.rpartition(".")[2] for names in singing(private, made.canaries).values() for name in names}  # fmt: skip
    assert {"html", "pdf", "epub", "pf_fragment", "json", "ics", "csv", "sqlite"} <= endings


def test_what_is_published_is_there(public: Path, made: Any) -> None:
    facts = {
        "opening": made.opening,
        "somebody named": made.named,
        "title": "Une notice sans texte",
    }
    found = singing(public, facts)
    assert set(found) == set(facts)
    assert "articles/a1/index.html" in found["opening"]
    assert "articles/meta/index.html" not in found["opening"]
    assert "articles/meta/index.html" in found["title"]


def test_the_tree_for_other_hosts_holds_no_more_than_the_site(made: Any, tmp_path: Path) -> None:
    made.configure({"profile": "private", "profiles": LIMIT})
    config = str(made.root / "mkdocs.yml")
    run = CliRunner().invoke(
        command, ["build", "-f", config, "--to", str(tmp_path / "out"), "--profile", "public"]
    )
    assert run.exit_code == 0, run.output
    assert singing(tmp_path / "out", made.canaries) == {}
    CliRunner().invoke(command, ["build", "-f", config, "--to", str(tmp_path / "all")])
    assert len(singing(tmp_path / "all", made.canaries)) > 20


def test_seeds_among_the_pages_are_not_copied(made: Any, tmp_path: Path) -> None:
    shutil.copytree(made.root / "seeds", tmp_path / "docs" / "seeds")
    told = {"profile": "public", "profiles": LIMIT, "search": False, "seeds": "docs/seeds"}
    config = load_config(type(made)(tmp_path, {}, "", "").configure(told))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert (tmp_path / "site" / "articles" / "a1" / "index.html").is_file()
    assert singing(tmp_path / "site", made.canaries) == {}


def test_the_check_of_a_built_site_passes_it_or_refuses_it(
    public: Path, private: Path, made: Any
) -> None:
    config = made.configure({"profile": "public", "profiles": LIMIT})
    asked = ["policy", "-f", config, "--site"]
    passed = CliRunner().invoke(command, [*asked, str(public)])
    assert passed.exit_code == 0, passed.output
    refused = CliRunner().invoke(command, [*asked, str(private)])
    assert refused.exit_code == 1
    for place in ("articles/a1/index.html", "briefing.pdf", "briefing.epub", ".pf_fragment"):
        assert place in refused.output
    assert not [word for word in made.canaries.values() if f"« {word}" in refused.output]
    finished = CliRunner().invoke(command, ["finish", str(private), "-f", config])
    assert finished.exit_code == 1


def test_pages_that_are_not_to_be_found_are_in_no_site_map(public: Path) -> None:
    tomb = (public / "articles" / "parti" / "index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex' in tomb
    assert "à la demande de l’éditeur" in tomb
    assert "1 avril 2025" in tomb or "1er avril 2025" in tomb
    for content in (
        (public / "sitemap.xml").read_text("utf-8"),
        gzip.decompress((public / "sitemap.xml.gz").read_bytes()).decode(),
    ):
        assert "articles/parti" not in content
        assert "articles/a1/" in content
