from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.describe import glance
from dossier.describe.actors import passages, rules
from dossier.describe.dates import absolute, relative, words
from dossier.describe.quotes import titles, verbs

DATES = (
    "le 3 mars 2022", "Mardi 12 Août", "17 May. 2021", "11/09/2023", "2023-09-11", "September 4, 2020", "3mai2021",
    "hier soir", "avant-hier", "il y a 3 jours", "la semaine dernière", "ce week-end", "Dienstag, 3. März 2020", "31.03.2020",
    "12 февраля 2024", "en mars 2001", "1er févr. 2019",
)  # fmt: skip


def test_a_sign_is_the_run_of_letters_that_stands_wherever_the_name_does() -> None:
    assert glance.signs(["ce matin", "avant-hier", "l'an", "3"]) == {"matin", "avant", "an"}


def test_a_text_lacks_what_stands_only_inside_its_words() -> None:
    assert glance.lacks("Les marsouins chantent.", frozenset({"mars"}))
    assert not glance.lacks("Le 3MARS, à midi", frozenset({"mars"}))


@given(st.text(st.one_of(st.sampled_from("aÉß²ªµœ’…_-3 \n\x85\xa0ч"), st.characters())))
def test_words_are_the_same_whether_a_table_or_a_pattern_parts_them(text: str) -> None:
    assert glance.written(text) == frozenset(glance._WRITTEN.findall(text))
    assert glance.runs(text) == frozenset(glance._RUN.findall(text.lower()))


@given(st.lists(st.sampled_from(["l", "la", "L'", "La ", "OTAN", "-", "'", " ", "2", "é"])).map("".join))  # fmt: skip
def test_words_stand_where_a_walk_over_all_of_them_finds_them(text: str) -> None:
    some = {"l", "la", "La", "OTAN"}
    walked = [(one.start(), one[0]) for one in glance._WRITTEN.finditer(text) if one[0] in some]
    assert glance.standing(text, some) == walked
    ahead = [(at, one) for at, one in walked if one != "l" or text[at + 1 : at + 2] == "'"]
    assert glance.standing(text, some, {"l": "l'"}) == ahead


@given(st.text(st.one_of(st.sampled_from("aÉßœ’«\u202f…đłç\u0301"), st.characters())))
def test_a_text_without_marks_is_its_letters_without_marks(text: str) -> None:
    straight = "".join(passages._SAME.get(one, one) for one in text)
    assert passages.straight(text) == straight
    assert passages.plain(text) == "".join(one if one.isascii() else passages._bare(one) for one in straight)  # fmt: skip


@given(st.text(st.sampled_from("aBÉ.'- \n1dÀ"), max_size=20))
def test_runs_of_capitals_begin_where_no_word_goes_on(text: str) -> None:
    searched = [one.span() for one in rules.RUN.finditer(text)]
    assert all(not re.match(r"[\w-]", text[start - 1 : start]) for start, _ in searched)
    slow = re.compile(rf"(?<![\w-]){rules._CAPITAL}(?: (?:(?:{rules._PARTICLE}) ){{0,2}}(?:d'|al-|el-)?{rules._CAPITAL})*")  # fmt: skip
    assert searched == [one.span() for one in slow.finditer(text)]


@given(st.text())
def test_folding_a_text_folds_each_of_its_characters(text: str) -> None:
    assert words.fold(text) == "".join(map(words.fold, text))
    assert len(words.fold(text)) == len(text)


@given(st.sampled_from(DATES), st.text(max_size=20), st.text(max_size=20))
def test_no_date_is_missed_for_a_look_at_the_words(date: str, before: str, after: str) -> None:
    """What the patterns find when all of them are asked is what they find when a look chooses among them."""
    text = f"{before} {date} {after}"
    folded = words.fold(text)
    chosen = {name for name, _ in absolute._promising(folded)}
    assert all(name in chosen for name, one in absolute._patterns() if one.search(folded))
    for rule, pattern, _ in relative._patterns("fr"):
        if pattern.search(folded):
            assert words.any_in(folded, relative._signs("fr")[rule])


def test_days_are_found_though_accents_are_written_apart() -> None:
    """The mark parts « de » from « cembre », so that a look at the words alone would see no month."""
    found = absolute.find("le 12 de\u0301cembre 2023")
    assert [each.date.edtf for each in found] == ["2023-12-12"]


RUNS = frozenset({"dit", "affirme", "président", "mars"})
CHOPPED = st.lists(st.sampled_from([*RUNS, "İ", "DIT", "-", "'", " ", "3", "²", "_", "e", "\u0301"]), max_size=12)  # fmt: skip


@given(CHOPPED.map("".join))
def test_the_places_of_some_runs_are_those_that_a_walk_over_all_of_them_finds(text: str) -> None:
    walked = [run.start() for run in glance._RUN.finditer(text) if run[0].lower() in RUNS]
    assert glance.places(text, RUNS) == walked


@given(st.lists(st.sampled_from(["a", "dit", "affirme-t-il", "qu'", "-", "'", "sous-entend", " ", "²", "l'ex-", "ministre", "G7-"])).map("".join))  # fmt: skip
def test_no_verb_or_function_is_missed_for_looking_at_few_words(text: str) -> None:
    signs = verbs._signs("fr")
    walked = [one.span() for one in verbs._TOKEN.finditer(text) if not glance.lacks(one[0], signs)]
    assert [one.span() for one in verbs._tokens(text, "fr")] == walked
    heads = titles._signs()
    walked = [one.span() for one in titles._CHUNK.finditer(text) if not glance.lacks(one[0], heads)]
    assert [one.span() for one in titles._chunks(text)] == walked
