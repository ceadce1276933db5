"""Clauses with a speaker of their own, strangers between the marks, listeners of a request, long functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., list[tuple[str, str | None, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Milan Petrovic, le ministre serbe, a appelé vendredi « les deux camps au calme » ; Lea Haas, sa "
            "porte-parole, a précisé que M. Petrovic se rendrait à Vienne.",
            [("milan-petrovic", "les deux camps au calme"), ("lea-haas", "M. Petrovic se rendrait à Vienne")],
        ),
        (
            "Milan Petrovic a dit qu’il partirait lundi, tandis que Lea Haas a affirmé que rien n’était prévu.",
            [("milan-petrovic", "il partirait lundi"), ("lea-haas", "rien n’était prévu")],
        ),
        (
            "Milan Petrovic a dit qu’il partirait lundi, et Lea Haas a affirmé que rien n’était prévu.",
            [("milan-petrovic", "il partirait lundi"), ("lea-haas", "rien n’était prévu")],
        ),
        (
            "Milan Petrovic a dit qu’il partirait lundi ; il a ajouté que rien n’était prévu.",
            [("milan-petrovic", "il partirait lundi"), ("milan-petrovic", "rien n’était prévu")],
        ),
    ],
)  # fmt: skip
def test_a_clause_with_a_subject_of_its_own_is_that_one_s(
    text: str, expected: list[tuple[str, str]], said: Said
) -> None:
    assert [(speaker, words) for _, speaker, words in said(text)] == expected


@pytest.mark.parametrize(
    ("incise", "speaker"),
    [
        ("dit une source diplomatique à Bruxelles", None),
        ("dit-on à Bruxelles", None),
        ("déplore un ancien ministre", None),
        ("dit-il", "milan-petrovic"),
        ("explique Lea Haas", "lea-haas"),
        ("crois-moi", "milan-petrovic"),
    ],
)
def test_who_speaks_between_the_marks_is_never_the_last_speaker_by_default(
    incise: str, speaker: str | None, said: Said
) -> None:
    text = f"Milan Petrovic a estimé que le temps pressait. « Il faut, {incise}, agir vite. » Lea Haas est venue."
    assert [who for _, who, words in said(text) if words.startswith("Il faut")] == [speaker]


def test_a_pronoun_behind_a_stranger_is_not_given_to_somebody_named_before(said: Said) -> None:
    text = "Lea Haas s’est tue. « Il faut agir vite », dit une source à Vienne. « Sinon tout est perdu », a-t-elle ajouté."
    assert [who for _, who, _ in said(text)] == [None, None]


def test_an_english_incise_between_the_marks_is_no_carried_speech(said: Said) -> None:
    text = "Milan Petrovic spoke first. “We must, a diplomat said, act now.”"
    assert [who for _, who, _ in said(text, "en")] == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Milan Petrovic urged both sides on Friday to “show restraint” and to talk.", "show restraint"),
        ("Milan Petrovic warned of “grave consequences”.", "grave consequences"),
        ("Milan Petrovic described the plan as “a costly mistake”.", "a costly mistake"),
        ("Milan Petrovic accused ministers and banks of “playing games”.", "playing games"),
        ("Milan Petrovic called on the council to “stop the threats”.", "stop the threats"),
    ],
)  # fmt: skip
def test_what_somebody_is_asked_or_accused_of_is_quoted(text: str, words: str, said: Said) -> None:
    assert said(text, "en") == [("partial", "milan-petrovic", words)]


@pytest.mark.parametrize(
    "role",
    [
        "le représentant spécial de l’Union européenne pour le dialogue Brigny-Cormeil et les autres questions "
        "régionales concernant les Balkans occidentaux, M. l’ambassadeur Milan Petrovic",
        "le haut représentant pour les affaires étrangères et la politique de sécurité, Milan Petrovic",
    ],
)
def test_a_long_function_is_its_bearer_s(role: str, said: Said) -> None:
    text = f"« Le dialogue reprendra », a déclaré {role}."
    assert said(text) == [("direct", "milan-petrovic", "Le dialogue reprendra")]


def test_a_body_at_the_head_of_a_function_is_not_who_speaks(said: Said) -> None:
    text = "NATO Secretary General Milan Petrovic said the alliance was ready."
    assert [who for _, who, _ in said(text, "en")] == ["milan-petrovic"]


def test_marks_repeated_at_the_head_of_a_paragraph_are_left_out(said: Said) -> None:
    text = "Lea Haas said: “Nobody wants this. We must act.\n“The word “now” counts.”"
    assert said(text, "en") == [
        ("direct", "lea-haas", "Nobody wants this. We must act.\n\nThe word “now” counts.")
    ]
