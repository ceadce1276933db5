"""Boxes at an article's end that speak of its author or of the paper itself, and read like prose."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.phrases import bare, fold, phrases
from dossier.clean.verdicts import verdict
from dossier.lexicon import words
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST_HEADING = 80
BOX = 3
"""Paragraphs that such a box holds at most."""
FEW = 3
"""How many times more prose stands before it than in it."""
OPENING = 200
"""Characters of its first paragraph in which a paper or an author says what they are."""
SAYING = 6
"""Words behind « est » or « is » in which they do."""
_TOKEN = re.compile(r"[^\W\d_]+")
# Behind the name that the heading gives, or behind the few words that stand for it.
_IS = re.compile(
    r"(?:[\w'’.-]+ ){0,6}?[\w'’.-]* ?(?:est|sommes|is|are|ist|sind|es|somos|e|siamo|jest|to|—|–|-) "
)


def judge(page: Page) -> Iterable[Opinion]:
    """Judge a heading « À propos de … » and the paragraphs behind it when they close the page's prose."""
    prose = [place for place in range(len(page.lines)) if page.prose(place)]
    total = sum(len(page.lines[place].text) for place in prose)
    held = 0
    for count, last in enumerate(reversed(prose[-BOX:]), start=1):
        held += len(page.lines[last].text)
        heading = last - 1
        if held * FEW > total - held:
            return
        if heading < 0 or not page.undecided(heading) or page.lines[heading].prose:
            continue
        kind = _kind(page, heading)
        if kind:
            yield from _drop(page, (heading, *prose[-count:]), kind)
            return


def _kind(page: Page, heading: int) -> Kind | None:
    """Say what the box below a heading is about; None for a heading of the article."""
    line = page.lines[heading]
    if len(line.text) > LONGEST_HEADING or line.stopped:
        return None
    if phrases("about_author").is_whole(line.key):
        return Kind.AUTHOR_BOX
    known = phrases("about")
    whole = known.is_whole(line.key)
    opening = None if whole or not known.begins else known.begins.match(line.folded)
    if not opening and not whole:
        return None
    name = bare(line.folded[opening.end() :]) if opening else ""
    said = _said(page.lines[heading + 1].folded[:OPENING], name)
    if said & _named("papers"):
        return Kind.SITE_NOTICE
    return Kind.AUTHOR_BOX if said & _named("writers") else None


def _said(below: str, name: str) -> set[str]:
    """Return the words that say what somebody is: « La Gazette est *un journal du soir* … »; none without them."""
    if name and not below.startswith(name):
        return set()
    found = _IS.match(below, len(name))
    return set(_TOKEN.findall(below[found.end() :])[:SAYING]) if found else set()


def _drop(page: Page, places: tuple[int, ...], kind: Kind) -> Iterable[Opinion]:
    author = kind is Kind.AUTHOR_BOX
    rule = "about-author" if author else "about-paper"
    reason = (
        phrase("closing box about the author")
        if author
        else phrase("closing box in which the paper speaks of itself")
    )
    for place in places:
        if page.undecided(place):
            yield place, verdict(kind, rule, reason, 0.88)


@functools.cache
def _named(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(f"furniture/{name}"))
