"""Claims of the model that a capital alone explains are no names."""

from __future__ import annotations

import pytest

from dossier.describe.actors import passages, sifted
from dossier.describe.actors.spans import Span
from dossier.records import ActorKind, Kind


def claimed(
    text: str, *names: str, language: str = "en", kind: ActorKind = ActorKind.PERSON
) -> list[str]:
    """Return what is left of claims on all occurrences of some names."""
    typed = passages.straight(text)
    texts = [passages.Passage(0, Kind.BODY, typed, passages.plain(text), 0, language=language)]
    claims = []
    for passage in texts:
        found = []
        for name in names:
            at = passage.text.find(name)
            while at >= 0:
                found.append(Span(at, at + len(name), kind, "model"))
                at = passage.text.find(name, at + 1)
        claims.append(sorted(found, key=lambda span: span.start))
    left = sifted.claims(texts, claims)
    return [
        passage.text[span.start : span.end]
        for passage, some in zip(texts, left, strict=True)
        for span in some
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Therefore, a card is handy.", "Therefore"),
        ("He left. Despite the rain, they went.", "Despite"),
        ("“Our tests show it”, he said.", "Our"),
        ("The Laser link holds. A laser was fired.", "Laser"),
        ("She is the Moroccan-born designer.", "Moroccan-born"),
    ],
)
def test_an_english_word_with_the_capital_of_its_place_is_no_name(text: str, name: str) -> None:
    assert claimed(text, name) == []


def test_a_name_that_also_stands_inside_a_sentence_is_kept_at_its_head() -> None:
    assert claimed("Carlin faces prison. The man, Carlin, is 55.", "Carlin") == ["Carlin"] * 2


def test_a_speaker_after_a_quotation_opens_no_sentence() -> None:
    assert claimed('"He is sorry," Zogh said in court.', "Zogh") == ["Zogh"]


def test_a_word_that_opens_a_sentence_is_cut_from_the_name_after_it() -> None:
    assert claimed("As Hicks tried to stop, they went.", "As Hicks") == ["Hicks"]


def test_what_is_a_persons_is_no_part_of_the_name() -> None:
    assert claimed("Princess Diana’s Festive Dress", "Diana's Festive Dress") == ["Diana"]


def test_a_french_word_at_the_head_of_a_line_is_none_where_the_article_writes_it_small() -> None:
    assert claimed("Solidarité. Le maire salue la solidarité.", "Solidarité", language="fr") == []
    assert claimed("Orange a perdu. Chez Orange, on se tait.", "Orange", language="fr") == [
        "Orange",
        "Orange",
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("RFA - France 5-1", ["RFA", "France"]),
        ("News Bureau | Updated", ["News Bureau", "Updated"]),
        ("Detroit and Chicago", ["Detroit", "Chicago"]),
    ],
)
def test_two_names_claimed_as_one_are_parted(text: str, left: list[str]) -> None:
    line = f"C'était {text} alors."
    assert claimed(line, text, language="fr", kind=ActorKind.PLACE) == left


def test_an_acronym_in_an_address_of_the_web_is_no_word_in_small_letters() -> None:
    assert claimed("The CDC said so (see www.cdc.gov).", "CDC") == ["CDC"]


def test_a_turkish_case_is_no_part_of_a_name() -> None:
    assert claimed("Dün Edin Dzeko'nun golü", "Edin Dzeko'nun", language="tr") == ["Edin Dzeko"]
