"""Authors: people and newsrooms of bylines; never photographers, agencies or dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import authors
from dossier.records import Authority, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

BYLINES = {
    "Par Anne Martin": ("Anne Martin",),
    "Par Anne Martin, le 12 déc. 2023": ("Anne Martin",),
    "Par Anne Martin et Luc Durand": ("Anne Martin", "Luc Durand"),
    "Par Anne Martin (avec AFP)": ("Anne Martin",),
    "Par Anne Martin, envoyée spéciale à Belgrade": ("Anne Martin",),
    "Anne Martin, envoyée spéciale à Belgrade": ("Anne Martin",),
    "Anne Martin (correspondante à Pristina)": ("Anne Martin",),
    "De notre envoyé spécial à Belgrade, Luc Durand": ("Luc Durand",),
    "Propos recueillis par Anne Martin": ("Anne Martin",),
    "By Jane O’Neill and John Smith": ("Jane O’Neill", "John Smith"),
    "By JANE SMITH": ("JANE SMITH",),
    "Publié par Anne-Lise Martin le 3 mars 2022 à 08h15": ("Anne-Lise Martin",),
    "Rédigé par Jean de La Fontaine": ("Jean de La Fontaine",),
    "Texte : Anne Martin": ("Anne Martin",),
    "Par la rédaction": ("la rédaction",),
    "La rédaction de Balkans-Actu": ("La rédaction de Balkans-Actu",),
    "Par Ljiljana Žižić": ("Ljiljana Žižić",),
}
NOT_AUTHORS = (
    "Par AFP",
    "By Reuters",
    "Photo : Anne Martin",
    "Photos Anne Martin / AFP",
    "© Anne Martin",
    "Crédit photo : Anne Martin",
    "About The Author",
    "Le Monde",
    "Publié le 3 mars 2022",
    "Lecture 3 min.",
    "Traduit par DeepL",
)


@pytest.mark.parametrize(("line", "expected"), BYLINES.items())
def test_a_byline_names_its_authors(
    described: Described, line: str, expected: tuple[str, ...]
) -> None:
    article = described([(Kind.TITLE, "Les maires demandent des médecins"), (Kind.BYLINE, line)])
    assert article.authors and article.authors.value == expected


@pytest.mark.parametrize("line", NOT_AUTHORS)
def test_what_is_no_author_is_not_taken_for_one(described: Described, line: str) -> None:
    article = described([(Kind.TITLE, "Les maires demandent des médecins"), (Kind.BYLINE, line)])
    assert article.authors is None


def test_a_bare_capitalised_signature_is_not_enough() -> None:
    assert authors.names("Next Auto Deals", Authority()) == ()


def test_metadata_stands_in_for_a_byline(described: Described) -> None:
    article = described([(Kind.BODY, "Le maire a parlé.")], hints={"author": "Anne Martin"})
    assert article.authors and (article.authors.value, article.authors.rule) == (
        ("Anne Martin",),
        "metadata",
    )
