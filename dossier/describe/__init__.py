"""Judged blocks to an article's facts: one fact a file, all blocks in sight, dropped ones too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe import (
    actors,
    address,
    authors,
    dates,
    events,
    flags,
    language,
    quotes,
    source,
    title,
)
from dossier.describe.actors import functions
from dossier.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Authority, Block, RawDocument, Settings

    Finder = Callable[[Article, Authority, Settings], Article]


FACTS: tuple[tuple[str, Finder], ...] = (
    ("language", language.find),
    ("title", title.find),
    ("address", address.find),
    ("source", source.find),
    ("authors", authors.find),
    ("dates", dates.find),
    ("flags", flags.find),
    ("actors", actors.attach),
    ("functions", functions.find),
    ("quotes", quotes.find),
    ("events", events.find),
)
"""The facts in the order in which they are looked for; a later one may read those before it."""


def describe(
    identifier: str,
    document: RawDocument,
    blocks: tuple[Block, ...],
    authority: Authority,
    settings: Settings,
) -> Article:
    """Find an article's facts in its judged blocks; what the curator has settled of them is found by nobody else.

    Args:
        identifier: the article's id.
        document: the seed's text, and what the file says of itself.
        blocks: its judged blocks, the curator's verdicts applied.
        authority: what the dossier's own lists know.
        settings: the options that change what is found; `as_of` bounds what is inferred.
    """
    article = Article(identifier, document, blocks)
    for _, find in FACTS:
        article = replace(find(article, authority, settings), **dict(authority.settled))
    return article
