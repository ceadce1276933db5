"""Files of the curator's that nothing reads are named with the name that was meant."""

from __future__ import annotations

import pytest

from dossier.catalogue import say
from dossier.pipeline import find


@pytest.fixture
def folder(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("08_blog.txt", "09_traduit.txt", "10-Audition.html", "11.txt"):
        (seeds / name).write_text("Un article.\n", "utf-8")
    (seeds / "11.txt.yml").write_text("title: x\n", "utf-8")

    def said(name):
        (seeds / name).write_text("title: x\n", "utf-8")
        found, notices = find(tmp_path, seeds)
        assert len(found) == 4
        (notice,) = notices
        assert (notice.level, notice.path) == ("warning", f"seeds/{name}")
        return say(notice.message, "fr"), say(notice.cure, "fr")

    return said


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("08_eau_vive_blog.txt.yml", "08_blog.txt.yml"),
        ("09_traduit.yml", "09_traduit.txt.yml"),
        ("09_traduit.text.yml", "09_traduit.txt.yml"),
        ("10-audition.html.yml", "10-Audition.html.yml"),
        ("09_traduit.txt.yaml", "09_traduit.txt.yml"),
    ],
)
def test_a_sidecar_that_lost_its_seed_is_told_which_it_may_be(folder, name, meant):
    _, cure = folder(name)
    assert f"Renommez-le {meant}" in cure


@pytest.mark.parametrize("name", ["tout-autre-chose.txt.yml", "1.txt.yml"])
def test_a_seed_that_has_a_sidecar_or_looks_like_nothing_is_not_proposed(folder, name):
    _, cure = folder(name)
    assert "11.txt" not in cure


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("_actors.yaml", "_actors.yml"),
        ("_acteurs.yml", "_actors.yml"),
        ("_Sources.yml", "_sources.yml"),
        ("_glossaire.yml", "_glossary.yml"),
        ("_comparaisons.yml", "_comparisons.yml"),
    ],
)
def test_a_list_under_another_name_is_not_passed_over_in_silence(folder, name, meant):
    said, cure = folder(name)
    assert "n’est pas lue" in said
    assert cure == f"Renommez-le {meant}."


def test_other_names_with_an_underscore_are_passed_over(tmp_path):
    for name in ("_brouillon.txt", "_notes.yml", "_actors.yml", "_glossary.yml"):
        (tmp_path / name).write_text("a: b\n", "utf-8")
    assert find(tmp_path, tmp_path) == ((), ())
