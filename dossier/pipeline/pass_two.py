"""Pass 2 over judged articles: what the whole dossier knows revises verdicts, so that facts can follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier import clean, curate, index
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dossier.pipeline.pass_one import Outcome
    from dossier.records import Article, Authority


def recurring(outcomes: Iterable[Outcome]) -> dict[str, clean.Recurring]:
    """Say by article id which of its lines its source's articles repeat."""
    return index.survey(article for outcome in outcomes for article in outcome.articles)


def revised(outcomes: Iterable[Outcome], found: Mapping[str, clean.Recurring]) -> Iterator[Outcome]:
    """Yield, seed by seed, the articles whose verdicts change by what recurs, with the new verdicts."""
    for outcome in outcomes:
        changed = []
        for article in outcome.articles:
            blocks = article.blocks
            if article.id in found:
                blocks = clean.revise(blocks, found[article.id])
            if blocks != article.blocks:
                changed.append(replace(article, blocks=blocks))
        if changed:
            yield replace(outcome, articles=tuple(changed), notices=())


def merged(outcomes: Sequence[Outcome], fresh: Iterable[Outcome]) -> list[Outcome]:
    """Put articles that were described again in the place of what pass 1 said of them."""
    by_seed = {outcome.seed: outcome for outcome in fresh}
    return [_merged(one, by_seed[one.seed]) if one.seed in by_seed else one for one in outcomes]


def _merged(before: Outcome, after: Outcome) -> Outcome:
    new = {article.id: article for article in after.articles}
    return replace(
        before,
        articles=tuple(new.get(article.id, article) for article in before.articles),
        notices=(*before.notices, *after.notices),
    )


def idle(articles: Sequence[Article], known: Authority) -> Iterator[Notice]:
    """Name the orders for a source's lines whose words stand in none of its articles."""
    for standing in known.standing:
        texts = [
            article.document.text
            for article in articles
            if standing.source in {fact.value.id for fact in (article.source, article.via) if fact}
        ]
        for order in standing.orders:
            if not any(curate.holds(text, order) for text in texts):
                yield Notice(
                    "info",
                    standing.path,
                    None,
                    phrase(
                        "The words « {words} » stand in no article of « {source} ».",
                        words=order.passage,
                        source=standing.source,
                    ),
                    phrase("Copy the words from a seed, or remove the order."),
                )
