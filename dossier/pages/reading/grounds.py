"""What a fact stands on, shown beside it on demand: words of the seed with their place, grounds, rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.pages.literal import shown
from dossier.pages.reading.mentions import shorten

if TYPE_CHECKING:
    from dossier.pages.site import Site
    from dossier.records import Article, Fact, Where

ASIDE = "dossier-aside"
"""Id of what the page says of the lines set aside; those of the lines begin with it."""
CURATOR = "curator"
"""The rule under which a curator's word stands."""
WORDS = 300
"""Code points of the words shown; the whole passage is a click away."""


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence of a fact."""

    words: str
    """What it was read from; empty where no words give it."""
    line: int
    """Line of the seed, from 1; 0 without words."""
    anchor: str
    """Id of the passage on the article's page."""
    grounds: str
    rule: str
    """Its name; empty for the curator's word, which the page says otherwise."""


def why(article: Article, fact: Fact[Any], site: Site) -> Why:
    """Lay the evidence of a fact out."""
    where = fact.where
    grounds = site.say(fact.evidence)
    return Why(
        shorten(words_of(article, where), WORDS),
        line_of(article, where.start) if where else 0,
        passage(article, where.block, site) if where else "",
        grounds[:1].upper() + grounds[1:],
        "" if fact.rule == CURATOR else fact.rule,
    )


def words_of(article: Article, where: Where | None) -> str:
    """Return the words that a fact was read from."""
    return shown(article.document.text[where.start : where.end]) if where else ""


def line_of(article: Article, offset: int) -> int:
    """Return the line of the seed, from 1, in which a character stands."""
    return article.document.text.count("\n", 0, offset) + 1


def passage(article: Article, block: int, site: Site) -> str:
    """Return where the page shows a block: in the text, or among the lines set aside."""
    if article.blocks[block].verdict.keep:
        return site.anchor(article, block)
    return aside(block)


def aside(block: int) -> str:
    """Return the id of a line set aside."""
    return f"{ASIDE}-{block}"


def put_aside(article: Article) -> tuple[int, ...]:
    """Return the blocks that readers do not see in the text: those that were dropped and have words."""
    return tuple(
        at
        for at, block in enumerate(article.blocks)
        if not block.verdict.keep and block.text.strip()
    )
