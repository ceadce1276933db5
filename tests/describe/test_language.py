"""Languages: told where the words suffice, left open where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import language, language_signs
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

TEXTS = {
    "Les maires de la vallée ont demandé des médecins au gouvernement.": "fr",
    "The mayors of the valley have asked the government for doctors.": "en",
    "Die Bürgermeister des Tals haben die Regierung um Ärzte gebeten.": "de",
    "Los alcaldes del valle han pedido médicos al gobierno nacional.": "es",
    "I sindaci della valle hanno chiesto medici al governo nazionale.": "it",
    "Мэры долины попросили правительство прислать врачей.": "ru",
    "Burmistrzowie doliny poprosili rząd o przysłanie lekarzy.": "pl",
}


@pytest.mark.parametrize(("text", "code"), TEXTS.items())
def test_a_sentence_tells_its_language(text: str, code: str) -> None:
    assert language.of(text) == code


@pytest.mark.parametrize("text", ["", "RT", "1 000", "Facebook", "27/09/2023 10:00", "…"])
def test_too_few_letters_tell_nothing(text: str) -> None:
    assert language.of(text) is None


def test_the_forms_of_serbo_croatian_are_not_told_apart_with_certainty(
    described: Described,
) -> None:
    line = "Predsednik je razgovarao sa generalnim sekretarom o saradnji dve zemlje."
    article = described([(Kind.BODY, line)])
    assert article.language and article.language.value in {"sr", "hr", "bs"}
    assert article.language.qualifier


def test_captions_do_not_vote(described: Described) -> None:
    english = "The president shakes hands with the secretary general at the headquarters."
    article = described(
        [(Kind.BODY, next(iter(TEXTS))), (Kind.CAPTION, english), (Kind.CAPTION, english)]
    )
    assert article.language and article.language.value == "fr"


def test_metadata_stands_in_for_a_text_too_short(described: Described) -> None:
    article = described([(Kind.TITLE, "Non")], hints={"lang": "fr-FR"})
    assert article.language and (article.language.value, article.language.rule) == (
        "fr",
        "metadata",
    )


def test_an_english_caption_in_a_french_article_is_told(described: Described) -> None:
    english = "The minister shakes hands with the mayors of the valley in front of the town hall."
    french = next(iter(TEXTS))
    article = described([(Kind.BODY, french), (Kind.BODY, french), (Kind.CAPTION, english)])
    assert [(each.block, each.language) for each in article.foreign] == [(2, "en")]


CAPTIONS = {
    "A soldier stands guard near the northern town of Zvecan, May 31, 2023. REUTERS/Ann Poe": "en",
    "View of the bridge over the river in the old town": "en",
    "Left to right: the Minister of Defence, the Prime Minister and the Mayor": "en",
    "Mehrere hundert Menschen demonstrieren vor dem Rathaus der Stadt": "de",
    "Los vecinos del pueblo limpian las calles tras las inundaciones": "es",
    "Мэр города встречает министра обороны на вокзале": "ru",
}


@pytest.mark.parametrize(("caption", "code"), CAPTIONS.items())
def test_a_caption_in_another_language_is_told(
    described: Described, caption: str, code: str
) -> None:
    french = next(iter(TEXTS))
    article = described([(Kind.BODY, french), (Kind.CAPTION, caption), (Kind.BODY, french)])
    assert [(each.block, each.language) for each in article.foreign] == [(1, code)]


@pytest.mark.parametrize(
    "line",
    [
        "Jean Dupont, Marie Durand, Paul Lambert et Anne-Sophie Le Goff, de gauche à droite.",
        "Facebook, Twitter, LinkedIn, WhatsApp, Telegram, Pinterest, Instagram, YouTube",
        "Le leader de « Black Lives Matter » a quitté le meeting sous les applaudissements.",
    ],
)
def test_names_and_loan_words_are_no_other_language(described: Described, line: str) -> None:
    article = described([(Kind.BODY, next(iter(TEXTS))), (Kind.BODY, line)])
    assert article.foreign == ()


@pytest.mark.parametrize("size", [1, 50])
def test_any_candidates_are_ranked_by_probabilities_that_add_up(size: int) -> None:
    found = language.rank("Le maire a démissionné. " * size, ("fr", "it", "ja"))
    assert found[0][0] == "fr"
    assert abs(sum(share for _, share in found) - 1) < 1e-9


def test_a_long_quotation_at_the_head_does_not_decide_a_texts_language() -> None:
    quoted = "The committee said that it would not meet again before the end of the year, and that nobody had asked. "
    told = "La commission n’avait pas siégé depuis le printemps ; ses membres, eux, ne cachaient plus leur impatience. "
    assert language.of(quoted * 5 + told * 40) == "fr"
    assert language.of(told * 5 + quoted * 40) == "en"


LONG = {
    "fr": "Les maires de la vallée ont demandé des médecins au gouvernement, qui ne leur a pas répondu ; ils sont très loin des hôpitaux, "
    "où les habitants ne vont plus que dans les cas graves, mais aussi pour une chute. Cette année, elle était avec nous. ",
    "en": "The mayors of the valley have asked the government for doctors, and it has not answered them; they are very far from the "
    "hospitals, where people would only go when they had to, but also for a fall. This year she was with us. ",
}  # fmt: skip


@pytest.mark.parametrize("code", LONG)
def test_a_language_named_by_its_words_is_the_one_that_the_statistics_name(code: str) -> None:
    assert language_signs.by_words(LONG[code] * 3) == code == language.rank(LONG[code] * 3)[0][0]


def test_words_of_two_languages_leave_the_statistics_to_say() -> None:
    assert language_signs.by_words(LONG["fr"] + LONG["en"]) is None


def test_the_rule_says_what_named_the_language(described: Described) -> None:
    long, short = (described([(Kind.BODY, LONG["fr"] * times)]) for times in (3, 1))
    assert long.language and long.language.rule == "words"
    assert short.language and short.language.rule == "py3langid"
