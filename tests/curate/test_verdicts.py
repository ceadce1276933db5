from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.curate import overrule, read_sidecar
from dossier.records import Block, Kind, RawDocument, Verdict, phrase

TEXT = (
    "La digue du lac tient bon\n"
    "\n"
    "L’ingénieure a  dit : « Elle tiendra ». Puis le reste du jour.\n"
    "Lire la suite »\n"
    "Un encadré utile, écarté à tort.\n"
    "Lire la suite »\n"
)


def judged(text=TEXT):
    document = RawDocument(
        "seeds/a.txt", hashlib.sha256(text.encode()).hexdigest(), "text/plain", text
    )
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        kind = Kind.RELATED if "Lire" in line or "encadré" in line else Kind.BODY
        verdict = Verdict(kind is Kind.BODY, kind, "test", phrase("a test"))
        blocks.append(Block(start, start + len(line), line.strip(), verdict))
        start += len(line)
    return tuple(blocks), document


def verdicts(yaml, text=TEXT):
    blocks, document = judged(text)
    sidecar, broken = read_sidecar("seeds/a.txt.yml", yaml.encode())
    assert broken == ()
    changed, notices = overrule(blocks, document, sidecar)
    assert [(b.start, b.end, b.text) for b in changed] == [(b.start, b.end, b.text) for b in blocks]
    moved = {
        n + 1: (b.verdict.keep, str(b.verdict.kind))
        for n, b in enumerate(changed)
        if b.verdict.rule == "curator"
    }
    return moved, notices


@pytest.mark.parametrize(
    "words",
    [
        "L'ingénieure a dit",
        "« Elle tiendra »",
        '"Elle tiendra"',
        "L’ingénieure  a\tdit",
        "elle TIENDRA",
    ],
)
def test_words_are_found_however_they_are_spaced_and_quoted(words):
    assert verdicts(f"drop:\n  - >-\n    {words}\n") == ({3: (False, "body")}, ())


def test_accents_may_be_composed_or_not():
    assert verdicts("keep: 'écarté'", TEXT.replace("é", "e\u0301"))[0] == {5: (True, "body")}


def test_a_line_is_named_by_its_number():
    assert verdicts("keep: [5]") == ({5: (True, "body")}, ())


def test_a_quoted_number_is_words():
    moved, (notice,) = verdicts('keep: ["5"]')
    assert moved == {}
    assert "« 5 »" in str(notice.message)


def test_words_of_whole_lines_stand_for_all_such_lines():
    assert verdicts("drop: 'Lire la suite »'")[0] == {4: (False, "related"), 6: (False, "related")}


def test_words_inside_several_lines_change_nothing_and_say_where():
    moved, (notice,) = verdicts("keep: [suite]")
    assert moved == {}
    assert "lines 4, 6" in str(notice.message)


def test_words_are_whole_words():
    moved, (notice,) = verdicts("keep: [uti]")
    assert moved == {}
    assert "uti" in str(notice.message)


def test_a_kind_decides_whether_a_line_is_kept():
    assert verdicts("kind: {encadré utile: caption, 1: navigation}")[0] == {
        5: (True, "caption"),
        1: (False, "navigation"),
    }


def test_the_later_order_wins():
    assert verdicts("kind: {5: caption}\ndrop: [5]")[0] == {5: (False, "caption")}
    assert verdicts("drop: [5]\nkind: {5: caption}")[0] == {5: (True, "caption")}


def test_what_is_not_there_is_named():
    moved, notices = verdicts("keep: [99, rien de tel]")
    assert moved == {}
    assert ["99" in str(notices[0].message), "rien de tel" in str(notices[1].message)] == [
        True,
        True,
    ]


@given(st.text(min_size=1, max_size=40))
def test_any_words_are_looked_for_as_they_stand(words):
    from dossier.curate.sidecar import Order, Sidecar

    blocks, document = judged()
    changed, _ = overrule(blocks, document, Sidecar("a.yml", orders=(Order(words, keep=True),)))
    assert "".join(document.text[b.start : b.end] for b in changed) == document.text
