"""Lines in headline capitals: every word has one there, so that capitals tell no name.

Of the model's claims and of the English forms in such a line only persons with a given name are believed; what the rest
of the article names, the echo finds in the line again.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import rules, tongues
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PAIR = re.compile(r"\S+ (?:[A-Z]\.? )*\S+")
"""A given name, initials, a surname."""
LONG = 4
"""Letters from which a word of a headline in English capitals has one."""
_SMALL = frozenset(
    ["with", "from", "into", "over", "than", "that", "upon", "amid", "like", "near", "onto", "past", "till", "about", "after", "against", "among", "around", "before", "between", "during", "through", "under", "until", "where", "which", "while", "without"]
)  # fmt: skip
"""Such words that headlines may leave small."""
ENOUGH = 4
"""Such words in a line before their capitals say anything."""
SHARE = 0.75
"""Of all words of a shouted line, those in capitals."""
MOST_COMMAS = 2
"""Commas in a headline; a line with more lists names."""
LONGEST = 200
"""Characters of a headline."""


@functools.lru_cache(maxsize=4096)
def capitals(text: str) -> bool:
    """Say whether all words of a line are written in capitals: « NY RESIDENTS ALLEGEDLY RAN SECRET POLICE STATION »."""
    found = _WORD.findall(text)
    shouted = sum(1 for word in found if len(word) > 1 and word.isupper())
    return len(text) <= LONGEST and shouted >= ENOUGH and shouted > SHARE * len(found)


@functools.lru_cache(maxsize=4096)
def headline(text: str) -> bool:
    """Say whether the longer words of a line begin with capitals: « Wealthy People Are Leaving These States »."""
    long = [word for word in _WORD.findall(text) if len(word) >= LONG and word not in _SMALL]
    listing = text.count(",") > MOST_COMMAS
    risen = all(word[0].isupper() for word in long)
    return len(text) <= LONGEST and len(long) >= ENOUGH and risen and not listing


def shortened(passage: Passage, claim: Span) -> Span:
    """Return a person of a headline up to the second word: « Eva Longtree (Uses This) »."""
    text = passage.text
    name = text[claim.start : claim.end]
    person = claim.kind is ActorKind.PERSON and name.count(" ") > 1
    if not person or passage.language == tongues.OWN or not headline(text):
        return claim
    if not rules.given(name) or name.rpartition(" ")[2] in words("organisation_tails"):
        return claim
    pair = _PAIR.match(name)
    return replace(claim, end=claim.start + pair.end()) if pair else claim


def doubtful(passage: Passage, claim: Span) -> bool:
    """Say whether a claim has only the capitals of its line for it."""
    text = passage.text
    if capitals(text):
        return True
    if passage.language == tongues.OWN or not headline(text):
        return False
    name = text[claim.start : claim.end]
    person = claim.kind is ActorKind.PERSON
    return not (person and rules.given(name, passage.language))
