"""Names in two parts, and texts that no format can trip over."""

from __future__ import annotations

import pytest

from dossier.cite.names import Name, name
from dossier.cite.plain import address, plain


@pytest.mark.parametrize(
    ("signed", "parted"),
    [
        ("Jeanne Morel", Name("Morel", "Jeanne")),
        ("Jean-Noël  Barrot", Name("Barrot", "Jean-Noël")),
        ("J. M. Dupont", Name("Dupont", "J. M.")),
        ("Ludwig van der Berg", Name("van der Berg", "Ludwig")),
        ("Martín Ruiz, Ana", Name("Martín Ruiz", "Ana")),
        ("AFP", Name("AFP")),
        ("La rédaction du Quai", Name("La rédaction du Quai")),
        ("OTAN Info", Name("OTAN Info")),
        ("Dragana", Name("Dragana")),
        ("Le Service des Affaires du Monde", Name("Le Service des Affaires du Monde")),
    ],
)
def test_names_are_parted_where_they_are_a_persons(signed: str, parted: Name) -> None:
    assert name(signed) == parted


def test_a_text_is_one_line_of_letters_that_files_can_hold() -> None:
    assert plain("a\r\nTY  - NEWS\u2028b\x00\x1b[31mc\ud800\u202ed ") == "a TY - NEWS b [31mcd"


def test_an_address_holds_no_sign_that_a_format_reads() -> None:
    assert address('https://a.example/{x} é\\"') == "https://a.example/%7Bx%7D%20%C3%A9%5C%22"
