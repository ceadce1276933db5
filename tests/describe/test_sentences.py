"""Abbreviations that end no sentence, and the marks at a sentence's edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.describe.sentences import bare, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Talks resume on Dec. 14. He left.", ["Talks resume on Dec. 14.", "He left."]),
        ("They meet in Dec. Officials agreed.", ["They meet in Dec.", "Officials agreed."]),
        ("Rule No. 10 stays. Say no. That is it.", ["Rule No. 10 stays.", "Say no.", "That is it."]),
        ("Sen. Ann Poe met Gov. Tom Akers.", ["Sen. Ann Poe met Gov. Tom Akers."]),
        ("He came at 5 p.m. Monday. She left.", ["He came at 5 p.m. Monday.", "She left."]),
        ("He left at 6 p.m. Officials said no.", ["He left at 6 p.m.", "Officials said no."]),
        ("Am 14. Dezember kam er. Dann ging er.", ["Am 14. Dezember kam er.", "Dann ging er."]),
        ("Er sagte z. B. Nein. Gut.", ["Er sagte z. B. Nein.", "Gut."]),
        ("Nach Art. 5 Abs. 2 gilt das. Gut.", ["Nach Art. 5 Abs. 2 gilt das.", "Gut."]),
        ("Le 5 janv. 2023, il vint. Il dit non. 12 morts.", ["Le 5 janv. 2023, il vint.", "Il dit non.", "12 morts."]),
    ],
)  # fmt: skip
def test_an_abbreviation_ends_no_sentence_where_it_goes_on(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == parts


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("C’est pareil. »", "C’est pareil."),
        ("« C’est pareil.", "C’est pareil."),
        ("« C’est pareil. »", "« C’est pareil. »"),
        ("Il dit « oui ». »", "Il dit « oui »."),
        ('It is the same."', "It is the same."),
        ('He said "yes"', 'He said "yes"'),
        ("“We said “no.””", "“We said “no.””"),
        ("»", ""),
    ],
)
def test_a_mark_that_is_not_paired_inside_a_sentence_is_left_out(text: str, left: str) -> None:
    start, end = bare(text, 0, len(text))
    assert text[start:end] == left


@given(st.text(alphabet='aB. «»“”"', max_size=30))
def test_only_marks_and_spaces_are_left_out(text: str) -> None:
    start, end = bare(text, 0, len(text))
    assert 0 <= start <= end <= len(text)
    assert not (text[:start] + text[end:]).strip(' «»“”"')
