"""A sentence cut where a clause begins that has a speaker of its own: « X a appelé … ; Y, son porte-parole, a précisé »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.quotes.parties import Party
    from dossier.describe.quotes.verbs import Saying

_JOINT = re.compile(
    r"\s?(?P<stop>;)\s+(?:(?:et|mais|and|but) )?|,? (?:tandis que |tandis qu'|alors que |alors qu'|pendant que |quand |while |whereas )"
    r"|, (?:et|mais|puis|and|but) ",
    re.IGNORECASE,
)
"""Where such a clause may begin."""
_LEAD = re.compile(
    r"(?:(?:de son côté|pour sa part|à son tour|dans la foulée|(?:à|en|au|in|at) [\w' -]{2,25}|\w+ment|\w+ly|(?:on )?\w+(?:di|day)), ?)?"
)
"""What may stand before its subject behind a semicolon."""
_APPOSED = re.compile(r"(?:, [^;:.!?«»]{2,120},|,)?(?: [^,;:.!?«»]{1,30})? ?")
"""What may stand between its subject and its verb."""
_TIGHT = re.compile(r"(?:, [^;:.!?«»]{2,120},|,)? (?:\w+ment |\w+ly |also |aussi |lui |elle )?")
_COLON = re.compile(r"(?:(?:,(?! (?:et|mais|and|but) )| )[^,;:.!?«»]{1,60}){0,3} ?: ?«")
"""What leads from such a subject to words of its own: « son vis-à-vis, ravi, savourait : « … » »."""
_SPEAKING = frozenset({"name", "role", "body"})


def cut(
    text: str, start: int, end: int, verbs: Sequence[Saying], parties: Sequence[Party]
) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a sentence stand that have a speaker of their own; mostly the whole sentence.

    Args:
        text: the unit's masked text.
        start: of the sentence.
        end: one past it.
        verbs: the unit's verbs of saying in the sentence.
        parties: the unit's parties in the sentence.
    """
    for joint in _JOINT.finditer(text, start, end):
        said = any(start <= one.start and one.end <= joint.start() for one in verbs)
        if (said or joint["stop"]) and _speaks(text, joint, verbs, parties):
            yield start, joint.start()
            start = joint.end()
    yield start, end


def _speaks(
    text: str, joint: re.Match[str], verbs: Sequence[Saying], parties: Sequence[Party]
) -> bool:
    """Say whether behind a joint someone named, or a function, is the subject of a verb of saying."""
    at = joint.end()
    party = next((one for one in parties if one.start >= at), None)
    verb = next((one for one in verbs if one.start >= at), None)
    if not party or party.governed:
        return False
    if party.kind not in _SPEAKING and not (joint["stop"] and party.kind == "pronoun"):
        return False
    begins = _LEAD.fullmatch(text, at, party.start) if joint["stop"] else party.start == at
    if begins and _COLON.match(text, party.end):
        return True
    if not verb or verb.mood != "finite" or verb.pronoun or verb.start < party.end:
        return False
    between = (_APPOSED if joint["stop"] else _TIGHT).fullmatch(text, party.end, verb.start)
    return bool(begins and between)
