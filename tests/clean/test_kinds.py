"""Every kind of verdict, reached in a French and an English article by rules that name no site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    Kinds = Callable[[str], dict[str, str]]

FRENCH = """Aller au contenu
Accueil
Rubriques
Rechercher

Le barrage de Sorve sera vidé en septembre

Partager
Facebook
WhatsApp

Par Jeanne Morel
Publié le 12 mars 2024 à 18h05

Le barrage de Sorve, qui retient depuis soixante ans les eaux de la vallée, sera vidé en septembre, a annoncé la préfète.

Le barrage de Sorve sera vidé au début du mois de septembre pour la première fois depuis vingt ans, a annoncé lundi la \
préfète, qui a reçu les maires des six communes de la vallée pour leur expliquer ce que les ingénieurs vont chercher.

La digue vue de la rive gauche, en mars. © Jeanne Morel

Ce que cherchent les ingénieurs

Les ingénieurs veulent voir de près les vannes de fond, que personne n’a touchées depuis les grandes crues, et mesurer \
ce que la vase a pris de la place de l’eau. Ils ont demandé :

• un plan des vannes et de leurs treuils ;
• les relevés de la vase depuis dix ans ;
• deux bateaux à fond plat.

« Nous avons attendu vingt ans ce chantier, et nous ne voulons pas qu’il soit fait à moitié pour une affaire de mois. »

| Année | Vase | Eau |
| 1994 | 12 | 88 |
| 2004 | 19 | 81 |

La suite après cette publicité

Les pêcheurs, eux, demandent que les poissons soient déplacés avant l’été, et que la fédération soit associée aux \
travaux, ce que la préfète leur a promis lundi devant les maires et les journalistes.

Cet article a été traduit automatiquement de l’anglais.

AFP

” data-caption=” >

Crédit photo : Ville de Sorve

Mots-clés : barrage, vallée, travaux

À propos de l’auteur
Réservé aux abonnés
Inscrivez-vous à notre lettre du matin
Propulsé par WordPress
Ce site utilise des cookies pour mesurer l’audience.

Le barrage de Sorve sera vidé en septembre | La Gazette

Sur le même sujet
Un nouveau bac sur le lac dès cet été

Laisser un commentaire
"""
ENGLISH = """Skip to content
Home
Sections
Search

Sorve dam to be emptied in September

Share this article
Facebook
WhatsApp

By Jane Morel
Published March 12, 2024 at 6:05 pm

The Sorve dam, which has held back the waters of the valley for sixty years, will be emptied in September, officials said.

The Sorve dam will be emptied in early September for the first time in twenty years, the prefect said on Monday, after \
she met the mayors of the six towns of the valley to tell them what the engineers will be looking for.

The dam seen from the left bank in March. © Jane Morel

What the engineers are looking for

The engineers want to see the bottom gates, which nobody has touched since the great floods, and to measure how much of \
the water’s room the mud has taken. They have asked for:

• a plan of the gates and their winches;
• ten years of records of the mud;
• two flat-bottomed boats.

“We have waited twenty years for this work, and we do not want it to be done by halves for the sake of a few months.”

| Year | Mud | Water |
| 1994 | 12 | 88 |
| 2004 | 19 | 81 |

Story continues below advertisement

The anglers want the fish to be moved before the summer and ask that their club be given a part in the work, which the \
prefect promised them on Monday in front of the mayors and the press.

This article was automatically translated from French.

AFP

” data-caption=” >

Photo credit: City of Sorve

Tags: dam, valley, works

About the author
Subscribe to continue reading
Sign up for our morning newsletter
Powered by WordPress
This site uses cookies to measure its audience.

Sorve dam to be emptied in September | The Gazette

Related articles
A new ferry on the lake from this summer

Leave a comment
"""
EXPECTED = (
    ("Aller au contenu", "Skip to content", "navigation"),
    ("Le barrage de Sorve sera vidé en", "Sorve dam to be emptied", "title"),
    ("Facebook", "Facebook", "share-bar"),
    ("Par Jeanne Morel", "By Jane Morel", "byline"),
    ("Publié le 12 mars", "Published March 12", "dateline"),
    ("Le barrage de Sorve, qui", "The Sorve dam, which", "lead"),
    ("Le barrage de Sorve sera vidé au", "The Sorve dam will", "body"),
    ("La digue vue", "The dam seen", "caption"),
    ("Ce que cherchent", "What the engineers are", "heading"),
    ("un plan des vannes", "a plan of the gates", "list"),
    ("« Nous avons attendu", "“We have waited", "quotation"),
    ("| 1994", "| 1994", "table"),
    ("La suite après", "Story continues", "advertisement"),
    ("Les pêcheurs", "The anglers", "body"),
    ("Cet article a été traduit", "This article was automatically", "translation-notice"),
    ("AFP", "AFP", "signature"),
    ("” data", "” data", "debris"),
    ("Crédit photo", "Photo credit", "credit"),
    ("Mots-clés", "Tags", "tags"),
    ("À propos", "About the author", "author-box"),
    ("Réservé aux", "Subscribe to continue", "paywall"),
    ("Inscrivez-vous", "Sign up", "newsletter"),
    ("Propulsé", "Powered", "site-notice"),
    ("Ce site", "This site", "legal"),
    ("Le barrage de Sorve sera vidé en septembre |", "Sorve dam to be emptied in September |", "repeated-title"),
    ("Sur le même", "Related", "related"),
    ("Un nouveau bac", "A new ferry", "related"),
    ("Laisser", "Leave", "comments"),
)  # fmt: skip
"""The beginning of a French line and of its English fellow, and what they are."""


@pytest.mark.parametrize(("french", "english", "kind"), EXPECTED)
def test_a_line_is_what_a_reader_says_it_is(
    kinds: Kinds, french: str, english: str, kind: str
) -> None:
    for text, beginning in ((FRENCH, french), (ENGLISH, english)):
        found = [what for line, what in kinds(text).items() if line.startswith(beginning)]
        assert kind in found, beginning


def test_every_kind_is_among_them() -> None:
    assert {kind for _, _, kind in EXPECTED} == {str(kind) for kind in Kind}
