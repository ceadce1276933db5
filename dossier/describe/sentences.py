"""Where sentences begin and end: « M. », initials and « sept. » end none, closing quotes belong to the one they close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(
    r"[.!?…]+(?:[ \u00a0\u202f]?[»”\"’')\]])*(?=\s+[«“\"(\[—–-]?[\s\u00a0\u202f]*[^\W_a-zà-öø-ÿ]|\s*\Z)"
)
"""A full stop with its closing quotes, before a capital, a figure or the end."""
_SHORT = re.compile(
    r"(?:^|[\s\u00a0\u202f(«“\"'’-])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|Mr|Mrs|Ms|Jr|Sr|Gen|Gén|Col|Lt|Cap|Sgt|art|cf|env|av|apr"
    r"|p|pp|n|no|vol|éd|ex|hab|janv|févr|avr|juil|sept|oct|nov|déc|[^\W\d_a-zà-öø-ÿ]|U\.S|U\.K|D\.C)\.\Z"
)
"""What ends in a full stop without ending a sentence: « M. », initials, « p. », « sept. »."""
_SOLID = re.compile(r"\S")


def split(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and end of each sentence of a paragraph, surrounding white space left out."""
    start = _begin(text, 0)
    last = len(text.rstrip())
    for stop in _END.finditer(text):
        if stop.end() < last and _SHORT.search(
            text[max(start, stop.start() - 12) : stop.start() + 1]
        ):
            continue
        if start < stop.end():
            yield start, stop.end()
        start = _begin(text, stop.end())
    if start < last:
        yield start, last


def _begin(text: str, at: int) -> int:
    """Return the first place from `at` on that is no white space."""
    found = _SOLID.search(text, at)
    return found.start() if found else len(text)
