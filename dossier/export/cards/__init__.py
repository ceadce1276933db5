"""A picture for each article, for links shared elsewhere: title, outlet, date and the dossier's name, no photograph.

Drawn by Typst at build time from the records alone, many to a run; 1,200 by 630 points, the size that readers of
Open Graph expect. What a policy withholds is not in the records, and not on a card.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING

from dossier.cite.item import item
from dossier.export.briefing import typography
from dossier.export.briefing.dates import written
from dossier.export.pdf.engine import pictures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.export.briefing.look import Look
    from dossier.records import Article

PIXELS = 72
"""An inch, so that a point is a pixel."""
RUN = 50
"""Cards drawn at once: each is a page of some 3 MB in memory."""
LONGEST = 140
"""Characters of a title; four lines of the largest letters that fit."""


def write(
    articles: Iterable[Article], title: str, language: str, look: Look
) -> Iterator[tuple[str, bytes]]:
    """Draw the articles' cards and give each with the article's id.

    Args:
        articles: as they are published.
        title: the dossier's.
        language: in which dates are written.
        look: gives the colour.

    Raises:
        DossierError: when Typst is missing.
    """
    waiting = list(articles)
    source = (resources.files("dossier") / "templates" / "card.typ").read_bytes()
    for at in range(0, len(waiting), RUN):
        part = waiting[at : at + RUN]
        record = {
            "accent": look.accent,
            "language": language,
            "dossier": typography.plain(title),
            "cards": [_card(article, language) for article in part],
        }
        drawn = pictures(source, {"cards": json.dumps(record, ensure_ascii=False)}, PIXELS)
        yield from zip((article.id for article in part), drawn, strict=True)


def _card(article: Article, language: str) -> dict[str, str]:
    told = item(article, {})
    date = written(told.sure, language) if told.sure else ""
    return {
        "title": typography.shorten(typography.plain(told.title or article.id), LONGEST),
        "outlet": typography.plain(told.outlet or ""),
        "date": typography.plain(date),
        "tongue": told.language or language,
    }
