from __future__ import annotations

import hashlib
import json
import re
import unicodedata

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


SAVED = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces before signs": lambda text: text.replace(" »", "\u202f»").replace(" :", "\u202f:"),
    "no spaces before signs": lambda text: text.replace(" »", "»").replace("« ", "«").replace(" :", ":"),
    "tabs and double spaces": lambda text: text.replace(" ", " \t"),
    "spaces at both ends of lines": lambda text: "".join(f"  {line} \n" for line in text.splitlines()),
    "blank lines between all lines": lambda text: text.replace("\n", "\n\n \n"),
    "a mark at the beginning and no end": lambda text: "\ufeff" + text.rstrip("\n"),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "accents as signs of their own": lambda text: unicodedata.normalize("NFD", text),
    "some accents as signs of their own": lambda text: text.replace("é", "e\u0301", 2),
}  # fmt: skip
ORDERS = {
    "drop": ["« Elle tiendra ». Puis le reste", "Lire la suite »"],
    "keep": ["Un encadré utile, écarté à tort."],
}


def decided(text, orders):
    blocks, document = judged(text)
    sidecar, _ = read_sidecar("seeds/a.txt.yml", json.dumps(orders).encode())
    changed, notices = overrule(blocks, document, sidecar)
    assert notices == ()
    return [
        ("".join(re.findall(r"\w+", unicodedata.normalize("NFC", b.text))), b.verdict.keep)
        for b in changed
        if b.verdict.rule == "curator"
    ]


@pytest.mark.parametrize("saved", SAVED.values(), ids=SAVED)
def test_orders_find_their_lines_in_a_seed_saved_with_other_white_space(saved):
    assert decided(saved(TEXT), ORDERS) == decided(TEXT, ORDERS)


@given(st.lists(st.sampled_from(sorted(SAVED)), max_size=4, unique=True))
def test_orders_outlive_any_turn_of_white_space_and_accents(names):
    text = TEXT
    for name in names:
        text = SAVED[name](text)
    assert decided(text, ORDERS) == decided(TEXT, ORDERS)


def test_words_wrapped_over_two_lines_are_found_in_both():
    text = TEXT.replace("Puis le reste", "Puis\nle reste")
    assert [keep for _, keep in decided(text, {"drop": ["Puis le reste du jour."]})] == [False] * 2


def test_words_of_white_space_alone_are_nowhere():
    from dossier.curate.sidecar import Order, Sidecar

    blocks, document = judged()
    orders = Sidecar("a.yml", orders=(Order("\u200b\u00a0", keep=False),))
    changed, (notice,) = overrule(blocks, document, orders)
    assert changed == blocks
    assert "does not hold" in str(notice.message)


def test_words_of_an_order_that_the_seed_has_otherwise_are_proposed():
    _, (notice,) = verdicts('drop: ["Un encadre utile, ecarte a tort"]')
    assert "« Un encadré utile, écarté à tort. »" in str(notice.cure)
    _, (notice,) = verdicts('drop: ["Rien qui ressemble à cela"]')
    assert "Copy the words" in str(notice.cure)
