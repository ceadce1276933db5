"""Text as it is set: French spacing, words too long for a line, characters that are not text, safe links."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROW = "\u202f"
BREAK = "\u200b"
"""A zero-width space: where a word without end may be broken."""

JOIN = "\u2060"
"""A word joiner: no line ends here."""

LONGEST_WORD = 48
"""Letters after which a word is broken; « anticonstitutionnellement » has 25, a line about 75."""

LONGEST_TITLE_WORD = 26
"""The same in titles: at 21 pt a line holds 29 of the widest small letters."""

# Marks that steer display instead of being text: bidi overrides and isolates would let an article
# reorder the words around it; the others are leftovers of word processors and web pages.
_STEERING = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]")
_SPACES = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")

ORDINAL = re.compile(
    r"\b(?:1|I)(ers?|res?)\b|\b(?:\d+|X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|V?I{2,3}|VI?)(es?)\b|\b\d*(?:1(st)|2(nd)|3(rd)|\d(th))\b"
)
"""What is raised in ordinals. Roman numerals as far as 39 and well formed: « Le » and « Ce » are words."""

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_SPACE = "[ \u00a0\u2009\u202f]"
_INSIDE = re.compile(rf"(?<=“){_SPACE}+|{_SPACE}+(?=”)")
"""English marks take no spaces; what stood inside « » goes."""
_FRENCH = (
    (re.compile(rf"«{_SPACE}*(?=\S)"), f"«{NARROW}"),
    (re.compile(rf"(?<=\S){_SPACE}*»"), f"{NARROW}»"),
    (re.compile(rf"{_SPACE}+(?=[;!?])"), NARROW),
    (re.compile(r"(?<=[\w»”)])(?=[;!?]+(?:\s|$|[»”)]))"), NARROW),
    (re.compile(rf"{_SPACE}+(?=:(?:\s|$))"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))(?<!\d{4} )"), NARROW),
    (re.compile(rf"(?<=\d){_SPACE}+(?=[%€$])"), NARROW),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\b(MM?\.|Mmes?|Mgr|Dr|n°|p\.) (?=[\w«])"), "\\1\u00a0"),
    (re.compile(rf"(?<=\b\d) (?=(?:{_MONTHS})\b)|(?<=\b\d\d) (?=(?:{_MONTHS})\b)"), "\u00a0"),
    (re.compile(r"(?<=\w-)(t-)(?=(?:il|elle|on)s?\b)"), f"{JOIN}\\1{JOIN}"),
)


def plain(text: str) -> str:
    """Keep what can be printed on one line: white space collapsed, steering marks and lone surrogates out."""
    text = _STEERING.sub("", _SPACES.sub(" ", text))
    try:
        text.encode()
    except UnicodeEncodeError:  # a lone surrogate
        return text.encode("utf-8", "replace").decode()
    return text


def parted(text: str, after: Sequence[int]) -> list[str]:
    """Cut a text behind its so many-eth letters and digits, given in order: one piece more than places."""
    if not after:
        return [text]
    pieces, begun, letters, place = [], 0, 0, 0
    for at, sign in enumerate(text):
        if place < len(after) and after[place] <= letters:
            joined = unicodedata.category(sign).startswith("M")  # an accent stays with its letter
            while place < len(after) and after[place] <= letters and not joined:
                pieces.append(text[begun:at])
                begun, place = at, place + 1
        letters += sign.isalnum()
    while place < len(after):
        pieces.append(text[begun:])
        begun, place = len(text), place + 1
    return [*pieces, text[begun:]]


def nested(text: str) -> str:
    """Set quotation marks within « » as “ ”, where all marks of the text are in pairs; else leave them."""
    if "«" not in text:
        return text
    depth, inner, changed = 0, 0, []
    for sign in text:
        depth += (sign == "«") - (sign == "»")
        if depth < 0:
            return text
        if sign == '"' and depth:
            inner += 1
            changed.append("”" if inner % 2 == 0 else "“")
        elif (sign == "«" and depth > 1) or (sign == "»" and depth):
            changed.append("“" if sign == "«" else "”")
        else:
            changed.append(sign)
    said = "".join(changed)
    return text if depth or inner % 2 or said == text else _INSIDE.sub("", said)


def french(text: str) -> str:
    """Set French spacing: narrow no-break spaces, ’ for ', a title or number kept with its word."""
    text = nested(text)
    for pattern, instead in _FRENCH:
        text = pattern.sub(instead, text)
    return text


def set_text(text: str, language: str, longest: int = LONGEST_WORD) -> str:
    """Make an article's text ready for the page; words longer than `longest` may be broken."""
    text = plain(text)
    if language == "fr":
        text = french(text)
    return re.sub(rf"[^\s\u200b]{{{longest}}}(?=[^\s\u200b])", lambda found: found[0] + BREAK, text)


_SENTENCE = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[\d»”)\]]))[.!?…][\s\u00a0\u202f]*[»”]?(?=\s+[«“\"A-ZÀ-Þ])"
)
"""The end of a sentence: not behind « M. » or « p. », and before a capital."""


def sentences(text: str, limit: int) -> str:
    """Cut a text behind the last sentence that fits `limit` characters, where one ends in the later half; else at a word."""
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text, 0, limit + 1) if found.end() <= limit]
    return text[: ends[-1]] if ends and ends[-1] >= limit / 2 else shorten(text, limit)


def shorten(text: str, limit: int) -> str:
    """Cut a text at a word so that it fits `limit` characters, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    cut = cut.rsplit(" ", 1)[0] if " " in cut else cut[:-1]
    return cut.rstrip(" ,;:—–-\u00a0\u202f") + "…"


def link(url: str) -> str | None:
    """Return the address when a reader may be sent there: http, https or mailto, nothing hidden in it."""
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    clean = url.isprintable() and " " not in url
    return url if clean and scheme in {"http", "https", "mailto"} else None
