"""Dates: published and updated, stated or inferred, and what is known when neither is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.dates import clues, inferred, stated

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the dates that the article states; failing that what the calendar allows; failing that clues.

    Where the curator has settled the date of publication, nothing is concluded about it and no clue is wanted.
    """
    settled = dict(authority.settled).get("published")
    if settled:
        return clues.find(replace(stated.find(article), published=settled), None, settings)
    described, undecided = inferred.find(stated.find(article), settings)
    return clues.find(described, undecided, settings)
