"""Sentences cut where they end, and the ones that name an actor."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.index.sentences import sentences, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("M. Lajčák est venu. Il repart.", ["M. Lajčák est venu.", "Il repart."]),
        ("« Oui. » Il part.", ["« Oui. »", "Il part."]),
        ("« Oui », a dit J. D. Vance. Non !", ["« Oui », a dit J. D. Vance.", "Non !"]),
        ("Le 17 mai. 2021 fut long.", ["Le 17 mai.", "2021 fut long."]),
        ("Voir p. 12 et art. 5. Fin", ["Voir p. 12 et art. 5.", "Fin"]),
        ("Rien… ou presque. ", ["Rien… ou presque."]),
        ("Il vit à Washington D.C. depuis 2001.", ["Il vit à Washington D.C. depuis 2001."]),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_shortens_a_word(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == parts


@given(st.text(alphabet="AbcÉ. !?…«»\u00a0\nM", max_size=60))
def test_sentences_follow_each_other_and_lose_no_letter(text: str) -> None:
    parts = list(split(text))
    assert "".join("".join(text[start:end].split()) for start, end in parts) == "".join(
        text.split()
    )
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(parts))


def test_the_sentence_that_names_an_actor_comes_with_its_place(
    article: Callable[..., Article],
) -> None:
    one = article("a", "Rien ici. L’OTAN et M. Lajčák sont là. Fin.")
    (found,) = sentences(one, "otan")
    assert found.text == "L’OTAN et M. Lajčák sont là."
    assert one.document.text[found.start : found.end] == found.text
    assert [found.text[start:end] for start, end in found.marks] == ["OTAN"]
