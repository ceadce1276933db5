"""Sources side by side: who tells it, when, with which words, who is named on one side alone, what is quoted by both."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier.index.shared import shared
from dossier.index.wordings import uses
from dossier.records import Column, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dossier.records import Article, Comparison, Event, PartialDate, Quote

    Parted = Mapping[str | None, Sequence[Article]]

ALONE = 12
"""Actors, and pairs of actors, named for one column alone, at most."""
MET = 40
"""Actors of one article that are paired, those it names most: 780 pairs."""


def chosen(comparison: Comparison, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles that a comparison is of, in their order."""
    return tuple(one for one in articles if _fits(comparison, one))


def compare(comparison: Comparison, articles: Sequence[Article]) -> tuple[Column, ...]:
    """Set the sources side by side; the one with most articles first, unknown sources last."""
    found: defaultdict[str | None, list[Article]] = defaultdict(list)
    for article in chosen(comparison, articles):
        found[side(comparison, article)].append(article)
    order = sorted(found, key=lambda name: (name is None, -len(found[name]), name or ""))
    parted = {name: found[name] for name in order}
    named = {name: Counter(_named(parted[name])) for name in order}
    together = _together(parted, named) if comparison.by != "source" else {}
    same, worded = shared(parted), uses(comparison, parted)
    return tuple(
        Column(
            name,
            tuple(one.id for one in parted[name]),
            worded[name],
            tuple(
                Said(
                    one.id,
                    quote,
                    tuple(other for other in order if other in same.get((one.id, quote.start), ())),
                    _about(comparison, one, quote),
                )
                for one in parted[name]
                for quote in one.quotes
            ),
            _alone(name, named),
            _told(comparison, parted[name]),
            together.get(name, ()),
        )
        for name in order
    )


def side(comparison: Comparison, article: Article) -> str | None:
    """Return the column in which an article stands."""
    source = article.source.value if article.source else None
    if not source:
        return None
    known = {
        "source": source.id,
        "ownership": source.ownership,
        "kind": source.kind,
        "country": source.country,
    }
    return known[comparison.by]


def _fits(comparison: Comparison, article: Article) -> bool:
    if comparison.articles and article.id not in comparison.articles:
        return False
    if comparison.actor and all(one.actor != comparison.actor for one in article.mentions):
        return False
    if not (comparison.first or comparison.last):
        return True
    dates = [event.date for event in article.events]
    dates += [article.published.value] if article.published else []
    return any(_within(date, comparison) for date in dates)


def _within(date: PartialDate, comparison: Comparison) -> bool:
    """Say whether a date lies in the period; one known less precisely than the period does not."""
    first, last = comparison.first, comparison.last
    if first and date.date < first.date:
        return False
    return not last or date.date[: len(last.date)] <= last.date


def _told(comparison: Comparison, articles: Iterable[Article]) -> tuple[tuple[str, Event], ...]:
    """Return the dated sentences of the time compared."""
    if not (comparison.first or comparison.last):
        return ()
    found = [
        (article.id, event)
        for article in articles
        for event in article.events
        if _within(event.date, comparison)
    ]
    return tuple(sorted(found, key=lambda told: told[1].date.date))


def _about(comparison: Comparison, article: Article, quote: Quote) -> bool:
    """Say whether the actor compared says a quotation or is named in it."""
    return bool(comparison.actor) and (
        quote.speaker == comparison.actor
        or any(
            one.actor == comparison.actor and quote.start <= one.start < quote.end
            for one in article.mentions
        )
    )


def _named(articles: Iterable[Article]) -> Counter[str]:
    return Counter(mention.actor for one in articles for mention in one.mentions)


def _alone(name: str | None, named: Mapping[str | None, Counter[str]]) -> tuple[str, ...]:
    others = {actor for other, counts in named.items() if other != name for actor in counts}
    own = named[name]
    return tuple(sorted(own.keys() - others, key=lambda actor: (-own[actor], actor))[:ALONE])


def _together(
    parted: Parted, named: Mapping[str | None, Counter[str]]
) -> dict[str | None, tuple[tuple[str, str], ...]]:
    """Return, for each column, the actors that it alone names in one article, though others name each of them."""
    met: dict[str | None, Counter[tuple[str, str]]] = {}
    for name, articles in parted.items():
        met[name] = Counter(
            pair
            for article in articles
            for pair in itertools.combinations(
                sorted(actor for actor, _ in _named([article]).most_common(MET)), 2
            )
        )
    spread = Counter(actor for counts in named.values() for actor in counts)
    columns = Counter(pair for counts in met.values() for pair in counts)
    found = {}
    for name, counts in met.items():
        own = [
            pair
            for pair in counts
            if columns[pair] == 1 and all(spread[actor] > 1 for actor in pair)
        ]
        own.sort(key=lambda pair: (-counts[pair], -sum(named[name][one] for one in pair), pair))
        found[name] = tuple(own[:ALONE])
    return found
