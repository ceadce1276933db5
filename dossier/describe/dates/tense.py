"""Whether words around a date tell of the past or of what is still to come; French and English only."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REACH = 220
"""Characters on each side of a date in which its verb is looked for, never beyond its sentence."""

_SENTENCE = re.compile(
    r"(?<!\bM)(?<!\bMM)(?<!\bMr)(?<!\bDr)(?<!\bSt)[.!?…][»”\"’)]{0,2}(?=\s|$)|\n\s*\n"
)

_PARTICIPLE = (
    r"[\w’'-]{1,30}(?:é|ée|és|ées|i|is|ie|ies|it|its|ite|u|ue|us|ues|û|ert|erte|ort|orte|aint|eint)"
)
_PAST: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        rf"\b(?:a|ai|as|ont|avons|avez|est|sont|s’est|s'est|se sont|fut|furent|eut)(?:-(?:t-)?(?:il|elle|on)s?)?(?: [\w’'-]{{1,20}}){{0,3}}? {_PARTICIPLE}\b"
        r"|\b(?:avait|avaient|était|étaient|fut|furent|eut|eurent|faisait|disait|venait)\b"
        r"|\b[\w’'-]{3,20}(?:èrent|irent|urent)\b|\b(?:depuis|hier|avant-hier|il y a|dernier|dernière|passée?|suite)\b"
        r"|\baprès\b|\b(?:signé|adopté|publié|paru|tenu|survenu|proclamé|élu|mort|né|créé|fondé|entré|lancé|nommé|conclu)e?s?\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:had|was|were|did|said|told|met|went|took|made|came|won|left|began|held|saw|gave|found|spoke|wrote|fell|"
        r"rose|broke|grew|became|sent|brought|lost|paid|kept|led|ran|hit|shot|fought|since|ago|yesterday|after|"
        r"(?!need|indeed|speed|seed|feed|breed|exceed|proceed|succeed|bleed)\w{2,20}ed)\b",
        re.IGNORECASE,
    ),
}
_FUTURE: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b[\w’'-]{1,20}(?:era|erai|eront|erons|erez|ira|iront|rra|rront|dra|dront|vra|vront|tra|tront|aura|auront)\b"
        r"|\b(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient) (?:[\w’'-]{1,12} )?[\w’'-]{2,20}(?:er|ir|re|oir)\b"
        r"|\b(?:prévu|attendu|programmé|planifié|espéré|fixé)e?s?\b|\b(?:prochaine?s?|à venir|d’ici|d'ici|horizon|jusqu’en|jusqu'en|jusqu’(?:au|à)|jusqu'(?:au|à)|en vue)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:will|shall|won’t|won't|going to|upcoming|next|due|expected|scheduled|planned|set to|slated|until|"
        r"by(?= (?:\d|late|early|mid|next|then|(?:the )?(?:end|start|beginning|middle)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|summer|winter|spring|autumn|"
        r"jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec))|"
        r"would|plans? to|aims? to|hopes? to|opens|starts|begins|kicks off|takes place|goes on sale)\b|[’']ll\b",
        re.IGNORECASE,
    ),
}


@functools.lru_cache(maxsize=256)
def of(text: str, start: int, end: int, language: str) -> str:
    """Return `past` or `future` as the nearest verb or adverb of the sentence says; empty when none does."""
    if language not in _PAST:
        return ""
    left, right = _bounds(text, start, end)
    distances = [
        (_gap(found.span(), start - left, end - left), name)
        for name, patterns in (("future", _FUTURE), ("past", _PAST))
        for found in patterns[language].finditer(text[left:right])
    ]
    return min(distances)[1] if distances else ""


def _gap(span: tuple[int, int], start: int, end: int) -> int:
    return max(0, start - span[1], span[0] - end)


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence around a place, or as much of it as is in reach."""
    left, right = max(0, start - REACH), min(len(text), end + REACH)
    stops = [found.end() + left for found in _SENTENCE.finditer(text[left:start])]
    after = _SENTENCE.search(text[end:right])
    return (stops[-1] if stops else left), (end + after.end() if after else right)
