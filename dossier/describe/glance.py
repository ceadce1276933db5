"""What a text has at a glance: the words by which one knows that a costly pattern would find nothing in it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_RUN = re.compile(r"[^\W\d_]+")
_WRITTEN = re.compile(r"[^\W_]+")
_FAR = re.compile(r"[^\W\x00-\xff]")
"""Letters and figures beyond Latin-1."""


def _table(pattern: re.Pattern[str], *, small: bool = False) -> bytes:
    """Return what each character of Latin-1 is read as: itself, or its small letter, inside a word; a space elsewhere."""
    every = (chr(code) for code in range(0x100))
    kept = ((one.lower() if small else one) if pattern.match(one) else " " for one in every)
    return "".join(kept).encode("latin-1")


_RUNS, _SPELT = _table(_RUN, small=True), _table(_WRITTEN)


def _parted(text: str, table: bytes) -> list[str] | None:
    """Return the words of a text by a table of Latin-1, None where it has letters that are not in it.

    Twice to four times as fast as the pattern that the table is made of; « ’ », « … » and « – » are no letters.
    """
    try:
        known = text.encode("latin-1")
    except UnicodeEncodeError:
        if _FAR.search(text):
            return None
        known = text.encode("latin-1", "replace")
    return known.translate(table).decode("latin-1").split()


@functools.lru_cache(maxsize=256)
def runs(text: str) -> frozenset[str]:
    """Return a text's runs of letters, small; several facts ask for those of one paragraph after the other."""
    found = _parted(text, _RUNS)
    return frozenset(_RUN.findall(text.lower()) if found is None else found)


@functools.lru_cache(maxsize=256)
def written(text: str) -> frozenset[str]:
    """Return a text's words as they are spelt, figures in them too; every recogniser of names asks for those of a passage."""
    found = _parted(text, _SPELT)
    return frozenset(_WRITTEN.findall(text) if found is None else found)


def standing(
    text: str, some: Iterable[str], followed: Mapping[str, str] | None = None
) -> list[tuple[int, str]]:
    """Return where some of the words that a text has written stand in it, in order.

    Args:
        text: the text.
        some: words of letters and figures.
        followed: words that count only before a certain mark, with it; « l » alone stands in every other word.
    """
    found = []
    ahead = followed or {}
    for word in some:
        sought = ahead.get(word, word)
        at = text.find(sought)
        while at >= 0:
            end = at + len(word)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                found.append((at, word))
            at = text.find(sought, end)
    found.sort()
    return found


def signs(names: Iterable[str]) -> frozenset[str]:
    """Return of each name a run of letters that stands wherever it does: the longest, the last of several."""
    return frozenset(
        max(reversed(found), key=len) for name in names if (found := _RUN.findall(name.lower()))
    )


def lacks(text: str, some: frozenset[str]) -> bool:
    """Say whether none of some signs stands in a text."""
    return some.isdisjoint(runs(text))


def places(text: str, some: frozenset[str]) -> list[int]:
    """Return where the runs of letters of a text that are among some begin, in order.

    A walk over all words to find the few that matter is what takes long: here only those few are looked for.
    """
    small = text.lower()
    if len(small) != len(text):  # İ alone becomes two characters
        return [found.start() for found in _RUN.finditer(text) if found[0].lower() in some]
    found = [at for run in some.intersection(runs(text)) for at in _standing(small, run)]
    found.sort()
    return found


def _standing(small: str, run: str) -> Iterator[int]:
    """Yield where a run of letters stands by itself in a text of small letters."""
    at = small.find(run)
    while at >= 0:
        end = at + len(run)
        if not (is_letter(small[at - 1 : at]) or is_letter(small[end : end + 1])):
            yield at
        at = small.find(run, end)


def is_letter(one: str) -> bool:
    """Say whether a character is one of a run's; nothing is none."""
    return one.isalnum() and not one.isdecimal()
