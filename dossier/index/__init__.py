"""Articles to a dossier: one actor across spellings and articles, sources, order, co-mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe.actors import model
from dossier.describe.actors.names import sort_key
from dossier.index import co_mentions, groups, people
from dossier.index.arrange import arrange, curated
from dossier.index.comparisons import chosen, compare
from dossier.index.paragraphs import paragraphs
from dossier.index.proposals import proposed
from dossier.index.recurrence import publisher, set_aside, survey
from dossier.index.sentences import Sentence, sentences
from dossier.index.timeline import timeline
from dossier.records import Dossier, Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Authority, Settings, Source

__all__ = [
    "Sentence",
    "arrange",
    "assemble",
    "chosen",
    "compare",
    "curated",
    "paragraphs",
    "proposed",
    "publisher",
    "sentences",
    "set_aside",
    "survey",
    "timeline",
]

CONFIGURATION = "mkdocs.yml"
"""The file that notices on the whole dossier point at."""


def assemble(
    articles: Sequence[Article],
    authority: Authority,
    settings: Settings,
    notices: Sequence[Notice] = (),
) -> Dossier:
    """Link articles into a dossier; the same for any order of the articles.

    Args:
        articles: what pass 1 made of each seed.
        authority: the curator's actors and outlets.
        settings: the options of the whole dossier.
        notices: what was found amiss outside any article, such as a seed that nobody can read.
    """
    left_out = sorted((one for one in articles if one.curation.excluded), key=_by_date)
    ordered = sorted((one for one in articles if not one.curation.excluded), key=_by_date)
    linked, actors, doubts = people.link(ordered, authority)
    pairs, capped = co_mentions.count(linked)
    every = [*notices, *(notice for article in linked for notice in article.notices)]
    every += [*doubts, *capped, *_without_model(settings), *_of_sidecars(left_out)]
    return Dossier(
        articles=tuple(linked),
        actors=tuple(sorted(actors, key=lambda actor: (sort_key(actor.name), actor.id))),
        sources=_sources(linked),
        notices=tuple(sorted(dict.fromkeys(every), key=_by_place)),
        co_mentions=pairs,
        as_of=settings.as_of,
        groups=groups.find(linked),
        excluded=tuple(left_out),
    )


def _by_date(article: Article) -> tuple[bool, str, str]:
    """Order by date, undated last, then by id."""
    published = article.published
    return published is None, published.value.edtf if published else "", article.id


def _of_sidecars(articles: Sequence[Article]) -> list[Notice]:
    """Return what is amiss in the sidecars of articles that are left out; doubts about their texts matter no more."""
    return [
        notice
        for article in articles
        for notice in article.notices
        if notice.path != article.document.path
    ]


def _by_place(notice: Notice) -> tuple[str, int, str, str, str]:
    """Order notices by file and line."""
    return notice.path, notice.line or 0, notice.level, str(notice.message), str(notice.cure or "")


def _sources(articles: Sequence[Article]) -> tuple[Source, ...]:
    """Return the outlets that articles come from, by name; one record an id."""
    by_id: dict[str, Source] = {}
    for article in sorted(articles, key=lambda article: article.id):
        if article.source is not None:
            source = article.source.value
            if source.id not in by_id or (source.known and not by_id[source.id].known):
                by_id[source.id] = source
    return tuple(sorted(by_id.values(), key=lambda source: (sort_key(source.name), source.id)))


def _without_model(settings: Settings) -> tuple[Notice, ...]:
    """Say that names were found without the statistical model, where it is wanted and not installed."""
    if settings.recogniser != "auto" or model.installed():
        return ()
    message = phrase(
        "The language model is not installed: actors are those of the authority lists and of a few rules."
    )
    cure = phrase("Install mkdocs-dossier[ner], or set `recogniser: rules`.")
    return (Notice("info", CONFIGURATION, None, message, cure),)
