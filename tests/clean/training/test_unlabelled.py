"""Lessons for the line judge from pages whose lines nobody labelled."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from dossier.clean.training import unlabelled
from dossier.clean.training.corpus import LabelledLine, LabelledText

if TYPE_CHECKING:
    from pathlib import Path

PARAGRAPHS = (
    "Le bac a quitté le quai à sept heures, avec deux heures de retard, et il n’est revenu que le soir au port.",
    "La capitaine attend le second navire depuis deux ans, et la région promet une décision avant la fin du mois.",
    "Les habitants de l’île, qui prennent le bac chaque matin pour aller au travail, demandent une seconde rotation.",
)
PAGE = (
    "<html><body><nav><ul><li>Accueil</li><li>Sport</li><li>Météo</li></ul></nav><article>"
    "<h1>Le bac reste à quai</h1>"
    + "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    + "</article><aside><p>Abonnez-vous à notre lettre</p></aside><footer><p>Mentions légales</p></footer></body></html>"
)


def corpus(folder: Path, *ids: str) -> Path:
    """Write a corpus of one page under several names; two snippets of it are noted."""
    (folder / "pages").mkdir()
    golds = [
        {
            "id": name,
            "domain": "gazette.example",
            "lang": "fr",
            "with": ["attend le second  navire"],
            "without": ["Mentions légales"],
        }
        for name in ids
    ]
    rows = "".join(json.dumps(gold) + "\n" for gold in golds)
    (folder / "gold.jsonl.gz").write_bytes(gzip.compress(rows.encode()))
    for name in ids:
        (folder / "pages" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return folder


def labelled(name: str) -> LabelledText:
    return LabelledText(
        name, "visible", "fr", "gazette.example", (LabelledLine("a", False, True),), 1.0
    )


def test_a_page_gives_its_lines_with_labels_and_how_far_to_believe_them(tmp_path: Path) -> None:
    whole, _ = unlabelled.read(corpus(tmp_path, "a"), [])
    said = {
        line.text: (line.keep, trust)
        for line, trust in zip(whole.text.lines, whole.trust, strict=True)
    }
    assert all(said[each][0] for each in PARAGRAPHS)
    assert said["Accueil"][0] is False
    assert said["Le bac reste à quai"] == (None, 0.0)
    assert all(0 <= trust <= 1 for _, trust in said.values())


def test_what_a_person_noted_of_the_page_is_believed_wholly(tmp_path: Path) -> None:
    whole, _ = unlabelled.read(corpus(tmp_path, "a"), [])
    said = {
        line.text: (line.keep, trust)
        for line, trust in zip(whole.text.lines, whole.trust, strict=True)
    }
    assert said[PARAGRAPHS[1]] == (True, 1.0)
    assert said["Mentions légales"] == (False, 1.0)


def test_pages_with_labelled_texts_are_no_lessons_and_domains_keep_their_fold(
    tmp_path: Path,
) -> None:
    lessons = unlabelled.read(corpus(tmp_path, "a", "b"), [labelled("a")])
    assert {lesson.text.id for lesson in lessons} == {"b"}
    assert {lesson.fold for lesson in lessons} == {0}


def test_a_corpus_without_pages_gives_no_lessons(tmp_path: Path) -> None:
    assert unlabelled.read(tmp_path, []) == []
