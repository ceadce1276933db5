"""The index of a copy: every word of every article at its place, in few signs, none of them escaped."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dossier.offline.index import BACKSLASH, DIGITS, FIRST, STEP, numbered, rows, scripts, signed
from dossier.search.contents import Contents
from dossier.search.words import tokens, written

TEXTS = st.lists(st.lists(st.text(max_size=40), min_size=1, max_size=4), max_size=4)


def read(row: str) -> list[int]:
    """Read a row as `reader.js` does."""
    found, number = [], 0
    for sign in row:
        digit = ord(sign) - FIRST - (ord(sign) > BACKSLASH)
        number = number * DIGITS + digit % DIGITS
        if digit < DIGITS:
            found.append(number)
            number = 0
    return found


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_are_read_back_from_signs_that_json_does_not_escape(numbers: list[int]) -> None:
    row = "".join(map(signed, numbers))
    assert read(row) == numbers
    assert json.dumps(row) == f'"{row}"'


@given(TEXTS)
def test_every_word_of_an_article_is_read_back_at_its_place(texts: list[list[str]]) -> None:
    articles = [numbered([["", written(text)] for text in passages]) for passages in texts]
    assert articles == [[tokens(text) for text in passages] for passages in texts]
    told = rows(articles)
    words = [None, *(told["words"].split(" ") if told["words"] else [])]
    for article, row in zip(articles, told["rows"], strict=True):
        flat: list[str | None] = []
        for at, passage in enumerate(article):
            flat += [*([None] if at else []), *passage]
        assert [words[number] for number in read(row)] == flat


def test_frequent_words_take_one_sign() -> None:
    often = [f"mot{number}" for number in range(DIGITS - 1)]
    told = rows([[often, often, ["rare"]]])
    assert told["words"].endswith(" rare")
    assert len(told["rows"][0]) == 2 * len(often) + 2 + 2


def held(scripts_: dict[str, bytes], name: str) -> Any:
    mark, _, told = scripts_[name].decode().partition("=")
    assert mark == f'dossierHeld["{name}"]'
    return json.loads(told)


def test_texts_go_into_files_of_a_few_and_addresses_name_files() -> None:
    count = STEP + 1
    texts = tuple(
        {"url": f"articles/{at}/", "passages": [["", f"Titre {at}"], ["p-1", "Corps"]]}
        for at in range(count)
    )
    tables = {
        "articles": {"language": "fr", "texts": count, "count": count},
        "actors": [["otan", "OTAN", "organisation", "acteurs/otan/", ["NATO"]]],
        "facets": {"dates": []},
    }
    made = dict(scripts(Contents(tables, texts), lambda name: name.endswith("index.html")))
    assert sorted(made) == ["index", "tables", "texts-0", "texts-1"]
    assert [one["url"] for one in held(made, "texts-1")] == [f"articles/{STEP}/index.html"]
    tables = held(made, "tables")
    assert tables["table"] == {"language": "fr", "texts": count, "count": count}
    assert tables["actors"] == [
        ["otan", "OTAN", "organisation", "acteurs/otan/index.html", ["NATO"]]
    ]
