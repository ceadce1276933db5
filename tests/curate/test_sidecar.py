from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curate import KEYS, UNREAD, Sidecar, read_sidecar
from dossier.records import Note, PartialDate, Source


def read(text):
    return read_sidecar("seeds/a.txt.yml", text.encode())


def test_facts_are_taken_as_their_keys_want_them():
    sidecar, notices = read(
        "title: Un  titre\nslug: un-titre\npublished: 2024-09-20\nupdated: 2021-05-18 13:52\n"
        "retrieved: 2024\nauthors: A. B.\nlanguage: no\nurl: https://example.org/a?b=1\n"
        "flags: [opinion]\nsource: {name: Le Lac, kind: press}\nvia: Autre\nnote: >\n  deux\n  lignes\n"
    )
    assert notices == ()
    facts = sidecar.facts
    assert facts["title"] == "Un titre"
    assert facts["published"] == PartialDate("2024-09-20")
    assert facts["updated"] == PartialDate("2021-05-18T13:52")
    assert facts["retrieved"] == PartialDate("2024")
    assert facts["authors"] == ("A. B.",)
    assert facts["language"] == "no", "YAML 1.1 takes Norwegian for false"
    assert facts["source"] == Source("le-lac", "Le Lac", kind="press", known=True)
    assert facts["note"] == Note("deux lignes")


def test_unknown_takes_a_fact_back():
    assert read("published: unknown")[0].facts == {"published": None}


@pytest.mark.parametrize(
    ("text", "said", "cure"),
    [
        ("titel: x", "titel", "« title »"),
        ("Published: 2024", "Published", "« published »"),
        ("published: hier", "hier", "2024-09-20"),
        ("published: 2023-02-30", "2023-02-30", "month"),
        ("slug: ../été", "../été", "ete"),
        ("slug: index", "index", "hyphens"),
        ("url: javascript:alert(1)", "javascript:alert(1)", "https://"),
        ("url: https://a b", "https://a b", "https://"),
        ("language: français", "français", "fr"),
        ("flags: [oppinion]", "oppinion", "opinion"),
        ("kind: {mots: captoin}", "captoin", "caption"),
        ("kind: [mots]", "kind", "caption"),
        ("actors: [X]", "actors", "add:"),
        ("actors: {add: [{name: X, kind: persona}]}", "persona", "person"),
        ("title: [a, b]", "title", None),
    ],
)
def test_a_wrong_value_is_named_with_its_cure_and_the_rest_counts(text, said, cure):
    sidecar, (notice,) = read(f"note: reste\n{text}\n")
    assert sidecar.facts["note"] == Note("reste")
    assert (notice.level, notice.path, notice.line) == ("warning", "seeds/a.txt.yml", 2)
    assert said in str(notice.message)
    assert cure is None or cure in str(notice.cure)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: a\ntitle: b", 2),
        ("title: &a x\nnote: *a", 2),
        ("- title", 1),
        ("just words", 1),
        ("title: 'open", None),
        ("title: a: b", 1),
        ("? [a]\n: b", 1),
        ("a: " + "[" * 40 + "]" * 40, 1),
        ("a: " + "[" * 5000 + "]" * 5000, None),
        ("title: \x07", None),
    ],
)
def test_a_broken_file_is_one_notice_and_no_sidecar(text, line):
    sidecar, (notice,) = read(text)
    assert sidecar == UNREAD
    assert notice.level == "warning"
    assert line is None or notice.line == line


def test_an_alias_bomb_is_refused_at_once():
    rows = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    rows += [
        f"{n}: &{n} [{','.join(['*' + p] * 9)}]"
        for p, n in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    sidecar, (notice,) = read("\n".join(rows))
    assert sidecar == UNREAD
    assert notice.line == 2


def test_an_empty_file_says_nothing():
    assert read("# rien\n") == (Sidecar("seeds/a.txt.yml"), ())


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_build(content):
    sidecar, notices = read_sidecar("a.yml", content)
    assert isinstance(sidecar, Sidecar)
    assert all(notice.path == "a.yml" for notice in notices)


def test_every_key_is_in_the_guide():
    from pathlib import Path

    guide = (Path(__file__).parents[2] / "docs" / "guide" / "curating.md").read_text("utf-8")
    assert [key for key in KEYS if f"`{key}`" not in guide and f"{key}:" not in guide] == []
