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

LONGEST = 4_000
"""Characters of words looked through; an attribution between the marks comes early."""
_CLOSED = re.compile(r"[^,.;:!?«»\"“”–—]{0,60}(?:[,.!?:–—]|\Z)")
_INNER = re.compile(r"[«“\"‹][^»”\"›]*[»”\"›]")


def find(frame: Frame, words: Words, named: Sequence[Named], language: str) -> Attribution | None:
    """Return the attribution that stands between the marks, offsets in the unit; None where there is none.

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
    said = [
        one
        for one in said
        if text[: one.start].rstrip().endswith((",", "!", "?", "…", "–", "—", " -"))
    ]
    if not said:
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
    for verb in said:
        if verb.pronoun in {"je", "nous", "vous", "on", "tu"}:
            continue
        party = Party(verb.start, verb.end, "pronoun", word=verb.pronoun) if verb.pronoun else forward(inner, verb)  # fmt: skip
        end = max(verb.end, party.end) if party else verb.end
        if party and party.kind != "other" and _CLOSED.match(text, end):
            there = replace(party, start=party.start + words.first, end=party.end + words.first)
            return Attribution(
                "inside", "whole", there, words.first + verb.start, words.first + end
            )
    return None
