"""The chronology: events of all articles in order, the same sentence once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.index import timeline
from dossier.records import Article, Event, PartialDate, RawDocument

if TYPE_CHECKING:
    from collections.abc import Sequence


def article(identifier: str, events: Sequence[tuple[str, str]]) -> Article:
    told = tuple(Event(PartialDate(date), text, 0, len(text), "absolute") for date, text in events)
    return replace(
        Article(identifier, RawDocument(f"{identifier}.txt", "0", "text/plain", ""), ()),
        events=told,
    )


def test_the_earliest_comes_first_and_a_year_alone_before_its_months() -> None:
    found = timeline(
        [article("a", [("2023-09-24", "C."), ("2023", "A.")]), article("b", [("2023-09", "B.")])]
    )
    assert [(str(one.date), one.text) for one in found] == [
        ("2023", "A."),
        ("2023-09", "B."),
        ("2023-09-24", "C."),
    ]


def test_one_sentence_told_by_two_articles_is_one_happening_with_two_tellings() -> None:
    found = timeline(
        [
            article("a", [("2023-09-24", "L’OTAN renforce la KFOR.")]),
            article("b", [("2023-09-24", "L'OTAN  renforce la KFOR")]),
        ]
    )
    assert [[telling.article for telling in one.tellings] for one in found] == [["a", "b"]]


def test_an_article_that_says_it_twice_tells_it_once() -> None:
    found = timeline([article("a", [("2023", "Deux fois."), ("2023", "Deux fois.")])])
    assert [len(one.tellings) for one in found] == [1]


def test_the_same_words_on_another_day_are_another_happening() -> None:
    found = timeline([article("a", [("2023-01-01", "Un séisme."), ("2024-01-01", "Un séisme.")])])
    assert [str(one.date) for one in found] == ["2023-01-01", "2024-01-01"]
