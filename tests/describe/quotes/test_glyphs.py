"""Quotation marks find each other, whatever the typist did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.describe.quotes import glyphs


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Il dit « oui ».", [" oui "]),
        ("Il dit “oui” et ”non”.", ["oui", "non"]),
        ('Il dit "oui" puis " non ".', ["oui", " non "]),
        ("« Elle a crié “au feu” », dit-il.", [" Elle a crié “au feu” "]),
        ("« Elle a crié « au feu » hier », dit-il.", [" Elle a crié « au feu » hier "]),
        ("«Mélangé”, dit-il, « droit ».", ["Mélangé", " droit "]),
        ("L’un d’eux n’a « rien » vu.", [" rien "]),
        ("‘We can’t go,’ she said. It's late.", ["We can’t go,"]),
        ('Un écran de 15" et un « mot ».', [" mot "]),
        ("„Nein“, sagte er.", ["Nein"]),
        ("Rien à citer, l'été.", []),
    ],
)
def test_the_outermost_pairs_are_found(text: str, inside: list[str]) -> None:
    pairs = glyphs.read(text).pairs
    assert [text[slice(*pair.inside)] for pair in pairs] == inside


def test_a_mark_left_open_and_one_closed_from_before_are_told() -> None:
    assert glyphs.read("Il dit : « je viens").open == 9
    assert glyphs.read("et je pars », dit-il.").closed == 12


@given(st.text(alphabet="«»“”\"'’‘ aB.,\n", max_size=80))
def test_pairs_follow_each_other_and_never_overlap(text: str) -> None:
    end = 0
    for pair in glyphs.read(text).pairs:
        assert end <= pair.start < pair.end <= len(text)
        end = pair.end
