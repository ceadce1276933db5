"""`_comparisons.yml`: what is taken, and what is refused by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.catalogue import say
from dossier.curate.comparisons import FILE, comparisons

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Comparison


def read(folder: Path, text: str) -> tuple[tuple[Comparison, ...], list[str]]:
    (folder / FILE).write_text(text, "utf-8")
    notices: list[object] = []
    found = comparisons(folder, folder, notices)  # type: ignore[arg-type]
    return found, [say(one.message, "en") for one in notices]  # type: ignore[attr-defined]


def test_an_entry_has_a_title_and_a_condition(tmp_path: Path) -> None:
    text = """comparisons:
- title: Septembre 2023
  from: 2023-09-24
  to: 2023-09
  words: [province serbe]
"""
    (one,), said = read(tmp_path, text)
    assert said == []
    assert (one.id, str(one.first), str(one.last), one.words) == (
        "septembre-2023",
        "2023-09-24",
        "2023-09",
        ("province serbe",),
    )


def test_a_wrong_key_is_refused_by_name_and_the_others_stay(tmp_path: Path) -> None:
    found, said = read(
        tmp_path, "comparisons:\n- {title: A, acteur: x}\n- {title: B, actor: kosovo}\n"
    )
    assert [one.title for one in found] == ["B"]
    assert "acteur" in said[0]


def test_an_entry_without_a_condition_compares_nothing_and_is_refused(tmp_path: Path) -> None:
    found, said = read(tmp_path, "comparisons:\n- {title: A}\n")
    assert found == ()
    assert "does not say what is compared" in said[0]


def test_no_file_is_no_comparison(tmp_path: Path) -> None:
    assert comparisons(tmp_path, tmp_path, []) == ()


def test_columns_may_be_made_of_what_is_known_of_the_sources(tmp_path: Path) -> None:
    found, said = read(tmp_path, "comparisons:\n- {title: A, by: ownership}\n- {title: B, by: x}\n")
    assert [(one.title, one.by) for one in found] == [("A", "ownership")]
    assert "“x” is not one of the words" in said[0]


def test_two_of_one_title_are_one_mistake_and_named(tmp_path: Path) -> None:
    found, said = read(
        tmp_path, "comparisons:\n- {title: A, actor: x}\n- {title: A, actor: Karim Benhaddou}\n"
    )
    assert [one.actor for one in found] == ["x"]
    assert "given twice" in said[0]


def test_an_actor_may_be_given_by_name(tmp_path: Path) -> None:
    (one,), _ = read(tmp_path, "comparisons:\n- {title: A, actor: Karim Benhaddou}\n")
    assert one.actor == "karim-benhaddou"
