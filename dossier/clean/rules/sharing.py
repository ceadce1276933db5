"""Share bars, told by runs of network names."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.clean.phrases import bare, fold
from dossier.clean.verdicts import verdict
from dossier.lexicon import words
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST = 160
NAMES = 2
"""Networks that one line must name to be a share bar by itself."""
_COUNT = re.compile(r"^\d[\d.,]*\s?[km]?$")


def judge(page: Page) -> Iterable[Opinion]:
    """Judge lines that name two networks or more, and runs of lines that name one each."""
    counts = [
        _networks(line.folded) if page.undecided(place) and len(line.text) <= LONGEST else 0
        for place, line in enumerate(page.lines)
    ]
    for place, count in enumerate(counts):
        if count >= NAMES:
            yield (
                place,
                verdict(Kind.SHARE_BAR, "share-names", phrase("names of networks alone"), 0.97),
            )
        elif count and _in_run(page, counts, place):
            yield (
                place,
                verdict(Kind.SHARE_BAR, "share-run", phrase("in a run of network names"), 0.95),
            )
        elif _is_tally(page, counts, place):
            yield (
                place,
                verdict(Kind.SHARE_BAR, "share-count", phrase("count of a share button"), 0.9),
            )


def _in_run(page: Page, counts: list[int], place: int) -> bool:
    near = (place - 1, place + 1)
    return any(0 <= other < len(counts) and counts[other] for other in near) or any(
        page.kind(other) is Kind.SHARE_BAR for other in near
    )


def _is_tally(page: Page, counts: list[int], place: int) -> bool:
    if not page.undecided(place) or not _COUNT.match(page.lines[place].folded):
        return False
    return any(0 <= other < len(counts) and counts[other] for other in (place - 1, place + 1))


def _networks(folded: str) -> int:
    """Count the networks of a line that names nothing else, glued together or apart; else 0."""
    plain = bare(folded)
    if not plain or not _names().fullmatch(plain):
        return 0
    return len(_name().findall(plain))


@functools.cache
def _alternatives() -> str:
    names = sorted(
        (bare(fold(name)) for name in words("furniture/networks")), key=len, reverse=True
    )
    return "|".join(re.escape(name) for name in names)


@functools.cache
def _name() -> re.Pattern[str]:
    return re.compile(_alternatives())


@functools.cache
def _names() -> re.Pattern[str]:
    # Atomic, so that a long line of almost-names costs one pass.
    return re.compile(rf"(?>(?>{_alternatives()})(?>[\W\d_]*))+")
