"""Closing boxes about the author and about the paper go; what an article says of somebody stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Kinds = Callable[[str], dict[str, str]]
    Around = Callable[..., str]

PAPER = (
    "La Gazette de Varenne est un journal indépendant fondé en 1951 par des ouvriers du port. Il appartient à ses "
    "lecteurs et ne reçoit aucune aide des communes."
)
AUTHOR = (
    "Jeanne Morel suit les affaires de la ville pour La Gazette depuis 2010. Elle a publié deux livres sur la Loire "
    "et enseigne le journalisme à Tours."
)


def test_a_paper_that_speaks_of_itself_at_the_end_goes(kinds: Kinds, around: Around) -> None:
    found = kinds(around("À propos de La Gazette de Varenne", PAPER))
    assert found["À propos de La Gazette de Varenne"] == found[PAPER] == "site-notice"


def test_so_does_one_under_another_heading_and_in_another_language(
    kinds: Kinds, around: Around
) -> None:
    english = "The Courier is an independent newspaper that its readers own and that takes no money from the towns around."
    assert kinds(around("About us", english))[english] == "site-notice"


@pytest.mark.parametrize(
    "heading", ["À propos de l’auteur", "À propos de l'autrice", "About the author"]
)
def test_an_author_is_told_by_the_heading(kinds: Kinds, around: Around, heading: str) -> None:
    found = kinds(around(heading, AUTHOR))
    assert found[heading] == found[AUTHOR] == "author-box"


def test_a_writer_is_told_by_name_and_trade(kinds: Kinds, around: Around) -> None:
    text = "Jeanne Morel est journaliste à La Gazette depuis 2010, et enseigne aussi à l’université de Tours chaque hiver."
    assert kinds(around("À propos de Jeanne Morel", text))[text] == "author-box"


def test_an_articles_own_last_part_stays(kinds: Kinds, around: Around) -> None:
    text = (
        "La digue est un ouvrage de terre qui retient depuis soixante ans les eaux de la vallée, et que les journaux "
        "du temps disaient éternelle."
    )
    assert kinds(around("À propos de la digue", text))[text] == "body"


def test_a_part_in_the_middle_stays(kinds: Kinds, around: Around) -> None:
    found = kinds(around("À propos de La Gazette de Varenne", PAPER, inside=True))
    assert found[PAPER] == "body"
