"""The zip of a built site: what goes in, what stays out, the same bytes for the same site."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from dossier.offline import Label, write
from dossier.records import DossierError, PartialDate

if TYPE_CHECKING:
    from pathlib import Path

LABEL = Label(
    "L’<OTAN> & la Serbie",
    "fr",
    "Les textes appartiennent à <b>leurs</b> éditeurs &amp; auteurs. Profil « public »",
    PartialDate("2026-11-22"),
)
PAGE = """<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" \
content="connect-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-x='" data-dossier></head>\
<body><a href="articles/">Articles</a></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site without a search, as a host may have built it."""
    folder = tmp_path / "site"
    files = {
        "index.html": PAGE,
        "articles/index.html": PAGE.replace("articles/", "../"),
        "404.html": PAGE,
        "sitemap.xml": "<urlset/>",
        "data.csv": "a,b\n",
        "assets/dossier/search/main.js": "void 0",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def opened(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as held:
        assert held.testzip() is None
        return {one: held.read(one).decode("utf-8") for one in held.namelist()}


def test_the_copy_has_the_sites_files_below_a_page_that_opens_them(
    site: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "otan.zip"
    assert write(site, target, LABEL) == target.stat().st_size
    files = opened(target)
    assert sorted(files) == [
        *("otan/LISEZMOI.txt", "otan/ouvrir.html", "otan/site/articles/index.html"),
        *("otan/site/assets/dossier/held/open.js", "otan/site/assets/dossier/held/take.js"),
        *("otan/site/assets/dossier/search/main.js", "otan/site/data.csv", "otan/site/index.html"),
    ]
    assert 'href="articles/index.html"' in files["otan/site/index.html"]
    assert 'href="../index.html"' in files["otan/site/articles/index.html"]
    assert 'href="site/index.html"' in files["otan/ouvrir.html"]
    assert "L’&lt;OTAN&gt; &amp; la Serbie" in files["otan/ouvrir.html"]


def test_the_policy_names_files_and_allows_no_request(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "otan.zip", LABEL)
    page = opened(tmp_path / "otan.zip")["otan/site/index.html"]
    assert "connect-src 'none'; script-src file: 'sha256-x='\"" in page


def test_the_text_on_top_says_what_the_copy_is(site: Path, tmp_path: Path) -> None:
    write(site, tmp_path / "otan.zip", LABEL)
    told = opened(tmp_path / "otan.zip")["otan/LISEZMOI.txt"]
    for one in (
        "L’<OTAN> & la Serbie",
        "ouvrir.html",
        "22 novembre 2026",
        "« public »",
        "à leurs éditeurs & auteurs",
    ):
        assert one in told


def test_an_english_dossier_is_labelled_in_english(site: Path, tmp_path: Path) -> None:
    label = Label("NATO", "en")
    write(site, tmp_path / "nato.zip", label)
    files = opened(tmp_path / "nato.zip")
    assert "open.html" in files["nato/README.txt"]
    assert "closed" not in files["nato/README.txt"]
    assert "nato/open.html" in files


def test_the_same_site_gives_the_same_bytes_and_a_zip_in_it_is_not_in_itself(site: Path) -> None:
    target = site / "dossier.zip"
    write(site, target, LABEL)
    first = target.read_bytes()
    write(site, target, LABEL)
    assert target.read_bytes() == first
    assert not [name for name in opened(target) if name.endswith(".zip")]
    with zipfile.ZipFile(target) as held:
        assert {one.date_time for one in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_folder_without_a_site_is_refused(site: Path, tmp_path: Path) -> None:
    (site / "index.html").unlink()
    with pytest.raises(DossierError, match=r"index\.html"):
        write(site, tmp_path / "otan.zip", LABEL)
    assert not (tmp_path / "otan.zip").exists()


def test_a_broken_index_is_refused_and_leaves_no_half_a_zip(site: Path, tmp_path: Path) -> None:
    (site / "pagefind").mkdir()
    (site / "pagefind" / "articles.json").write_text("{", "utf-8")
    with pytest.raises(DossierError, match="read back"):
        write(site, tmp_path / "otan.zip", LABEL)
    assert list(tmp_path.glob("otan.zip*")) == []
