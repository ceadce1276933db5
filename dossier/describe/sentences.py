"""Where sentences begin and end: « M. », initials and « sept. » end none, closing quotes belong to the one they close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(
    r"[.!?…]+(?:[ \u00a0\u202f]?[»”\"’')\]])*(?=\s+[«“\"(\[—–-]?[\s\u00a0\u202f]*[^\W_a-zà-öø-ÿ]|\s*\Z)"
)
"""A full stop with its closing quotes, before a capital, a figure or the end."""
_SHORT = re.compile(
    r"(?:^|[\s\u00a0\u202f(«“\"'’-])(?:M|MM|Mme|Mmes|Mlle|Dr|Drs|Pr|Prof|Me|Mgr|St|Ste|Mr|Mrs|Ms|Jr|Sr|Gen|Gén|Col|Lt|Cap|Capt|Cpl|Sgt|Maj|Adm|Cmdr"
    r"|Sen|Rep|Reps|Gov|Rev|Hon|Hr|art|cf|env|av|apr|ca|bzw|vgl|vs"
    r"|p|pp|n|vol|éd|ex|hab|janv|févr|avr|juil|sept|oct|nov|déc|[^\W\d_a-zà-öø-ÿ]|U\.S|U\.K|D\.C|S\.E|J\.-C)\.\Z"
)
"""What ends in a full stop without ending a sentence: « M. », initials, « p. », « sept. »."""
_COUNTED = re.compile(
    r"(?:^|[\s\u00a0\u202f(«“\"'’-])(?:jan|feb|mar|apr|jun|jul|aug|sep|dec|okt|art|dez|jän|mär|fév|no|nos|nr|fig|abs|ziff|kap)\.\Z",
    re.IGNORECASE,
)
"""What ends no sentence before a figure: « Dec. 14 », « No. 10 », « Nr. 3 », « Abs. 2 »."""
_FIGURE = re.compile(r"\s+\d")
_ORDINAL = re.compile(r"(?<![\d.,:])\d{1,2}\.\Z")
_GERMAN = re.compile(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|(?:Jan|Feb|Sept|Okt|Nov|Dez)\.)"
)
"""What German counts with a full stop: « am 14. Dezember »."""
_LETTERS = re.compile(r"\b(?:z|d|i|o|u)\.\Z")
_INITIAL = re.compile(r"\s?[^\W\d_a-zà-öø-ÿ]\.")
"""What goes on behind the first letter of « z. B. »."""
_CLOCK = re.compile(r"\b[ap]\.m\.\Z", re.IGNORECASE)
_ZONE = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Pacific|Central|[A-Z]{2,4})\b(?! [A-Z])"
)
"""What goes on behind « 5 p.m. »: a weekday or a zone."""
_SOLID = re.compile(r"\S")
_CLOSING = {"»": "«", "”": "“", "›": "‹"}
_OPENING = {"«": "»", "“": "”", "‹": "›", "„": "“”"}


def split(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and end of each sentence of a paragraph, surrounding white space left out."""
    start = _begin(text, 0)
    last = len(text.rstrip())
    for stop in _END.finditer(text):
        if stop.end() < last and _goes_on(
            text, text[max(start, stop.start() - 12) : stop.start() + 1], stop.end()
        ):
            continue
        if start < stop.end():
            yield start, stop.end()
        start = _begin(text, stop.end())
    if start < last:
        yield start, last


def _goes_on(text: str, before: str, at: int) -> bool:
    """Say whether a sentence goes on behind a full stop: an abbreviation, a German ordinal, a time of day."""
    if _SHORT.search(before):
        return True
    if _COUNTED.search(before):
        return _FIGURE.match(text, at) is not None
    if _ORDINAL.search(before):
        return _GERMAN.match(text, at) is not None
    if _LETTERS.search(before):
        return _INITIAL.match(text, at) is not None
    return bool(_CLOCK.search(before) and _ZONE.match(text, at))


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a sentence without the marks at its edges that belong to a longer quotation.

    « C'est pareil. » as the last sentence of a quotation has its closing mark alone, which is left out; marks that
    are paired inside the sentence stay. Offsets count in `text`.
    """
    while end > start:
        mark = text[end - 1]
        inner = text[start : end - 1]
        alone = mark in _CLOSING and inner.count(_CLOSING[mark]) <= inner.count(mark)
        if not (alone or (mark == '"' and inner.count('"') % 2 == 0)):
            break
        end = start + len(inner.rstrip())
    while start < end:
        mark = text[start]
        inner = text[start + 1 : end]
        closers = sum(map(inner.count, _OPENING.get(mark, "")))
        alone = mark in _OPENING and closers <= inner.count(mark)
        if not (alone or (mark == '"' and inner.count('"') % 2 == 0)):
            break
        start = end - len(inner.lstrip())
    return start, end


def _begin(text: str, at: int) -> int:
    """Return the first place from `at` on that is no white space."""
    found = _SOLID.search(text, at)
    return found.start() if found else len(text)
