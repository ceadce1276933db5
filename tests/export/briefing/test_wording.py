"""What the briefing says of its own."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dossier.export
from dossier.catalogue import translations
from dossier.export.briefing.book import compose
from dossier.export.briefing.dates import written
from dossier.export.briefing.options import BriefingOptions
from dossier.records import PartialDate
from dossier.wording import day

if TYPE_CHECKING:
    from dossier.records import Dossier

ROOM = Path(dossier.export.__file__).parent
SPEAKERS = {"phrase", "voice"}


def patterns() -> set[str]:
    """Return every English pattern that the rooms' code says."""
    calls = [
        call
        for room in ("briefing", "pdf", "epub")
        for file in (ROOM / room).glob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in SPEAKERS
    ]
    return {
        str(one.args[0].value)
        for one in calls
        if one.args and isinstance(one.args[0], ast.Constant)
    }


def test_everything_the_briefing_says_has_a_french_translation() -> None:
    assert patterns() - set(translations("fr")) == set()
    assert len(patterns()) > 50


def test_the_page_on_how_to_read_is_french(lake: Dossier) -> None:
    said = compose(lake, BriefingOptions("T")).method
    assert len(said) == 7
    assert not set(said) & set(compose(lake, BriefingOptions("T", language="en")).method)


@pytest.mark.parametrize(
    ("date", "french"),
    [
        ("2024", "2024"),
        ("2024-09", "septembre\xa02024"),
        ("2024-09-20", "20\xa0septembre 2024"),
        ("2024-03-01", "1er\xa0mars 2024"),
        ("2024-03-11", "11\xa0mars 2024"),
        ("2021-05-18T13:52", "18\xa0mai 2021 à 13\xa0h\xa052"),
        ("2021-05-18T13:52+02:00", "18\xa0mai 2021 à 13\xa0h\xa052 (UTC+02:00)"),
        ("2021-05~", "vers mai\xa02021"),
        ("2021?", "2021 (incertain)"),
        ("2021%", "vers 2021 (incertain)"),
    ],
)
def test_dates_are_written_out_in_french(date: str, french: str) -> None:
    assert written(PartialDate(date), "fr") == french


@pytest.mark.parametrize("date", ["2021-05-17", "2024-09", "2022"])
def test_an_english_briefing_writes_dates_as_the_site_does(date: str) -> None:
    assert written(PartialDate(date), "en").replace("\u00a0", " ") == day(PartialDate(date), "en")
