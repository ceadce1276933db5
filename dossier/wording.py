"""Numbers, dates and lists as a language writes them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from dossier.catalogue import speaker
from dossier.records import PartialDate

if TYPE_CHECKING:
    from dossier.records import Phrase

WORDS_A_MINUTE = 240
"""Silent reading of news prose by adults; Brysbaert 2019 gives 238 for English non-fiction."""


def minutes(words: int) -> int:
    """Return how long a text takes to read, in whole minutes, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def day(date: PartialDate, language: str) -> str:
    """Write a date as precisely as it is known: « 18 mai 2021, 13:52 », « septembre 2024 », « 2024 »."""
    doubt = f" ({speaker(language)('uncertain')})" if date.edtf[-1] in "?~%" else ""
    if date.month is None:
        return f"{date.year}{doubt}"
    known = datetime.date(date.year, date.month, date.day or 1)
    if date.day is None:
        return f"{month(date.month, language)} {date.year}{doubt}"
    said = format_date(known, "d MMMM y", locale=language)
    if language == "fr":
        said = re.sub(r"^1 ", "1er ", said)
    clock = f", {date.clock[:5]}" if date.clock else ""  # to the minute: no reader asks for seconds
    zone = " UTC" if date.zone == "Z" else f" UTC{date.zone}" if date.zone else ""
    return f"{said}{clock}{zone}{doubt}"


DAYS = frozenset({"date", "day", "updated"})
"""Fields of phrases that hold a date as records write it."""


def dated(said: Phrase, language: str) -> Phrase:
    """Return a phrase whose dates are written as the language writes them: « le 29 septembre 2023 » for « 2023-09-29 »."""
    return replace(
        said,
        values=tuple(
            (name, _date(value, language) if name in DAYS and isinstance(value, str) else value)
            for name, value in said.values
        ),
    )


def _date(value: str, language: str) -> str:
    try:
        return day(PartialDate(value), language)
    except ValueError:
        return value


def month(number: int, language: str, width: Literal["wide", "abbreviated"] = "wide") -> str:
    """Name a month from 1, in full or shortened."""
    return str(get_month_names(width, "stand-alone", language)[number])


def number(value: int, language: str) -> str:
    """Write a number with the language's separators."""
    return str(format_decimal(value, locale=language))


def share(count: int, of: int, language: str) -> str:
    """Write a share in whole percents: « 20 % »; less than one is said so."""
    percent = 100 * count / of if of else 0
    said = "< 1" if 0 < percent < 1 else str(round(percent))
    return f"{said}\u202f%" if language == "fr" else f"{said}%"


def marks(language: str) -> tuple[str, str]:
    """Return the signs that open and shut a quotation: « … », “…”."""
    return ("«\u202f", "\u202f»") if language == "fr" else ("“", "”")


def quoted(words: str, language: str) -> str:
    """Set words between the language's signs of a quotation."""
    return words.join(marks(language))


def plural(count: int, one: str, many: str, language: str) -> str:
    """Choose the form of a noun for a number; French counts none as one."""
    single = count in (0, 1) if language == "fr" else count == 1
    return one if single else many


def enumerate_(names: tuple[str, ...], language: str) -> str:
    """Join names: « A, B et C »."""
    return str(format_list(names, locale=language))
