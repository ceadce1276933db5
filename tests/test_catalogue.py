"""What the program says, in the reader's language and typography."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dossier
from dossier.catalogue import say, speaker, translations
from dossier.records import PartialDate, phrase
from dossier.wording import dated, day, quoted, share

if TYPE_CHECKING:
    from collections.abc import Iterator

REFUSED = "« {key} » is left out: "
"""What a refused value's reason goes on after."""
NAMES_NOTHING = {"{before} → {after}"}
"""Patterns that hold no word."""
STOPS = ("export/looks.py", "export/editions.py", "publish/profiles.py")
"""Wrong options, which stop the build in English before a language is known."""
FILES = [
    path
    for path in sorted(Path(dossier.__file__).parent.rglob("*.py"))
    if "phrase(" in path.read_text("utf-8") and not path.as_posix().endswith(STOPS)
]


def test_english_readers_see_their_own_quotation_marks() -> None:
    told = phrase("end of the title: « {suffix} »; signature: « {name} »", suffix="RT News", name="RT")  # fmt: skip
    assert say(told, "en") == "end of the title: “RT News”; signature: “RT”"
    assert "«" not in speaker("en")("« {text} » names no article.")


def test_french_readers_see_theirs() -> None:
    told = phrase("signature: « {name} »", name="RT")
    assert say(told, "fr") == "signature\u00a0: «\u202fRT\u202f»"


def test_what_an_article_says_keeps_the_marks_it_has() -> None:
    told = phrase("« {words} »", words="l’accord « historique »")
    assert say(told, "en") == "“l’accord « historique »”"


def test_words_and_shares_are_set_as_the_language_sets_them() -> None:
    assert (quoted("mots", "fr"), quoted("words", "en")) == ("«\u202fmots\u202f»", "“words”")
    assert (share(1, 5, "fr"), share(1, 5, "en")) == ("20\u202f%", "20%")


def patterns(file: Path) -> Iterator[str]:
    """Yield what a file hands to `phrase`, outright."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id == "phrase" and isinstance(first, ast.Constant):
                yield str(first.value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_phrase_of_the_program_has_its_french(file: Path) -> None:
    """Rooms say what readers see by phrases; those that only go on a sentence stand in the catalogue with it."""
    known = translations("fr")
    told = set(patterns(file)) - NAMES_NOTHING
    missing = [one for one in told if not any(form in known for form in (one, f"{REFUSED}{one}."))]  # fmt: skip
    assert missing == []


def test_a_date_is_written_to_the_minute() -> None:
    assert day(PartialDate("2024-02-28T09:15:00Z"), "fr") == "28 février 2024, 09:15 UTC"
    assert day(PartialDate("2024-05-21T18:20+01:00"), "fr") == "21 mai 2024, 18:20 UTC+01:00"


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "29 septembre 2023"), ("en", "29 September 2023")],
)
def test_dates_in_grounds_are_written_as_the_language_writes_them(language: str, told: str) -> None:
    said = phrase("« {words} », told from the article’s date {date}", words="2023-09-29", date="2023-09-29")  # fmt: skip
    assert say(dated(said, language), language).endswith(told)
    assert "2023-09-29" in say(dated(said, language), language)  # the words are the seed's
    vague = phrase("not before {day} (“{words}”)", day="2022", words="en 2022")
    assert dated(vague, language) == vague
    assert dated(phrase("{date}", date="one day"), language) == phrase("{date}", date="one day")
