"""Blocks cover the text exactly, whatever the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import clean
from dossier.clean.split import split, tidy
from dossier.records import RawDocument

ENDS = [
    "\n",
    "\r\n",
    "\r",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
    "\x00",
    "\ufeff",
    " ",
    "\t",
]
texts = st.lists(
    st.one_of(
        st.sampled_from(ENDS),
        st.text(max_size=30),
        st.sampled_from(["Lire aussi : ", "© ", "Facebook", "• "]),
    )
).map("".join)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_blocks_cover_the_text_exactly(text: str) -> None:
    blocks = clean.judge(RawDocument("a.txt", "0", "text/plain", text))
    places = [(block.start, block.end) for block in blocks]
    assert "".join(text[start:end] for start, end in places) == text
    assert all(start < end for start, end in places)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_tidied_text_is_the_raw_text_with_characters_left_out(text: str) -> None:
    for piece in split(text):
        rest = iter(text[piece.start : piece.end])
        assert all(
            any(sign == raw or (sign == " " and raw.isspace()) for raw in rest)
            for sign in piece.text
        )


@given(texts)
@settings(max_examples=100, deadline=None)
def test_judging_twice_gives_the_same_verdicts(text: str) -> None:
    document = RawDocument("a.txt", "0", "text/plain", text)
    assert clean.judge(document) == clean.judge(document)


def test_blank_lines_belong_to_the_block_before_and_leading_ones_to_the_first() -> None:
    pieces = split("\n\nUn\n\n \nDeux\n")
    assert [(piece.start, piece.end, piece.text) for piece in pieces] == [
        (0, 8, "Un"),
        (8, 13, "Deux"),
    ]


def test_the_empty_text_has_no_blocks_and_a_blank_one_has_one() -> None:
    assert split("") == ()
    assert [(piece.start, piece.end) for piece in split(" \n\n")] == [(0, 3)]


def test_no_break_spaces_stay_and_soft_hyphens_go() -> None:
    raw = "  Prêt\u202f?  oui\u00a0:  Bel\u00adgra\u200bde "
    assert tidy(raw) == "Prêt\u202f? oui\u00a0: Belgrade"


@pytest.mark.cost
def test_a_line_of_megabytes_and_a_hundred_thousand_lines_take_seconds() -> None:
    started = time.process_time()
    for text in (
        "mot de la fin " * 350_000,
        "Une ligne de texte brève.\n" * 100_000,
        "a" * 5_000_000,
        "(" * 1_000_000,
    ):
        clean.judge(RawDocument("a.txt", "0", "text/plain", text))
    assert time.process_time() - started < 60
