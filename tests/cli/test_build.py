from __future__ import annotations

import json
import subprocess
import sys

import pytest
import yaml

from dossier.pages.assets import SCRIPTS, STYLES
from dossier.records import DossierError


def test_the_tree_needs_no_plugin_of_ours(run, project, tmp_path):
    target = tmp_path / "out"
    assert run("build", "--to", target, "-f", project / "mkdocs.yml").exit_code == 0
    text = (target / "mkdocs.yml").read_text("utf-8")
    assert "!!python/name:os.path.basename" in text
    assert "!ENV" in text
    assert "dossier:" not in text
    assert "separator" in text
    assert (target / "docs" / "articles" / "003_dd10410f6f4bf512.md").is_file()
    assert (target / "docs" / "assets" / "dossier" / "dossier.css").is_file()
    assert "Écrit à la main." in (target / "docs" / "index.md").read_text("utf-8")


def test_mkdocs_builds_the_tree_strictly(run, project, tmp_path):
    config = (project / "mkdocs.yml").read_text("utf-8").split("markdown_extensions")[0]
    plugins = "theme: {name: material, font: false, language: fr}\nplugins: [search, {dossier: {recogniser: rules}}]\n"
    (project / "mkdocs.yml").write_text(
        config + plugins + "markdown_extensions: [attr_list]\n", "utf-8"
    )
    target = tmp_path / "out"
    assert run("build", "--to", target, "-f", project / "mkdocs.yml").exit_code == 0
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"],
        cwd=target,
        capture_output=True,
        check=False,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    site = target / "site"
    for _ in range(2):
        assert run("search", site, "-f", project / "mkdocs.yml").exit_code == 0
        page = site / "articles" / "003_dd10410f6f4bf512" / "index.html"
        assert page.read_text("utf-8").count('action="../../recherche/"') == 1
    table = json.loads((site / "pagefind" / "articles.json").read_text("utf-8"))
    assert table["count"] == 2
    assert len(list((site / "pagefind" / "fragment").iterdir())) == table["texts"] > 2
    assert "demande JavaScript" in (site / "recherche" / "index.html").read_text("utf-8")
    page.unlink()
    assert run("search", site, "-f", project / "mkdocs.yml", "--strict").exit_code == 1


def test_building_twice_writes_the_same_and_removes_what_is_gone(run, project, tmp_path):
    target = tmp_path / "out"
    run("build", "--to", target, "-f", project / "mkdocs.yml")
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    run("build", "--to", target, "-f", project / "mkdocs.yml")
    assert before == {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    (target / "mine.txt").write_text("à moi", "utf-8")
    (project / "seeds" / "001_a74846faad26e0d7.txt").unlink()
    run("build", "--to", target, "-f", project / "mkdocs.yml")
    assert not (target / "docs" / "articles" / "001_a74846faad26e0d7.md").exists()
    assert (target / "mine.txt").exists()


def test_a_folder_with_other_things_is_left_alone(run, project, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("des années", "utf-8")
    result = run("build", "--to", tmp_path / "out", "-f", project / "mkdocs.yml")
    assert isinstance(result.exception, DossierError)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.txt"]


def test_a_list_of_files_that_was_tampered_with_removes_nothing_outside(run, project, tmp_path):
    target, outside = tmp_path / "out", tmp_path / "keep.txt"
    outside.write_text("à garder", "utf-8")
    run("build", "--to", target, "-f", project / "mkdocs.yml")
    (target / ".dossier-build.json").write_text('["../keep.txt"]', "utf-8")
    run("build", "--to", target, "-f", project / "mkdocs.yml")
    assert outside.exists()


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("site_name: x\n", "not among the plugins"),
        ("site_name: [\n", "cannot be read as YAML"),
        ("plugins: [{dossier: {as_of: hier}}]\n", "as_of"),
        ("plugins: [{dossier: {seeds: ailleurs}}]\n", "no such folder"),
    ],
)
def test_a_dossier_that_is_not_set_up_is_one_sentence(run, tmp_path, config, said):
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    result = run("build", "--to", tmp_path / "out", "-f", tmp_path / "mkdocs.yml")
    assert isinstance(result.exception, DossierError)
    assert said in str(result.exception)


def test_the_rewritten_configuration_is_plain_yaml(run, project, tmp_path):
    config = "site_name: x\nplugins:\n  dossier: {}\n  search: {}\nextra_css: [mine.css]\n"
    (project / "mkdocs.yml").write_text(config, "utf-8")
    run("build", "--to", tmp_path / "out", "-f", project / "mkdocs.yml")
    written = yaml.safe_load((tmp_path / "out" / "mkdocs.yml").read_text("utf-8"))
    assert list(written["plugins"]) == ["search"]
    assert written["plugins"]["search"]["separator"]
    assert written["extra_css"] == ["mine.css", *STYLES]
    assert written["extra_javascript"] == list(SCRIPTS)


def test_the_briefing_is_printed(run, project, tmp_path):
    result = run("export", "pdf", "-o", tmp_path / "a" / "b.pdf", "-f", project / "mkdocs.yml")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "a" / "b.pdf").read_bytes().startswith(b"%PDF-")


def test_the_tree_holds_references_resolved_and_strict_fails_on_a_dead_one(run, project, tmp_path):
    page = project / "docs" / "note.md"
    page.write_text("# Note\n\nL’OTAN dit [@001 « choisir sa propre voie »].\n", "utf-8")
    command = ("build", "--strict", "-f", project / "mkdocs.yml", "--to")
    assert run(*command, tmp_path / "out").exit_code == 0
    made = (tmp_path / "out" / "docs" / "note.md").read_text("utf-8")
    assert "(articles/001_a74846faad26e0d7.md#p-" in made
    page.write_text("# Note\n\nL’OTAN dit [@001 « choisir sa propre route »].\n", "utf-8")
    result = run(*command, tmp_path / "out")
    assert result.exit_code == 1
    assert "note.md" in result.output
    assert "choisir sa propre voie" in result.output
