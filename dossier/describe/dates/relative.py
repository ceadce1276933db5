"""Days told from the article's own day: « hier (jeudi) », « mardi », « il y a 3 jours », « la semaine dernière »."""

from __future__ import annotations

import functools
import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.describe import glance
from dossier.describe.dates import absolute, tense, words, yearless
from dossier.describe.dates.absolute import Found
from dossier.records import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Resolver = Callable[[re.Match[str], datetime, str, str], str | None]

LANGUAGES = ("fr", "en")
_MONTHS = 12
_WEEK = 7
_SATURDAY = 5
_LOOK_AROUND = 28

Anchor = datetime
"""The article's own day; midnight where its time is not known."""


def find(text: str, anchor: PartialDate | date, language: str = "fr") -> list[Found]:
    """Find the days that are told from the article's own day.

    Args:
        text: any text; offsets of the answers count in it.
        anchor: the day the article is of; one without a day resolves nothing.
        language: ISO 639-1 code; French and English are understood.

    Returns:
        The dates in order of place, never overlapping, nor overlapping the absolute ones. A week, month or
        year is given as precisely as it is told (`2023-08`), a week as a day of it marked `~`.
    """
    partial = PartialDate(anchor.isoformat()[:10]) if isinstance(anchor, date) else anchor
    if language not in LANGUAGES or not partial.day:
        return []
    folded = words.fold(text)
    if not words.any_in(folded, _every_sign(language)):
        return []
    moment = datetime.fromisoformat(f"{partial.date}T{(partial.clock or '00:00')[:5]}")  # noqa: DTZ007, RUF100
    taken = [(found.start, found.end) for found in absolute.find(text, language)]
    found = []
    for day in yearless.find(text, moment.date(), language):
        if not absolute.overlaps(taken, day.start, day.end):
            found.append(day)
            taken.append((day.start, day.end))
    taken.sort()
    for rule, pattern, resolve in _patterns(language):
        if not words.any_in(folded, _signs(language)[rule]):
            continue
        fresh = []
        for match in pattern.finditer(folded):
            if absolute.overlaps(taken, *match.span()) or _is_name(text, folded, match, language):
                continue
            said = tense.of(text, *match.span(), language)
            edtf = resolve(match, moment, said, language)
            if edtf:
                fresh.append(Found(PartialDate(edtf), *match.span(), rule, weekday=_named(match, language)))  # fmt: skip
        found += fresh
        taken += [(each.start, each.end) for each in fresh]
        taken.sort()
    return sorted(found, key=lambda each: each.start)


def _named(match: re.Match[str], language: str) -> int | None:
    """Return the weekday that the words name, Monday 0."""
    groups = match.groupdict()
    name = groups.get("weekday") or groups.get("weekday2")
    return words.full_weekdays(language)[words.plain(name)] if name else None


def _is_name(text: str, folded: str, match: re.Match[str], language: str) -> bool:
    """Say whether the words name a thing or a habit: « Vendredi saint », « tous les lundis », « USA Today »."""
    around = _habits(language)
    behind = folded[max(0, match.start() - _LOOK_AROUND) : match.start()]
    if text.endswith(("dès ", "Dès "), 0, match.start()):
        behind = ""  # « dès lundi » is no « des lundis », though folding takes the accent away
    ahead = folded[match.end() : match.end() + _LOOK_AROUND]
    night = re.search(r"nuit d[eu] (?:\w{5,8} (?:a|au) )?$", behind)
    if not night and (around[0].search(behind) or around[1].match(ahead)):
        return True
    if not night and (around[2].search(behind) or around[3].match(ahead)):
        return True
    first = text[match.start()]
    opens = re.search(r"(?:^|[.!?:»”\"(\n–—-]\s{0,2}|[«“\"]\s?)$", behind)
    weekday = match.groupdict().get("weekday")
    if language == "en" and weekday and match.start("weekday") == match.start():
        return not first.isupper()
    return first.isupper() and not opens and not text[match.start() : match.end()].isupper()


@functools.cache
def _habits(language: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns for what stands before and after a habit or name, and for « du lundi au vendredi »."""
    week = words.alternatives(words.full_weekdays(language))
    listed = lexicon.table("dates")["habit"][language]
    return (
        re.compile(rf"(?<![\w'])(?:{listed['before']})(?<=')$|(?<![\w'])(?:{listed['before']}) $"),
        re.compile(rf"(?:[ -]|(?='))(?:{listed['after']})(?!\w)"),
        re.compile(rf"(?:{week}) (?:au|a|to|through|-|–) $"),
        re.compile(rf" (?:au|a|to|through|-|–) (?:{week})(?!\w)"),
    )


@functools.cache
def _signs(language: str) -> Mapping[str, frozenset[str]]:
    """Return, for each rule, words of which one stands in all that it finds."""
    week = glance.signs(words.full_weekdays(language))
    unit = ("semaine", "mois", "ci", "annee", "an", "end", "weekend", "week", "month", "year")
    return {
        "day-word": glance.signs(lexicon.table("dates")["days"][language]),
        "ago": glance.signs(lexicon.table("dates")["units"][language]),
        "unit": frozenset(unit),
        "month": glance.signs(words.months((language,))),
        "weekday": week,
    }


@functools.cache
def _every_sign(language: str) -> frozenset[str]:
    """Return words of which one stands in every text that tells a day without its year."""
    own = frozenset().union(*_signs(language).values())
    return own | words.month_words() | words.weekday_words()


@functools.cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], Resolver], ...]:
    table = lexicon.table("dates")
    days = words.alternatives(table["days"][language])
    week = words.alternatives(words.full_weekdays(language))
    number = rf"(?P<number>\d{{1,3}}|{words.alternatives(table['numbers'][language])})"
    unit = rf"(?P<unit>{words.alternatives(table['units'][language])})"
    months = words.alternatives(words.months((language,)))
    edge, end = r"(?<![\w-])", r"(?![\w-])"
    if language == "fr":
        part = r"(?: (?:matin|midi|soir|apres-midi|dans (?:la|l') ?(?:matinee|soiree|nuit|apres-midi)))?"
        return (
            ("day-word", re.compile(rf"{edge}(?P<word>{days})(?: (?:matin|soir|midi|apres-midi))?(?: ?[(,] ?(?P<weekday>{week}) ?[),]| (?P<weekday2>{week}))?{end}"), _day_word),
            ("ago", re.compile(rf"{edge}(?:il y a|voici|voila|ca fait) (?:environ |pres de |presque )?{number} {unit}{end}(?! d[e'] ?[a-z])"), _ago),
            ("unit", re.compile(rf"{edge}(?:la |le |l')(?P<unit>semaine|mois|annee|an|week-end|weekend) (?P<side>dernier|derniere|passe|passee|prochain|prochaine){end}"), _unit),
            ("unit", re.compile(rf"{edge}(?:cette |ce )(?P<unit>annee|mois-ci|week-end|weekend)(?P<side>){end}"), _unit),
            ("month", re.compile(rf"{edge}(?P<month>{months}) (?P<side>dernier|passe|prochain){end}"), _month),
            ("weekday", re.compile(rf"{edge}(?P<this>ce )?(?P<weekday>{week}) (?P<side>dernier|passe|prochain){end}"), _weekday),
            ("weekday", re.compile(rf"{edge}(?P<this>ce )?(?P<weekday>{week}){part}{end}(?! \d)"), _weekday),
        )  # fmt: skip
    part = r"(?: (?:morning|afternoon|evening|night))?"
    return (
        ("day-word", re.compile(rf"{edge}(?P<word>{days})(?: (?:morning|afternoon|evening))?(?: ?[(,] ?(?P<weekday>{week}) ?[),])?{end}"), _day_word),
        ("ago", re.compile(rf"{edge}(?:about |nearly |almost )?{number} {unit} ago{end}"), _ago),
        ("unit", re.compile(rf"{edge}(?P<side>last|past|next|this) (?P<unit>week|month|year|weekend){end}"), _unit),
        ("month", re.compile(rf"{edge}(?P<side>last|next) (?P<month>{months}){end}"), _month),
        ("weekday", re.compile(rf"{edge}(?:on )?(?P<side>last|next|this) (?P<weekday>{week}){part}{end}"), _weekday),
        ("weekday", re.compile(rf"{edge}(?P<weekday>{week}){part}{end}(?! \d)"), _weekday),
    )  # fmt: skip


def _day_word(match: re.Match[str], anchor: Anchor, said: str, language: str) -> str | None:
    """Resolve « hier »; the weekday beside it is believed where both disagree (an old text told again)."""
    day = anchor.date() + timedelta(
        days=lexicon.table("dates")["days"][language][words.plain(match["word"])]
    )
    number = _named(match, language)
    if number is not None and day.weekday() != number:
        day = anchor.date() - timedelta(days=(anchor.weekday() - number) % _WEEK)
    return day.isoformat()


def _ago(match: re.Match[str], anchor: Anchor, said: str, language: str) -> str | None:
    table = lexicon.table("dates")
    spelt = words.plain(match["number"])
    number = int(spelt) if spelt.isdigit() else table["numbers"][language][spelt]
    unit = table["units"][language][words.plain(match["unit"])]
    if unit in {"minute", "hour"}:
        then = anchor - (timedelta(minutes=number) if unit == "minute" else timedelta(hours=number))
        known = bool(anchor.hour or anchor.minute)
        return then.date().isoformat() if known else f"{anchor.date().isoformat()}~"
    if unit == "day":
        return (anchor.date() - timedelta(days=number)).isoformat()
    if unit == "week":
        return f"{(anchor.date() - timedelta(days=_WEEK * number)).isoformat()}~"
    if unit == "month":
        return _months_from(anchor, -number)
    return f"{anchor.year - number:04d}" if number < anchor.year else None


def _months_from(anchor: Anchor, months: int) -> str:
    count = anchor.year * _MONTHS + anchor.month - 1 + months
    return f"{count // _MONTHS:04d}-{count % _MONTHS + 1:02d}"


def _side(match: re.Match[str]) -> int:
    side = words.plain(match.groupdict().get("side") or "")
    if side in {"next", "prochain", "prochaine"}:
        return 1
    return -1 if side in {"last", "past", "dernier", "derniere", "passe", "passee"} else 0


def _unit(match: re.Match[str], anchor: Anchor, said: str, language: str) -> str | None:
    side, unit = _side(match), words.plain(match["unit"])
    if unit in {"semaine", "week"}:
        return f"{(anchor.date() + timedelta(days=_WEEK * side)).isoformat()}~" if side else None
    if unit in {"mois", "month", "mois-ci"}:
        return _months_from(anchor, side)
    if unit in {"an", "annee", "year"}:
        return f"{anchor.year + side:04d}"
    ahead = (_SATURDAY - anchor.weekday()) % _WEEK
    if side < 0 or (not side and anchor.weekday() < _SATURDAY and said == "past"):
        ahead -= _WEEK if ahead or side < 0 else 0
    if not side and anchor.weekday() > _SATURDAY:
        ahead = _SATURDAY - anchor.weekday()
    return f"{(anchor.date() + timedelta(days=ahead)).isoformat()}~"


def _month(match: re.Match[str], anchor: Anchor, said: str, language: str) -> str | None:
    month = words.months()[words.plain(match["month"])]
    if _side(match) > 0:
        return f"{anchor.year + (month <= anchor.month):04d}-{month:02d}"
    return f"{anchor.year - (month >= anchor.month):04d}-{month:02d}"


def _weekday(match: re.Match[str], anchor: Anchor, said: str, language: str) -> str | None:
    """Resolve a weekday: the last one, the day itself included, unless words or tense look ahead."""
    number = words.full_weekdays(language)[words.plain(match["weekday"])]
    back, ahead = (anchor.weekday() - number) % _WEEK, (number - anchor.weekday()) % _WEEK
    side = _side(match)
    if side:
        days = (ahead or _WEEK) if side > 0 else -(back or _WEEK)
    else:
        days = ahead if said == "future" else -back
    return (anchor.date() + timedelta(days=days)).isoformat()
