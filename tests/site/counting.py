"""What the pages should say, counted from the articles' records in other ways than the program counts it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Dossier, Quote

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
    *("septembre", "octobre", "novembre", "décembre"),
)


def bare(text: str) -> str:
    """Fold a text: no accent, no capital, no sign but letters and digits."""
    text = text.replace("œ", "oe").replace("Œ", "oe")
    letters = unicodedata.normalize("NFD", text.lower())
    return re.sub(
        r"[^a-z0-9]+", " ", "".join(one for one in letters if not unicodedata.combining(one))
    )


def kept(article: Article) -> str:
    """Return an article's title and kept text, a line a paragraph."""
    title = article.title.value if article.title else ""
    return "\n".join([title, *(block.text for block in article.blocks if block.verdict.keep)])


def holding(dossier: Dossier, *patterns: str) -> set[str]:
    """Return the articles whose kept text has one of the patterns, folded, at the beginning of a word."""
    wanted = re.compile("|".join(rf"\b(?:{pattern})" for pattern in patterns))
    return {one.address for one in dossier.articles if wanted.search(bare(kept(one)))}


def naming(dossier: Dossier, actor: str) -> set[str]:
    """Return the articles that mention an actor."""
    return {
        one.address
        for one in dossier.articles
        if actor in {mention.actor for mention in one.mentions}
    }


def date(article: Article) -> str:
    """Return when an article was published, as far as is known: `2023-09-24`, `2023`, or nothing."""
    return article.published.value.date if article.published else ""


def mentions(dossier: Dossier) -> Counter[str]:
    """Count the mentions of every actor."""
    return Counter(mention.actor for one in dossier.articles for mention in one.mentions)


def pairs(dossier: Dossier) -> Counter[tuple[str, str]]:
    """Count the articles that name both of two actors; ids in order."""
    named = [sorted({mention.actor for mention in one.mentions}) for one in dossier.articles]
    return Counter(pair for actors in named for pair in combinations(actors, 2))


def said_by(dossier: Dossier, actor: str) -> list[tuple[Article, Quote]]:
    """Return what an actor says."""
    return [(one, quote) for one, quote in _quotes(dossier) if quote.speaker == actor]


def said_of(dossier: Dossier, actor: str) -> list[tuple[Article, Quote]]:
    """Return what others say of an actor: quotations with its name within them."""
    return [
        (one, quote)
        for one, quote in _quotes(dossier)
        if quote.speaker != actor
        and any(
            at.actor == actor and quote.start <= at.start and at.end <= quote.end
            for at in one.mentions
        )
    ]


def _quotes(dossier: Dossier) -> Iterator[tuple[Article, Quote]]:
    return ((one, quote) for one in dossier.articles for quote in one.quotes)


def happenings(dossier: Dossier) -> set[tuple[str, str]]:
    """Return what is told to have happened when; a sentence that several articles have is one."""
    return {(event.date.date, bare(event.text)) for one in dossier.articles for event in one.events}


def published(dossier: Dossier) -> Counter[str]:
    """Count the articles of every year and month: `2023`, `2023-09`."""
    dates = [date(one) for one in dossier.articles]
    return Counter(one[:length] for one in dates for length in (4, 7) if len(one) >= length)
