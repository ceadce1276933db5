"""Months told without day and year: « en septembre », « fin septembre », « mi-janvier », “since March”."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe.dates import tense, words
from dossier.describe.dates.absolute import Found
from dossier.records import PartialDate

if TYPE_CHECKING:
    from datetime import date

_EARLY, _LATE = 7, 21
"""Days of the article's own month up to which that month is hardly past, and from which it is hardly ahead."""
_PAST = frozenset({"depuis", "since"})
_AHEAD = frozenset({"d'ici", "by"})
_ABOUT = frozenset({"vers", "around"})
_LEADS = {
    "fr": r"en|depuis|des|courant|vers|d'ici|avant|apres|jusqu'en|jusqu'a|pour|au mois d[e']|a partir d[e']|au (?:debut|milieu) d[eu]|a la fin d[eu]",
    "en": r"in|since|by|until|till|around|during|(?:the )?(?:beginning|start|middle|end) of",
}
_PARTS = {"fr": r"(?:debut|fin|mi|la mi|le mois d[e'])", "en": r"(?:early|late|mid)"}
_OTHER_YEAR = re.compile(
    r"\.?(?:,? ?(?:de |of )?\d|[ -](?:dernier|prochain|passe|suivant|precedent|de (?:la meme|cette|l')|d'alors|last|next|of (?:that|the (?:same|following|previous)|this|last|next)|the (?:following|previous))(?!\w)|-\w)"
)
"""What stands behind a month whose year is told, or whose year is another's."""


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    months = words.alternatives(
        one for one in words.months((language,)) if len(one) > len("juil") or one in {"mars", "mai", "juin", "aout", "may", "june", "july"}
    )  # fmt: skip
    part = _PARTS[language]
    return re.compile(
        rf"(?<![\w'-])(?:(?P<lead>{_LEADS[language]})[ ]?(?:(?<=['\w ])(?P<within>{part})[ -])?|(?P<part>{part})[ -])(?P<month>{months})(?!\w)"
    )


def find(text: str, anchor: date, language: str) -> list[Found]:
    """Find the months that the article's own day and the sentence's tense give their year; others are left out.

    Args:
        text: any text; offsets of the answers count in it.
        anchor: the day the article is of.
        language: ISO 639-1 code; French and English are understood.
    """
    folded = words.fold(text)
    if language not in _LEADS or not words.any_in(folded, words.month_words()):
        return []
    found = []
    for match in _pattern(language).finditer(folded):
        if _OTHER_YEAR.match(folded, match.end()) or _is_other(text, match, language):
            continue
        month = words.months((language,))[words.plain(match["month"])]
        lead = (match["lead"] or "").strip()
        side = "past" if lead in _PAST else "future" if lead in _AHEAD else ""
        year = _year(month, anchor, side or tense.of(text, *match.span(), language))
        if year:
            about = "~" if lead in _ABOUT else ""
            found.append(Found(PartialDate(f"{year:04d}-{month:02d}{about}"), *match.span(), "month-alone"))  # fmt: skip
    return found


def _is_other(text: str, match: re.Match[str], language: str) -> bool:
    """Say whether the word is no month: an English verb in small letters, a Mrs May, a French planet."""
    spelt = text[match.start("month") : match.end("month")]
    if language == "en":
        named = spelt == "May" and match["lead"] in {"by", "around"}
        return not spelt[0].isupper() or named
    return spelt == "Mars" and not text[match.start() : match.end()].isupper()


def _year(month: int, anchor: date, said: str) -> int | None:
    """Return the year of a month that is past or ahead; None where the sentence or the calendar leaves it open."""
    if said == "past":
        if month == anchor.month and anchor.day <= _EARLY:
            return None
        return anchor.year - (month > anchor.month)
    if said == "future":
        if month == anchor.month and anchor.day >= _LATE:
            return None
        return anchor.year + (month < anchor.month)
    return None
