"""Persons told twice, between commas, and subjects that a parenthesis parts from their verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sa collègue espagnole, Mme Carmen Ibarra, a évoqué « un chemin étroit ».", "carmen-ibarra"),
        ("« Nous restons ici », a souligné son commandant, le général Paul Ricard, lundi matin.", "paul-ricard"),
        ("L’un de ses confrères, Louis Antic, de l’université de Lille, salue « un travail rare ».", "louis-antic"),
        ("« Nous verrons bien », explique le directeur adjoint, Bruno Escoffier, qui reste prudent.", "bruno-escoffier"),
        ("Son conseil, Me Thierry Aubenas, souligne que sa cliente a obéi aux ordres.", "thierry-aubenas"),
        ("« La pluie arrive », prévient de son côté Paul Okello, venu de Goma.", "paul-okello"),
        ("Avec sa collègue, Mme Carmen Ibarra, le ministre Jean Castel a dénoncé « un chemin étroit ».", "jean-castel"),
    ],
)  # fmt: skip
def test_a_noun_and_the_name_behind_it_are_one(
    text: str, speaker: str, said: Callable[..., list[tuple[str, str | None, str]]]
) -> None:
    assert [who for _, who, _ in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A diplomat, speaking on condition of anonymity, said the situation was calm.",
            [("reported", None, "the situation was calm")],
        ),
        (
            "President Goran Stankovic, speaking in the capital, said he was “not afraid of anyone”.",
            [("partial", "goran-stankovic", "not afraid of anyone")],
        ),
        (
            "Asked about the bridge, the mayor, Zoran Lukic, replied: “That is a question for the railways.”",
            [("direct", "zoran-lukic", "That is a question for the railways.")],
        ),
    ],
)
def test_a_parenthesis_leaves_the_subject_before_its_verb(
    text: str,
    expected: list[tuple[str, str | None, str]],
    said: Callable[..., list[tuple[str, str | None, str]]],
) -> None:
    assert said(text, "en") == expected


def test_a_participle_ahead_of_the_subject_is_no_reported_speech(
    said: Callable[..., list[tuple[str, str | None, str]]],
) -> None:
    text = "Interpellé par la députée Claire Fontenoy, le ministre Jean Castel a d’abord esquivé."
    assert said(text) == []
