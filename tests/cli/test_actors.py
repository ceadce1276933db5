"""The queue of unknown names, and the curator's word on them."""

from __future__ import annotations

import json

import pytest

ACTORS = """\
# Acteurs du dossier.
actors:
  # le secrétaire général
  - name: Jens Stoltenberg   # OTAN
    kind: person
    country: "NO"

ignore: []   # rien pour l’instant
"""


@pytest.fixture
def listed(project):
    """A dossier whose `_actors.yml` has comments, and a seed with names that no list knows."""
    (project / "seeds" / "_actors.yml").write_text(ACTORS, "utf-8")
    text = (
        "Le ministre Marko Ilić parle\n\n"
        "Le ministre serbe Marko Ilić a parlé hier à Belgrade avec la ministre Ana Belin de la paix dans la région.\n\n"
        "Le conseiller Marko Ilitch a été reçu dans le village de Trepno, et M. Belin a parlé à son tour de la paix.\n"
    )
    (project / "seeds" / "a.txt").write_text(text, "utf-8")
    return project


def queue(run, project):
    printed = run("actors", "-f", project / "mkdocs.yml", "--format", "jsonl")
    assert printed.exit_code == 0, printed.output
    return {row["id"]: row for row in map(json.loads, printed.stdout.splitlines())}


def word(run, project, *arguments):
    return run("actors", "-f", project / "mkdocs.yml", *arguments)


def test_the_queue_holds_what_no_list_knows_with_counts_and_a_sentence(run, listed):
    names = queue(run, listed)
    assert "jens-stoltenberg" not in names
    assert "belgrade" not in names
    assert names["marko-ilic"]["kind"] == "person"
    assert names["marko-ilic"]["mentions"] >= 2
    assert names["ana-belin"]["articles"] == ["a"]
    assert "Trepno" in names["trepno"]["sentence"]


def test_the_list_for_people_speaks_their_language(run, listed):
    printed = word(run, listed, "--limit", "1", "--kind", "place")
    assert "lieu" in printed.stdout
    assert "Trepno [trepno]" in printed.stdout


def test_looking_changes_nothing(run, listed):
    before = (listed / "seeds" / "_actors.yml").read_bytes()
    queue(run, listed)
    assert (listed / "seeds" / "_actors.yml").read_bytes() == before


def test_a_promoted_name_is_known_and_comments_stay(run, listed):
    assert word(run, listed, "promote", "Ana Belin").exit_code == 0
    text = (listed / "seeds" / "_actors.yml").read_text("utf-8")
    for kept in ("# Acteurs du dossier.", "# le secrétaire général", "# OTAN", '"NO"', "# rien"):
        assert kept in text
    assert "  - name: Ana Belin\n    kind: person\n" in text
    assert "ana-belin" not in queue(run, listed)


def test_a_promoted_name_may_be_of_another_kind(run, listed):
    assert word(run, listed, "promote", "--as", "organisation", "Trepno").exit_code == 0
    assert "kind: organisation" in (listed / "seeds" / "_actors.yml").read_text("utf-8")


def test_an_ignored_name_is_gone(run, listed):
    assert word(run, listed, "ignore", "Trepno").exit_code == 0
    assert "trepno" not in queue(run, listed)


def test_a_merged_name_is_a_spelling_of_the_other(run, listed):
    assert word(run, listed, "merge", "Trepno", "Jens Stoltenberg").exit_code == 0
    text = (listed / "seeds" / "_actors.yml").read_text("utf-8")
    assert "spellings: [Trepno]" in text
    assert text.count("Jens Stoltenberg") == 1
    assert "trepno" not in queue(run, listed)


def test_a_promoted_name_may_still_be_merged_and_is_listed_once(run, listed):
    assert word(run, listed, "promote", "Trepno").exit_code == 0
    assert word(run, listed, "merge", "Trepno", "Jens Stoltenberg").exit_code == 0
    text = (listed / "seeds" / "_actors.yml").read_text("utf-8")
    assert text.count("Trepno") == 1
    assert "spellings: [Trepno]" in text


def test_an_entry_with_a_note_is_not_merged_away(run, listed):
    before = (listed / "seeds" / "_actors.yml").read_bytes()
    refused = word(run, listed, "merge", "Jens Stoltenberg", "Ana Belin")
    assert refused.exit_code != 0
    assert "is listed in _actors.yml with `country:`" in str(refused.exception)
    assert (listed / "seeds" / "_actors.yml").read_bytes() == before


def test_a_name_may_be_merged_into_one_that_comes_with_the_package(run, listed):
    assert word(run, listed, "merge", "Trepno", "Belgrade").exit_code == 0
    assert "name: Belgrade\n    kind: place\n" in (listed / "seeds/_actors.yml").read_text("utf-8")


def test_a_name_that_is_not_there_is_refused_with_the_nearest(run, listed):
    printed = word(run, listed, "promote", "Ana Bellin")
    assert printed.exit_code != 0
    assert "Ana Belin" in str(printed.exception)


def test_a_broken_list_is_never_written(run, listed):
    file = listed / "seeds" / "_actors.yml"
    file.write_text("actors: [\n", "utf-8")
    printed = word(run, listed, "ignore", "Trepno")
    assert "nothing was changed" in str(printed.exception)
    assert file.read_text("utf-8") == "actors: [\n"


def test_a_missing_list_is_made(run, listed):
    file = listed / "seeds" / "_actors.yml"
    file.unlink()
    assert word(run, listed, "ignore", "Trepno").exit_code == 0
    assert file.read_text("utf-8").startswith("# Actors of this dossier")
    assert "trepno" not in queue(run, listed)
