"""What a text has at a glance: the words by which one knows that a costly pattern would find nothing in it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN = re.compile(r"[^\W\d_]+")


@functools.lru_cache(maxsize=256)
def runs(text: str) -> frozenset[str]:
    """Return a text's runs of letters, small; several facts ask for those of one paragraph after the other."""
    return frozenset(_RUN.findall(text.lower()))


def signs(names: Iterable[str]) -> frozenset[str]:
    """Return of each name a run of letters that stands wherever it does: the longest, the last of several."""
    return frozenset(
        max(reversed(found), key=len) for name in names if (found := _RUN.findall(name.lower()))
    )


def lacks(text: str, some: frozenset[str]) -> bool:
    """Say whether none of some signs stands in a text."""
    return some.isdisjoint(runs(text))
