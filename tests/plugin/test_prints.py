"""The briefings and books that the options ask for, and pages' own PDF."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from pathlib import Path

from tests.plugin.door import ARTICLE, built, configure


@pytest.mark.parametrize("pdf", ["../x.pdf", "/somewhere/x.pdf", "x.exe"])
def test_a_briefing_stays_inside_the_site(
    project: Path, pdf: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(configure(project, {"pdf": pdf}))
    assert "Write it as briefing.pdf" in caplog.text


def test_briefings_that_have_a_name_are_printed_beside_the_dossier(project: Path) -> None:
    (project / "seeds" / "gare.txt").write_text(ARTICLE.replace("port", "quai"), "utf-8")
    named = [{"name": "un", "title": "Un article", "id": "port"}]
    site = built(configure(project, {"pdf": "print/tout.pdf", "briefings": named}))
    sizes = [(site / one).stat().st_size for one in ("briefings/un.pdf", "print/tout.pdf")]
    assert 0 < sizes[0] < sizes[1]


def test_the_book_for_e_readers_stands_beside_the_briefing_and_the_home_page_leads_to_both(
    project: Path,
) -> None:
    named = [{"name": "un", "title": "Un article", "id": "port"}]
    site = built(configure(project, {"pdf": True, "epub": True, "briefings": named}))
    assert (site / "briefing.epub").read_bytes()[30:38] == b"mimetype"
    assert (site / "briefings" / "un.epub").is_file()
    home = (site / "index.html").read_text("utf-8")
    assert re.findall(r'href="(briefing\.\w+)"', unescape(home)) == [
        "briefing.pdf",
        "briefing.epub",
    ]


@pytest.mark.parametrize("directory_urls", [True, False])
def test_pages_lead_to_their_own_pdf(project: Path, directory_urls: bool) -> None:
    (project / "seeds" / "gare.txt").write_text(ARTICLE.replace("port", "quai"), "utf-8")
    config = configure(project, {"pdf_pages": True}, use_directory_urls=directory_urls)
    site = built(config, use_directory_urls=directory_urls)
    found = {}
    for page in site.rglob("*.html"):
        for link in re.findall(
            r'class="dossier-print"[^>]*><a href="([^"]+)"', page.read_text("utf-8")
        ):
            found[page.relative_to(site).as_posix()] = (page.parent / link).resolve()
    assert len([one for one in found if one.startswith("articles/")]) == 2
    assert len([one for one in found if one.startswith("acteurs/")]) >= 1
    assert all(one.read_bytes().startswith(b"%PDF-1.7") for one in found.values())
    assert site / "articles" / "port.pdf" in found.values()
    assert not (site / "briefing.pdf").exists()


def test_a_look_that_is_wrong_is_one_clear_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(configure(project, {"briefing_look": {"accent": "jaune"}}))
    assert "mkdocs.yml: briefing_look: « jaune » is no colour" in caplog.text


def test_a_briefing_that_is_wrong_is_one_clear_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(configure(project, {"pdf": True, "briefings": [{"name": "un", "acteur": "onu"}]}))
    assert "briefings, 1: « acteur » is no key known here. Write « actor »" in caplog.text


def test_links_shared_elsewhere_show_a_picture_where_the_sites_address_is_known(
    project: Path,
) -> None:
    address = "https://ngo.example/dossier/"
    site = built(configure(project, {"cards": True}), site_url=address)
    page = (site / "articles" / "port" / "index.html").read_text("utf-8")
    head = page.partition("</head>")[0]
    (picture,) = re.findall(r'<meta property="og:image" content="([^"]+)"', unescape(head))
    assert picture == f"{address}articles/port.png"
    assert (site / "articles" / "port.png").read_bytes().startswith(b"\x89PNG")
