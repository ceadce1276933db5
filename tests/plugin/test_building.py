"""The site that MkDocs builds: themes, searches, links, what is amiss with a seed."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING

import pytest
from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from pathlib import Path

from tests.plugin.door import ARTICLE, built, configure


def test_a_dossier_builds_strictly_without_material(project: Path) -> None:
    site = built(configure(project), strict=True)
    made = (site / "articles" / "port" / "index.html").read_text("utf-8")
    assert "Nous sommes prêts" in made
    assert list((site / "assets" / "dossier").glob("all.*.css"))
    assert "Le port de Valmer rouvre" in (site / "index.html").read_text("utf-8")


def test_our_search_stands_in_place_of_material_s(project: Path) -> None:
    theme = {"name": "material", "language": "fr", "font": False}
    site = built(configure(project, theme=theme, plugins=["search"]), strict=True)
    made = (site / "articles" / "port" / "index.html").read_text("utf-8")
    assert 'action="../../recherche/"' in made
    assert 'class="md-search"' not in made
    assert not (site / "search").exists()
    assert (site / "pagefind" / "articles.json").is_file()
    assert 'href="/recherche/"' in (site / "404.html").read_text("utf-8")


def test_the_error_page_stands_in_the_theme_where_the_sites_address_is_known(project: Path) -> None:
    theme = {"name": "material", "language": "fr", "font": False}
    address = "https://dossiers.example/valmer/"
    site = built(configure(project, theme=theme, site_url=address), strict=True)
    lost = (site / "404.html").read_text("utf-8")
    assert "Page introuvable" in lost
    assert 'action="/valmer/recherche/"' in lost
    assert 'class="dossier-foot" href="/valmer/accessibilite/"' in lost


def test_an_english_dossier_has_an_english_search(project: Path) -> None:
    theme = {"name": "material", "language": "en", "font": False}
    site = built(configure(project, theme=theme), strict=True)
    made = (site / "search" / "index.html").read_text("utf-8")
    assert "The search needs JavaScript" in made
    words = json.loads((site / "pagefind" / "articles.json").read_text("utf-8"))["words"]
    assert words["none"] == "No article found."
    assert (site / "pagefind" / "wasm.en.pagefind").is_file()


def test_a_dossier_builds_strictly_with_material_search_and_tags(project: Path) -> None:
    theme = {"name": "material", "language": "fr", "font": False}
    config = configure(project, {"search": False}, theme=theme, plugins=["search", "tags"])
    site = built(config, strict=True)
    made = (site / "articles" / "port" / "index.html").read_text("utf-8")
    assert 'class="md-tag"' in made
    assert 'role="dialog" aria-label="Recherche"' in made
    assert "’" in re.search(
        r'"separator":"(.*?)(?<!\\)"', (site / "search/search_index.json").read_text()
    )[1].encode().decode("unicode_escape")  # type: ignore[index]
    assert "fold-fr" in (site / "assets/javascripts/lunr/min/lunr.fr.min.js").read_text("utf-8")
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//(?!squidfunk)", made)


def test_edit_links_lead_to_the_seed(project: Path) -> None:
    site = built(configure(project, repo_url="https://git.example/d", edit_uri="edit/main/docs/"))
    made = (site / "articles" / "port" / "index.html").read_text("utf-8")
    assert "https://git.example/d/edit/main/seeds/port.txt" in made


def test_articles_stay_out_of_the_navigation(project: Path) -> None:
    site = built(configure(project))
    made = (site / "acteurs" / "index.html").read_text("utf-8")
    assert "articles/port" not in made


def test_an_unreadable_seed_is_one_warning_and_fails_a_strict_build(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "seeds" / "vide.txt").write_bytes(b"")
    config = configure(project)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        site = built(config)
    told = [record.getMessage() for record in caplog.records if "vide.txt" in record.getMessage()]
    assert len(told) == 1
    assert (site / "articles" / "port" / "index.html").is_file()
    with pytest.raises(Abort):
        built(config, strict=True)


def test_a_hand_written_page_wins_with_a_warning(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs" / "articles").mkdir()
    (project / "docs" / "articles" / "port.md").write_text("# À la main\n", "utf-8")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        site = built(configure(project))
    assert "À la main" in (site / "articles" / "port" / "index.html").read_text("utf-8")
    assert "articles/port.md: this page hides a generated one" in caplog.text


def test_references_of_pages_written_by_hand_are_resolved_in_the_site(project: Path) -> None:
    page = "# Note\n\nLa maire le dit : [@port « Nous sommes prêts »].\n"
    (project / "docs" / "note.md").write_text(page, "utf-8")
    made = (built(configure(project), strict=True) / "note" / "index.html").read_text("utf-8")
    assert re.search(r'<a href="\.\./articles/port/#p-[0-9a-f]{8}">', made)
    assert "«\u202fNous sommes prêts\u202f»" in made


def test_a_dead_reference_fails_a_strict_build(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "docs" / "note.md").write_text("# Note\n\nVoir [@port] et [@prot].\n", "utf-8")
    config = configure(project)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        made = (built(config) / "note" / "index.html").read_text("utf-8")
    (warning,) = [one.message for one in caplog.records if "[@prot]" in one.message]
    assert "docs/note.md, ligne 3" in warning
    assert "[@port]" in warning
    assert "dossier-ref--dead" in made
    with pytest.raises(Abort):
        built(config, strict=True)


def test_an_excluded_article_leaves_the_whole_site_but_for_its_reason(project: Path) -> None:
    (project / "seeds" / "lac.txt").write_text(ARTICLE.replace("Valmer", "Nerval"), "utf-8")
    (project / "seeds" / "lac.txt.yml").write_text("exclude: Même texte que le port.\n", "utf-8")
    page = "# Méthode\n\n<!-- dossier: excluded -->\n"
    (project / "docs" / "methode.md").write_text(page, "utf-8")
    site = built(configure(project), strict=True)
    assert not (site / "articles" / "lac").exists()
    method = site / "methode" / "index.html"
    assert "Même texte que le port." in method.read_text("utf-8")
    told = [path for path in site.rglob("*") if path.is_file() and b"Nerval" in path.read_bytes()]
    assert told == [method]


def test_parts_of_the_options_have_pages(project: Path) -> None:
    (project / "seeds" / "port.txt.yml").write_text("part: Le port\n", "utf-8")
    (project / "seeds" / "orbec.txt").write_text(ARTICLE.replace("Valmer", "Orbec"), "utf-8")
    options: dict[str, object] = {"parts": ["Le port"], "listing": "part"}
    site = built(configure(project, options), strict=True)
    made = (site / "parties" / "le-port" / "index.html").read_text("utf-8")
    assert "Le port de Valmer rouvre" in made
    assert "Par date" in (site / "articles" / "index.html").read_text("utf-8")
