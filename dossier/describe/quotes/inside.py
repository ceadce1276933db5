"""Attributions between the marks: « Nous sommes prêts, a déclaré X, à agir »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.quotes import verbs
from dossier.describe.quotes.attribute import Attribution
from dossier.describe.quotes.frame import forward
from dossier.describe.quotes.parties import Party, parties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.parties import Named
    from dossier.describe.quotes.units import Words
    from dossier.describe.quotes.verbs import Saying

LONGEST = 4_000
"""Characters of words looked through; an attribution between the marks comes early."""
_CLOSED = re.compile(r"[^,.;:!?«»\"“”–—]{0,60}(?:[,.!?:–—]|\Z)")
_CLOSED_SOON = re.compile(r"(?: (?:on|in|at|to) [\w' ]{2,30})?,")
_SOMEBODY = re.compile(
    r" (?:[àa] [\w' -]{2,20} )?(?P<who>(?:une?|le|la|les|l'|des|d'|ce|cet|cette|son|sa|plusieurs|certains|quelques|the|an?|one) ?\w|[A-ZÀ-Ý])"
)
"""What names whoever speaks, right behind the verb."""
_STOPS = (",", "!", "?", "…", "–", "—", " -")
_INNER = re.compile(r"[«“\"‹][^»”\"›]*[»”\"›]")


def find(frame: Frame, words: Words, named: Sequence[Named], language: str) -> Attribution | None:
    """Return the attribution that stands between the marks, offsets in the unit; None where there is none.

    One whose party nobody knows (« dit une source diplomatique ») has a party of kind `other`, or none at all: the
    words are somebody else's than the last speaker's.

    Args:
        frame: the sentence that holds the quotation.
        words: the quotation.
        named: the mentions between the marks, offsets in the unit.
        language: of the text.
    """
    last = min(words.last, words.first + LONGEST)
    text = frame.unit.text[words.first : last]
    text = _INNER.sub(lambda found: "«" + "x" * (len(found[0]) - 2) + "»", text)
    said = [one for one in verbs.find(text, language) if one.mood == "finite" and not one.negated]
    behind = [one for one in said if text[: one.start].rstrip().endswith(_STOPS)]
    if not behind and not (said and language == "en"):
        return None
    moved = [
        replace(one, start=one.start - words.first, end=one.end - words.first) for one in named
    ]
    inner = replace(
        frame,
        unit=replace(frame.unit, masked=text),
        start=0,
        end=len(text),
        verbs=tuple(said),
        parties=tuple(parties(text, moved, said, language)),
    )
    for verb in behind:
        found = _inverted(inner, verb)
        if found:
            return _moved(found, words.first)
    told = (_straight(inner, verb) for verb in said if language == "en")
    return next((_moved(one, words.first) for one in told if one), None)


def stranger(found: Attribution) -> bool:
    """Say whether an attribution between the marks names nobody that is known."""
    return found.party is None or found.party.kind == "other"


def _inverted(inner: Frame, verb: Saying) -> Attribution | None:
    """Return the attribution of an incise: « , dit-il, », « , explique X, », « , dit une source à Bruxelles, »."""
    if verb.pronoun in {"je", "nous", "vous", "tu"}:
        return None
    if verb.pronoun == "on":
        known = _CLOSED.match(inner.text, verb.end)
        return Attribution("inside", "whole", None, verb.start, verb.end) if known else None
    party = Party(verb.start, verb.end, "pronoun", word=verb.pronoun) if verb.pronoun else forward(inner, verb)  # fmt: skip
    end = max(verb.end, party.end) if party else verb.end
    if not _CLOSED.match(inner.text, end):
        return None
    if party and party.kind != "other":
        return Attribution("inside", "whole", party, verb.start, end)
    somebody = _SOMEBODY.match(inner.text, verb.end)
    if not somebody or (party and party.start != somebody.start("who")):
        return None
    return Attribution("inside", "whole", party, verb.start, end)


def _straight(inner: Frame, verb: Saying) -> Attribution | None:
    """Return the attribution of an English incise in the order of a sentence: “We need, a diplomat said, to go”."""
    party = next((one for one in reversed(inner.parties) if one.end <= verb.start), None)
    if party is None or party.kind == "pronoun" or inner.between(party.end, verb.start).strip():
        return None
    opens = inner.between(0, party.start).rstrip().endswith(",")
    if not opens or not _CLOSED_SOON.match(inner.text, verb.end):
        return None
    return Attribution("inside", "whole", party, party.start, verb.end)


def _moved(found: Attribution, by: int) -> Attribution:
    """Return an attribution with its offsets moved."""
    party = found.party and replace(found.party, start=found.party.start + by, end=found.party.end + by)  # fmt: skip
    return replace(found, party=party, start=found.start + by, end=found.end + by)
