"""Bylines near the title or the end, and the signature that closes an article."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.phrases import fold
from dossier.clean.rules import extent
from dossier.clean.rules.dateline import is_dateline
from dossier.clean.verdicts import OPEN, verdict
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
FULL_NAME = range(2, 4)
INITIALS = 4
"""Capitals of a word that is a signature by itself, at most: « RT », « AFP », « J.M. »; « Société » is a tag."""
_WORD = re.compile(r"[^\W\d_][\w'’.-]*|\d+")
_SMALL = frozenset(words("furniture/name_words"))
_ROLES = frozenset(words("furniture/byline_roles"))
_END_SIGN = re.compile(r"^[-–—(\[/*\s]*|[-–—)\]/*\s.]*$")


def judge(page: Page) -> Iterable[Opinion]:
    """Judge bylines first, then the signature behind the last paragraph."""
    prose = [place for place in range(len(page.lines)) if page.prose(place)]
    if not prose:
        return
    middle = range(prose[min(1, len(prose) - 1)], prose[-1])
    for place, line in enumerate(page.lines):
        if page.undecided(place) and _is_byline(line, full=place in middle):
            yield place, verdict(Kind.BYLINE, "byline", phrase("names the author"), 0.9)
    last = extent.stretch(page)[1]
    behind = {_signature(page, prose[-1]), _signature(page, last) if last >= 0 else 0}
    for place in sorted(behind - {0}):
        yield (
            place,
            verdict(
                Kind.SIGNATURE,
                "closing-signature",
                phrase("name alone, right behind the last paragraph"),
                0.85 if _is_sign(page.lines[place]) else OPEN,
            ),
        )


def _is_byline(line: Line, *, full: bool) -> bool:
    """Say whether a line is « Par », a name, and perhaps a date behind it.

    Args:
        line: The line.
        full: Whether it must hold a whole name and nothing else, as between paragraphs, where « Par Toutatis » is a
            heading.
    """
    if len(line.text) > LONGEST_BYLINE or line.prose:
        return False
    return all(_names_author(part, full=full) for part in line.text.rstrip(" ;").split(";"))


def _names_author(text: str, *, full: bool) -> bool:
    """Say whether one credit of a line names who wrote: « Reporting by A in Paris; editing by B » holds two."""
    opening = _opening().match(text)
    if not opening:
        return False
    name, _, rest = text[opening.end() :].partition("|")
    name = re.split(r"\s(?:-|–|—|•|le|on|publié|published|mis à jour)\s|\s?\d", name, maxsplit=1)[0]
    found = _WORD.findall(_without_role(name))
    if full and not _is_full(found):
        return False
    return (
        0 < len(found) <= BYLINE_WORDS
        and found[0][0].isupper()
        and all(_is_named(word) for word in found)
        and (not rest or len(rest) < LONGEST_DATED or is_dateline(fold(rest)))
    )


def _without_role(name: str) -> str:
    """Cut what an author does off the name: « Anne Martin, envoyée spéciale à Brest »."""
    author, _, told = name.partition(",")
    words = {word.lower() for word in _WORD.findall(told)}
    return author if words & _ROLES else name


def _is_full(found: list[str]) -> bool:
    """Say whether words are a person's given name and surname and little more."""
    return len(found) in FULL_NAME and all(word[:1].isupper() for word in found)


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
        introduced = page.lines[place - 1].text.endswith(":")
        return place if _is_signature(line) and not introduced else 0
    return 0


def _is_signature(line: Line) -> bool:
    if len(line.text) > LONGEST_SIGNATURE or line.text.endswith(("?", "!", ":", "…", "»")):
        return False
    found = _words(line)
    if len(found) == 1 and not _is_short(found):
        return False
    return (
        0 < len(found) <= NAME_WORDS
        and found[0][0].isupper()
        and all(_is_named(word) for word in found)
    )


def _words(line: Line) -> list[str]:
    return _WORD.findall(_END_SIGN.sub("", line.text))


def _is_sign(line: Line) -> bool:
    """Say whether a signature has the form of one: initials, an agency, names in brackets."""
    return line.text.startswith("(") or _is_short(_words(line))


def _is_short(found: list[str]) -> bool:
    """Say whether words are initials or an agency: « J. M. », « RT », « AFP »."""
    return all(word.isupper() and len(word.replace(".", "")) <= INITIALS for word in found)


@functools.cache
def _opening() -> re.Pattern[str]:
    openings = sorted(words("furniture/byline"), key=len, reverse=True)
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, openings))})(?:\s*:\s*|\s+)", re.IGNORECASE)
