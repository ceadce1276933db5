"""Where the title stands: behind menus, above the date and the author, marked by Markdown, or nowhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dossier import clean
from dossier.catalogue import say
from dossier.clean.rules import title
from dossier.records import RawDocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Block

    Blocks = Callable[[str], tuple[Block, ...]]

MENU = """Accueil
International
Europe
Je m’abonne
Se connecter
"""
HEAD = """À Sarnac, le pont de la discorde rouvre sous l’œil des riverains
Fermé depuis treize ans aux voitures, le pont doit rouvrir cet automne. Des deux côtés, on se méfie encore.
Par Élise Garnier
Publié le 14 octobre 2024 à 06h30
"""
TEXT = """La commune promet la réouverture du pont depuis des années. Le département s’y opposait, faute de crédits.
Les riverains de Sarnac ont vu passer trois projets, deux préfets et une crue, racontent-ils volontiers.
"""


def titles(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if block.verdict.kind == "title"]


def test_it_stands_behind_a_menu_above_the_lead_the_author_and_the_date(blocks: Blocks) -> None:
    found = blocks(MENU + HEAD + TEXT)
    assert titles(found) == ["À Sarnac, le pont de la discorde rouvre sous l’œil des riverains"]


def test_its_verdict_names_what_spoke_for_it_in_french(blocks: Blocks) -> None:
    (found,) = (
        block.verdict for block in blocks(MENU + HEAD + TEXT) if block.verdict.kind == "title"
    )
    assert found.rule == "likeliest-title"
    assert say(found.reason, "fr").startswith("titre le plus vraisemblable, d’après ")


@pytest.mark.parametrize(
    "path",
    [
        "Accueil > Politique > Europe",
        "[Home](/) | [World](/w) | [Sign in](/l)",
        "Une » Monde » Balkans",
    ],
)
def test_the_path_to_a_page_is_none(blocks: Blocks, path: str) -> None:
    found = blocks(f"{path}\n{HEAD}{TEXT}")
    assert titles(found) == ["À Sarnac, le pont de la discorde rouvre sous l’œil des riverains"]


def marked(text: str) -> tuple[Block, ...]:
    return clean.judge(RawDocument("seeds/a.md", "0", "text/markdown", text))


def test_a_heading_that_markdown_marks_comes_before_any_guess() -> None:
    found = marked(f"Une ligne plausible au-dessus du pont de Sarnac\n\n# Le pont rouvre\n\n{TEXT}")
    assert [block.verdict.rule for block in found if block.verdict.kind == "title"] == [
        "marked-title"
    ]


def test_a_text_that_opens_with_a_paragraph_has_none(blocks: Blocks) -> None:
    assert titles(blocks(TEXT * 2)) == []


def test_nothing_is_likely_among_no_lines() -> None:
    assert title.likeliest([]) == title.likeliest([0.0]) == -1


def test_a_line_lost_among_equals_is_not_named() -> None:
    assert title.likeliest([1.0] * 9 + [1.0]) == -1
    assert title.likeliest([1.0, 3.0, 0.0]) == 1


def test_the_weights_tell_what_they_were_learnt_on_and_hold_no_word_of_it() -> None:
    figures = json.loads(title.WEIGHTS.read_text("utf-8"))
    assert {"date", "corpus", "folds"} <= figures["provenance"].keys()
    assert all(isinstance(weight, float) for weight in figures["weights"].values())
    assert figures["scores"]["found"] > 0.8


def test_labels_above_it_are_set_aside(blocks: Blocks) -> None:
    found = {block.text: block.verdict for block in blocks(f"Vallée, Sarne\n{MENU}{HEAD}{TEXT}")}
    assert not found["Vallée, Sarne"].keep
    assert not found["International"].keep


def test_a_number_or_a_sentence_above_it_is_not_taken_for_a_label(blocks: Blocks) -> None:
    found = blocks(f"COM/24/1016\nLa commune a tranché hier soir.\n{HEAD}{TEXT}")
    assert [block.verdict.rule for block in found[:2]].count("above-title") == 0


def test_a_hash_in_plain_text_is_a_hash(blocks: Blocks) -> None:
    found = blocks(f"# Le pont rouvre\n\n{TEXT}")
    assert "# Le pont rouvre" in [block.text for block in found]


def test_marks_of_markdown_are_no_part_of_a_title_or_heading() -> None:
    found = marked(f"# Le pont rouvre\n\n{TEXT}\n## Le chantier ##\n\n{TEXT.upper().title()}")
    assert [
        (block.text, str(block.verdict.kind))
        for block in found
        if "pont rouvre" in block.text or "chantier" in block.text
    ] == [
        ("Le pont rouvre", "title"),
        ("Le chantier", "heading"),
    ]
