"""Lines in which capitals tell no name."""

from __future__ import annotations

import pytest

from dossier.describe.actors import passages, sifted, titled
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind


@pytest.mark.parametrize(
    "line",
    [
        "Wealthy Owners Are Leaving These Quiet Valleys And Moving To Places Further South",
        "Don't Provide Account Numbers Until You're Really Hired",
    ],
)
def test_a_line_of_capitalised_words_is_a_headline(line: str) -> None:
    assert titled.headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister of Brumeval met Carla Destrow in Upper Lorne on Tuesday.",
        "Writers Alan Fremm, Zeke Mallory, Laura Kelman, Collin Lunge contributed",
        "Carla Destrow",
    ],
)
def test_a_sentence_and_a_list_of_names_are_none(line: str) -> None:
    assert not titled.headline(line)
    assert not titled.capitals(line)


def test_in_a_headline_a_person_needs_a_given_name() -> None:
    line = "Wealthy Owners And Laura Destrow Acquire Another Eye Research Company"
    passage = passages.Passage(0, Kind.BODY, line, line, 0, language="en")
    claims = [
        Span(line.index(name), line.index(name) + len(name), kind, "model")
        for name, kind in (
            ("Laura Destrow", ActorKind.PERSON),
            ("Acquire Another Eye", ActorKind.ORGANISATION),
        )
    ]
    (left,) = sifted.claims([passage], [claims])
    assert [line[span.start : span.end] for span in left] == ["Laura Destrow"]


def test_words_in_capitals_are_no_names_in_a_line_of_them() -> None:
    assert titled.capitals("WHAT ARE THE OVERSEAS POLICE STATIONS?")
    assert not titled.capitals("The IAEA and the OSCE met in Vienna with OPEC.")


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Eva Longtree Uses This", "Eva Longtree"),
        ("Eva K. Longtree Uses This", "Eva K. Longtree"),
        ("Eva Longtree Systems AG", "Eva Longtree Systems AG"),
    ],
)
def test_a_person_of_a_headline_ends_with_the_surname(name: str, left: str) -> None:
    line = f"{name} Every Single Morning"
    passage = passages.Passage(0, Kind.BODY, line, line, 0, language="en")
    cut = titled.shortened(passage, Span(0, len(name), ActorKind.PERSON, "model"))
    assert line[: cut.end] == left
