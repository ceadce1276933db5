"""The door to MkDocs: options, files, log lines."""

from __future__ import annotations

import json
import logging
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from dossier.pages.literal import log_line
from dossier.plugin import DossierConfig

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """Le port de Valmer rouvre

La maire de Valmer, Jeanne Doe, a rouvert mardi le port de Valmer, fermé depuis la tempête de l’hiver dernier.

« Nous sommes prêts », a déclaré Jeanne Doe devant les pêcheurs réunis sur le quai, avant de couper le ruban.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small dossier with one seed of our own."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Valmer\n\n<!-- dossier -->\n", "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "port.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def configure(project: Path, options: dict[str, object] | None = None, **config: object) -> str:
    """Write the dossier's mkdocs.yml; return its path."""
    plugins = config.pop("plugins", [])
    assert isinstance(plugins, list)
    written = {
        "site_name": "Valmer",
        "theme": {"name": "mkdocs"},
        "plugins": [*plugins, {"dossier": {"recogniser": "rules", **(options or {})}}],
        **config,
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(written), "utf-8")
    return str(project / "mkdocs.yml")


def built(config_file: str, **options: object) -> Path:
    """Build the site; return its folder."""
    from pathlib import Path

    config = load_config(config_file, **options)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Path(config.site_dir)


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


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"as_of": "hier"}, "« hier » is not a date"),
        ({"recogniser": "magic"}, "Expected one of"),
        ({"language": "xx"}, "Expected one of"),
        ({"sedes": "x"}, "Unrecognised configuration name: sedes"),
        ({"jobs": "two"}, "Expected type"),
    ],
)
def test_a_wrong_option_is_one_clear_line(
    project: Path, options: dict[str, object], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    config = configure(project, options)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        try:
            load_config(config, strict=True)
        except (ConfigurationError, Abort) as error:
            told = f"{error}\n{caplog.text}"
        else:
            told = caplog.text
    line = next(line for line in told.splitlines() if said in line)
    assert "dossier" in line


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


def test_a_missing_folder_of_seeds_is_one_clear_line(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        built(configure(project, {"seeds": "nowhere"}))
    assert "nowhere: there is no such folder" in caplog.text


def test_dates_may_be_written_without_quotes(project: Path) -> None:
    (project / "mkdocs.yml").write_text(
        "site_name: V\nplugins:\n  - dossier:\n      as_of: 2026-11-22\n", "utf-8"
    )
    loaded = load_config(str(project / "mkdocs.yml"))
    assert loaded.plugins["dossier"].config.as_of == "2026-11-22"


@given(st.text())
def test_a_log_line_obeys_nobody(text: str) -> None:
    line = log_line(text)
    assert line.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f]", line)
    assert "::" not in line
    assert "##[" not in line


def test_each_option_is_in_the_guide() -> None:
    from pathlib import Path

    guide = (Path(__file__).parent.parent / "docs" / "guide" / "options.md").read_text("utf-8")
    for name, _ in DossierConfig()._schema:
        assert f"| `{name}` |" in guide


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
    options: dict[str, object] = {"parts": ["Le port"], "listing": "part"}
    site = built(configure(project, options), strict=True)
    made = (site / "parties" / "le-port" / "index.html").read_text("utf-8")
    assert "Le port de Valmer rouvre" in made
    assert "Par date" in (site / "articles" / "index.html").read_text("utf-8")


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
