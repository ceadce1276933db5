"""Whether 04/05/2023 is in April or in May: what the page's other dates and its address say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.records import PartialDate, phrase

if TYPE_CHECKING:
    from dossier.describe.dates.absolute import Found
    from dossier.records import Article, Phrase

LOOKED_AT = 100_000
"""Characters of a page searched for other dates in figures."""
_LAST_MONTH = 12
_FIGURES = re.compile(r"(?<![\d/.:-])(\d{1,2})/(\d{1,2})/(?:19|20)?\d\d(?![\d/])")
_DAY_FIRST = re.compile(
    r"\b[\w-]{2,40}\.(?:co\.uk|org\.uk|ac\.uk|com\.au|net\.au|co\.nz|co\.za|co\.in|ie|uk)\b"
)
"""Addresses of English-speaking countries where the day stands first."""


def settled(article: Article, found: Found, spelt: str) -> tuple[Found, Phrase | None]:
    """Return a date in figures with the order that the page's own habits give, and why; itself where nothing does."""
    if not found.ambiguous:
        return found, None
    first, words = _habit(article)
    if not first:
        return found, None
    day, month = found.date.day, found.date.month
    if first == "day":
        swapped = f"{found.date.year}-{day:02d}-{month:02d}{found.date.edtf[10:]}"
        found = replace(found, date=PartialDate(swapped))
        return found, phrase("« {words} »: the day first, as in « {other} »", words=spelt, other=words)  # fmt: skip
    return found, phrase("« {words} »: the month first, as in « {other} »", words=spelt, other=words)  # fmt: skip


def _habit(article: Article) -> tuple[str, str]:
    """Return `day` or `month`, whichever stands first in the page's dates, with one of them; nothing where they differ."""
    text = article.document.text[:LOOKED_AT]
    firsts: dict[str, str] = {}
    for figures in _FIGURES.finditer(text):
        one, two = int(figures[1]), int(figures[2])
        if one > _LAST_MONTH >= two:
            firsts.setdefault("day", figures[0])
        elif two > _LAST_MONTH >= one:
            firsts.setdefault("month", figures[0])
    if len(firsts) == 1:
        return next(iter(firsts.items()))
    address = _DAY_FIRST.search(f"{article.document.hints.get('url', '')} {text.lower()}")
    return ("day", address[0]) if address and not firsts else ("", "")
