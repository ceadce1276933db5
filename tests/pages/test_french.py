"""Nothing on a French page is left in English."""

import re
from pathlib import Path

import pytest

import dossier
from dossier.catalogue import translations
from dossier.pages import words
from dossier.pages.reading.article import PLURAL
from dossier.records import QUOTED

PACKAGE = Path(dossier.__file__).parent


def said() -> list[str]:
    """Collect every English text that templates and pages hand to the catalogue."""
    found: set[str] = set()
    for path in (PACKAGE / "templates").glob("*.md.j2"):
        found |= set(re.findall(r'\b_\("([^"]+)"\)', path.read_text("utf-8")))
    for path in [*(PACKAGE / "pages").rglob("*.py"), *(PACKAGE / "plugin").glob("*.py")]:
        for call in re.findall(
            r'(?:speak|speaker\([^)]*\)|plural)\(([^()]*"[^()]*)\)', path.read_text("utf-8")
        ):
            found |= set(re.findall(r'"([^"]+)"', call))
    for table in (words.KINDS, words.ACTORS, words.FLAGS, words.SOURCES, QUOTED, PLURAL):
        found |= set(table.values())
    return sorted(found)


@pytest.mark.parametrize("text", said())
def test_each_text_of_ours_has_its_french(text: str) -> None:
    assert text in translations("fr")


def test_the_collector_finds_the_texts() -> None:
    assert {"Set aside", "Published", "unknown source", "{words} words, {minutes} min"} <= set(
        said()
    )


@pytest.mark.parametrize(("english", "french"), sorted(translations("fr").items()))
def test_french_is_set_as_french_is(english: str, french: str) -> None:
    assert not re.search(r" [;!?:»]|« |(?<=\w)'(?=\w)", french), f"{english}: {french!r}"
