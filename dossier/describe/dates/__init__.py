"""Dates: published and updated, stated or inferred, and what is known when neither is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe.dates import stated

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the article's dates: those it states."""
    return stated.find(article)
