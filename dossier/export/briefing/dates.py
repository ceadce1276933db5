"""Dates as people of a language write them: « 1er mars 2024 », « 18 mai 2021 à 13 h 52 »."""

from __future__ import annotations

import datetime
import functools
from typing import TYPE_CHECKING

from babel.dates import format_date

from dossier.catalogue import say
from dossier.records import phrase

if TYPE_CHECKING:
    from dossier.records import Dossier, PartialDate


def written(date: PartialDate, language: str) -> str:
    """Write a date out, as precise as it is known, with its clock and its mark of doubt."""
    text = _day(date, language)
    if date.clock:
        hours, minutes = date.clock.split(":")[:2]
        at = phrase("{date} at {hours}:{minutes}", date=text, hours=hours, minutes=minutes)
        text = say(at, language)
    if date.zone:
        text += " (UTC)" if date.zone == "Z" else f" (UTC{date.zone})"
    mark = date.edtf[-1]
    if mark in "~%":
        text = say(phrase("around {date}", date=text), language)
    if mark in "?%":
        text = say(phrase("{date} (uncertain)", date=text), language)
    return text


@functools.cache  # a dossier says the same few hundred days again and again
def _day(date: PartialDate, language: str) -> str:
    if date.month is None:
        return str(date.year)
    exact = datetime.date(date.year, date.month, date.day or 1)
    if date.day is None:
        return format_date(exact, "LLLL y", locale=language).replace(" ", "\u00a0")
    text = format_date(exact, "d MMMM y", locale=language)  # as the site writes it, in English too
    if language == "fr" and date.day == 1:
        text = text.replace("1", "1er", 1)  # CLDR writes « 1 mars », French typography « 1er mars »
    return text.replace(" ", "\u00a0", 1)


def created(dossier: Dossier, asked: int | None) -> int:
    """Return the time written into a file, in Unix seconds: asked for, or the latest day that the dossier knows."""
    if asked is not None:
        return asked
    dates = [article.published.value for article in dossier.articles if article.published]
    latest = dossier.as_of or max(dates, default=None)
    if latest is None:
        return 0
    day = datetime.datetime(latest.year, latest.month or 1, latest.day or 1, tzinfo=datetime.UTC)
    return max(0, int(day.timestamp()))
