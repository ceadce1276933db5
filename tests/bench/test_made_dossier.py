from __future__ import annotations

import yaml

from dossier.pages import SiteOptions, write
from dossier.pipeline import arrange, survey
from dossier.records import Settings
from tests.bench.made_dossier import __main__ as made_dossier
from tests.bench.made_dossier.generate import seeds


def test_the_same_number_gives_the_same_seed_however_many_are_made():
    assert seeds(20) == seeds(40)[:20]
    assert seeds(20) != seeds(20, seed=1)


def test_what_readers_search_for_is_in_it():
    told = " ".join(made.text for made in seeds(100))
    for word in ("l’OTAN", "l'OTAN", "Vučić", "Vucic", "Türkiye", "Lajčák", "Geoană", "gendarmes"):
        assert word in told, word
    assert "Stoltenberg" in told
    assert "œuvrent" in told


def test_the_program_reads_it_and_sets_residue_aside(tmp_path):
    made_dossier.write(tmp_path, 24)
    dossier = survey(tmp_path, tmp_path / "seeds", Settings(recogniser="rules"))
    assert len(dossier.articles) == 24
    assert {article.document.media_type for article in dossier.articles} == {
        "text/plain",
        "text/html",
    }
    assert sum(bool(article.published) for article in dossier.articles) > 12
    assert len({article.source.value.kind for article in dossier.articles if article.source}) > 2
    assert not [one for one in dossier.articles if "Connectez-vous pour réagir" in one.text]
    assert len(write(dossier, SiteOptions())) > 40


def test_every_key_of_a_curator_is_in_it_and_understood(tmp_path):
    made_dossier.write(tmp_path, 120)
    told = "".join(made.sidecar for made in seeds(120))
    for key in ("part", "order", "pin", "tags", "summary", "note", "notes", "exclude"):
        assert f"{key}: " in told or f"{key}:\n" in told, key
    settings = Settings(recogniser="rules")
    folders = tmp_path, tmp_path / "seeds"
    options = yaml.safe_load((tmp_path / "mkdocs.yml").read_text("utf-8"))["plugins"][0]["dossier"]
    dossier = arrange(survey(*folders, settings), *folders, options, "fr")
    assert [one for one in dossier.notices if one.path.endswith(".yml")] == []
    assert len(dossier.excluded) == 1
    chosen = [one.curation for one in dossier.articles]
    assert {one.part for one in chosen} == {None, "nord", "dialogue", "alliance"}
    noted = [note for one in chosen for note in one.notes]
    assert noted
    assert all(note.block is not None for note in noted)
