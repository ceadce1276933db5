"""Bodies that every state has: whose is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le ministère britannique de la Défense dément.", ("ministère britannique de la Défense", "ministere-de-la-defense-gb")),
        ("Le ministère de la Défense serbe dément.", ("ministère de la Défense serbe", "ministere-de-la-defense-rs")),
        ("Le ministère des affaires étrangères de la Russie dément.", ("ministère des affaires étrangères de la Russie", "ministere-des-affaires-etrangeres-ru")),
        ("Le Conseil de sécurité nationale américain siège.", ("Conseil de sécurité nationale américain", "conseil-de-securite-nationale-us")),
        ("La Cour suprême siège.", ("Cour suprême", "cour-supreme")),
    ],
)  # fmt: skip
def test_a_country_written_beside_a_body_decides(
    named: Named, text: str, found: tuple[str, str]
) -> None:
    assert found in named(text)


def test_a_seat_of_government_named_before_decides(named: Named) -> None:
    text = "La Maison-Blanche appelle la Serbie au calme.\n« La Serbie le sait », dit le porte-parole du Conseil de sécurité nationale.\n"
    assert ("Conseil de sécurité nationale", "conseil-de-securite-nationale-us") in named(text)


def test_a_country_named_only_in_quoted_words_does_not_decide(named: Named) -> None:
    text = "« La Serbie avance », a dit la Cour constitutionnelle."
    assert ("Cour constitutionnelle", "cour-constitutionnelle") in named(text)


def test_the_nearest_country_of_the_sentence_decides_otherwise(named: Named) -> None:
    text = "Le ministère des affaires étrangères dit que la Russie soutient la Serbie."
    assert named(text)[0][1] == "ministere-des-affaires-etrangeres-ru"


def test_the_united_nations_council_is_not_a_national_one(named: Named) -> None:
    assert (
        named("Le Conseil de sécurité se réunit à Moscou.")[0][1] == "conseil-de-securite-de-l-onu"
    )
    assert named("Le Conseil de sécurité russe se réunit.")[0][1] == "conseil-de-securite-ru"


def test_a_ministry_without_its_field_is_the_one_named_before(named: Named) -> None:
    text = "Le ministère britannique de la Défense parle.\nAinsi parle le ministère britannique. Le ministère russe se tait."
    assert named(text) == [
        ("ministère britannique de la Défense", "ministere-de-la-defense-gb"),
        ("ministère britannique", "ministere-de-la-defense-gb"),
    ]


def test_of_two_ministries_of_a_country_none_is_meant(named: Named) -> None:
    text = "Le ministère serbe de la Défense et le ministère serbe de la Justice parlent. Le ministère serbe se tait."
    assert len(named(text)) == 2
