"""Persons called by their given name alone: « Kevin » in an article on Kévin Trompat is he, « le pape François » no Hollande."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.describe.actors.names import surname

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_STYLED = re.compile(
    r"\b(?:pape|roi|reine|princes?|princesses?|saint|sainte|frère|sœur|père|mère|empereur|impératrice|duc|duchesse|sultan|émir"
    r"|tsar|pope|king|queen|saint|st\.?|brother|sister|father|mother|emperor|empress|duke|duchess|tsar|m\.|mme|mr\.?|mrs\.?|ms\.?) \Z",
    re.IGNORECASE,
)
"""What is said before a name that is the whole name, or a surname."""
REACH = 12
"""Characters before a name in which such a style stands."""


def by_given_name(
    texts: Sequence[Passage],
    people: Collection[str],
    placed: Iterable[tuple[tuple[int, Span], str]],
    full: Mapping[str, str],
) -> dict[str, str]:
    """Map single names to the one full name that begins with them; a surname, or a name that is styled, is left alone.

    Args:
        texts: the article's passages.
        people: the folded names of persons.
        placed: all spans with their folded names.
        full: what the names are known to be short for, to which the full names are followed.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for name in people:
        if " " in name:
            named[name.partition(" ")[0]].add(full.get(name, name))
    surnames = {surname(name) for name in people if " " in name}
    single = {name for name in people if name in named and name not in surnames}
    if not single:
        return {}
    styled = {
        name
        for (order, span), name in placed
        if name in single
        and _STYLED.search(texts[order].text[max(0, span.start - REACH) : span.start])
    }
    return {name: next(iter(named[name])) for name in single - styled if len(named[name]) == 1}
