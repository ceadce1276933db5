"""Bylines near the title or the end, and the signature that closes an article."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.dateline import is_dateline
from dossier.clean.phrases import fold
from dossier.clean.verdicts import verdict
from dossier.lexicon import words
from dossier.records import TEXT_KINDS, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

LONGEST_BYLINE = 160
LONGEST_SIGNATURE = 60
LONGEST_DATED = 40
BYLINE_WORDS, NAME_WORDS = 10, 6
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+")
_SMALL = frozenset(words("furniture/name_words"))
_END_SIGN = re.compile(r"^[-–—(\[/*\s]*|[-–—)\]/*\s.]*$")


def judge(page: Page) -> Iterable[Opinion]:
    """Judge bylines first, then the signature behind the last paragraph."""
    prose = [place for place in range(len(page.lines)) if page.prose(place)]
    if not prose:
        return
    middle = set(range(prose[min(1, len(prose) - 1)], prose[-1]))
    for place, line in enumerate(page.lines):
        if page.undecided(place) and place not in middle and _is_byline(line):
            yield place, verdict(Kind.BYLINE, "byline", phrase("names the author"), 0.9)
    place = _signature(page, prose[-1])
    if place:
        yield (
            place,
            verdict(
                Kind.SIGNATURE,
                "closing-signature",
                phrase("name alone, right behind the last paragraph"),
                0.85,
            ),
        )


def _is_byline(line: Line) -> bool:
    """Say whether a line is « Par », a name, and perhaps a date behind it."""
    if len(line.text) > LONGEST_BYLINE or line.prose:
        return False
    opening = _opening().match(line.text)
    if not opening:
        return False
    name, _, rest = line.text[opening.end() :].partition("|")
    name = re.split(r"\s(?:-|–|—|•|le|on|publié|published|mis à jour)\s|\s?\d", name, maxsplit=1)[0]
    found = _WORD.findall(name)
    return (
        0 < len(found) <= BYLINE_WORDS
        and found[0][0].isupper()
        and all(_is_named(word) for word in found)
        and (not rest or len(rest) < LONGEST_DATED or is_dateline(fold(rest)))
    )


def _is_named(word: str) -> bool:
    return word[0].isupper() or word.rstrip(".").lower() in _SMALL or word[:2] in ("d'", "d’")


def _signature(page: Page, last: int) -> int:
    """Return the place of the signature behind the last paragraph, or 0."""
    for place in page.following(last):
        line = page.lines[place]
        if not page.undecided(place):
            if page.kind(place) in TEXT_KINDS:
                return 0
            continue
        return place if _is_signature(line) else 0
    return 0


def _is_signature(line: Line) -> bool:
    if len(line.text) > LONGEST_SIGNATURE or line.text.endswith(("?", "!", ":", "…", "»")):
        return False
    found = _WORD.findall(_END_SIGN.sub("", line.text))
    return (
        0 < len(found) <= NAME_WORDS
        and found[0][0].isupper()
        and all(_is_named(word) for word in found)
    )


@functools.cache
def _opening() -> re.Pattern[str]:
    openings = sorted(words("furniture/byline"), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, openings))})(?:\s*:\s*|\s+)", re.IGNORECASE)
