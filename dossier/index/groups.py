"""Articles that are one text, as the dossier shows them: what kind of copy, how alike, from which agency."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.index import duplicates, shingles
from dossier.records import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article

CREDITED = 2
"""Articles of a group that must credit an agency for it to be the agency's text."""


def find(articles: Sequence[Article]) -> tuple[Group, ...]:
    """Return the groups of near-duplicates, in the order of the articles; titles and captions do not count."""
    pairs = duplicates.likenesses([shingles.fold(article.text) for article in articles])
    beside: dict[int, list[duplicates.Likeness]] = {}
    for pair in pairs:
        beside.setdefault(pair.shorter, []).append(pair)
    found = []
    for members in duplicates.families(len(articles), pairs):
        own = set(members)
        inside = [pair for one in members for pair in beside.get(one, ()) if pair.longer in own]
        found.append(_group([articles[number] for number in members], inside))
    return tuple(found)


def _group(articles: Sequence[Article], pairs: Sequence[duplicates.Likeness]) -> Group:
    agency = _agency(articles)
    kind = "copy" if all(pair.copied for pair in pairs) else "rewrite"
    likeness = min(pair.similarity for pair in pairs)
    return Group(
        tuple(article.id for article in articles), "wire-copy" if agency else kind, likeness, agency
    )


def _agency(articles: Sequence[Article]) -> str | None:
    """Return the agency that several of the articles credit, or come from."""
    credited: Counter[str] = Counter()
    for article in articles:
        named = {article.agency.value} if article.agency else set()
        if article.source and article.source.value.kind == "agency":
            named.add(article.source.value.name)
        credited.update(named)
    most = min(credited, key=lambda name: (-credited[name], name), default=None)
    return most if most and credited[most] >= CREDITED else None
