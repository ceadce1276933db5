"""What speaks for and against a line being the title: its words, its length, its shape and its neighbours."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.phrases import bare
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.clean.line import Line, Page
    from dossier.records import Phrase

SUFFIX = re.compile(r"\s+[-–—|•·:»]\s+[^-–—|•]{2,40}$")
"""The site's name behind a title, as pages' heads write it."""
OPENING = 4
"""Paragraphs at the article's start whose words a title shares most."""
READ = 60
"""Paragraphs whose words are looked at."""
REPEATED = 3
"""Paragraphs from which one more with the same word tells nothing."""
STEM = 5
"""Letters by which words count as the same: « rouvre », « rouvrir »."""
SHORT, MIDDLE, LONG = 4, range(5, 21), 26
"""Words: under the first a line is a label, within the second most titles are, from the third few are."""
NEAR, CLOSE = 6, 3
"""Lines below a title among which the author stands, and the date."""
ABOVE = 4
"""Lines above a line among which a date says that the title is past."""
LONGEST = 250
"""Characters from which no line is a title."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SEPARATORS = re.compile(r"\s[|>›»/•·]\s")
_BYLINES = ("par ", "by ", "von ", "por ", "di ", "door ")

GROUPS: Mapping[str, Phrase] = {
    "words": phrase("the words it shares with the article"),
    "length": phrase("its length"),
    "shape": phrase("its shape"),
    "place": phrase("its place"),
    "company": phrase("the date and the author near it"),
    "repeats": phrase("its repetition on the page"),
}
"""What the signals of a group are called; a signal's name begins with its group's."""


class Around(NamedTuple):
    """What all lines of a page are weighed against."""

    first: int
    """The first paragraph of the article; the number of lines where there is none."""
    told: frozenset[str]
    """Stems of the opening's longer words."""
    spread: Mapping[str, int]
    """In how many paragraphs each stem stands."""
    repeats: Counter[str]
    """How often each line stands on the page, sites' names cut."""


def survey(page: Page, start: int) -> Around:
    """Look at a page once, for all its lines.

    Args:
        page: With the verdicts of the rules that speak before the title's.
        start: The first line of the article's stretch.
    """
    prose = [place for place in page.following(start - 1) if page.prose(place)]
    stems = [_stems(page.lines[place]) for place in prose[:READ]]
    return Around(
        prose[0] if prose else len(page.lines),
        frozenset(stem for found in stems[:OPENING] for stem in found),
        Counter(stem for found in stems for stem in found),
        Counter(_uncut(line) for line in page.lines if len(line.text) <= LONGEST),
    )


def signals(page: Page, place: int, around: Around) -> dict[str, float]:
    """Give a line's signals by name; the words before the dot name the group."""
    line = page.lines[place]
    return {
        **_words(line, around),
        **_length(line),
        **_shape(line),
        **_place(page, place, around),
        **_company(page, place),
        **_repeats(line, around),
    }


def _words(line: Line, around: Around) -> dict[str, float]:
    own = _stems(line)
    shared = len(own & around.told)
    spread = sum(min(around.spread.get(stem, 0), REPEATED) for stem in own)
    return {
        "words.opening": shared / len(own) if own else 0.0,
        "words.count": min(shared, NEAR) / NEAR,
        "words.article": spread / REPEATED / len(own) if own else 0.0,
    }


def _length(line: Line) -> dict[str, float]:
    return {
        "length.log": math.log1p(line.words),
        "length.short": float(line.words < SHORT),
        "length.middle": float(line.words in MIDDLE),
        "length.long": float(line.words >= LONG),
    }


def _shape(line: Line) -> dict[str, float]:
    parts = len(_SEPARATORS.findall(line.text))
    return {
        "shape.stopped": float(line.text.endswith(".")),
        "shape.open": float(line.text.endswith((":", ";", ","))),
        "shape.low": float(line.text[:1].islower()),
        "shape.capitals": float(line.text.isupper()),
        "shape.prose": float(line.prose),
        "shape.parted": float(parts > 0),
        "shape.path": float(parts > 1),
    }


def _place(page: Page, place: int, around: Around) -> dict[str, float]:
    lines, distance = page.lines, around.first - place
    above = [line.words for line in lines[max(0, place - CLOSE) : place]]
    below = lines[place + 1] if place + 1 < len(lines) else None
    return {
        "place.distance": math.log1p(max(0, distance)),
        "place.paragraph": float(distance <= 0),
        "place.next": float(distance <= 1),
        "place.unknown_above": math.log1p(sum(page.undecided(other) for other in range(place))),
        "place.words_above": math.log1p(sum(above) / len(above)) if above else 0.0,
        "place.longer_below": float(below is not None and below.words > 1.3 * lines[place].words),
        "place.gap_above": float(lines[place].gap),
        "place.gap_below": float(below is not None and below.gap),
    }


def _company(page: Page, place: int) -> dict[str, float]:
    below = range(place + 1, min(len(page.lines), place + 1 + NEAR))
    return {
        "company.date": float(Kind.DATELINE in _kinds(page, below[:CLOSE])),
        "company.author": float(any(page.lines[at].folded.startswith(_BYLINES) for at in below)),
        "company.date_above": float(
            Kind.DATELINE in _kinds(page, range(max(0, place - ABOVE), place))
        ),
    }


def _repeats(line: Line, around: Around) -> dict[str, float]:
    times = around.repeats[_uncut(line)]
    return {"repeats.twice": float(times > 1), "repeats.often": float(times > REPEATED)}


def _kinds(page: Page, places: Iterable[int]) -> set[Kind | None]:
    return {page.kind(place) for place in places}


def _uncut(line: Line) -> str:
    return bare(SUFFIX.sub("", line.folded))


def _stems(line: Line) -> set[str]:
    return {word[:STEM] for word in _LONG_WORD.findall(line.folded)}
