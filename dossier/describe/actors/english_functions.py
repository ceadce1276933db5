"""Functions beside a name in English: « NATO Deputy Secretary General », « former Swedish Foreign Minister »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, offices
from dossier.describe.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_WORD = re.compile(r"[^\W_][\w.'-]*")
_AFTER = frozenset({"general", "chief", "designate", "elect", "emeritus", "executive"})
"""Words that follow the office's noun: « Secretary General »."""
_TO = frozenset({"of", "for", "to", "at", "in", "on"})
_SMALL = _TO | {"the", "and"}
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_ENDS = frozenset(
    ["who", "since", "said", "says", "has", "had", "was", "is", "will", "told", "whose", "from", "between", "until"]
)  # fmt: skip
_MARK = re.compile(r"[,;:()\n\"!?]|\.(?=\s|\Z)(?<![A-Z]\.)")
LONGEST = 10
"""Words of a function's complement: « for the Belgrade-Pristina Dialogue and other … issues »."""

Words = list[re.Match[str]]


def _heads() -> frozenset[str]:
    return offices.heads("en") | {"chief", "general", "justice"}


def _attributes(word: re.Match[str], named: Collection[int]) -> bool:
    """Say whether a word goes with the office after it: of a name, a people, or one like « deputy »."""
    bare = fold(word[0].removesuffix("'s"))
    return (
        word.start() in named
        or (word[0].isupper() and len(word[0]) > 1)
        or bare in authority.demonyms()
        or all(part in offices.words("en") for part in bare.split())
        or word[0].startswith("ex-")
    )


def _leftmost(words: Words, head: int, named: Collection[int]) -> int:
    """Return the order of the first word of a function whose noun is known."""
    first = head
    while first and _attributes(words[first - 1], named):
        first -= 1
    return first


def _head(words: Words, order: int) -> bool:
    return offices.last(words[order][0]) in _heads()


def before(text: str, named: Collection[int]) -> tuple[int, int, bool] | None:
    """Return the stretch of the function that a text ends with, and whether a comma parts it from the name.

    Args:
        text: what stands before a person's name in its block, plain apostrophes.
        named: the places in it where words of countries', places' and organisations' names start.
    """
    clause = text.rstrip()
    apposed = clause.endswith(",")
    clause = clause.removesuffix(",")
    marks = [mark.end() for mark in _MARK.finditer(clause)]
    words = list(_WORD.finditer(clause, marks[-1] if marks else 0))
    if not words or words[-1].end() != len(clause) or text == clause:
        return None
    for head in range(len(words) - 1, max(-1, len(words) - 2 - LONGEST), -1):
        if _head(words, head) and _complements(words[head + 1 :]):
            first = _leftmost(words, head, named)
            return words[first].start(), words[-1].end(), apposed
    return None


def _complements(rest: Sequence[re.Match[str]]) -> bool:
    """Say whether words after an office's noun belong with it: « of State », « of the Republic of Serbia »."""
    while rest and fold(rest[0][0]) in _AFTER:
        rest = rest[1:]
    if not rest:
        return True
    capitals = all(word[0] in _SMALL or word[0][0].isupper() for word in rest)
    return rest[0][0] in _TO and capitals and rest[-1][0] not in _SMALL


def after(text: str, named: Collection[int]) -> tuple[int, int] | None:
    """Return the stretch of the function that follows a name: « , a spokesman for the European Commission, »."""
    opening = re.match(r" ?[,(] ?", text)
    if not opening:
        return None
    mark = _MARK.search(text, opening.end())
    words = list(_WORD.finditer(text, opening.end(), mark.start() if mark else len(text)))
    words = words[1:] if words and words[0][0].lower() in _ARTICLES else words
    head = 0
    while head < len(words) and _attributes(words[head], named):
        head += 1
    head = head - 1 if head == len(words) or not _head(words, head) else head
    while head >= 0 and words and not _head(words, head):
        head -= 1
    if head < 0 or not words:
        return None
    last = _last(words, head)
    follows = words[last + 1][0] if last + 1 < len(words) else ""
    if follows[:1].isupper():
        return None
    return words[0].start(), words[last].end()


def _last(words: Words, head: int) -> int:
    """Return the order of a function's last word, its complement included."""
    last = head
    while last + 1 < len(words) and fold(words[last + 1][0]) in _AFTER:
        last += 1
    if last + 1 >= len(words) or words[last + 1][0] not in _TO:
        return last
    for order in range(last + 1, min(len(words), last + 1 + LONGEST)):
        if words[order][0] in _ENDS:
            break
        if words[order][0] not in _SMALL:
            last = order
    return last
