"""The ways to the site's copy for reading offline: on the home page and on « Données », where there is one."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest

from dossier import pages

if TYPE_CHECKING:
    from dossier.records import Dossier

MARK = "data-dossier-online"


def lines(dossier: Dossier, **options: object) -> dict[str, str]:
    """Return the line of each page that the copy itself leaves out."""
    site = pages.SiteOptions(language="fr", **options)  # type: ignore[arg-type]
    return {
        page.uri: html.unescape(line)
        for page in pages.write(dossier, site)
        for line in page.markdown.splitlines()
        if MARK in line
    }


@pytest.mark.parametrize(("folders", "way"), [(True, "../out/le dossier.zip"), (False, "out/")])
def test_two_pages_lead_to_the_copy(dossier: Dossier, folders: bool, way: str) -> None:
    found = lines(dossier, zip="out/le dossier.zip", directory_urls=folders)
    assert sorted(found) == ["donnees.md", "index.md"]
    assert f'href="{way.replace(" ", "%20")}' in found["donnees.md"]
    assert 'href="out/le%20dossier.zip"' in found["index.md"]
    assert "Copie à lire hors ligne" in found["index.md"]


def test_without_a_copy_no_page_speaks_of_one(dossier: Dossier) -> None:
    assert lines(dossier) == {}
