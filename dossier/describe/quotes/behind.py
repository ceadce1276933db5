"""Attributions in the sentence behind a quotation: « C'est en ces termes que X … », “Why?” Smith asked reporters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe.quotes.attribute import Attribution
from dossier.describe.quotes.frame import ADJACENT

if TYPE_CHECKING:
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.units import Words

SOON = 50
"""Characters of the sentence behind a quotation within which it must name its speaker."""
LONGEST = 80
"""Characters of a sentence that is but an attribution: “Smith asked reporters.”"""

_PRESENTING = re.compile(r"(?:C'est|Ainsi|Voilà|Tels?|Telles?|Ce sont|These were|That is|So) ")


def find(sentence: Frame, words: Words, following: Frame | None) -> Attribution | None:
    """Return the attribution in the sentence behind: « C'est en ces termes que X … », “Why?” Smith asked."""
    if following is None or following.words or sentence.end - words.end > 1:
        return None
    text = following.between(following.start, following.end)
    if _PRESENTING.match(text):
        party = following.first(following.start, following.end)
        named = next((one for one in following.parties if one.kind in {"name", "role"} and not one.governed), party)  # fmt: skip
        if named:
            return Attribution("sentence-behind", "whole", named, following.start, named.end)
    first = following.speaker(following.start, min(following.end, following.start + SOON))
    if sentence.start == 0 and first and first.kind == "name":
        return Attribution("sentence-behind", "whole", first, first.start, first.end)
    if len(text) <= LONGEST and following.verbs and following.parties:
        party, verb = following.parties[0], following.verbs[0]
        between = following.between(party.end, verb.start)
        if party.start == following.start and ADJACENT.fullmatch(between):
            return Attribution("sentence-behind", "whole", party, party.start, verb.end)
    return None
