"""Who is named in a quotation, and who beside it in its paragraph: what lists of quotations are filtered by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import address
from dossier.pages.render import Ready

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Quote


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor that quotations can be filtered by."""

    key: Ready
    name: str
    count: int
    """Quotations that name it, or that it says."""
    near: int = 0
    """Further ones whose paragraph names it."""


def inside(article: Article, quote: Quote) -> tuple[str, ...]:
    """Return the ids of the actors whom a quotation names, its speaker left out, sorted."""
    starts = [mention.start for mention in article.mentions]
    told = article.mentions[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
    return tuple(sorted({mention.actor for mention in told} - {quote.speaker or ""}))


def beside(article: Article, quote: Quote) -> tuple[str, ...]:
    """Return the ids of the actors whom a quotation does not name but its paragraph does, sorted."""
    starts = [block.start for block in article.blocks]
    first, last = (bisect_right(starts, at) - 1 for at in (quote.start, quote.end - 1))
    near = {mention.actor for mention in article.mentions if first <= mention.block <= last}
    return tuple(sorted(near - {quote.speaker or ""} - set(inside(article, quote))))


def keys(actors: Iterable[str]) -> Ready:
    """Return ids as a page's attribute holds them, parted by spaces."""
    return Ready(" ".join(address.safe(one) for one in actors))


def choices(said: Sequence[tuple[Article, Quote]], site: Site) -> tuple[Choice, ...]:
    """Return the actors whom quotations or their paragraphs name, the most named first, then by name."""
    counts = Counter(one for article, quote in said for one in inside(article, quote))
    near = Counter(one for article, quote in said for one in beside(article, quote))
    return _choices(counts, near, site)


def speakers(said: Sequence[tuple[Article, Quote]], site: Site) -> tuple[Choice, ...]:
    """Return who says quotations, the most quoted first, then by name."""
    return _choices(Counter(quote.speaker for _, quote in said if quote.speaker), Counter(), site)


def _choices(counts: Counter[str], near: Counter[str], site: Site) -> tuple[Choice, ...]:
    known = [one for one in {**counts, **near} if one in site.actors]
    known.sort(key=lambda one: (-counts[one], -near[one], site.actors[one].name.casefold(), one))
    return tuple(
        Choice(keys((one,)), site.actors[one].name, counts[one], near[one]) for one in known
    )


def pairs(site: Site) -> tuple[tuple[str, str, int], ...]:
    """Return who names whom in how many quotations, by ids, sorted; a speaker twice for all of theirs."""
    counts = Counter(
        (quote.speaker, one)
        for article in site.dossier.articles
        for quote in article.quotes
        if quote.speaker
        for one in (quote.speaker, *inside(article, quote))
    )
    return tuple((one, other, counts[one, other]) for one, other in sorted(counts))
