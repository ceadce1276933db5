"""Teasers go, alone, in a box or to the end; the article that goes on behind them stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Kinds = Callable[[str], dict[str, str]]
    Around = Callable[..., str]

TEASERS = """Sur le même sujet

Transports

Un nouveau bac reliera les deux rives dès cet été

Le syndicat des transports a commandé un bac électrique qui pourra prendre quarante passagers et leurs \
vélos, et qui fera la traversée toutes les dix minutes.

Lire la suite »

Culture

Le festival des quais change de rive

Le festival prendra ses quartiers sur la rive droite, où la ville lui prête les anciens abattoirs, à \
condition de rendre les lieux en l’état…

Lire la suite »
"""


def test_teasers_run_from_their_heading_to_the_end_however_well_they_are_written(
    kinds: Kinds, opening: str, closing: str
) -> None:
    found = kinds(f"{opening}{closing}\n{TEASERS}")
    behind = list(found.values())[5:]
    assert set(behind) == {"related"}


def test_a_box_in_the_middle_does_not_take_the_rest_of_the_article(
    kinds: Kinds, opening: str, closing: str
) -> None:
    found = kinds(
        f"{opening}\nSur le même sujet\n\nUn nouveau bac dès cet été\n\nLe festival change de rive\n{closing}"
    )
    assert found["Un nouveau bac dès cet été"] == "related"
    assert found["Le festival change de rive"] == "related"
    assert [kind for text, kind in found.items() if text in closing] == ["body", "body"]


def test_a_last_paragraph_behind_an_inline_link_stays(
    kinds: Kinds, opening: str, closing: str
) -> None:
    last = closing.strip().split("\n\n")[1]
    found = kinds(f"{opening}\nÀ lire aussi\n\nUn nouveau bac dès cet été\n\n{last}\n")
    assert found["Un nouveau bac dès cet été"] == "related"
    assert found[last] == "body"


def test_an_inline_link_is_one_line(kinds: Kinds, around: Around) -> None:
    link = "Lire aussi : Un nouveau bac reliera les deux rives dès cet été"
    found = kinds(around(link, inside=True))
    assert found[link] == "related"
    assert list(found.values()).count("body") == 4


def test_a_sentence_that_begins_like_a_link_stays(kinds: Kinds, around: Around) -> None:
    line = (
        "Lire aussi la lettre que les commerçants ont adressée au préfet, et que la Gazette publiait hier, aide à "
        "comprendre pourquoi la colère monte sur la rive gauche."
    )
    assert kinds(around(line, inside=True))[line] == "body"


def test_sentences_behind_a_link_in_a_short_article_are_the_article_s(kinds: Kinds) -> None:
    found = kinds(
        "Deux blessés dans une fusillade près de Sarnac\n\n"
        "Deux habitants, dont un enfant, ont été légèrement blessés vendredi par des tirs près de Sarnac.\n\n"
        "Le suspect, un ancien gendarme, a été arrêté.\n\n"
        "À LIRE ÉGALEMENT :\n\nPourquoi la vallée s’enflamme\n\n"
        "« C’est un acte isolé », a assuré le premier ministre de la région.\n"
        "Sa présidente a parlé d’un « incident regrettable » pour tous.\n\n*\n* *\n\n"
        "Dimanche, plusieurs milliers d’habitants ont manifesté dans le calme.\n\n© 2023 AFP\n"
    )
    assert found["Pourquoi la vallée s’enflamme"] == "related"
    assert found["« C’est un acte isolé », a assuré le premier ministre de la région."] == "body"
    assert found["Sa présidente a parlé d’un « incident regrettable » pour tous."] == "body"
    assert found["Dimanche, plusieurs milliers d’habitants ont manifesté dans le calme."] == "body"
