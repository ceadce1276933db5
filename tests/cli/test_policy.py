"""What each article is published as, and why; and whether a site keeps to it."""

from __future__ import annotations

import json

import pytest

from dossier.publish import VARIABLE
from dossier.records import DossierError

NATO = "001_a74846faad26e0d7"
OTHER = "003_dd10410f6f4bf512"


@pytest.fixture(autouse=True)
def _no_profile(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)


def rows(run, project, *more):
    made = run("policy", "-f", project / "mkdocs.yml", "--format", "json", *more)
    assert made.exit_code == 0, made.output
    return {row["id"]: row for row in json.loads(made.stdout)}


def test_a_dossier_is_published_in_full_to_those_who_make_it(run, project):
    assert {row["publish"] for row in rows(run, project).values()} == {"full"}


def test_each_article_has_its_policy_and_the_word_it_stands_on(run, project):
    (project / "seeds" / f"{OTHER}.txt.yml").write_text("withdrawn: {by: Le Lac}\n", "utf-8")
    (project / "seeds" / f"{NATO}.txt.yml").write_text(
        "publish: {public: metadata}\nnoindex: true\n", "utf-8"
    )
    found = rows(run, project, "--profile", "public")
    assert (found[NATO]["publish"], found[NATO]["noindex"]) == ("metadata", True)
    assert found[NATO]["grounds"] == "la fiche de l’article"
    assert found[OTHER]["publish"] == "withdrawn"
    assert rows(run, project)[NATO]["publish"] == "full"
    assert rows(run, project)[OTHER]["publish"] == "withdrawn"


def test_the_table_says_the_profile_first(run, project):
    made = run("policy", "-f", project / "mkdocs.yml", "--profile", "public")
    first, *lines = made.stdout.splitlines()
    assert "«\u202fpublic\u202f»" in first
    assert [line.split()[:2] for line in lines] == [
        [f"seeds/{NATO}.txt", "excerpt"],
        [f"seeds/{OTHER}.txt", "excerpt"],
    ]


def test_the_environment_names_a_profile_for_every_command(run, project, monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, "public")
    assert {row["publish"] for row in rows(run, project).values()} == {"excerpt"}
    run("build", "--to", tmp_path / "out", "-f", project / "mkdocs.yml")
    page = (tmp_path / "out" / "docs" / "articles" / f"{NATO}.md").read_text("utf-8")
    assert "dossier-withheld" in page


def test_a_profile_that_there_is_not_stops_everything(run, project, tmp_path):
    for command in (("policy",), ("build", "--to", tmp_path / "out")):
        made = run(*command, "-f", project / "mkdocs.yml", "--profile", "publik")
        assert isinstance(made.exception, DossierError)
        assert "« public »" in str(made.exception)
    assert not (tmp_path / "out").exists()


def test_a_list_of_sources_with_a_mistake_publishes_nothing(run, project):
    (project / "seeds" / "_sources.yml").write_text("- {name: OTAN, publish: hiden}\n", "utf-8")
    made = run("policy", "-f", project / "mkdocs.yml", "--profile", "public")
    assert isinstance(made.exception, DossierError)
    assert "_sources.yml" in str(made.exception)
    assert run("policy", "-f", project / "mkdocs.yml").exit_code == 0


def test_what_i_write_myself_is_named_where_it_repeats_a_withheld_text(run, project, tmp_path):
    words = "la Russie soutenait l’idée de la Serbie de déployer des hommes en armes au Kosovo"
    (project / "seeds" / f"{OTHER}.txt.yml").write_text("publish: metadata\n", "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(f"<p>Selon ce site, {words}.</p>", "utf-8")
    asked = ("policy", "-f", project / "mkdocs.yml", "--site", site)
    assert run(*asked).exit_code == 0
    made = run(*asked, "--profile", "public")
    assert made.exit_code == 1
    assert "index.html" in made.stderr
    assert f"seeds/{OTHER}.txt" in made.stderr
