"""Subheads that the page judge doubts: a heading or a numbered line between kept lines belongs to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clean.page_judge.containers import ancestors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line import Line
    from dossier.clean.page_judge.learned import Opinion
    from dossier.records import RawDocument

LEAST = 0.1
"""Probability below which no place saves a line; between kept siblings, nineteen in twenty doubted headings above it
are article (cross-validation by domain)."""
LONGEST = 120
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
STEPS = 2
"""Containers around a line in which its heading tag is looked for."""
ABOVE = 2
"""Lines above a heading among which the text it goes on from stands: another heading may stand between."""
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[A-H])\s?[.)–—-]\s?[^\W\d_]")
"""« 1. », « II – », « B) » before a word."""


def mend(
    document: RawDocument, opinions: Sequence[Opinion], lines: Sequence[Line], kept: Sequence[bool]
) -> list[bool]:
    """Return which lines are kept, doubted subheads among the kept ones too."""
    result = list(kept)
    for place, line in enumerate(lines):
        if result[place] or not 0 < place < len(lines) - 1 or len(line.text) > LONGEST:
            continue
        if opinions[place].probability < LEAST or not line.words or not kept[place + 1]:
            continue
        result[place] = _is_subhead(document, lines, place) and any(
            result[max(0, place - ABOVE) : place]
        )
    return result


def _is_subhead(document: RawDocument, lines: Sequence[Line], place: int) -> bool:
    """Say whether the line is marked as a heading of what follows, or numbered and set in bold before prose."""
    own = document.elements[place]
    chain = ancestors(document, own.container)
    beside = ancestors(document, document.elements[place + 1].container)
    if any(document.containers[at].tag in HEADINGS for at in chain[:STEPS]):
        return len(chain) > 1 and bool(set(chain[1 : STEPS + 1]) & set(beside[1 : STEPS + 1]))
    bold = bool({"b", "strong"} & set(own.words)) and not own.link_characters
    return bold and lines[place + 1].prose and bool(NUMBERED.match(lines[place].text))
