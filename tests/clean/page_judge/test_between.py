"""Subheads that the page judge doubts stay with the text around them; other short lines do not."""

from __future__ import annotations

import pytest

from dossier.clean.line import measure
from dossier.clean.page_judge import between
from dossier.clean.page_judge.learned import Opinion
from dossier.clean.split import Piece
from dossier.read import html

BEFORE = "La commune a voté le plan d’eau jeudi soir, après trois heures de débat et deux suspensions de séance."
AFTER = "Le bassin sera creusé au printemps, si la préfecture rend son avis avant la fin du mois de janvier."


def kept(middle: str, probability: float, after: str = f"<p>{AFTER}</p>") -> bool:
    """Judge a page of three lines whose middle one is doubted, and say whether it stays."""
    (document,) = html.read(
        "seeds/page.html", f"<div><p>{BEFORE}</p>{middle}{after}</div>".encode()
    )
    lines = [
        measure(Piece(each.start, each.end, document.text[each.start : each.end], gap=False))
        for each in document.elements
    ]
    opinions = [Opinion(each, ()) for each in (0.99, probability, 0.98)]
    assert len(lines) == len(opinions)
    result = between.mend(document, opinions, lines, [True, False, True])
    assert result[0] and result[2]
    return result[1]


@pytest.mark.parametrize(
    "middle",
    [
        "<h2>Odile Karam</h2>",
        "<h3><a href='/bassin'>Un bassin de plus</a></h3>",
        "<ul><p><b>1. Le bassin</b></p></ul>",
        "<p><strong>II – Les rives</strong></p>",
    ],
)
def test_a_doubted_subhead_between_paragraphs_stays(middle: str) -> None:
    assert kept(middle, 0.3)


@pytest.mark.parametrize(
    "middle",
    [
        "<p>Odile Karam</p>",
        "<p><b>Publicité</b></p>",
        "<p>1. Le bassin</p>",
        "<p><b><a href='/a'>1. Le bassin, en images</a></b></p>",
        "<section><div><div><h2>Les plus lus</h2></div></div></section>",
    ],
)
def test_other_doubted_lines_between_paragraphs_are_left_to_the_judge(middle: str) -> None:
    assert not kept(middle, 0.3)


def test_a_heading_that_is_surely_furniture_is_not_saved_by_its_place() -> None:
    assert not kept("<h2>Odile Karam</h2>", 0.05)


def test_a_bold_number_before_no_sentence_is_no_subhead() -> None:
    assert not kept("<p><b>1. Le bassin</b></p>", 0.3, "<p>Photo : mairie</p>")
