"""What a source's articles repeat is set aside; what an article says for itself stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.clean.recurring import FEWEST, RULE, Recurring, key, revise
from dossier.records import Block, Kind, Verdict, phrase

OWN = (
    "La mairie de Varenne a annoncé mardi que le vieux pont serait fermé pendant deux ans, le temps de le refaire.",
    "Les riverains, qui demandaient ces travaux depuis longtemps, feront un détour par le pont de la rocade.",
    "Le conseil se prononcera en juin sur le tracé de la navette qui reliera les deux rives pendant les travaux.",
)
BOX = "Notre rédaction vit de ses lecteurs, qui la soutiennent chaque mois depuis la vallée et d’ailleurs, merci à eux."
SHORT = "Le fil de la vallée"


def block(text: str, kind: Kind = Kind.BODY, confidence: float = 0.5, rule: str = "model") -> Block:
    verdict = Verdict(keep=kind is not Kind.NEWSLETTER, kind=kind, rule=rule, reason=phrase("a test"), confidence=confidence)  # fmt: skip
    return Block(0, len(text), text, verdict)


def dropped(blocks: list[Block], *repeated: str, count: int = 3, articles: int = 3) -> set[str]:
    known = Recurring(articles, {key(text): count for text in repeated})
    revised = revise(tuple(blocks), known)
    return {new.text for old, new in zip(blocks, revised, strict=True) if old != new}


def around(line: Block) -> list[Block]:
    own = [block(text, confidence=0.99) for text in OWN]
    return [*own[:2], line, *own[2:]]


def behind(line: Block) -> list[Block]:
    return [*(block(text, confidence=0.99) for text in OWN), line]


def test_a_short_line_that_recurs_goes_between_paragraphs_and_behind_them() -> None:
    assert dropped(around(block(SHORT, confidence=0.2)), SHORT) == {SHORT}
    assert dropped(behind(block(SHORT, Kind.HEADING)), SHORT) == {SHORT}


def test_the_reason_says_in_how_many_articles() -> None:
    known = Recurring(5, {key(SHORT): 4})
    verdict = revise(tuple(behind(block(SHORT))), known)[-1].verdict
    assert (verdict.keep, verdict.rule) == (False, RULE)
    assert str(verdict.reason) == "recurs in 4 of the 5 articles of this source"


def test_a_sentence_between_an_articles_paragraphs_stays() -> None:
    assert dropped(around(block(BOX)), BOX) == set()
    assert dropped(behind(block(BOX)), BOX) == {BOX}
    slogan = "La vallée vivra."
    assert dropped(around(block(slogan)), slogan) == set()


def test_a_sentence_that_surely_reads_as_text_stays_wherever_it_stands() -> None:
    assert dropped(behind(block(BOX, confidence=0.9)), BOX) == set()


@pytest.mark.parametrize(("count", "articles"), [(3, 11), (4, 20)])
def test_a_line_of_few_among_many_articles_stays(count: int, articles: int) -> None:
    assert dropped(behind(block(SHORT)), SHORT, count=count, articles=articles) == set()


def test_between_paragraphs_half_of_the_articles_must_have_it() -> None:
    doubted = block(SHORT, confidence=0.2)
    assert dropped(around(doubted), SHORT, count=4, articles=9) == set()
    assert dropped(around(doubted), SHORT, count=5, articles=9) == {SHORT}
    assert dropped(behind(block(SHORT)), SHORT, count=4, articles=9) == {SHORT}


def test_the_heading_of_an_articles_own_paragraph_stays_unless_all_articles_have_it() -> None:
    likely = block("Contexte", Kind.HEADING, confidence=0.8)
    assert dropped(around(likely), "Contexte", count=7, articles=9) == set()
    assert dropped(around(likely), "Contexte", count=8, articles=9) == {"Contexte"}


def test_a_doubtful_heading_and_one_behind_the_article_go() -> None:
    assert dropped(around(block("Contexte", Kind.HEADING, confidence=0.3)), "Contexte") == {"Contexte"}  # fmt: skip
    assert dropped(behind(block("Contexte", Kind.HEADING, confidence=0.8)), "Contexte") == {"Contexte"}  # fmt: skip


def test_a_likely_heading_of_what_recurs_goes() -> None:
    box = [block("Soutenez-nous tous", Kind.HEADING, confidence=0.8), block(BOX, confidence=0.9)]
    lines = [*around(block(OWN[1], confidence=0.99))]
    assert "Soutenez-nous tous" in dropped(
        [*lines[:2], *box, *lines[2:]], "Soutenez-nous tous", BOX
    )


def test_titles_captions_and_a_curators_lines_stay() -> None:
    for line in (
        block(SHORT, Kind.TITLE),
        block(SHORT, Kind.CAPTION),
        block(SHORT, rule="curator"),
    ):
        assert dropped(behind(line), SHORT) == set()


def test_an_article_without_paragraphs_of_its_own_stays_whole() -> None:
    assert dropped([block(BOX), block(SHORT)], BOX, SHORT) == set()


def test_the_kind_is_that_of_the_furniture_beside_it() -> None:
    letter = block("Recevez notre lettre", Kind.NEWSLETTER)
    known = Recurring(3, {key(SHORT): 3})
    assert revise((*behind(letter), block(SHORT)), known)[-1].verdict.kind is Kind.NEWSLETTER


def test_what_is_set_aside_is_never_taken_back() -> None:
    letter = block("Recevez notre lettre", Kind.NEWSLETTER)
    blocks = tuple(behind(letter))
    assert revise(blocks, Recurring(9, {key(letter.text): 9})) == blocks


def test_lines_count_by_their_words_whatever_case_accents_and_spaces() -> None:
    assert key("L’Écho  du Val") == key("l'echo du val") != key("L’Écho du Val 2")
    assert key("12") == key("—") == key("x" * 2000) == ""


@given(
    st.lists(st.sampled_from([*OWN, BOX, SHORT, "Un encadré", "À lire."]), max_size=8),
    st.dictionaries(st.sampled_from([BOX, SHORT, "Un encadré", OWN[0]]), st.integers(FEWEST, 9)),
)
def test_revising_moves_no_character_and_is_stable(
    texts: list[str], counts: dict[str, int]
) -> None:
    blocks = tuple(block(text) for text in texts)
    known = Recurring(9, {key(text): count for text, count in counts.items()})
    revised = revise(blocks, known)
    assert [replace(new, verdict=old.verdict) for new, old in zip(revised, blocks, strict=True)] == list(blocks)  # fmt: skip
    assert all(new == old or (old.in_text and not new.verdict.keep) for new, old in zip(revised, blocks, strict=True))  # fmt: skip
    assert revise(revised, known) == revised
