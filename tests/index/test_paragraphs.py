"""Paragraphs as they are cited: ids that stay, numbers as readers count."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.index import paragraphs
from dossier.records import Article, Block, Kind, RawDocument, Verdict, phrase

LINES = (
    ("Le pont rouvre", Kind.TITLE),
    ("PORT-NEUF –", Kind.DATELINE),
    ("Le pont de Port-Neuf a rouvert lundi.", Kind.BODY),
    ("Partagez", Kind.SHARE_BAR),
    ("Les travaux", Kind.HEADING),
    ("***", Kind.BODY),
    ("Il était fermé depuis un an.", Kind.BODY),
    ("Partagez", Kind.SHARE_BAR),
)


def article(lines: tuple[tuple[str, Kind], ...] = LINES, kept: str = "") -> Article:
    """Make an article of lines; furniture is set aside but for the kind named."""
    raw, blocks = "", []
    for text, kind in lines:
        start, raw = len(raw), raw + text + "\n"
        keep = kind is not Kind.SHARE_BAR or kept == kind
        verdict = Verdict(keep, Kind.BODY if kept == kind else kind, "by-hand", phrase("by hand"))
        blocks.append(Block(start, len(raw), text, verdict))
    return Article("a", RawDocument("seeds/a.txt", "", "text/plain", raw), tuple(blocks))


def test_paragraphs_are_counted_as_readers_see_them() -> None:
    found = [(one.block, one.number) for one in paragraphs(article())]
    assert found == [(1, None), (2, 1), (4, None), (5, None), (6, 2)]


def test_an_id_stays_when_other_lines_are_judged_otherwise() -> None:
    before = {one.block: one for one in paragraphs(article())}
    after = {one.block: one for one in paragraphs(article(kept="share-bar"))}
    assert {at: after[at].anchor for at in before} == {at: one.anchor for at, one in before.items()}
    assert (before[6].number, after[6].number) == (2, 3)
    assert after[7].anchor == f"{after[3].anchor}-2"


def test_an_id_is_that_of_the_words_and_not_of_their_white_space_or_marks() -> None:
    quoted = paragraphs(article((("« Nous   restons », dit-elle !", Kind.BODY),)))
    plain = paragraphs(article((('"nous restons", dit-elle!', Kind.BODY),)))
    other = paragraphs(article((("« Nous resterons », dit-elle !", Kind.BODY),)))
    assert quoted[0].anchor == plain[0].anchor != other[0].anchor


@given(st.lists(st.sampled_from(["un", "deux", "—", "Un ", "trois mots ici"]), max_size=12))
def test_no_two_paragraphs_of_an_article_share_an_id(texts: list[str]) -> None:
    found = paragraphs(article(tuple((text, Kind.BODY) for text in texts)))
    assert len({one.anchor for one in found}) == len(found) == len(texts)


def test_what_is_not_in_the_text_has_no_id() -> None:
    one = article()
    aside = tuple(
        replace(block, verdict=replace(block.verdict, keep=False)) for block in one.blocks
    )
    assert paragraphs(replace(one, blocks=aside)) == ()
