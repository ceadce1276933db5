"""Parties that are no subject: behind a preposition, modifying a noun, between parentheses, or second of two."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.quotes.parties import Party

ASIDE = 60
"""Characters before a name in which a parenthesis may open."""
_GOVERNED_BY = (
    r"à|de|d'|avec|par|pour|contre|chez|sur|sous|dans|en|après|avant|vers|envers|devant|entre|depuis|durant|pendant"
    r"|malgré|via|sans|jusqu'à|auprès de|hors|comme|outre|parmi|dès|sauf|concernant|of|by|with|to|in|for|from|at|on|against|about|after"
    r"|before|between|under|over|through|than|as|into|during|without|alongside"
    r"|quotidien|journal|agence|chaîne|radio|magazine|hebdomadaire|site|réseau social|télévision|newspaper|agency|broadcaster"
)
_GOVERNING = re.compile(rf"(?:^|[^\w'-])(?:{_GOVERNED_BY}) ?\Z", re.IGNORECASE)
_GOVERNORS = frozenset(one.rpartition(" ")[2] for one in _GOVERNED_BY.split("|"))
"""The last words of these."""
_MODIFYING = re.compile(
    r"'s? |[ -](?:officials?|authorities|inspectors|lawmakers|troops|forces|police|army|sources?|media|diplomats?|leaders|residents|investigators)(?!\w)"
)
"""What shows that a name only modifies the noun behind it: « Canada's inspectors », « US officials »."""
_VOICE = re.compile(
    r"(?:^|\W)(?:par (?:la (?:voix|bouche)|l'intermédiaire)(?: d[eu]| d')?|through|via) ?\Z"
)
"""What stands before who speaks for the subject: « Moscou, par la voix du porte-parole Ann Poe, a dit »."""
_VOICED = re.compile(r"voix|bouche|intermédiaire|through|via")
"""Without one of these no paragraph has such words; most have none."""
_JOINED = (", ", " et ", " and ", " ou ", " or ", " ainsi que ")


def _prepositional(before: str) -> bool:
    """Say whether a preposition, or what governs like one, ends what stands before a party."""
    last = before.rstrip(" ").rpartition(" ")[2]
    if last.isalpha() and last.lower() not in _GOVERNORS:
        return False
    return _GOVERNING.search(before) is not None


def _aside(text: str, at: int) -> bool:
    """Say whether a place lies between parentheses: « Ann Poe (CFDT) »."""
    return text.rfind("(", max(0, at - ASIDE), at) > text.rfind(")", max(0, at - ASIDE), at)


_CONTRACTED = frozenset({"du", "au", "aux", "de", "d'un", "d'une"})


def mark(text: str, found: Sequence[Party]) -> list[Party]:
    """Mark the parties that a preposition governs, and those that « et » joins to the one before."""
    marked: list[Party] = []
    voiced = _VOICED.search(text) is not None
    for party in found:
        before = text[max(0, party.start - 14) : party.start]
        governed = party.determiner in _CONTRACTED or _prepositional(before)
        if party.kind == "name" and (_MODIFYING.match(text, party.end) or _aside(text, party.start)):  # fmt: skip
            governed = True
        if party.determiner == "des":
            governed = bool(before.strip()) and before.rstrip()[-1] not in ",.:»"
        spoken = party.determiner if party.determiner in _CONTRACTED else ""
        voice = voiced and bool(_VOICE.search(text[max(0, party.start - 24) : party.start] + spoken))  # fmt: skip
        governed = governed and not voice
        second = False
        if (
            marked
            and before.endswith(_JOINED)
            and party.start - marked[-1].end <= len(" ainsi que ")
        ):
            joined = before.rstrip()[-1:] != ","
            second = joined and not marked[-1].governed
            governed = governed or (joined and marked[-1].governed)
        if governed or second or voice:
            party = replace(party, governed=governed, second=second, voice=voice)  # noqa: PLW2901
        marked.append(party)
    return marked
