"""A notice about a curator's file names the line on which its words stand."""

from __future__ import annotations

import pytest

from dossier.pipeline import located
from dossier.records import Notice, phrase

YAML = """part: etats
drop:
  - selon
  - Des mots absents
  - 400
notes:
  "Helvaqua": selon elle, deux fois
  "dès octobre
    2021": un chiffre
summary: >-
  Voir [@99]
  et [@02
  §7].
"""


@pytest.fixture
def line(tmp_path):
    (tmp_path / "a.txt.yml").write_text(YAML, "utf-8")

    def found(pattern, line=None, path="a.txt.yml", **values):
        notice = Notice("warning", path, line, phrase(pattern, **values))
        (placed,) = located((notice,), tmp_path)
        assert (placed.level, placed.path, placed.message) == ("warning", path, notice.message)
        return placed.line

    return found


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("etats", 1),
        ("selon", 3),
        ("Des mots absents", 4),
        ("400", 5),
        ("Helvaqua", 7),
        ("dès octobre 2021", 8),
        ("[@99]", 11),
        ("[@02 §7]", 12),
    ],
)
def test_words_are_found_where_they_stand(line, words, at):
    assert line("« {words} » is nowhere.", words=words) == at


def test_a_line_that_is_that_of_the_key_gives_way_to_the_one_below_it(line):
    assert line("« {words} » is nowhere.", line=6, words="Helvaqua") == 7


def test_a_line_that_holds_the_words_stays(line):
    assert line("« {key} » is left out: « {value} ».", line=1, key="part", value="etats") == 1


def test_words_that_stand_nowhere_leave_what_was_known(line):
    assert line("« {words} » is nowhere.", words="rien de tel") is None
    assert line("« {words} » is nowhere.", line=6, words="rien de tel") == 6


def test_parts_of_words_are_no_words(line):
    assert line("« {words} » is nowhere.", words="Helva") is None


def test_only_files_of_the_curators_are_looked_into(line):
    assert line("« {words} » is nowhere.", path="a.txt", words="etats") is None
    assert line("« {words} » is nowhere.", path="absent.yml", words="etats") is None
