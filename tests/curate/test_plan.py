"""The curator's plan of a dossier: parts, listing, acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dossier.curate import plan
from dossier.records import Part, Plan

if TYPE_CHECKING:
    from pathlib import Path


def read(
    folder: Path, glossary: str = "", **options: Any
) -> tuple[Plan, list[tuple[str, int | None, str, str]]]:
    if glossary:
        (folder / "_glossary.yml").write_text(glossary, "utf-8")
    found, notices = plan(folder, folder, options, "mkdocs.yml")
    return found, [(n.path, n.line, str(n.message), str(n.cure)) for n in notices]


def test_parts_stand_in_their_order_and_need_only_a_title(tmp_path: Path) -> None:
    found, amiss = read(
        tmp_path,
        parts=["Le lac", {"id": "rive", "title": "La rive", "intro": "Un mot.\n\nDeux."}],
        listing="part",
        curator="A. B.",
    )
    assert found.parts == (Part("le-lac", "Le lac"), Part("rive", "La rive", "Un mot.\n\nDeux."))
    assert (found.listing, found.curator, amiss) == ("part", "A. B.", [])


def test_a_wrong_part_is_left_out_and_named(tmp_path: Path) -> None:
    given = ["Le lac", {"titre": "La rive"}, {"intro": "Rien"}, "Le Lac", {"title": "A", "id": "é"}]
    found, amiss = read(tmp_path, parts=given)
    assert [part.id for part in found.parts] == ["le-lac"]
    assert [message.split(" is left out")[0] for _, _, message, _ in amiss] == [
        f"« parts, {number} »" for number in (2, 3, 4, 5)
    ]
    assert "« title »" in amiss[0][3]


def test_a_listing_that_is_not_known_is_named_with_the_nearest(tmp_path: Path) -> None:
    found, ((path, _, message, cure),) = read(tmp_path, listing="parts")
    assert (found.listing, path) == ("date", "mkdocs.yml")
    assert "« listing »" in message
    assert "« part »" in cure


def test_acronyms_are_read_as_lines_or_as_a_list(tmp_path: Path) -> None:
    found, amiss = read(tmp_path, "LDL: Ligue du Lac\nCDR: {meaning: Comité, note: dissous}\n")
    assert [(t.acronym, t.meaning, t.note) for t in found.terms] == [
        ("CDR", "Comité", "dissous"),
        ("LDL", "Ligue du Lac", None),
    ]
    listed, _ = read(tmp_path, "- {acronym: LDL, meaning: Ligue du Lac, actor: ligue-du-lac}\n")
    assert [(t.acronym, t.actor, t.curated) for t in listed.terms] == [
        ("LDL", "ligue-du-lac", True)
    ]
    assert amiss == []


def test_a_wrong_acronym_is_left_out_and_named_with_its_line(tmp_path: Path) -> None:
    found, ((path, line, message, cure),) = read(tmp_path, "LDL: Ligue\nCDR: {sens: Comité}\n")
    assert [term.acronym for term in found.terms] == ["LDL"]
    assert (path, line) == ("_glossary.yml", 2)
    assert "« sens »" in message
    assert "« meaning »" in cure


def test_a_glossary_may_be_a_list_of_lines(tmp_path: Path) -> None:
    found, said = read(tmp_path, "- LDL: Ligue\n- {acronym: CDR, meaning: Comité}\n")
    assert [(term.acronym, term.meaning) for term in found.terms] == [
        ("CDR", "Comité"),
        ("LDL", "Ligue"),
    ]
    assert said == []


def test_a_part_s_title_with_a_colon_is_told_to_be_quoted(tmp_path: Path) -> None:
    _, ((_, _, _, cure),) = read(tmp_path, parts=[{"Le village ": "l’usine"}])
    assert '"Le village : l’usine"' in cure


def test_the_curators_order_is_understood_in_french(tmp_path: Path) -> None:
    _, ((_, _, _, cure),) = read(tmp_path, listing="documentaliste")
    assert "« curator »" in cure
