from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.search.words import GLUE, fold, tokens, written

SPELT = [
    ("Vučić", "vucic"),
    ("VUČIĆ", "vucic"),
    ("œuvrent", "oeuvrent"),
    ("Œuvre", "oeuvre"),
    ("Türkiye", "turkiye"),
    ("Lajčák", "lajcak"),
    ("Geoană", "geoana"),
    ("Đinđić", "dindic"),
    ("Αθήνα", "αθηνα"),
]


@pytest.mark.parametrize(("written_as", "folded"), SPELT)
def test_accents_case_and_ligatures_are_folded(written_as, folded):
    assert fold(written_as) == folded
    assert fold(unicodedata.normalize("NFD", written_as)) == folded


def test_an_apostrophe_of_either_kind_parts_words():
    assert tokens("l’OTAN") == tokens("l'OTAN") == ["l", "otan"]


def test_letters_with_full_stops_are_one_word():
    assert tokens("de l’O.T.A.N. et des É.-U.") == ["de", "l", "otan", "et", "des", "e", "u"]


@pytest.mark.parametrize("number", ["1000", "1 000", "1\u202f000", "1\u00a0000", "1,000", "1.000"])
def test_a_number_is_one_word_however_its_groups_are_parted(number):
    assert tokens(f"envoyé {number} soldats") == ["envoye", "1000", "soldats"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("en 2021 300 soldats", ["en", "2021", "300", "soldats"]),
        ("le 17.05.2021", ["le", "17", "05", "2021"]),
        ("12 500 000", ["12500000"]),
        ("en 2022, 300", ["en", "2022", "300"]),
        ("1 0000", ["1", "0000"]),
        ("1 000e", ["1", "000e"]),
    ],
)
def test_numbers_that_stand_beside_each_other_stay_apart(text, told):
    assert tokens(text) == told


def test_soft_hyphens_do_not_part_words():
    assert tokens("secré\u00adtaire") == ["secretaire"]


def read(text):
    """Take a written text apart again, as words.js does."""
    found = re.split(f"({GLUE}[^{GLUE}]*{GLUE}| )", text)
    return found[2::2], "".join(found).replace(GLUE, "")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_a_written_text_is_the_text_with_its_words_told_apart(text):
    words, whole = read(written(text))
    if tokens(text):
        assert whole.replace("\u202f", " ") == text.replace("\u202f", " ")
        assert [fold(word) for word in words if word] == tokens(text)
    else:
        assert written(text) == ""
