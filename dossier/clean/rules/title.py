"""The title, and the lines that repeat it."""

from __future__ import annotations

import functools
import json
import math
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.phrases import bare, fold
from dossier.clean.rules import extent
from dossier.clean.rules.title_signals import GROUPS, LONGEST, SUFFIX, signals, survey
from dossier.clean.verdicts import OPEN, verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion
    from dossier.records import Phrase

WEIGHTS = Path(__file__).with_name("title_weights.json")
SEARCHED = 400
"""Lines before the first paragraph among which a title is looked for, behind menus."""
LEAST_WORDS = 2
LEAST_SHARE = 0.2
"""Share of the likelihood from which the likeliest line is the title.

In cross-validation by domain a higher one names fewer wrong titles and loses more right ones than it is worth.
"""
FEW_BEFORE = 6
"""Lines between a short text's first line and its first paragraph at most."""
ALONE = 3
"""Words from which the first line of a short text is its title."""
LABEL_WORDS = 3
"""Words of a label at most: from four on it may be a headline itself, the title found being what follows it."""
BULLETS = ("•", "▪", "■", "●", "►", "▶", "·")
"""What entries of menus and of lists of news begin with, and no title."""
REASONS = (
    phrase("likelier the title than any other line"),
    phrase("likeliest title by {first}"),
    phrase("likeliest title by {first} and {second}"),
    phrase("likeliest title by {first}, {second} and {third}"),
)
"""By how many signals speak for it."""
_MARKED = re.compile(r"#\s+\S")
_PARTED = re.compile(r"\s[|>›»→]\s")


class Found(NamedTuple):
    """The title's place, and how it was found."""

    place: int
    rule: str
    reason: Phrase


class Weights(NamedTuple):
    """What the signals weigh, in log-odds."""

    none: float
    """The odds that no line is the title."""
    signals: Mapping[str, float]


def judge(page: Page) -> Iterable[Opinion]:
    """Find the title before the first paragraph, and its repeats wherever they stand."""
    found = _find(page)
    if not found:
        return
    yield found.place, verdict(Kind.TITLE, found.rule, found.reason, 0.95)
    title = bare(page.lines[found.place].folded)
    short = bare(SUFFIX.sub("", page.lines[found.place].folded))
    yield from _above(page, found.place)
    says = phrase("says the title again")
    for other, line in enumerate(page.lines):
        short_enough = other != found.place and len(line.text) <= LONGEST
        if short_enough and _repeats(bare(line.folded), title, short):
            yield other, verdict(Kind.REPEATED_TITLE, "repeated-title", says, 0.95)


def _above(page: Page, title: int) -> Iterable[Opinion]:
    """Set aside the labels above the title: sections, menus, buttons.

    Of such lines of labelled texts fewer than 1 in 400 were the article's. Those with a digit are left to others: rows of tables
    above a title that was missed, and the numbers of press releases.
    """
    reason = phrase("label above the title")
    for place in range(title):
        line = page.lines[place]
        label = line.words <= LABEL_WORDS and not (line.prose or line.stopped)
        if page.undecided(place) and label and not any(one.isdigit() for one in line.text):
            yield place, verdict(Kind.NAVIGATION, "above-title", reason, OPEN)


def candidates(page: Page) -> tuple[list[int], list[dict[str, float]]]:
    """Give the places of the lines that may be the title, and the signals of each."""
    start = max(0, extent.stretch(page)[0])
    around = survey(page, start)
    reach = range(max(0, around.first - SEARCHED), min(around.first + 1, len(page.lines)))
    places = [place for place in reach if _may_be(page, place)]
    return places, [signals(page, place, around) for place in places]


def likeliest(odds: Sequence[float]) -> int:
    """Return which of the lines is the title, or -1.

    Args:
        odds: The lines' log-odds, and last those that none is.
    """
    if len(odds) < 2:  # noqa: PLR2004 - nothing but « none »
        return -1
    best = max(range(len(odds) - 1), key=lambda at: odds[at])
    whole = sum(math.exp(value - odds[best]) for value in odds)
    return best if 1 / whole >= LEAST_SHARE else -1


def _find(page: Page) -> Found | None:
    places, given = candidates(page)
    return _told(page, places) or _marked(page, places) or _weighed(places, given) or _top(page)


def _told(page: Page, places: Sequence[int]) -> Found | None:
    told = bare(fold(page.hints.get("title", "")))
    short = bare(SUFFIX.sub("", told))
    for place in places if told else ():
        if _repeats(bare(page.lines[place].folded), told, short):
            return Found(place, "told-title", phrase("the file names it as its title"))
    return None


def _marked(page: Page, places: Sequence[int]) -> Found | None:
    """Return the first line that Markdown marks as a heading of the first level."""
    marked = (place for place in places if _MARKED.match(page.lines[place].text))
    place = next(marked, None) if page.markdown else None
    if place is None:
        return None
    return Found(place, "marked-title", phrase("marked as the heading of the whole"))


def _weighed(places: Sequence[int], given: Sequence[Mapping[str, float]]) -> Found | None:
    weights = _weights()
    worth = [
        {name: weights.signals[name] * value for name, value in found.items()} for found in given
    ]
    best = likeliest([*(sum(found.values()) for found in worth), weights.none])
    return Found(places[best], "likeliest-title", _reading(worth, best)) if best >= 0 else None


def _reading(worth: Sequence[Mapping[str, float]], best: int) -> Phrase:
    """Say by which signals a line is likelier than the mean of all, at most three groups of them."""
    gains: dict[str, float] = dict.fromkeys(GROUPS, 0.0)
    for name, value in worth[best].items():
        mean = sum(found[name] for found in worth) / len(worth)
        gains[name.partition(".")[0]] += value - mean
    order = sorted((name for name in gains if gains[name] > 0), key=lambda name: -gains[name])
    said = [GROUPS[name] for name in order[: len(REASONS) - 1]]
    given = dict(zip(("first", "second", "third"), said, strict=False))
    return phrase(REASONS[len(said)].pattern, **given)


def _top(page: Page) -> Found | None:
    """Return the page's first unknown line where it may be a title right above a paragraph."""
    place = next((at for at in range(len(page.lines)) if page.undecided(at)), -1)
    if place < 0 or not _may_open(page, place):
        return None
    below = range(place + 1, min(len(page.lines), place + 1 + FEW_BEFORE))
    if not any(page.prose(at) for at in below):
        return None
    return Found(place, "first-heading", phrase("first line, no full stop"))


def _may_open(page: Page, place: int) -> bool:
    line = page.lines[place]
    return (
        _may_be(page, place)
        and line.words >= ALONE
        and not line.prose
        and not line.text.endswith((".", ":", ";", ","))
    )


def _may_be(page: Page, place: int) -> bool:
    line = page.lines[place]
    return (
        page.undecided(place)
        and line.words >= LEAST_WORDS
        and len(line.text) <= LONGEST
        and not line.text.startswith(BULLETS)
        # The path to the page, or a menu in a line.
        and len(_PARTED.findall(line.text)) < 2  # noqa: PLR2004 - one parts the site's name from the title
    )


def _repeats(line: str, title: str, short: str) -> bool:
    return bool(line) and (line in (title, short) or bare(SUFFIX.sub("", line)) in (title, short))


@functools.cache
def _weights() -> Weights:
    text = WEIGHTS.read_text("utf-8")
    figures = json.loads(text)
    return Weights(figures["none"], figures["weights"])
