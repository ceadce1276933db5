"""`dossier export zip`, on a site that is built already and on one that it lets MkDocs build."""

from __future__ import annotations

import zipfile

import pytest


@pytest.fixture
def plain(project):
    """The dossier with a theme that builds at once, without what takes time."""
    told = (
        "site_name: L’OTAN & la Serbie\ncopyright: Les textes <b>appartiennent</b> à leurs éditeurs.\n"
        "theme: {name: mkdocs, highlightjs: false}\n"
        "plugins:\n  - dossier: {as_of: 2026-11-22, recogniser: rules, search: false, zip: true, jobs: 1}\n"
    )
    (project / "mkdocs.yml").write_text(told, "utf-8")
    return project


def names(path):
    with zipfile.ZipFile(path) as held:
        return {name: held.read(name) for name in held.namelist()}


def test_a_built_site_is_packed_and_labelled_from_its_mkdocs_yml(run, plain, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text('<a href="x/">x</a>', "utf-8")
    (site / "dossier.zip").write_bytes(b"an older one")
    done = run(
        *("export", "zip", "-f", plain / "mkdocs.yml", "--site", site),
        *("--profile", "public", "-o", tmp_path),
    )
    assert done.exit_code == 0, done.output
    target = min(tmp_path.glob("*.zip"))
    assert target.name == "l-otan-la-serbie.zip"
    files = names(target)
    told = files["l-otan-la-serbie/LISEZMOI.txt"].decode()
    assert "Les textes appartiennent à leurs éditeurs. Profil de publication « public »" in (
        told.replace("\u202f", " ").replace("\u00a0", " ")
    )
    assert "22 novembre 2026" in told.replace("\u00a0", " ")
    assert "l-otan-la-serbie/site/dossier.zip" not in files
    assert f"{target.stat().st_size} bytes" in done.stderr


def test_without_a_site_mkdocs_builds_one_under_the_profile(run, plain, tmp_path):
    done = run(
        *("export", "zip", "-f", plain / "mkdocs.yml"),
        *("--profile", "public", "-o", tmp_path / "out.zip"),
    )
    assert done.exit_code == 0, done.output
    files = names(tmp_path / "out.zip")
    home = files["out/site/index.html"].decode()
    assert "out/site/articles/index.html" in files
    assert 'href="articles/index.html"' in home
    assert "Copie à lire hors ligne" not in home
    assert "data-dossier-online" not in home
    assert not [name for name in files if name.endswith(".zip")]
    assert "« public »" in home.replace("\u202f", " ")


def test_a_site_that_cannot_be_built_is_said_so(run, plain, tmp_path):
    (plain / "mkdocs.yml").write_text(
        (plain / "mkdocs.yml").read_text("utf-8") + "theme: none\n", "utf-8"
    )
    done = run("export", "zip", "-f", plain / "mkdocs.yml", "-o", tmp_path / "out.zip")
    assert done.exit_code
    assert "--site" in str(done.exception)
    assert not (tmp_path / "out.zip").exists()


def test_an_unknown_profile_is_refused(run, plain, tmp_path):
    done = run(
        *("export", "zip", "-f", plain / "mkdocs.yml", "--profile", "publik", "-o", tmp_path),
    )
    assert "« publik » is no profile" in str(done.exception)


def test_finishing_a_site_packs_the_copy_that_its_mkdocs_yml_asks_for(run, plain, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text('<a href="x/">x</a>', "utf-8")
    done = run("finish", site, "-f", plain / "mkdocs.yml", "--step", "copy")
    assert done.exit_code == 0, done.output
    first = (site / "dossier.zip").read_bytes()
    files = names(site / "dossier.zip")
    assert sorted(name for name in files if name.count("/") == 1) == [
        "dossier/LISEZMOI.txt",
        "dossier/ouvrir.html",
    ]
    assert "Profil de publication" in files["dossier/LISEZMOI.txt"].decode()
    run("finish", site, "-f", plain / "mkdocs.yml", "--step", "copy")
    assert (site / "dossier.zip").read_bytes() == first
