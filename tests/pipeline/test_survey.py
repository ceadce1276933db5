from __future__ import annotations

import json
import os

import pytest

from dossier.pipeline import arrange, examine_all, find, survey
from dossier.pipeline.codec import decode, encode
from dossier.pipeline.pass_one import Outcome
from dossier.records import Article, Authority, Settings

RULES = Settings(recogniser="rules")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "seeds").mkdir()
    for name in ("un", "deux", "trois"):
        text = (
            f"Titre {name}\n\nLa Serbie et l’OTAN ont signé l’accord numéro {name} à Bruxelles.\n"
        )
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, "utf-8")
    return tmp_path


def outcomes(root, cache=None):
    seeds, _ = find(root, root / "seeds")
    return list(examine_all(seeds, Authority(), RULES, cache=cache))


def test_one_bad_seed_stops_no_other(root):
    (root / "seeds" / "vide.txt").write_bytes(b"")
    os.mkfifo(root / "seeds" / "tube.txt")
    (root / "seeds" / "un.txt.yml").write_text("title: [", "utf-8")
    dossier = survey(root, root / "seeds", RULES)
    assert [article.id for article in dossier.articles] == ["deux", "trois", "un"]
    bad = {notice.path for notice in dossier.notices if notice.level != "info"}
    assert bad == {"seeds/vide.txt", "seeds/tube.txt", "seeds/un.txt.yml"}


def test_a_name_too_long_for_a_sidecar_is_a_seed_like_any_other(root):
    (root / "seeds" / f"{'x' * 250}.txt").write_text("Titre\n\nUn texte.\n", "utf-8")
    dossier = survey(root, root / "seeds", RULES)
    assert len(dossier.articles) == 4


def test_progress_is_told_seed_by_seed(root):
    told = []
    survey(root, root / "seeds", RULES, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_records_survive_the_cache(root):
    for outcome in outcomes(root):
        written = json.loads(json.dumps(encode(outcome.articles)))
        assert decode(tuple[Article, ...], written) == outcome.articles


def test_the_cache_gives_what_judging_gave(root):
    cache = root / ".cache"
    first = outcomes(root, cache)
    kept = sorted(cache.rglob("*.json"))
    assert len(kept) == 3
    assert outcomes(root, cache) == first == outcomes(root)


def test_what_is_in_the_cache_is_not_judged_again(root):
    cache = root / ".cache"
    outcomes(root, cache)
    for file in cache.rglob("*.json"):
        file.write_text(file.read_text("ascii").replace("Bruxelles", "Ailleurs!"), "ascii")
    assert all("Ailleurs!" in outcome.articles[0].text for outcome in outcomes(root, cache))


def test_what_a_curator_chose_survives_the_cache_and_every_rebuild(root):
    (root / "seeds" / "un.txt.yml").write_text(
        "pin: true\npart: nord\norder: 2\ntags: [a, b]\nsummary: En bref.\n"
        "note: {text: À relire., by: A. B., on: 2026-11-22}\nnotes: {l’accord numéro: lequel}\n",
        "utf-8",
    )
    (root / "seeds" / "deux.txt.yml").write_text("exclude: Doublon de un.\n", "utf-8")
    first = survey(root, root / "seeds", RULES)
    assert survey(root, root / "seeds", RULES) == first
    assert [(one.id, one.curation.excluded) for one in first.excluded] == [
        ("deux", "Doublon de un.")
    ]
    one = next(article for article in first.articles if article.id == "un")
    assert one.note.by == "A. B."
    assert (one.curation.pinned, one.curation.order, one.curation.tags) == (True, 2, ("a", "b"))
    assert "l’accord" in one.blocks[one.curation.notes[0].block].text
    options = {"parts": [{"id": "nord", "title": "Le nord"}]}
    laid = arrange(first, root, root / "seeds", options, "fr")
    assert [article.curation.part for article in laid.articles] == [None, "nord"]
    assert {notice.level for notice in laid.notices} <= {"info"}


@pytest.mark.parametrize("name", ["un.txt", "un.txt.yml"])
def test_a_changed_seed_or_sidecar_is_judged_anew(root, name):
    cache = root / ".cache"
    outcomes(root, cache)
    (root / "seeds" / name).write_text("title: Tout autre\n", "utf-8")
    fresh = outcomes(root, cache)
    assert fresh == outcomes(root)
    assert len(list(cache.rglob("*.json"))) == 4


@pytest.mark.parametrize("junk", [b"", b"{", b"[1, 2]", b"[[[]], []]", b"null", b"\xff"])
def test_a_broken_cache_counts_as_none(root, junk):
    cache = root / ".cache"
    first = outcomes(root, cache)
    for file in cache.rglob("*.json"):
        file.write_bytes(junk)
    assert outcomes(root, cache) == first


def test_a_cache_that_cannot_be_written_is_no_mistake(root):
    (root / ".cache").write_text("a file, not a folder", "utf-8")
    assert len(outcomes(root, root / ".cache")) == 3


def test_a_process_that_dies_takes_only_its_seed_with_it(root, monkeypatch):
    monkeypatch.setattr("dossier.pipeline.execute.PARALLEL_FROM", 2)
    from dossier.pipeline.execute import _judged

    seeds, _ = find(root, root / "seeds")
    found = list(_judged(seeds, die_on_two, 2))
    assert [outcome.seed for outcome in found] == list(seeds)
    said = {outcome.seed.id: [str(n.message) for n in outcome.notices] for outcome in found}
    assert said["un"] == said["trois"] == ["alive"]
    assert "stopped" in said["deux"][0]


def die_on_two(seed):
    from dossier.records import Notice, phrase

    if seed.id == "deux":
        os._exit(9)
    return Outcome(seed, (), (Notice("info", seed.path, None, phrase("alive")),))
