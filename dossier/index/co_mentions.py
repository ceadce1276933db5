"""Co-mentions: which actors occur in the same articles."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from dossier.records import CoMention, Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article

LIMIT = 60
"""Actors of one article that are paired: 1,770 pairs; a list of 500 names would make 125,000."""


def count(articles: Sequence[Article]) -> tuple[tuple[CoMention, ...], tuple[Notice, ...]]:
    """Return every pair of actors with its articles, and a notice for each article that names too many.

    Work grows with the number of articles, not with its square.
    """
    shared: dict[tuple[str, str], list[str]] = {}
    notices = []
    for article in articles:
        often = Counter(mention.actor for mention in article.mentions)
        named = sorted(often, key=lambda actor: (-often[actor], actor))
        if len(named) > LIMIT:
            notices.append(_too_many(article, len(named)))
        for pair in itertools.combinations(sorted(named[:LIMIT]), 2):
            shared.setdefault(pair, []).append(article.id)
    pairs = tuple(CoMention(pair, tuple(shared[pair])) for pair in sorted(shared))
    return pairs, tuple(notices)


def _too_many(article: Article, number: int) -> Notice:
    """Say that only the most named actors of an article are paired."""
    message = phrase(
        "This article names {number} actors; only the {limit} most named are linked with each other.",
        number=number,
        limit=LIMIT,
    )
    return Notice("info", article.document.path, None, message)
