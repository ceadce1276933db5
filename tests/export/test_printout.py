"""What `explain` prints for people fits the terminal, whatever it says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier import clean
from dossier.export.printout import Look, printout
from dossier.records import Article, Notice, Quote, RawDocument, phrase

SEED = Path(__file__).parents[2] / "seeds" / "003_dd10410f6f4bf512.txt"


@pytest.fixture(scope="module")
def article() -> Article:
    document = RawDocument("seeds/a.txt", "0", "text/plain", SEED.read_text("utf-8"))
    notice = Notice("warning", "seeds/a.txt", 5, phrase("The date was worked out from the weekday that the text names, and other years fit it as well."), None)  # fmt: skip
    return Article(id="a", document=document, blocks=clean.judge(document), notices=(notice,))


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal(article: Article, width: int) -> None:
    told = printout(article, Look(width=width)).splitlines()
    assert max(map(len, told)) <= width
    assert len(told) > len(article.blocks)


def test_wrapping_changes_no_word_and_colour_none_either(article: Article) -> None:
    plain = printout(article, Look())
    assert printout(article, Look(width=80)).split() == plain.split()
    painted = replace(Look(width=80), paint=lambda text, role: f"<{role}>{text}</{role}>")
    roles = ("head", "keep", "drop", "grounds", "warning")
    told = printout(article, painted)
    for role in roles:
        assert f"<{role}>" in told
        told = told.replace(f"<{role}>", "").replace(f"</{role}>", "")
    assert told.split() == plain.split()


@pytest.mark.parametrize(
    ("language", "label"), [("fr", "auteur inconnu, propos rapportés"), ("en", "speaker unknown, reported speech")]
)  # fmt: skip
def test_kinds_of_quotations_are_said_in_the_readers_language(
    article: Article, language: str, label: str
) -> None:
    quoted = replace(article, quotes=(Quote("le pont a cédé", "reported", None, 0, 14, "x"),))
    assert label in printout(quoted, Look(language=language))
