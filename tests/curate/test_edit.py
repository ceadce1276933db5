"""Changes to `_actors.yml` keep all that they do not concern."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.curate.edit import ActorList
from dossier.records import Actor, ActorKind, DossierError

SEEDS = Path(__file__).parents[2] / "seeds"
NEW = Actor("ana-belin", "Ana Belin", ActorKind.PERSON, ("A. Belin",))


@pytest.mark.parametrize(
    "text",
    [
        "# tête\nactors:\n- name: B   # note\n  kind: place\n# fin\n",
        "actors:\r\n  - name: B\r\n    kind: place\r\n",
        "- name: B\n  kind: place\n- C\n",
        "actors:\n  - {name: B, kind: place, spellings: [D, 'E']}\nignore:\n  - F\n",
        (SEEDS / "_actors.yml").read_text("utf-8"),
    ],
)
def test_what_stood_there_stands_there_still(tmp_path: Path, text: str) -> None:
    file = tmp_path / "_actors.yml"
    file.write_bytes(text.encode())
    listed = ActorList(file)
    listed.promote(NEW)
    listed.save()
    after = file.read_bytes().decode()
    lines = iter(after.splitlines())
    assert all(line in lines for line in text.splitlines())
    assert "Ana Belin" in after
    assert ("\r\n" in after) == ("\r\n" in text)
    once = file.read_bytes()
    again = ActorList(file)
    again.promote(NEW)
    again.save()
    assert file.read_bytes() == once


def test_a_bare_list_has_no_room_for_ignored_names(tmp_path: Path) -> None:
    file = tmp_path / "_actors.yml"
    file.write_text("- name: B\n  kind: place\n", "utf-8")
    with pytest.raises(DossierError, match="bare list"):
        ActorList(file).ignore(["X"])


def test_hostile_names_are_quoted(tmp_path: Path) -> None:
    file = tmp_path / "_actors.yml"
    name = "x: [y]\n- name: z # \u0001"
    listed = ActorList(file)
    listed.ignore([name, "null", "*a", "- b"])
    listed.save()
    from dossier.curate.strict_yaml import load

    assert load(file.read_bytes()).values["ignore"] == [name, "null", "*a", "- b"]


def test_an_entry_of_the_programs_own_is_taken_away_with_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "_actors.yml"
    text = "# tête\nactors:\n  - name: B  # note\n    kind: place\n"
    file.write_text(text, "utf-8")
    listed = ActorList(file)
    listed.promote(NEW)
    listed.drop(NEW)
    listed.drop(Actor("nobody", "Nobody", ActorKind.PERSON))
    listed.save()
    assert file.read_text("utf-8") == text


def test_an_entry_with_the_curators_words_is_never_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "_actors.yml"
    text = "actors:\n  - name: Ana Belin\n    kind: person\n    note: chercheuse\n"
    file.write_text(text, "utf-8")
    listed = ActorList(file)
    with pytest.raises(DossierError, match="`note:`"):
        listed.drop(NEW)
    assert file.read_text("utf-8") == text
