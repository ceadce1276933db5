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
        assert whole == text
        assert [fold(word) for word in words if word] == tokens(text)
    else:
        assert written(text) == ""
