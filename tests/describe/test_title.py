"""Titles lose the site's name and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import title
from dossier.records import Authority, Kind, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

NOBODY = Authority()
LISTED = Authority(sources=(Source("la-vallee", "La Vallée", spellings=("lavallee",)),))

WITH_SITE = {
    "La Serbie s’engage à améliorer ses relations — RT World News": "RT World News",
    "Réforme des retraites : ce qui change en mars | Le Monde": "Le Monde",
    "Storm hits the northern coast overnight - BBC News": "BBC News",
    "Storm hits the northern coast overnight - bbc.co.uk": "bbc.co.uk",
    "Les maires ruraux demandent des médecins – Actu Montagne": "Actu Montagne",
    "Les maires ruraux demandent des médecins - Le Journal des Vallées": "Le Journal des Vallées",
    "Les maires ruraux demandent des médecins » Balkans Infos": "Balkans Infos",
    "Les maires ruraux demandent des médecins · RFI": "RFI",
    "Les maires ruraux demandent des médecins - RFI": "RFI",
    "Les maires ruraux demandent des médecins - LE FIGARO": "LE FIGARO",
    "Les maires ruraux demandent des médecins - Liberation": "Liberation",
}
WITHOUT_SITE = (
    "Kosovo - Serbie : le dialogue",
    "Belgrade - Pristina : le dialogue reprend à Bruxelles",
    "Accord entre le Kosovo - Serbie",
    "Le retour du roi — une histoire de famille",
    "Une loi pour les hôpitaux – et contre les déserts médicaux",
    "Le sommet – enfin – aura lieu",
    "L’inconnu du lac - Alain Guiraudie",
    "Score final : Lyon - Marseille",
    "Porte-parole et vice-président",
    "« Rien ne va plus », dit le maire",
    "",
)


@pytest.mark.parametrize(("heading", "suffix"), WITH_SITE.items())
def test_the_sites_name_is_cut_from_the_title(heading: str, suffix: str) -> None:
    found = title.cut(heading, NOBODY)
    assert found.suffix == suffix
    assert heading.startswith(found.title)
    assert not found.title.endswith(("|", "-", "—", "–", "·", "»"))


@pytest.mark.parametrize("heading", WITHOUT_SITE)
def test_a_dash_in_a_title_is_left_alone(heading: str) -> None:
    assert title.cut(heading, NOBODY) == title.Cut(heading)


def test_sections_between_title_and_site_go_too() -> None:
    found = title.cut("Les maires demandent des médecins | Société | Le Monde", NOBODY)
    assert found.title == "Les maires demandent des médecins"


def test_a_known_outlet_is_cut_by_any_spelling() -> None:
    assert title.cut("Les maires demandent des médecins - LAVALLEE", LISTED).suffix == "LAVALLEE"
    assert title.cut("Les maires demandent des médecins - LAVALLEE", NOBODY).suffix == ""


def test_a_signature_gives_the_suffix_away() -> None:
    assert (
        title.cut("Les maires demandent des médecins — Zorba Mundo", NOBODY, ("Zorba",)).suffix
        == "Zorba Mundo"
    )


def test_the_title_points_at_its_words(described: Described) -> None:
    article = described(
        [(Kind.DEBRIS, "Menu"), (Kind.TITLE, "Les maires demandent des médecins | Le Monde")]
    )
    assert article.title and article.title.where
    where = article.title.where
    assert (
        article.document.text[where.start : where.end]
        == article.title.value
        == "Les maires demandent des médecins"
    )


@pytest.mark.parametrize("label", ["Société", "Faits divers"])
def test_a_label_glued_to_the_heading_is_left_out(described: Described, label: str) -> None:
    told = "Trois blessés dans l’incendie du port"
    article = described(
        [(Kind.TITLE, f"{label} {told}"), (Kind.BODY, "Le feu est parti d’un hangar.")],
        hints={"title": f"{told} - BBC News"},
    )
    assert article.title and article.title.value == told
    assert article.title.evidence and dict(article.title.evidence.values)["label"] == label
    where = article.title.where
    assert where and article.document.text[where.start : where.end] == told


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        (
            "Ukraine : trois blessés dans l’incendie du port",
            "trois blessés dans l’incendie du port",
        ),
        ("Ce que l’on sait de l’incendie du port", "l’incendie du port"),
        ("Trois blessés dans l’incendie du port", "Trois blessés dans l’incendie du port"),
        ("Incendie du port", "port"),
        ("Pourquoi les maires ruraux démissionnent", "les maires ruraux démissionnent"),
    ],
)
def test_the_words_of_a_heading_that_are_no_label_stay(
    described: Described, heading: str, told: str
) -> None:
    article = described(
        [(Kind.TITLE, heading), (Kind.BODY, "Le feu est parti d’un hangar.")],
        hints={"title": told},
    )
    assert article.title and article.title.value == heading


def test_metadata_stands_in_for_a_missing_heading(described: Described) -> None:
    article = described(
        [(Kind.BODY, "Le maire a parlé.")], hints={"title": "Le maire a parlé hier - BBC News"}
    )
    assert article.title and (article.title.value, article.title.rule) == (
        "Le maire a parlé hier",
        "metadata",
    )
    assert article.source and article.source.value.name == "BBC News"


def test_a_heading_after_the_text_began_is_no_title(described: Described) -> None:
    article = described([(Kind.BODY, "Le maire a parlé."), (Kind.HEADING, "Et après")])
    assert article.title is None
