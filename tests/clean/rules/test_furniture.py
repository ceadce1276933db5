"""Lines that surround articles are set aside; sentences that begin like them stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Kinds = Callable[[str], dict[str, str]]
    Around = Callable[..., str]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Cet article a été traduit automatiquement de l’anglais.", "translation-notice"),
        ("This page was machine-translated.", "translation-notice"),
        ("Please enable JavaScript to view the comments.", "site-notice"),
        ("La suite après cette publicité", "advertisement"),
        ("— PUBLICITÉ —", "advertisement"),
        ("Partagez cet article :", "share-bar"),
        ("Share this article", "share-bar"),
        ("12 partages", "share-bar"),
        ("Inscrivez-vous à notre lettre du matin", "newsletter"),
        ("Réservé aux abonnés", "paywall"),
        ("Ce site utilise des cookies pour mesurer l’audience.", "legal"),
        ("© 2023 La Gazette de Varenne. Tous droits réservés.", "legal"),
        ("Retour en haut ↑", "navigation"),
        ("Mots-clés : pont, travaux, circulation", "tags"),
        ("À propos de l'auteur", "author-box"),
        ("Laisser un commentaire", "comments"),
        ("3 commentaires", "comments"),
        ("Alle Rechte vorbehalten", "legal"),
        ("Читайте также:", "related"),
        ("Autour du même sujet", "related"),
        ("Vous pouvez lire la Gazette sur un seul appareil à la fois", "paywall"),
    ],
)
def test_furniture_behind_an_article_is_named(
    kinds: Kinds, around: Around, line: str, kind: str
) -> None:
    assert kinds(around(line))[line] == kind


@pytest.mark.parametrize(
    "line",
    [
        "Recevez nos excuses pour ce retard, a lancé la maire aux riverains venus en nombre, avant de leur montrer "
        "les plans du futur tablier et de répondre à leurs questions.",
        "Partager la route avec les vélos ne sera plus possible pendant les travaux, a prévenu le directeur des "
        "services techniques, qui promet une voie provisoire.",
        "L’auteur du rapport sur les piles du pont n’a pas été entendu par le conseil, regrettent les riverains, "
        "qui demandent une nouvelle réunion avant l’été.",
        "Le site de la mairie utilise des cookies, ont remarqué les riverains, et il a fallu trois clics pour "
        "trouver la page où l’enquête publique est annoncée.",
    ],
)
def test_sentences_of_an_article_stay(kinds: Kinds, around: Around, line: str) -> None:
    assert kinds(around(line, inside=True))[line] == "body"


def test_an_everyday_word_between_paragraphs_is_a_heading(kinds: Kinds, around: Around) -> None:
    assert kinds(around("Services", inside=True))["Services"] == "heading"


def test_an_advertisement_mark_between_paragraphs_goes(kinds: Kinds, around: Around) -> None:
    assert kinds(around("Publicité", inside=True))["Publicité"] == "advertisement"
