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
    "PAR ANNE MARTIN ET LUC DURAND": ("ANNE MARTIN", "LUC DURAND"),
    "Anne Martin, à Chicago": ("Anne Martin",),
    "L’éditorial d’Anne Martin": ("Anne Martin",),
    "Une analyse de Luc Durand": ("Luc Durand",),
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
    "Von Anna Keller, Bern": ("Anna Keller",),
    "Por Marta Ruiz": ("Marta Ruiz",),
    "*By Tom Harding and Agencies*": ("Tom Harding",),
}
NOT_AUTHORS = (
    "Par AFP",
    "Par Le Point du Jour avec AFP",
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


TITLE = (Kind.TITLE, "Les maires demandent des médecins")
DATE = (Kind.DATELINE, "4 mai 2022")
BODY = (
    Kind.BODY,
    "Les maires de la vallée ont demandé des médecins au gouvernement pour leurs hôpitaux de montagne.",
)


@pytest.mark.parametrize("line", ["Par Claire Vidal, médecin urgentiste", "Claire Vidal"])
def test_a_byline_taken_for_a_heading_under_the_title_is_read(
    described: Described, line: str
) -> None:
    article = described([TITLE, (Kind.HEADING, line), DATE, BODY])
    assert article.authors and article.authors.value == ("Claire Vidal",)


def test_a_heading_in_the_text_is_no_byline(described: Described) -> None:
    for line in ("Par Claire Vidal", "Claire Vidal"):
        assert described([TITLE, BODY, (Kind.HEADING, line), BODY]).authors is None
    assert described([TITLE, (Kind.HEADING, "Claire Vidal"), BODY]).authors is None


@pytest.mark.parametrize("kind", [Kind.SIGNATURE, Kind.BODY])
@pytest.mark.parametrize("line", ["Claire Vidal", "Claire Vidal, avec agences"])
def test_a_last_line_of_names_signs_the_text(described: Described, kind: Kind, line: str) -> None:
    article = described([TITLE, BODY, (kind, line)])
    assert article.authors and (article.authors.value, article.authors.rule) == (
        ("Claire Vidal",),
        "signature",
    )


@pytest.mark.parametrize("line", ["Montclar Sud", "Claire Vidal a signé.", "Photo Claire Vidal"])
def test_other_last_lines_do_not(described: Described, line: str) -> None:
    assert described([TITLE, BODY, (Kind.BODY, line)]).authors is None


def test_the_name_over_a_last_line_about_its_bearer_signs_the_text(described: Described) -> None:
    about = (Kind.BODY, "Journaliste au service santé du Courrier de la Luze")
    article = described([TITLE, BODY, (Kind.BODY, "Claire Vidal"), about])
    assert article.authors and article.authors.value == ("Claire Vidal",)


def test_the_byline_of_a_teaser_is_not_the_articles(described: Described) -> None:
    teaser = (Kind.RELATED, "Les glaciers fondent plus vite que prévu")
    assert described([TITLE, BODY, teaser, (Kind.BYLINE, "Par Claire Vidal")]).authors is None
