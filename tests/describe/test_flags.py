"""Flags come from explicit words about the article itself, with the sentence as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

TITLE = (Kind.TITLE, "Les maires demandent des médecins")
BODY = (Kind.BODY, "Les maires de la vallée ont demandé des médecins au gouvernement.")

SAID = {
    "Cet article a été traduit automatiquement de l’anglais.": "machine-translated",
    "Traduction automatique": "machine-translated",
    "This article was translated by machine.": "machine-translated",
    "Texte traduit par intelligence artificielle, non relu.": "machine-translated",
    "AI-translated text; errors may occur in translation": "machine-translated",
    "Les propos tenus n’engagent que leur auteur.": "opinion",
    "Diffusé par PR Newswire": "press-release",
}
RUBRICS = {
    "Tribune": "opinion",
    "ÉDITORIAL": "opinion",
    "Opinion": "opinion",
    "Communiqué de presse": "press-release",
    "FOR IMMEDIATE RELEASE": "press-release",
    "Contenu sponsorisé": "sponsored",
    "Publireportage": "sponsored",
    "Sponsored content": "sponsored",
}


@pytest.mark.parametrize(("line", "flag"), SAID.items())
def test_a_notice_about_the_article_flags_it(described: Described, line: str, flag: str) -> None:
    article = described([TITLE, BODY, (Kind.SITE_NOTICE, line)])
    assert [fact.value for fact in article.flags] == [flag]
    assert line in str(article.flags[0].evidence)


@pytest.mark.parametrize(("line", "flag"), RUBRICS.items())
def test_a_rubric_above_the_text_flags_it(described: Described, line: str, flag: str) -> None:
    assert [fact.value for fact in described([(Kind.BYLINE, line), TITLE, BODY]).flags] == [flag]


@pytest.mark.parametrize("line", RUBRICS)
def test_the_same_words_in_a_teaser_or_menu_do_not(described: Described, line: str) -> None:
    menu = [(Kind.NAVIGATION, each) for each in ("Accueil", "Monde", "Sports", line)]
    assert described([*menu, TITLE, BODY, (Kind.RELATED, line)]).flags == ()
    assert described([(Kind.NAVIGATION, f"• {line}"), TITLE, BODY]).flags == ()
    assert described([(Kind.NAVIGATION, line), (Kind.NAVIGATION, "Monde"), TITLE, BODY]).flags == ()


@pytest.mark.parametrize(("line", "flag"), RUBRICS.items())
def test_a_rubric_right_over_the_title_flags_it_though_it_was_taken_for_navigation(
    described: Described, line: str, flag: str
) -> None:
    page = [(Kind.NAVIGATION, "Débats"), (Kind.NAVIGATION, line), TITLE, BODY]
    assert [fact.value for fact in described(page).flags] == [flag]


OTHER_LANGUAGES = {
    "Dieser Artikel wurde mit KI aus dem Englischen übersetzt.": "machine-translated",
    "Dieser Text wurde maschinell übersetzt.": "machine-translated",
    "Este artículo ha sido traducido automáticamente.": "machine-translated",
    "Traduzione generata con l’intelligenza artificiale": "machine-translated",
    "Ce contenu a été produit par la régie pour un annonceur ; la rédaction n’y a pas participé.": "sponsored",
}
MORE_RUBRICS = {
    "En partenariat avec Banque du Lac": "sponsored",
    "Presented by Lake Bank": "sponsored",
    "Bezahlter Inhalt": "sponsored",
    "Contenido patrocinado": "sponsored",
    "Contenuto sponsorizzato": "sponsored",
    "Le billet de Nadia Belkacem": "opinion",
    "Gastbeitrag": "opinion",
    "Columna de opinión": "opinion",
    "Pressemitteilung": "press-release",
    "Nota de prensa": "press-release",
    "Comunicato stampa": "press-release",
}


@pytest.mark.parametrize(("line", "flag"), OTHER_LANGUAGES.items())
def test_notices_of_other_languages_flag_too(described: Described, line: str, flag: str) -> None:
    article = described([TITLE, BODY, (Kind.SITE_NOTICE, line)])
    assert [fact.value for fact in article.flags] == [flag]


@pytest.mark.parametrize(("line", "flag"), MORE_RUBRICS.items())
def test_rubrics_of_other_languages_flag_too(described: Described, line: str, flag: str) -> None:
    assert [fact.value for fact in described([(Kind.BYLINE, line), TITLE, BODY]).flags] == [flag]


@pytest.mark.parametrize(
    "line",
    [
        "Proposé par le maire, le projet divise",
        "En partenariat avec la Serbie, Pristina avance",
        "Traduit en justice pour un logiciel",
        "Chronique d’une mort annoncée",
        "Le point de vue des habitants",
    ],
)
def test_headings_that_use_the_same_words_otherwise_do_not(described: Described, line: str) -> None:
    assert described([TITLE, (Kind.HEADING, line), BODY]).flags == ()


@pytest.mark.parametrize(
    "line",
    [
        "La ministre a traduit la loi en mesures automatiques pour les communes.",
        "Dans un communiqué de presse, le ministère a promis des médecins.",
        "Il a publié une tribune sur la traduction automatique.",
    ],
)
def test_prose_about_such_things_does_not(described: Described, line: str) -> None:
    assert described([TITLE, (Kind.BODY, line)]).flags == ()


def test_a_rubric_that_begins_the_title_flags_it(described: Described) -> None:
    article = described([(Kind.TITLE, "TRIBUNE. « Sauvons nos hôpitaux »"), BODY])
    assert [fact.value for fact in article.flags] == ["opinion"]


def test_a_title_that_is_nothing_but_a_rubric_flags_the_article(described: Described) -> None:
    page = [(Kind.TITLE, "COMMUNIQUÉ DE PRESSE"), (Kind.HEADING, "La région investit"), BODY]
    assert [fact.value for fact in described(page).flags] == ["press-release"]


def test_a_label_right_beside_the_title_speaks_of_the_article(described: Described) -> None:
    label = (Kind.ADVERTISEMENT, "Contenu sponsorisé")
    assert [fact.value for fact in described([label, TITLE, BODY]).flags] == ["sponsored"]
    assert described([TITLE, BODY, label, BODY]).flags == ()


def test_a_short_first_line_may_be_a_rubric_and_a_sentence_may_not(described: Described) -> None:
    long = (Kind.BODY, BODY[1] * 2)
    assert [f.value for f in described([(Kind.BODY, "Publireportage"), long]).flags] == [
        "sponsored"
    ]
    assert described([(Kind.BODY, "Il a vu le publireportage."), long]).flags == ()


def test_a_rubric_in_brackets_before_the_title_flags_it(described: Described) -> None:
    article = described([(Kind.TITLE, "[Opinion] Les glaciers et nous"), BODY])
    assert [fact.value for fact in article.flags] == ["opinion"]
