"""Acronyms that a dossier's texts hold, with what they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from dossier.index.acronyms import authority, spells, terms
from dossier.records import Article, Term

if TYPE_CHECKING:
    from collections.abc import Callable


def found(articles: list[Article], *curated: Term, language: str = "fr") -> dict[str, str]:
    return {term.acronym: term.meaning for term in terms(articles, curated, language)}


def test_only_acronyms_that_occur_are_listed(article: Callable[..., Article]) -> None:
    told = found([article("a", "L’OSCE et la KFOR veillent, l’osce aussi.")])
    assert told == {
        "KFOR": "Force pour le Kosovo",
        "OSCE": "Organisation pour la sécurité et la coopération en Europe",
    }


def test_the_curators_meaning_wins_and_keeps_the_actor(article: Callable[..., Article]) -> None:
    (term,) = terms(
        [article("a", "La KFOR veille.")],
        [Term("KFOR", "La force", curated=True), Term("LDL", "Ligue du Lac", curated=True)],
        "fr",
    )
    assert (term.meaning, term.actor, term.curated) == ("La force", "kfor", True)


def test_the_articles_of_an_acronym_are_counted_once_each(article: Callable[..., Article]) -> None:
    told = [article("a", "La KFOR et la KFOR."), article("b", "L’accord KFOR-Serbie.")]
    (term,) = terms(told, (), "fr")
    assert (term.acronym, term.articles) == ("KFOR", 2)


def test_a_curators_acronym_may_hold_other_signs(article: Callable[..., Article]) -> None:
    told = [article("a", "Le C.E.D. et le G7+1 siègent, CED aussi.")]
    given = (Term("C.E.D.", "Comité", curated=True), Term("G7+1", "Groupe", curated=True))
    assert set(found(told, *given)) == {"C.E.D.", "G7+1"}


def test_a_word_in_capitals_is_no_acronym(article: Callable[..., Article]) -> None:
    assert found([article("a", "UN ACCORD EST TROUVÉ")]) == {}


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("OTAN", "Organisation du traité de l’Atlantique nord"),
        ("KFOR", "Kosovo Force"),
        ("UE", "Union européenne"),
        ("OSCE", "Organisation pour la sécurité et la coopération en Europe"),
    ],
)
def test_an_acronym_is_spelt_by_the_first_letters_of_words(acronym: str, name: str) -> None:
    assert spells(acronym, name)


def test_letters_in_another_order_or_inside_words_spell_nothing() -> None:
    assert not spells("NATO", "Organisation du traité de l’Atlantique nord")
    assert not spells("KFOR", "Force pour le Kosovo")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_meaning_repeats_its_acronym(language: str) -> None:
    told = authority(language)
    assert len(told) > 50
    assert [one.acronym for one in told if one.acronym in one.meaning.split()] == []


def test_an_english_dossier_has_no_french_meanings() -> None:
    told = {term.acronym: term.meaning for term in authority("en")}
    assert told["NATO"] == "North Atlantic Treaty Organization"
    assert told["OTAN"] == told["NATO"]
    told.pop("OIF")  # whose English name is the French one
    assert not any(re.search(r"\b(?:de|du|del|des|und|für)\b", one) for one in told.values())


def test_a_french_dossier_has_no_meanings_in_a_third_language() -> None:
    told = {term.acronym: term.meaning for term in authority("fr")}
    assert told["NATO"] == told["OTAN"] == "Organisation du traité de l’Atlantique nord"
    assert not any(re.search(r"\b(?:del|und|für|di)\b|[óñúß]", one) for one in told.values())
