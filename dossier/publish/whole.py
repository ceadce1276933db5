"""A dossier of the articles that are published: what links them is theirs alone, and tells nothing of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.index.acronyms import terms
from dossier.publish.evidence import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.publish.citations import Citations
    from dossier.records import (
        Actor,
        Article,
        Comparison,
        Dossier,
        Group,
        Note,
        Notice,
        Plan,
        RecurringLine,
    )

PAIR = 2
"""Articles of a group of near-duplicates, at least."""


def whole(
    dossier: Dossier, kept: Mapping[str, Article], citations: Citations, language: str
) -> Dossier:
    """Return the dossier of the articles that are kept.

    Args:
        dossier: all of it.
        kept: what is published of each article, by id.
        citations: what becomes of citations in the curator's words.
        language: the dossier's, in which acronyms are explained.
    """
    articles = tuple(_noted(kept[one.id], citations) for one in dossier.articles if one.id in kept)
    excluded = tuple(_noted(kept[one.id], citations) for one in dossier.excluded if one.id in kept)
    named = {actor.id for article in articles for actor in article.actors}
    named |= {mention.actor for article in articles for mention in article.mentions}
    sources = {article.source.value.id for article in articles if article.source}
    gone = _spellings(dossier.articles) - _spellings(articles)
    records = {one.id: _spelt(one, gone) for one in dossier.actors if one.id in named}
    articles = tuple(
        replace(one, actors=tuple(records.get(actor.id, actor) for actor in one.actors))
        for one in articles
    )
    return replace(
        dossier,
        articles=articles,
        excluded=excluded,
        actors=tuple(records[one.id] for one in dossier.actors if one.id in records),
        sources=tuple(one for one in dossier.sources if one.id in sources),
        notices=tuple(_notices(dossier, kept)),
        co_mentions=tuple(
            replace(pair, articles=inside)
            for pair in dossier.co_mentions
            if (inside := tuple(one for one in pair.articles if one in kept))
        ),
        groups=tuple(_groups(dossier, kept)),
        recurring=tuple(_recurring(dossier, articles)),
        plan=_plan(dossier, kept, citations, language),
    )


def _noted(article: Article, citations: Citations) -> Article:
    """Return an article whose curator's words cite only what is published."""
    chosen = article.curation
    summary = citations.rewritten(chosen.summary) if chosen.summary else chosen.summary
    notes = tuple(_note(note, citations) for note in chosen.notes)
    note = _note(article.note, citations) if article.note else None
    return replace(article, note=note, curation=replace(chosen, summary=summary, notes=notes))


def _note(note: Note, citations: Citations) -> Note:
    return replace(note, text=citations.rewritten(note.text))


def _spellings(articles: tuple[Article, ...]) -> set[str]:
    return {" ".join(one.text.split()) for article in articles for one in article.mentions}


def _spelt(actor: Actor, gone: set[str]) -> Actor:
    """Return an actor without the spellings that only withheld texts have; those of lists stay."""
    return replace(actor, spellings=tuple(one for one in actor.spellings if one not in gone))


def _notices(dossier: Dossier, kept: Mapping[str, Article]) -> Iterator[Notice]:
    """Yield the notices that concern no article of which something is withheld."""
    whole_paths = {one.document.path for one in kept.values() if one.release is None}
    every = {one.document.path for one in (*dossier.articles, *dossier.excluded)}
    partly = every - whole_paths
    for notice in dossier.notices:
        if notice.path not in partly and notice.path.removesuffix(".yml") not in partly:
            yield notice


def _groups(dossier: Dossier, kept: Mapping[str, Article]) -> Iterator[Group]:
    for group in dossier.groups:
        inside = tuple(one for one in group.articles if one in kept)
        if len(inside) >= PAIR:
            yield replace(group, articles=inside)


def _recurring(dossier: Dossier, articles: tuple[Article, ...]) -> Iterator[RecurringLine]:
    """Yield the lines of furniture that an article of their source shows, published in full as it is."""
    shown: dict[str, set[str]] = {}
    for article in articles:
        if article.source and article.release is None:
            lines = shown.setdefault(article.source.value.id, set())
            lines |= {folded(one.text) for one in article.blocks if not one.verdict.keep}
    for line in dossier.recurring:
        if folded(line.text) in shown.get(line.source, set()):
            yield line


def _plan(
    dossier: Dossier, kept: Mapping[str, Article], citations: Citations, language: str
) -> Plan:
    """Return the curator's plan: its words as they may be said, its acronyms as the whole published texts hold them."""
    plan = dossier.plan
    visible = [one for one in dossier.articles if one.id in kept]
    curated = [term for term in plan.terms if term.curated]
    return replace(
        plan,
        parts=tuple(replace(one, intro=citations.rewritten(one.intro)) for one in plan.parts),
        terms=terms(visible, curated, language),
        comparisons=tuple(_comparisons(plan, kept, citations)),
    )


def _comparisons(
    plan: Plan, kept: Mapping[str, Article], citations: Citations
) -> Iterator[Comparison]:
    """Yield the curator's comparisons; one whose articles are all hidden is gone, not one of all articles."""
    for one in plan.comparisons:
        inside = tuple(article for article in one.articles if article in kept)
        if inside or not one.articles:
            yield replace(one, articles=inside, intro=citations.rewritten(one.intro))
