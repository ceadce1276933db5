"""Text as it is set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.export.briefing import typography
from dossier.export.pdf import glyphs


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("« Oui » !", "«\u202fOui\u202f»\u202f!"),
        ("«Oui»", "«\u202fOui\u202f»"),
        ("Pourquoi ? Voilà :", "Pourquoi\u202f? Voilà\u00a0:"),
        ("Vraiment?! Non.", "Vraiment\u202f?! Non."),
        ("un ; deux", "un\u202f; deux"),
        ("12 345 678 habitants", "12\u202f345\u202f678 habitants"),
        ("en 2023 100 personnes", "en 2023 100 personnes"),
        ("à 20 % et 3 €", "à 20\u202f% et 3\u202f€"),
        ("l'OTAN et M. Dupont", "l’OTAN et M.\u00a0Dupont"),
        ("le 27 septembre, a-t-il dit", "le 27\u00a0septembre, a-\u2060t-\u2060il dit"),
        ("« Il a dit « oui » hier »", "«\u202fIl a dit “oui” hier\u202f»"),
        ('« Il a dit "oui" »', "«\u202fIl a dit “oui”\u202f»"),
        ("« Premier alinéa. « Reprise", "«\u202fPremier alinéa. «\u202fReprise"),
        ('Le "oui" seul', 'Le "oui" seul'),
        ("à 12:30, https://a.example/b?c=d;e", "à 12:30, https://a.example/b?c=d;e"),
        ("“Nous ‘oui’ ” dit-il", "“Nous ‘oui’ ” dit-il"),
    ],
)
def test_french_spacing(written: str, printed: str) -> None:
    assert typography.set_text(written, "fr") == printed


def test_other_languages_keep_their_spaces() -> None:
    assert typography.set_text("He said : “what ?” l'a", "en") == "He said : “what ?” l'a"


@given(st.text(max_size=80))
def test_setting_text_changes_no_letter(text: str) -> None:
    def letters(said: str) -> str:
        return "".join(letter for letter in said if letter.isalnum())

    assert letters(typography.set_text(text, "fr")) == letters(text)


@given(st.text(max_size=80))
def test_setting_text_twice_changes_nothing_more(text: str) -> None:
    once = typography.set_text(text, "fr")
    assert typography.set_text(once, "fr") == once


@given(st.text())
def test_no_word_is_longer_than_a_line(text: str) -> None:
    words = typography.set_text(text * 20, "fr").replace(typography.BREAK, " ").split()
    assert all(len(word) <= typography.LONGEST_WORD for word in words)


def test_marks_that_would_reorder_the_page_are_left_out() -> None:
    assert typography.plain("a\u202eb\u2066c\u200b\ufeffd") == "abcd"


@pytest.mark.parametrize("url", ["https://a.example/b", "http://a.example", "mailto:a@b.example"])
def test_web_and_mail_addresses_are_links(url: str) -> None:
    assert typography.link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//a.example",
        "https://a b",
        "http://[",
        "x\n",
    ],
)
def test_nothing_else_is_a_link(url: str) -> None:
    assert typography.link(url) is None


def test_a_title_is_cut_at_a_word() -> None:
    assert typography.shorten("Le pont du lac rouvre", 15) == "Le pont du lac…"
    assert typography.shorten("Le pont", 15) == "Le pont"


def test_joined_emoji_are_one_box() -> None:
    missing = frozenset("👩👧👍🏽日本")
    assert glyphs.substitute("👩‍👩‍👧 👍🏽 日本.", missing) == "□ □ □□."


def test_what_the_fonts_have_is_not_missing() -> None:
    assert glyphs.undrawable(["čćăşșțŽđ Жђџ Ωά →↔ “”‘’ « » □ œ€ № ☺"]) == frozenset()


@given(st.text(), st.lists(st.integers(0, 30)).map(sorted))
def test_a_text_that_is_parted_loses_nothing_and_cuts_behind_its_letters(
    text: str, places: list[int]
) -> None:
    pieces = typography.parted(text, places)
    assert "".join(pieces) == text
    assert len(pieces) == len(places) + 1
    letters = 0
    for piece, place in zip(pieces, places, strict=False):
        letters += sum(map(str.isalnum, piece))
        assert letters >= min(place, sum(map(str.isalnum, text)))


def test_an_accent_stays_with_its_letter() -> None:
    assert typography.parted("Vuc\u030c va", [3]) == ["Vuc\u030c", " va"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Le pont rouvre. La mairie attend. Les pêcheurs aussi.",
            "Le pont rouvre. La mairie attend.",
        ),
        (
            "La lettre est de M. Durand et de Mme Petit, dit-on ici.",
            "La lettre est de M. Durand et de Mme…",
        ),
        (
            "Il le dit : « Nous sommes prêts. » Puis il part au large.",
            "Il le dit : « Nous sommes prêts. »",
        ),
        ("Court.", "Court."),
    ],
)
def test_a_gist_ends_with_a_sentence_where_one_ends_in_its_later_half(text: str, cut: str) -> None:
    assert typography.sentences(text, 38) == cut
