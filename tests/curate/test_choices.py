"""What a curator chooses: what is left out, comes first, goes where, and is remarked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier import curate
from dossier.records import Article, Authority, Block, Kind, Note, PartialDate, RawDocument, Verdict
from dossier.records import phrase as said

TEXT = "Le pont rouvre\nLe pont a rouvert lundi, dit le maire.\nIl était fermé depuis un an.\nPartagez le pont\n"


def article() -> Article:
    """Make an article of four lines, the last of them set aside."""
    blocks, start = [], 0
    kinds = (Kind.TITLE, Kind.BODY, Kind.BODY, Kind.SHARE_BAR)
    for line, kind in zip(TEXT.splitlines(keepends=True), kinds, strict=True):
        verdict = Verdict(kind is not Kind.SHARE_BAR, kind, "by-hand", said("by hand"))
        blocks.append(Block(start, start + len(line), line.strip(), verdict))
        start += len(line)
    return Article("a", RawDocument("seeds/a.txt", "", "text/plain", TEXT), tuple(blocks))


def corrected(content: str) -> Article:
    word, notices = curate.read_sidecar("seeds/a.txt.yml", content.encode())
    assert notices == ()
    return curate.correct(article(), word, Authority())


def complaints(content: str) -> list[str]:
    word, notices = curate.read_sidecar("seeds/a.txt.yml", content.encode())
    return [str(notice.message) for notice in (*notices, *curate.astray(article(), word))]


def test_every_choice_reaches_the_article() -> None:
    chosen = corrected(
        "exclude: le même texte que b\npin: true\npart: ponts\norder: 3\ntags: [Ponts, maires, ponts]\nsummary: Un pont."
    ).curation
    assert (chosen.excluded, chosen.pinned, chosen.part) == ("le même texte que b", True, "ponts")
    assert (chosen.order, chosen.tags, chosen.summary) == (3, ("Ponts", "maires"), "Un pont.")


def test_an_article_without_choices_has_none() -> None:
    assert corrected("title: Le pont").curation == article().curation


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("exclude: true", "exclude"),
        ("exclude: ''", "exclude"),
        ("pin: plus tard", "pin"),
        ("order: premier", "order"),
        ("notes: à vérifier", "notes"),
        ("notes: {maire: {by: A}}", "notes"),
        ("note: {texte: A}", "note"),
    ],
)
def test_a_value_that_a_key_does_not_take_is_named(content: str, key: str) -> None:
    (complaint,) = complaints(content)
    assert complaint.startswith(f"« {key} » is left out")


def test_a_mistyped_key_is_named_with_the_nearest() -> None:
    _, (notice,) = curate.read_sidecar("seeds/a.txt.yml", b"exclud: doublon\n")
    assert "« exclud »" in str(notice.message)
    assert "« exclude »" in str(notice.cure)


def test_a_note_says_by_whom_and_when() -> None:
    one = corrected("note: {text: À relire., by: A. B., on: 2026-11-22}").note
    assert one == Note("À relire.", "A. B.", PartialDate("2026-11-22"))
    assert corrected("note: À relire.").note == Note("À relire.")


def test_a_note_on_a_paragraph_finds_it_however_the_words_are_spaced() -> None:
    one = corrected('notes: {"rouvert   lundi,\u00a0dit": à vérifier}').curation.notes[0]
    assert (one.block, one.text) == (1, "à vérifier")


def test_a_note_prefers_the_text_to_lines_beside_it() -> None:
    """« Le pont » stands in the title, in the text and in a share bar: the reader of the text meets it once."""
    assert corrected("notes: {Le pont: lequel}").curation.notes[0].block == 1


@pytest.mark.parametrize(
    ("words", "complaint"),
    [("jeudi", "does not hold"), ("un", "several"), ("Partagez", "set aside")],
)
def test_words_of_a_note_that_lead_nowhere_are_named(words: str, complaint: str) -> None:
    text = TEXT.replace("lundi", "un lundi")
    word, _ = curate.read_sidecar("seeds/a.txt.yml", f"title: A\nnotes: {{{words}: x}}".encode())
    one = article()
    if words == "un":
        shifted = [
            replace(block, start=text.find(block.text.replace("lundi", "un lundi")), end=len(text))
            for block in one.blocks
        ]
        ends = [block.start for block in shifted[1:]] + [len(text)]
        blocks = tuple(replace(b, end=end) for b, end in zip(shifted, ends, strict=True))
        one = replace(one, document=replace(one.document, text=text), blocks=blocks)
    (notice,) = curate.astray(one, word)
    assert complaint in str(notice.message)
    assert (notice.level, notice.path, notice.line) == ("warning", "seeds/a.txt.yml", 2)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ferme depuis un an", "fermé depuis un an"),
        ("Il etait fermé depuis deux ans", "Il était fermé depuis un an."),
        ("a rouvert mardi", "a rouvert lundi,"),
    ],
)
def test_words_that_the_seed_has_otherwise_are_proposed(words: str, meant: str) -> None:
    """An accent, a figure, a word that changed when the seed was saved anew."""
    word, _ = curate.read_sidecar("seeds/a.txt.yml", f'notes: {{"{words}": x}}'.encode())
    (notice,) = curate.astray(article(), word)
    assert f"« {meant}" in str(notice.cure)


def test_words_that_are_like_nothing_in_the_seed_are_not_guessed() -> None:
    word, _ = curate.read_sidecar("seeds/a.txt.yml", b'notes: {"tout autre chose encore": x}')
    (notice,) = curate.astray(article(), word)
    assert "Copy the words" in str(notice.cure)


def test_a_note_may_leave_words_out() -> None:
    assert corrected('notes: {"Le pont […] le maire": x}').curation.notes[0].block == 1
    assert corrected('notes: {"Le pont (...) un an": x}').curation.notes[0].block is None
