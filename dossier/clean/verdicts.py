"""The two ways to give a verdict, and the shape of a rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dossier.clean.line import Page
from dossier.records import KEPT_KINDS, Kind, Phrase, Verdict

Opinion = tuple[int, Verdict]
"""A line's place on the page, and what a rule says it is."""
Rule = Callable[[Page], Iterable[Opinion]]
"""Looks at a page and says what it knows; lines that an earlier rule judged stay as they are."""


def verdict(kind: Kind, rule: str, reason: Phrase, confidence: float = 0.9) -> Verdict:
    """Give a verdict; the kind decides whether the line is kept."""
    return Verdict(kind in KEPT_KINDS, kind, rule, reason, confidence)
