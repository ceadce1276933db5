"""Markdown seeds: front matter is what the file says of itself, the rest is the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dossier.read import markdown
from dossier.records import RawDocument, UnreadableSeed


def read(text: str) -> RawDocument:
    (document,) = markdown.read("seeds/a.md", text.encode())
    return document


def test_front_matter_becomes_hints_and_leaves_the_text() -> None:
    document = read(
        "---\nTitle: Le  port\ndate: 2024-09-20\nauthors: [A. Lenoir, {name: B. Roux}]\nsource: Le Quai\n"
        "url: https://a.example/x\ndraft: true\n---\n# Le port\n\nUn bac.\n"
    )
    assert document.text == "# Le port\n\nUn bac.\n"
    assert document.hints == {
        "title": "Le port",
        "published": "2024-09-20",
        "author": "A. Lenoir, B. Roux",
        "site_name": "Le Quai",
        "url": "https://a.example/x",
    }


def test_text_without_front_matter_is_untouched() -> None:
    text = "Un bac.\r\n\n---\n\nFin.\n"
    assert (read(text).text, read(text).hints) == (text, {})


@pytest.mark.parametrize(
    "front",
    [
        "a: [",
        "just words",
        "- a\n- b",
        "a: !!python/object:os.system x",
        "[" * 2000,
        "d: 2024-99-99",
    ],
)
def test_broken_front_matter_is_text_and_a_notice(front: str) -> None:
    document = read(f"---\n{front}\n---\nUn bac.\n")
    assert document.text.startswith("---\n")
    assert [notice.level for notice in document.notices] == ["warning"]


def test_an_address_that_is_no_web_address_is_no_hint() -> None:
    assert read("---\nurl: javascript:x\n---\nx").hints == {}


def test_front_matter_alone_is_refused() -> None:
    with pytest.raises(UnreadableSeed, match="no text"):
        read("---\ntitle: x\n---\n\n")


@given(some.text(alphabet="-\n: a[]{}!&*\"'#|>é", max_size=120))
def test_nothing_of_the_text_is_lost(text: str) -> None:
    try:
        document = read(f"---\n{text}")
    except UnreadableSeed:
        return
    assert f"---\n{text}".endswith(document.text)
