"""Lines that the furniture lists name: boxes, notices, links and buttons around articles."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.phrases import fold, phrases
from dossier.clean.verdicts import OPEN, verdict
from dossier.lexicon import words
from dossier.records import Kind, Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Line, Page
    from dossier.clean.verdicts import Opinion

LONGEST_BEGUN = 160
"""A longer line that only begins like furniture may be prose: « Recevez… » opens quotations too."""
SENTENCE_WORDS = 9
"""Words from which a line with a full stop is a sentence, where the family's words are everyday ones."""
LONGEST_HOLDING = 600
"""Notices run to some hundred characters; what is longer and holds their words talks about them."""
_WORD = re.compile(r"[^\W\d_]+")
# « Prenez note que … »; « chez » and « assez » order nothing.
_IMPERATIVE = re.compile(r"(?!chez|assez)\w{2,}ez")
_QUOTED = re.compile("[«“„\"'‘—–-]")


class Family(NamedTuple):
    """One list and what its lines are."""

    words: str
    kind: Kind
    rule: str
    reason: Phrase
    heading_like: bool = False
    """True when its whole-line words also make headings, so that prose on both sides saves a line."""
    open: bool = False
    """True when words within a line do not set it aside against the learned judge."""


FAMILIES = (
    Family(
        "translation_notice",
        Kind.TRANSLATION_NOTICE,
        "translation-notice",
        phrase("says that a machine translated the article"),
    ),
    Family("site_notice", Kind.SITE_NOTICE, "site-notice", phrase("notice of the site's software")),
    Family(
        "advertisement",
        Kind.ADVERTISEMENT,
        "advertisement",
        phrase("advertisement"),
        heading_like=True,
    ),
    Family("share", Kind.SHARE_BAR, "share-phrase", phrase("invitation to share or follow")),
    Family(
        "newsletter",
        Kind.NEWSLETTER,
        "newsletter",
        phrase("subscription to a newsletter"),
        open=True,
    ),
    Family("paywall", Kind.PAYWALL, "paywall", phrase("subscription or account notice")),
    Family("legal", Kind.LEGAL, "legal", phrase("legal or cookie notice")),
    Family(
        "navigation",
        Kind.NAVIGATION,
        "navigation",
        phrase("the site's navigation"),
        heading_like=True,
    ),
    Family("tags", Kind.TAGS, "tags", phrase("keywords of the article"), heading_like=True),
    Family(
        "author_box",
        Kind.AUTHOR_BOX,
        "author-box",
        phrase("box about the author"),
        heading_like=True,
    ),
)
"""In the order in which they speak; the first to know a line has it."""


def judge(page: Page) -> Iterable[Opinion]:
    """Judge the lines that a list names."""
    for place, line in enumerate(page.lines):
        if page.undecided(place) and len(line.text) <= LONGEST_HOLDING:
            for family in FAMILIES:
                if confidence := _certainty(family, page, place, line):
                    yield place, verdict(family.kind, family.rule, family.reason, confidence)
                    break


def _certainty(family: Family, page: Page, place: int, line: Line) -> float:
    known = phrases(family.words)
    if known.is_whole(line.key):
        amid = page.prose(place - 1) and page.prose(place + 1)
        return (
            0.0 if family.heading_like and amid and family.kind is not Kind.ADVERTISEMENT else 0.97
        )
    told = family.heading_like and line.stopped and line.words >= SENTENCE_WORDS
    if (
        len(line.text) <= LONGEST_BEGUN
        and not told
        and not _amid(page, place)
        and known.is_begun(line.folded)
    ):
        return OPEN if family.open else 0.85
    if not known.is_within(line.folded):
        return 0.0
    if _amid(page, place) and not _is_addressed(line):
        return 0.0
    return OPEN if family.open else 0.9


def _is_addressed(line: Line) -> bool:
    """Say whether a line speaks to its reader and quotes nobody, as a notice set into an article does."""
    found = _WORD.findall(line.folded)
    spoken = _addressed().intersection(found) or (found and _IMPERATIVE.fullmatch(found[0]))
    return bool(spoken) and not _QUOTED.match(line.text)


@functools.cache
def _addressed() -> frozenset[str]:
    return frozenset(word for told in words("lines/addressed") for word in fold(told).split())


def _amid(page: Page, place: int) -> bool:
    """Say whether the line is a sentence between paragraphs, whatever word it begins with."""
    return page.lines[place].prose and page.prose(place - 1) and page.prose(place + 1)
