"""Pages that ask for it are kept from search engines; the others stay as they are."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from dossier.finish import finish

if TYPE_CHECKING:
    from pathlib import Path

PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body>{}</body></html>'
MARK = '<div hidden data-dossier-robots="noindex"></div>'
MAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://a.example/d/articles/a/</loc><lastmod>2026-11-22</lastmod></url>
  <url>
    <loc>https://a.example/d/articles/%C3%A9/</loc>
  </url>
  <url><loc>https://a.example/d/articles/b/</loc></url>
  <url><loc>https://a.example/d/other/articles-a/</loc></url>
</urlset>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, body in (
        ("a", MARK),
        ("é", MARK.replace('"', "")),
        ("b", "data-dossier-robots=noindex"),
    ):
        page = tmp_path / "articles" / name / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(body), "utf-8")
    (tmp_path / "sitemap.xml").write_text(MAP, "utf-8")
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(MAP.encode()))
    return tmp_path


def test_a_marked_page_has_the_tag_before_all_else_and_no_place_in_the_site_map(site: Path) -> None:
    assert finish(site, ["robots"]) == ()
    made = (site / "articles" / "a" / "index.html").read_text("utf-8")
    assert '<meta charset="utf-8"><meta name="robots" content="noindex' in made
    for told in (
        (site / "sitemap.xml").read_text("utf-8"),
        gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode(),
    ):
        assert told.count("<url>") == told.count("</url>") == 2
        assert "/articles/b/" in told
        assert "articles-a" in told


def test_words_of_an_article_are_no_mark(site: Path) -> None:
    finish(site, ["robots"])
    assert "noarchive" not in (site / "articles" / "b" / "index.html").read_text("utf-8")


def test_a_second_run_changes_nothing(site: Path) -> None:
    finish(site, ["robots"])
    once = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    finish(site, ["robots"])
    assert once == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
