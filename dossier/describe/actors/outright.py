"""Kinds that the words beside a name say outright: « newspaper Dagbladet Nord », « analyst at Brim Lane », « Vera Lund, who ».

Each is a form in which press articles put names, whatever the name; a given name or a listed name stands against it.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, rules
from dossier.describe.actors.names import eastern, fold
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

REACH = 60
"""Characters on either side of a name that are looked at."""
_EMPLOYED = re.compile(
    r"\b(?:analysts?|strategists?|economists?|managers?|executives?|partners?|researchers?|lawyers?|engineers?|editors?"
    r"|reporters?|consultants?|salesm[ae]n|salesperson|fellow|professor|lecturer|scientists?|counsel|intern) (?:at|with) (?:the )?\Z"
    r"|\b(?:CEO|CFO|founder|co-founder|chief executive|spokes(?:man|woman|person)|subsidiary|shareholders?|shares) (?:of|for|at) \Z"
)
_SUCH = re.compile(
    r"\b(?:compan|agenc|compagni|societ|entrepris|marqu|brand|firm|outlet|website|publication|bank|banqu|retailer|platform"
    r"|plateform|club|manufacturer|organi[sz]ation|network|enseign|constructeur|group|géant|giant|newspaper|journ)(?:aux|ies|es|e|s)?"
    r"(?: \w+)? (?:such as|like|including|comme|tel(?:le)?s que|dont) (?:the )?(?:[A-Z][\w'&.-]*(?: [A-Z][\w'&.-]*)*(?:, | and | et ))*(?:and |et )?\Z"
)
"""The head of a list and those that stand before: « websites such as Polder, Kvik and »."""
_AGED = {
    "fr": re.compile(r"(?:, | \()\d{1,3} ans\b|,? âgée? de \d{1,3} ans\b"),
    "en": re.compile(r", \d\d, |,? (?:aged|age) \d\d?\b| \(\d\d\)"),
}
"""An age right after a name; in French « Toulon (83) » gives a department."""
_LIVED = re.compile(
    r"(?:,| and [A-Z]\w+ [A-Z]\w+)? (?:who|whose|was born|(?:was|were|is|are|has been|have been) (?:arrested|charged|sentenced|convicted"
    r"|appointed|elected|jailed|killed|born|survived)|est née?|est décédée?|est mort|a été (?:arrêtée?|condamnée?|élue?|nommée?))\b"
)
_WAYS = frozenset(["Avenue", "Street", "Road", "River", "Valley", "Island", "Hill", "Lake", "Park"])
"""What a place that begins like a person's name ends with: « Park Avenue »."""
_JOINED = re.compile(r" (?:and|&|et|of|de|du|des|for|the) |'s? ")
_ARTICLE = re.compile(r"\b(?:the|an?|this|these|that|my|your|our|its) (?:\d{4} )?\Z", re.IGNORECASE)
_MAGAZINE = re.compile(r"\((?:via|from|in|on) \Z")


@functools.cache
def _headed() -> re.Pattern[str]:
    """Return what stands before a company's, newspaper's or agency's bare name."""
    heads = "|".join(map(re.escape, words("organisation_heads")))
    adjective = r"(?: [a-zà-ÿ]+(?:ais|aise|ain|aine|ien|ienne|ois|oise|ique|ande?|and|esque))?"
    return re.compile(rf"\b(?:{heads}){adjective}(?: |, | \")\Z")


def _person(span: Span, passage: Passage, after: str) -> bool:
    """Say whether a claimed place or organisation is told of like a person: an age, a birth, an arrest, « who »."""
    name = passage.text[span.start : span.end]
    if span.kind is ActorKind.PERSON or name.isupper() or _JOINED.search(name):
        return False
    several = name.count(" ") in (1, 2)
    first, _, last = name.partition(" ")
    place = span.kind is ActorKind.PLACE and last.isalpha() and last not in _WAYS
    if place and (eastern(fold(first)) or rules.given(name)):
        return True
    told = _AGED.get(passage.language)
    aged = told is not None and told.match(after) is not None and (several or " " not in name)
    return aged or (several and _LIVED.match(after) is not None)


def kind(span: Span, passage: Passage) -> ActorKind | None:
    """Return the kind that the words beside a claim of the model say outright, None where they say nothing."""
    text = passage.text
    if text.startswith("Notre-Dame", span.start):
        return ActorKind.PLACE if span.kind is ActorKind.PERSON else None
    before = text[max(0, span.start - REACH) : span.start]
    after = text[span.end : span.end + REACH]
    name = text[span.start : span.end]
    if _organisation(before, name) or _MAGAZINE.search(before) or _outlet(before, name):
        return ActorKind.ORGANISATION
    return ActorKind.PERSON if _person(span, passage, after) else None


def _organisation(before: str, name: str) -> bool:
    """Say whether what stands before a name makes it an organisation's."""
    if rules.given(name):
        return False
    headed = _headed().search(before) or _EMPLOYED.search(before)
    return headed is not None or _SUCH.search(before) is not None


def _outlet(before: str, name: str) -> bool:
    """Say whether a name is a newspaper's whose article is contracted: « dans un portrait du Parisien »."""
    return before.endswith((" du ", " au ")) and f"Le {name}" in _articled()


@functools.cache
def _articled() -> frozenset[str]:
    return frozenset(actor.name for actor in authority.outlets() if actor.name.startswith("Le "))


def thing(span: Span, text: str) -> bool:
    """Say whether English speaks of a claimed person as of a thing: « this 1974 Falcon Estate », « the Mark IV »."""
    if span.kind is not ActorKind.PERSON or rules.given(text[span.start : span.end]):
        return False
    return _ARTICLE.search(text[max(0, span.start - 14) : span.start]) is not None
