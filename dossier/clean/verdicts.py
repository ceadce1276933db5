"""The two ways to give a verdict, and the shape of a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dossier.clean.line import Page
from dossier.records import KEPT_KINDS, Kind, Phrase, Verdict

Opinion = tuple[int, Verdict]
"""A line's place on the page, and what a rule says it is."""
Rule = Callable[[Page], Iterable[Opinion]]
"""Looks at a page and says what it knows; lines that an earlier rule judged stay as they are."""


WEAK, OPEN = 0.7, 0.75
"""Confidence of rules that name a kind well and are too often wrong to set lines aside by themselves.

Of a weak one only the kind counts, and the learned judge decides; an open one stands until that judge contradicts it.
The extent's edges are weak, newsletter phrases and credits open: the judge was right against them more often than not
in cross-validation by domain.
"""


def verdict(kind: Kind, rule: str, reason: Phrase, confidence: float = 0.9) -> Verdict:
    """Give a verdict; the kind decides whether the line is kept."""
    return Verdict(kind in KEPT_KINDS, kind, rule, reason, confidence)
