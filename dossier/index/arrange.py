"""The curator's plan over an assembled dossier: articles into parts, acronyms with their meanings."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.curate.check import plain
from dossier.index import resolved
from dossier.index.acronyms import terms
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Dossier, Part, Phrase, Plan

SIDECAR = ".yml"


def arrange(
    dossier: Dossier,
    plan: Plan,
    language: str,
    notices: Sequence[Notice] = (),
    folder: str = "seeds",
) -> Dossier:
    """Put a plan over a dossier; an article of a part that is not in the plan is in none, and a notice says so.

    Args:
        dossier: the assembled dossier.
        plan: the curator's parts, order and acronyms.
        language: the dossier's.
        notices: what was amiss in the plan itself.
        folder: where the curator's lists lie, from the dossier's root.
    """
    amiss = list(notices)
    articles = tuple(_in_part(article, plan.parts, amiss) for article in dossier.articles)
    amiss += _shared(articles)
    compared, unmet = resolved.compared(
        plan.comparisons, dossier.actors, articles, f"{folder}/_comparisons.yml"
    )
    explained = terms(articles, plan.terms, language)
    amiss += unmet
    amiss += resolved.nearly(articles, dossier.sources)
    amiss += resolved.explained(explained, dossier.actors, f"{folder}/_glossary.yml")
    return replace(
        dossier,
        articles=articles,
        plan=replace(plan, terms=explained, comparisons=compared),
        notices=(*dossier.notices, *amiss),
    )


def _in_part(article: Article, parts: Sequence[Part], amiss: list[Notice]) -> Article:
    """Turn the part that a sidecar names, by id or title, into its id."""
    wanted = article.curation.part
    if wanted is None:
        return article
    found = next(
        (one.id for one in parts if plain(wanted) in (plain(one.id), plain(one.title))), None
    )
    if found is None:
        path = f"{article.document.path}{SIDECAR}"
        what = phrase("« {value} » is no part of this dossier.", value=wanted)
        amiss.append(Notice("warning", path, None, what, _nearest(wanted, parts)))
    return replace(article, curation=replace(article.curation, part=found))


def _shared(articles: Sequence[Article]) -> Iterator[Notice]:
    """Name the articles of a part whose place in it another one has too: they follow by date."""
    first: dict[tuple[str | None, int], Article] = {}
    for article in articles:
        told = article.curation
        if told.order is None:
            continue
        other = first.setdefault((told.part, told.order), article)
        if other is not article:
            what = phrase("« order: {order} » is that of {other} too; the two follow by date.", order=told.order, other=other.document.path)  # fmt: skip
            cure = phrase("Give one of them another number if that is not what is meant.")
            yield Notice("info", f"{article.document.path}{SIDECAR}", None, what, cure)


def _nearest(wanted: str, parts: Sequence[Part]) -> Phrase:
    if not parts:
        return phrase("List the parts under `parts:` of the plugin in mkdocs.yml.")
    names = [one.id for one in parts]
    close = difflib.get_close_matches(plain(wanted), names, n=1, cutoff=0.6)
    if close:
        return phrase("Write « {word} » if that is what is meant.", word=close[0])
    return phrase("Known are: {words}.", words=", ".join(names))


def curated(dossier: Dossier) -> tuple[Article, ...]:
    """Return the articles as the curator orders them.

    Pinned ones first; then part by part, those of no part last; in each by the sidecar's number, those without one
    behind, by date.
    """
    rank = {part.id: number for number, part in enumerate(dossier.plan.parts)}

    def place(article: Article) -> tuple[bool, int, bool, int]:
        chosen = article.curation
        number = rank.get(chosen.part or "", len(rank))
        return not chosen.pinned, number, chosen.order is None, chosen.order or 0

    return tuple(sorted(dossier.articles, key=place))
