from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pipeline import find, identify
from dossier.pipeline.seeds import content
from dossier.records import DossierError, UnreadableSeed


def paths(*names):
    return [PurePosixPath(name) for name in names]


def test_an_id_is_the_files_stem():
    assert identify(paths("a.txt", "sub/Été 2024.txt")) == ("a", "Été 2024")


def test_stems_that_collide_keep_their_suffix_then_their_folder():
    assert identify(paths("a.txt", "a.text", "b.txt")) == ("a.txt", "a.text", "b")
    assert identify(paths("x/a.txt", "y/a.txt")) == ("x-a.txt", "y-a.txt")


def test_capitals_and_composition_do_not_tell_ids_apart():
    ids = identify(paths("Note.txt", "note.text", "e\u0301.txt", "é.text"))
    assert ids == ("Note.txt", "note.text", "e\u0301.txt", "é.text")
    assert len({name.casefold() for name in identify(paths("A.txt", "a.txt"))}) == 2


@given(st.lists(st.text("abAB/.-", min_size=1, max_size=6), max_size=8, unique=True))
def test_ids_are_never_shared(names):
    files = [PurePosixPath(f"f/{name.strip('/') or 'x'}.txt") for name in names]
    files = sorted(set(files))
    ids = identify(files)
    assert len({name.casefold() for name in ids}) == len(files)


def test_sidecars_lists_and_hidden_files_are_no_seeds(tmp_path):
    seeds = tmp_path / "seeds"
    (seeds / "sub").mkdir(parents=True)
    for name in ("a.txt", "a.txt.yml", "_actors.yml", "_draft.txt", ".hidden.txt", "sub/b.txt"):
        (seeds / name).write_text("x", "utf-8")
    found, notices = find(tmp_path, seeds)
    assert [seed.path for seed in found] == ["seeds/a.txt", "seeds/sub/b.txt"]
    assert notices == ()


def test_whatever_else_lies_there_is_one_notice(tmp_path):
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("lost.txt.yml", "photo.jpg2", "plain"):
        (seeds / name).write_text("x", "utf-8")
    (seeds / "away.txt").symlink_to("/etc/hostname")
    (seeds / "nowhere.txt").symlink_to("gone.txt")
    (seeds / "ring.txt").symlink_to("ring.txt")
    (seeds / "up").symlink_to(tmp_path)
    found, notices = find(tmp_path, seeds)
    assert found == ()
    assert sorted(Path(notice.path).name for notice in notices) == [
        "away.txt", "lost.txt.yml", "nowhere.txt", "photo.jpg2", "plain", "ring.txt", "up",
    ]  # fmt: skip
    assert all(notice.cure for notice in notices)


def test_a_link_inside_the_folder_is_followed(tmp_path):
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert [seed.id for seed in find(tmp_path, tmp_path)[0]] == ["a", "b"]


def test_a_missing_folder_is_one_sentence(tmp_path):
    with pytest.raises(DossierError, match="seeds: there is no such folder"):
        find(tmp_path, tmp_path / "seeds")


def test_a_name_that_is_no_text_is_shown_all_the_same(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9\n.txt")).write_text("x", "utf-8")
    (seed,), _ = find(tmp_path, tmp_path)
    seed.path.encode("utf-8")
    assert "\n" not in seed.path
    assert content(seed.file) == b"x"


def test_a_pipe_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableSeed, match="no regular file"):
        content(tmp_path / "a.txt")


def test_too_much_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("dossier.pipeline.seeds.SIZE_LIMIT", 10)
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    with pytest.raises(UnreadableSeed, match="11"):
        content(tmp_path / "a.txt")
