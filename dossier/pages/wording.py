"""Numbers, dates and references as the language writes them."""

from __future__ import annotations

from dossier.wording import day, enumerate_, month, number, plural, share

__all__ = ["day", "enumerate_", "minutes", "month", "number", "plural", "share"]

WORDS_A_MINUTE = 240
"""Silent reading of French news prose by adults; Brysbaert 2019 gives 238 for English non-fiction."""


def minutes(words: int) -> int:
    """Return how long a text takes to read, in whole minutes, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))
