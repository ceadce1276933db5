"""The words of dates: folding that keeps offsets, month and weekday names in many languages."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from babel import Locale

from dossier import lexicon
from dossier.describe import glance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MONTH_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "sr")
"""Languages whose month names are understood; Croatian is left out: its `listopad` is Polish November."""

WEEKDAY_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "nl")

MARK = "\u0301"
"""Stands for every combining mark in folded text."""

_FOLDED_UP_TO = 0x2E00
_DASHES = dict.fromkeys(map(ord, "‐‑−"), "-")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
_BREAKS = dict.fromkeys(map(ord, "\t\r\v\f"), " ")


@functools.cache
def _table() -> Mapping[int, str]:
    table: dict[int, str] = {}
    for code in range(0x41, _FOLDED_UP_TO):
        letter = chr(code)
        if unicodedata.combining(letter):
            table[code] = MARK
            continue
        plain = "".join(
            c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)
        )
        if len(plain) == 1 and (plain.isalpha() or plain == " "):
            lower = plain.lower()
            table[code] = lower if len(lower) == 1 else plain
    return table | _DASHES | _QUOTES | _BREAKS


_VISITED = re.compile(r"[\t\r\v\f`\x80-\U0010ffff]")
"""Characters that folding looks up; ASCII letters it makes small all at once, which is ten times as fast."""


@functools.lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return text of the same length: lower case, no accents, one kind of space and apostrophe."""
    table = _table()
    plain = _VISITED.sub(lambda found: table.get(ord(found[0]), found[0]), text)
    # bytes.lower() leaves all but ASCII alone, as the table wants it
    return plain.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def any_in(folded: str, some: frozenset[str]) -> bool:
    """Say at a glance whether one of some words may stand in folded text; False is sure.

    Most paragraphs tell no day, and patterns of hundreds of names are slow to find nothing.
    """
    return MARK in folded or not glance.lacks(folded, some)


@functools.cache
def month_words() -> frozenset[str]:
    """Return the words of which one stands in every text that names a month."""
    return glance.signs(months())


@functools.cache
def weekday_words() -> frozenset[str]:
    """Return the words of which one stands in every text that names a weekday, in full or not."""
    return glance.signs(weekdays())


def _named(
    names: Iterable[tuple[str, int]], given: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Collect folded names; one that stands for two numbers is left out."""
    known: dict[str, int] = dict(given or {})
    doubtful = set()
    for name, number in names:
        plain = fold(name).strip(". ")
        if plain and known.setdefault(plain, number) != number:
            doubtful.add(plain)
    return {name: number for name, number in known.items() if name not in doubtful}


@functools.cache
def months(languages: tuple[str, ...] = MONTH_LANGUAGES) -> Mapping[str, int]:
    """Return folded month names and abbreviations, without dots, with their numbers."""
    names = []
    for language in languages:
        for context in Locale(language).months.values():
            for width in ("wide", "abbreviated"):
                names += [(name, number) for number, name in context[width].items()]
    extra = {
        name: number for number, spelt in lexicon.table("dates")["months"].items() for name in spelt
    }
    return _named(((name, number) for name, number in names if len(name) > 2), extra)  # noqa: PLR2004


@functools.cache
def weekdays(languages: tuple[str, ...] = WEEKDAY_LANGUAGES) -> Mapping[str, int]:
    """Return folded weekday names and abbreviations with their numbers, Monday 0."""
    names = []
    for language in languages:
        for width in ("wide", "abbreviated"):
            names += [
                (name, number) for number, name in Locale(language).days["format"][width].items()
            ]
    return _named(names)


@functools.cache
def full_weekdays(language: str) -> Mapping[str, int]:
    """Return one language's full weekday names, folded; empty for a language without names here."""
    if language not in WEEKDAY_LANGUAGES:
        return {}
    return {fold(name): number for number, name in Locale(language).days["format"]["wide"].items()}


def alternatives(names: Iterable[str]) -> str:
    """Return a pattern for any of the names, longest first, that also takes decomposed accents."""
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    return "|".join(re.sub(r"(?<=[aceinouyz])", f"{MARK}?", re.escape(name)) for name in ordered)


def plain(found: str) -> str:
    """Return a matched name as the tables spell it."""
    return found.replace(MARK, "")


@functools.cache
def before(name: str) -> re.Pattern[str]:
    """Return a pattern for text that ends in one of a lexicon line's words, articles allowed after it."""
    listed = alternatives(lexicon.table("dates")[name].split())
    return re.compile(rf"(?<!\w)(?:{listed})(?: ?[.:°])? ?(?:de la |du |des |de |d'|le |the )?$")


@functools.cache
def named(language: str) -> re.Pattern[str]:
    """Return a pattern for text that ends in what bears a date as its name: « rue du 4 » Septembre.

    French joins both with « du » or nothing; English prose has « took place June 16 », so that only « du » tells.
    """
    listed = alternatives(lexicon.table("dates")["named"].split())
    joined = r"(?: du| des| de)" if language == "en" else r"(?: du| des| de)?"
    return re.compile(rf"(?<!\w)(?:{listed}){joined}[ -]$")


@functools.cache
def naming() -> re.Pattern[str]:
    """Return a pattern for text that begins with what bears the date before it: « Mars 2020, la mission »."""
    return re.compile(r",? (?:(?:la|le|the) |l')?(?:mission|rover|sonde|robot|planete)(?!\w)")


@functools.cache
def counted() -> re.Pattern[str]:
    """Return a pattern for a counted noun right after a number."""
    return re.compile(rf" (?:{alternatives(lexicon.table('dates')['counted'].split())})(?!\w)")
