"""Near-duplicates: copies, trims and rewrites are one text; one event in other words, or one notice, is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.index import differences, duplicates, shingles
from tests.bench.duplicates.generate import NOTICES, Newsroom, articles

FLOOR = 0.99


def found(*texts: str) -> list[tuple[int, ...]]:
    folded = [shingles.fold(text) for text in texts]
    return duplicates.families(len(texts), duplicates.likenesses(folded))


def article(seed: int, length: int = 200) -> list[str]:
    room = Newsroom(seed)
    return room.body(room.drawn(12), length)


def test_planted_copies_and_rewrites_are_found_and_lookalikes_are_not() -> None:
    """The floor of the bench, on a small draw that no threshold was set on."""
    written = articles(800, seed=11)
    groups = found(*(each.text for each in written))
    together = {(a, b) for group in groups for a in group for b in group if a < b}
    families: dict[str, list[int]] = {}
    for place, each in enumerate(written):
        families.setdefault(each.family, []).append(place)
    truth = {(a, b) for one in families.values() for a in one for b in one if a < b}
    assert len(truth) > 200
    assert len(together & truth) >= FLOOR * len(truth)
    assert len(together & truth) >= FLOOR * len(together)


def test_capitals_accents_and_punctuation_make_no_difference() -> None:
    text = " ".join(article(1))
    assert found(text, shingles.folded(text).upper().replace(".", " ;")) == [(0, 1)]


def test_a_notice_that_two_short_articles_share_makes_them_no_copies() -> None:
    notice = NOTICES[0].split()
    assert found(" ".join(article(2, 80) + notice), " ".join(article(3, 80) + notice)) == []


def test_a_digest_stands_in_the_group_of_each_text_it_holds() -> None:
    one, other, digest = article(4), article(5), article(4) + article(5) + article(6)
    assert found(*(" ".join(each) for each in (one, other, digest))) == [(0, 2), (1, 2)]


@pytest.mark.parametrize("text", ["", "Abonnez-vous pour lire la suite.", "12 12 12"])
def test_texts_too_short_to_tell_are_never_copies(text: str) -> None:
    assert found(text, text, text) == []


def test_texts_without_spaces_are_compared_by_characters() -> None:
    text = "".join(chr(0x4E00 + (7 * at * at + 3 * at) % 900) for at in range(200))
    assert found(text, text[20:] + "。") == [(0, 1)]


def test_a_dispatch_printed_hundreds_of_times_is_one_group() -> None:
    room = Newsroom(7)
    words = room.body(room.drawn(12), 300)
    texts = [" ".join(room.furnished(room.trimmed(words))) for _ in range(300)]
    assert found(*texts) == [tuple(range(300))]


def test_work_grows_with_the_articles_and_not_with_their_square() -> None:
    def cost(count: int) -> float:
        folded = [shingles.fold(each.text) for each in articles(count, seed=2)]
        start = time.process_time()
        duplicates.likenesses(folded)
        return time.process_time() - start

    cost(100)
    assert cost(1600) < 12 * cost(400)


def test_what_differs_is_given_in_the_words_of_each_text() -> None:
    one = "Le ministre a quitté la capitale mardi soir. Il doit rentrer jeudi, selon son entourage."
    other = "Le ministre a quitté la capitale mardi soir, a précisé son porte-parole à la presse."
    assert differences.only_in(one, other) == ("Il doit rentrer jeudi, selon son entourage",)
    assert differences.only_in(other, one) == ("a précisé son porte-parole à la presse",)
    assert differences.only_in(one, one.upper()) == ()
    assert differences.alike(one, one) == 1.0


@settings(max_examples=60)
@given(st.text(max_size=200), st.text(max_size=200))
def test_differing_passages_stand_in_the_text(text: str, other: str) -> None:
    import unicodedata

    composed = unicodedata.normalize("NFC", text)
    assert all(passage in composed for passage in differences.only_in(text, other))
    assert differences.only_in(text, text) == ()
