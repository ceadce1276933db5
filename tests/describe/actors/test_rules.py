"""Persons and places that only the words around them give away, without the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M. Lajčák est venu.", ("Lajčák", "lajcak")),
        ("Le président serbe Aleksandar Vučić est venu.", ("Aleksandar Vučić", "aleksandar-vucic")),
        ("Le président Vučić est venu.", ("Vučić", "vucic")),
        ("le ministre russe des Affaires étrangères Sergueï Lavrov", ("Sergueï Lavrov", "serguei-lavrov")),
        ("le secrétaire général de l’OTAN, Jens Stoltenberg, a parlé", ("Jens Stoltenberg", "jens-stoltenberg")),
        ("a déclaré John Kirby, porte-parole", ("John Kirby", "john-kirby")),
        ("Ursula von der Leyen, présidente de la Commission", ("Ursula von der Leyen", "ursula-von-der-leyen")),
        ("Hier, J. D. Vance a déclaré que non.", ("J. D. Vance", "j-d-vance")),
        ("dans le village de Banjska, hier", ("Banjska", "banjska")),
        ("Hier, Milan Radoičić se taisait.", ("Milan Radoičić", "milan-radoicic")),
        ("NATO Secretary General Jens Stoltenberg spoke.", ("Jens Stoltenberg", "jens-stoltenberg")),
    ],
)  # fmt: skip
def test_a_function_or_a_form_of_address_gives_a_person_away(
    named: Named, text: str, found: tuple[str, str]
) -> None:
    assert found in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur de Radio Bleue est venu.",
        "L’Athletic Bilbao a annoncé un match.",
        "Le président de la République est venu.",
        "M. l’ambassadeur est venu.",
        "Le secrétaire d’État est venu.",
        "Le premier ministre est venu vendredi.",
    ],
)
def test_capitals_that_are_no_person_are_left_alone(named: Named, text: str) -> None:
    assert named(text) == []


def test_a_photographer_in_a_caption_is_no_actor(named: Named) -> None:
    from dossier.records import Kind

    text = "Un policier à Banjska, Kosovo, le 27 septembre 2023. OGNEN TEOFILOVSKI / REUTERS"
    assert named(text, kind=Kind.CAPTION) == [("Kosovo", "kosovo")]
    assert named("Le siège de Reuters, à Londres.", kind=Kind.CAPTION)[0] == ("Reuters", "reuters")
