"""Text files are read whatever they were saved in; what is no text is refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.read import text
from dossier.records import RawDocument, UnreadableSeed

FRENCH = "Le président a été reçu à l’Élysée, « déjà » — cœur, 10 €…\r\nDeuxième ligne.\n"
RUSSIAN = "Президент Сербии заявил во вторник, что страна будет сотрудничать с альянсом.\n"
JAPANESE = "セルビアの大統領は火曜日に北大西洋条約機構との協力について述べた。\n"
POLISH = "Prezydent powiedział, że Łódź jest piękna i że gdzieś są źródła.\n"


def read(content: bytes) -> RawDocument:
    (document,) = text.read("seeds/a.txt", content)
    return document


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_proven_encodings_are_read_without_a_word(encoding: str) -> None:
    document = read(FRENCH.encode(encoding))
    assert document.text == FRENCH
    assert document.notices == ()


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "cp1252"),
        (FRENCH.replace("…", "..."), "mac-roman"),
        (FRENCH.replace("’", "'").replace("…", "").replace("—", "-"), "iso-8859-15"),
        ("Le président a été reçu déjà à Genève.", "cp850"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16-le"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_guessed_encodings_are_told(written: str, encoding: str) -> None:
    document = read(written.encode(encoding))
    assert document.text == written
    assert [notice.level for notice in document.notices] == ["info"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_line_ends_and_normalisation_stay(ends: str) -> None:
    written = f"Un{ends}{ends}e\u0301te\u0301"
    assert read(written.encode()).text == written


def test_a_broken_byte_costs_one_character_and_a_warning_with_its_line() -> None:
    content = FRENCH.encode() + b"Troisi\xe8me ligne, \xc2\xab d\xe9j\xc3\xa0 \xc2\xbb.\n"
    document = read(content)
    assert document.text == FRENCH + "Troisi\ufffdme ligne, « d\ufffdjà ».\n"
    assert [(notice.level, notice.line) for notice in document.notices] == [("warning", 3)]


def test_lines_in_two_encodings_are_both_read() -> None:
    document = read(FRENCH.encode() + "Troisième ligne, déjà.\n".encode("cp1252"))
    assert document.text == FRENCH + "Troisième ligne, déjà.\n"
    assert [notice.level for notice in document.notices] == ["info"]


def test_a_file_cut_in_the_middle_of_a_character_loses_no_other() -> None:
    document = read("Le prix du pain augmente encore cette semaine au café".encode()[:-1])
    assert document.text == "Le prix du pain augmente encore cette semaine au caf\ufffd"


def test_garbled_text_is_kept_and_told() -> None:
    garbled = "Le président a été reçu à l’Élysée.".encode().decode("cp1252")
    document = read(garbled.encode())
    assert document.text == garbled
    assert [notice.level for notice in document.notices] == ["warning"]


@pytest.mark.parametrize(
    "content",
    [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u00a0\n".encode(), b"\0" * 400],
)
def test_files_without_text_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableSeed, match=r"seeds/a\.txt: The file is empty\. Put"):
        read(content)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n%abc", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG"),
        (b"PK\x03\x04rest", "a ZIP"),
        (bytes(range(256)) * 8, "no text"),
    ],
)
def test_files_that_are_no_text_are_refused_by_name(content: bytes, name: str) -> None:
    with pytest.raises(UnreadableSeed, match=rf"seeds/a\.txt: .*{name}.*Save the article"):
        read(content)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_without_surrogates_or_a_refusal(content: bytes) -> None:
    try:
        document = read(content)
    except UnreadableSeed:
        return
    document.text.encode()


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(
        lambda text: text.strip("\ufeff \u200b").strip()
    )
)
def test_utf_8_comes_back_as_it_was(written: str) -> None:
    assert read(b"\xef\xbb\xbf" + written.encode()).text == written
