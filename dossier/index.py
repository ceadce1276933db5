"""Articles to a dossier: one actor across spellings and articles, sources, order, co-mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Authority, Dossier, Notice, Settings


def assemble(
    articles: Sequence[Article], authority: Authority, settings: Settings, notices: Sequence[Notice] = ()
) -> Dossier:
    """Link articles into a dossier; the same for any order of the articles."""
    raise NotImplementedError
