"""One dossier, several hosts: with the plugin, and from the tree that needs none, the same site."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import dossier
from tests.hosts.site import compare, dead_links, read

SEEDS = Path(__file__).parents[2] / "seeds"
CONFIG = """site_name: Essai
site_url: https://example.org/essai/
copyright: Les textes sont à leurs éditeurs.
theme: {name: material, language: fr, font: false}
markdown_extensions: [attr_list, tables]
plugins:
  - dossier:
      as_of: 2026-11-22
      recogniser: rules
      pdf: true
      epub: true
      pdf_pages: true
      cards: true
      zip: true
      contact: bureau@example.org
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A dossier of two of the seeds with all that is printed."""
    root = tmp_path_factory.mktemp("hosts")
    (root / "seeds").mkdir()
    for path in (*SEEDS.glob("001_*"), *SEEDS.glob("003_*"), SEEDS / "_sources.yml"):
        shutil.copy(path, root / "seeds")
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text(
        "---\ntitle: Accueil\n---\n# Accueil\n\nÉcrit.\n", "utf-8"
    )
    (root / "docs" / "note.md").write_text("# Note\n\nVoir [@001 #1].\n", "utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return root


def host(name, folder, *arguments):
    """Let a host build; it says what it does not like."""
    command = [sys.executable, "-m", name, "build", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def present(name):
    """Skip where a host is not installed; `make hosts` installs them all, and says so."""
    if importlib.util.find_spec(name) is None:
        if os.environ.get("DOSSIER_HOSTS"):
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed: `make hosts` installs it")


@pytest.fixture(scope="module")
def model(project):
    """The site as MkDocs builds it with the plugin."""
    host("mkdocs", project, "--strict", "--quiet", "-d", project / "model")
    return project / "model"


def finished(project, folder):
    """Finish a built site by the command; return what it printed."""
    asked = ["finish", str(folder), "-f", str(project / "mkdocs.yml"), "--jobs", "1"]
    done = CliRunner().invoke(dossier, asked)
    assert done.exit_code == 0, done.output
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["mkdocs", "zensical"])
def test_a_host_without_the_plugin_makes_the_same_site(project, model, tmp_path, name):
    present(name)
    tree = tmp_path / "tree"
    CliRunner().invoke(dossier, ["build", "-f", str(project / "mkdocs.yml"), "--to", str(tree)])
    host(name, tree, "--strict")
    before = finished(project, tree / "site")
    assert compare(read(model), read(tree / "site")) == []
    assert dead_links(tree / "site") == []
    assert finished(project, tree / "site") == before


def test_properdocs_runs_the_plugin_unchanged(project, model, tmp_path):
    present("properdocs")
    host("properdocs", project, "--strict", "--quiet", "-d", tmp_path)
    assert compare(read(model), read(tmp_path)) == []


def test_a_site_has_the_briefings_that_its_pages_lead_to(model):
    made = sorted(path.relative_to(model).as_posix() for path in model.rglob("*.pdf"))
    assert "briefing.pdf" in made
    assert any(name.startswith("articles/") for name in made)
    assert (model / "briefing.epub").is_file()
    assert dead_links(model) == []


@pytest.mark.parametrize(
    ("file", "change", "said"),
    [
        ("note/index.html", ("Voir", "Lire"), "note/index.html: text"),
        ("note/index.html", (">Accessibilité</a>", "></a>"), "foot"),
        ("note/index.html", ('action="../recherche/"', 'action="recherche/"'), "search"),
        ("note/index.html", ("Content-Security-Policy", "X-Policy"), "head"),
        ("note/index.html", ('id="note"', 'id="notes"'), "anchors"),
        ("feed.json", ("{", " {"), "feed.json: other bytes"),
        ("sitemap.xml", ("/note/", "/notes/"), "in the site map"),
    ],
)
def test_what_differs_is_found(model, tmp_path, file, change, said):
    before, after = change
    other = tmp_path / "other"
    shutil.copytree(model, other)
    text = (other / file).read_text("utf-8")
    if before not in text:
        pytest.fail(f"{file} holds no {before}")
    (other / file).write_text(text.replace(before, after), "utf-8")
    found = compare(read(model), read(other))
    assert len(found) > 0
    assert said in "\n".join(found)


def test_a_page_that_is_missing_and_a_link_to_it_are_found(model, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(model, other)
    (other / "sources" / "index.html").unlink()
    assert "sources/index.html: page missing" in compare(read(model), read(other))
    assert any("sources/, which is not there" in line for line in dead_links(other))
