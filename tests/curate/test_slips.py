"""What people mistype in YAML is named by its line, with what to write: never by a parser's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.catalogue import say
from dossier.curate import read_sidecar
from dossier.curate.sidecar import UNREAD
from dossier.curate.strict_yaml import YamlError, load


def complaint(content):
    """Return the line, the French sentence and its cure of the one thing that is wrong."""
    raw = content if isinstance(content, bytes) else content.encode()
    word, (notice,) = read_sidecar("seeds/a.txt.yml", raw)
    assert word == UNREAD
    return notice.line, say(notice.message, "fr"), say(notice.cure, "fr")


@pytest.mark.parametrize(
    ("content", "line", "cure"),
    [
        ("part: p\ntitle: Tribune : rendons-la", 2, '`title: "Tribune : rendons-la"`'),
        ("title:Essai\npart: p", 1, "`title: Essai`"),
        ("title:Essai", 1, "`title: Essai`"),
        ("title:\u00a0Essai", 1, "`title: Essai`"),
        ('title: "abc\npart: p\norder: 2\n', 1, '`title: "abc"`'),
        ("title: 'L'eau'", 1, '`title: "L\'eau"`'),
        ('title: "Essai" de titre', 1, "`title: '\"Essai\" de titre'`"),
        ("title: %50 de moins", 1, '`title: "%50 de moins"`'),
        ("summary: @01 dit tout", 1, '`summary: "@01 dit tout"`'),
        (
            "summary: [@01 « une cloison »]",
            1,
            '`summary: "[@01 « une cloison »]"`',
        ),
        ("part: p\nsummary: *Essai*", 2, '`summary: "*Essai*"`'),
        ("title: - essai", 1, '`title: "- essai"`'),
        ("tags: [#eau, justice]\ntitle: x\n", 1, '`tags: ["#eau", "justice"]`'),
        ('drop: "a b", "c d"', 1, '`drop: ["a b", "c d"]`'),
        ('notes:\n  "l’eau": Oui : non.', 2, '`"l’eau": "Oui : non."`'),
        ("part: p\n  order: 2", 2, "bord gauche"),
        ('notes:\n  "a": b\n "c": d', 3, "2 espaces"),
        ("notes:\n\t'a': b", 2, "espaces"),
        ("title: a\n---\npart: p", 2, "Retirez cette ligne."),
    ],
)
def test_a_slip_is_named_with_its_line_and_what_to_write(content, line, cure):
    where, said, remedy = complaint(content)
    assert where == line
    assert cure in remedy
    assert "D’ici là, l’article est jugé sans lui." in remedy
    for english in ("expected", "found", "mapping", "allowed", "token"):
        assert english not in said + remedy


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("part: p\ntitle: l’été\n".encode("cp1252"), 2, "UTF-8"),
        (b"part: p\n\ntitle: a\x07b\n", 3, "U+0007"),
        ("title: a\npart: p\ntitle: b\n", 3, "deux fois"),
    ],
)
def test_bytes_that_are_no_text_are_named_with_their_line(content, line, words):
    where, said, _ = complaint(content)
    assert (where, words in said) == (line, True)


def test_what_is_no_slip_keeps_the_parsers_words():
    where, said, _ = complaint("title: a\n? [b, c]\n: d\n")
    assert where == 2
    assert "clé" in said


def test_a_true_alias_is_no_text_in_stars():
    assert "alias" in complaint("title: &a x\nsummary: *a\n")[1]


@pytest.mark.parametrize(
    "content", ["title : x", "title\u00a0: x", "\ufefftitle: x\r\n", "# rien\n"]
)
def test_what_french_writers_set_before_a_colon_is_no_mistake(content):
    word, notices = read_sidecar("seeds/a.txt.yml", content.encode())
    assert notices == ()
    assert dict(word.facts) == ({} if content.startswith("#") else {"title": "x"})


def test_a_long_text_is_shown_in_part():
    _, _, cure = complaint("summary: " + "mot " * 200 + ": fin")
    assert len(cure) < 200
    assert cure.count('"') == 2


def test_nothing_is_tried_on_long_files():
    with pytest.raises(YamlError) as caught:
        load(b"title: a: b\n" + b"# " + b"x" * 200_000)
    assert caught.value.line == 1


@given(st.text(alphabet=":-[]{}\"'#*&@|>%,? \t\nab\u00a0é", max_size=60))
def test_no_text_stops_the_search_for_slips(text):
    word, notices = read_sidecar("seeds/a.txt.yml", text.encode())
    assert word.path or word == UNREAD
    assert all(notice.line is None or notice.line >= 1 for notice in notices)


@pytest.mark.parametrize(
    ("yaml", "line", "lost", "cure"),
    [
        ("title: Numéro #1 des eaux", 1, "#1 des eaux", '`title: "Numéro #1 des eaux"`'),
        ("part: p\ntags:\n  - eau #forage", 3, "#forage", '`- "eau #forage"`'),
        ('notes:\n  "le forage": voir #3', 2, "#3", '`"le forage": "voir #3"`'),
    ],
)
def test_what_a_hash_cuts_off_is_not_lost_in_silence(yaml, line, lost, cure):
    _, notices = read_sidecar("seeds/a.txt.yml", yaml.encode())
    (notice,) = notices
    assert (notice.level, notice.line) == ("info", line)
    assert lost in str(notice.message)
    assert cure in str(notice.cure)


@pytest.mark.parametrize(
    "yaml",
    [
        "part: p  # la première",
        'title: "Numéro #1"',
        "# title: x #1",
        "url: https://a.example/b#c",
        "summary: >-\n  le forage F#3",
        "tags: [a, b] # c",
    ],
)
def test_a_comment_is_one(yaml):
    assert read_sidecar("seeds/a.txt.yml", yaml.encode())[1] == ()


def test_a_number_with_zeros_before_it_is_a_name():
    sheet = load(b"articles: [003, 7, 0]\n")
    assert sheet.values["articles"] == ["003", 7, 0]
