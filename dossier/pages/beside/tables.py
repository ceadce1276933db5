"""The dossier as tables: one description, from which CSV, Data Package and SQLite are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.beside.columns import (
    ACTORS,
    ARTICLES,
    COPIES,
    EVENTS,
    MENTIONS,
    PAIRS,
    QUOTATIONS,
    SOURCES,
    WORDINGS,
    Column,
)
from dossier.pages.reading.quotes import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.pages.site import Site
    from dossier.records import Article, PartialDate

Cell = str | int | bool | None
SEPARATOR = " ; "
"""Between the values of a cell that holds several."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows."""

    name: str
    said: str
    """What a row is."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: str = ""
    """The column that names a row; empty for none."""
    refers: tuple[tuple[str, str], ...] = ()
    """Columns that hold another table's key, and that table."""


def tables(site: Site) -> tuple[Table, ...]:
    """Lay the dossier out; what a policy withholds is no longer in it."""
    article, actor = ("article", "articles"), ("actor", "actors")
    made: tuple[tuple[Callable[[Site], Iterator[tuple[Cell, ...]]], Table], ...] = (
        (_articles, Table("articles", "An article.", ARTICLES, (), "id", (("source", "sources"),))),
        (_actors, Table("actors", "A person, organisation, country or place.", ACTORS, (), "id")),
        (_mentions, Table("mentions", "A place where an article names an actor.", MENTIONS, (), "", (article, actor))),
        (_quotations, Table("quotations", "Words put in someone's mouth.", QUOTATIONS, (), "", (article, ("speaker", "actors")))),
        (_events, Table("events", "A dated sentence of an article.", EVENTS, (), "", (article,))),
        (_sources, Table("sources", "An outlet.", SOURCES, (), "id")),
        (_copies, Table("copies", "An article that prints a text that others print too.", COPIES, (), "", (article,))),
        (_wordings, Table("wordings", "A place where a column of a comparison has a wording.", WORDINGS, (), "", (article,))),
        (_pairs, Table("pairs", "Two actors named in the same articles.", PAIRS, (), "", (actor, ("other", "actors")))),
    )  # fmt: skip
    return tuple(
        Table(one.name, one.said, one.columns, tuple(rows(site)), one.key, one.refers)
        for rows, one in made
    )


def _articles(site: Site) -> Iterator[tuple[Cell, ...]]:
    for article in site.dossier.articles:
        item = site.items[article.id]
        source, curation = article.source, article.curation
        yield (
            *(article.id, item.title, _edtf(item.published), _day(item.sure)),
            *(item.published_inferred, site.say(item.hedge), _edtf(item.updated), _edtf(item.retrieved)),
            *(source.value.id if source else None, item.outlet, item.outlet_inferred, item.via, item.agency),
            SEPARATOR.join(article.authors.value) if article.authors else None,
            *(item.language, item.url, item.archive),
            SEPARATOR.join(flag.value for flag in article.flags),
            *(curation.part, SEPARATOR.join(curation.tags), curation.pinned, curation.summary),
            *(article.words, article.release.policy.value if article.release else "full"),
            *(_page(site.article_uri(article), site), article.document.path, article.document.sha256),
            article.text,
        )  # fmt: skip


def _actors(site: Site) -> Iterator[tuple[Cell, ...]]:
    for actor in site.dossier.actors:
        told = site.mentioned.get(actor.id, ())
        mentions = sum(one.actor == actor.id for article in told for one in article.mentions)
        yield (
            *(actor.id, actor.name, actor.kind.value, SEPARATOR.join(actor.spellings), actor.qid),
            *(actor.country, len(told), mentions, _page(site.actor_uri(actor.id), site)),
        )


def _mentions(site: Site) -> Iterator[tuple[Cell, ...]]:
    for article in site.dossier.articles:
        for one in article.mentions:
            yield article.id, one.actor, one.text, site.anchor(article, one.block)


def _quotations(site: Site) -> Iterator[tuple[Cell, ...]]:
    for article in site.dossier.articles:
        for one in article.quotes:
            yield (
                article.id,
                one.speaker,
                one.kind,
                one.text,
                _paragraph(article, one.start, site),
                one.rule,
            )


def _events(site: Site) -> Iterator[tuple[Cell, ...]]:
    for article in site.dossier.articles:
        for one in article.events:
            yield (
                article.id,
                one.date.edtf,
                one.text,
                _paragraph(article, one.start, site),
                one.rule,
            )


def _sources(site: Site) -> Iterator[tuple[Cell, ...]]:
    for identifier, articles in sorted(site.by_source.items(), key=lambda one: one[0] or ""):
        if identifier is None or articles[0].source is None:
            continue
        source = articles[0].source.value
        yield (
            *(source.id, source.name, source.domain, source.kind, source.country, source.owner),
            *(source.ownership, source.note.text if source.note else None, len(articles)),
            _page(site.source_uri(source.id), site),
        )


def _pairs(site: Site) -> Iterator[tuple[Cell, ...]]:
    for pair in site.dossier.co_mentions:
        facts = (site.articles[one].source for one in pair.articles if one in site.articles)
        sources = sorted({fact.value.id for fact in facts if fact})
        yield *pair.actors, len(pair.articles), SEPARATOR.join(sources) or None


def _copies(site: Site) -> Iterator[tuple[Cell, ...]]:
    for text, group in enumerate(site.dossier.groups, 1):
        for one in group.articles:
            yield text, one, group.kind, group.agency, int(group.similarity * 100)


def _wordings(site: Site) -> Iterator[tuple[Cell, ...]]:
    for one in site.comparisons:
        for column in site.columns[one.id]:
            for use in column.uses:
                for identifier, start in use.places:
                    place = _paragraph(site.articles[identifier], start, site)
                    yield one.id, column.side, use.kind, use.words, identifier, place


def _edtf(date: PartialDate | None) -> str | None:
    return date.edtf if date else None


def _day(date: PartialDate | None) -> str | None:
    return date.date if date and date.day else None


def _page(uri: str, site: Site) -> str:
    return site.built(uri, "index.md")


def _paragraph(article: Article, start: int, site: Site) -> str:
    return site.anchor(article, blocks_of(article).at(start))
