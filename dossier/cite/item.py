"""What a bibliography says of an article, format aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dossier.cite.names import Name, name
from dossier.cite.plain import address, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Actor, Article, Fact, PartialDate, Phrase, Source

SUBJECTS = 12
"""Actors given as keywords at most: the ones an article names most."""


class Genre(StrEnum):
    """What kind of publication an article appeared in, as far as formats tell them apart."""

    NEWSPAPER = "newspaper"
    BLOG = "blog"
    PAGE = "page"
    """A page of an institution's own site: a communiqué, a speech, a report."""


_GENRES = {"institution": Genre.PAGE, "blog": Genre.BLOG}


@dataclass(frozen=True, slots=True)
class Item:
    """An article as cited; every text is on one line and free of control characters."""

    id: str
    """The article's id in the dossier."""
    genre: Genre
    title: str | None
    authors: tuple[Name, ...]
    outlet: str | None
    outlet_inferred: bool
    via: str | None
    """Who republished it."""
    agency: str | None
    published: PartialDate | None
    published_inferred: bool
    hedge: Phrase | None
    """What must be said with the date: « at the earliest »."""
    updated: PartialDate | None
    retrieved: PartialDate | None
    language: str | None
    """ISO 639-1 code."""
    url: str | None
    archive: str | None
    """A copy in an archive of the web."""
    file: str
    """The seed's name, without its folder."""
    summary: str | None
    """The dossier's own, the curator's."""
    keywords: tuple[str, ...]
    """The curator's keywords, then the actors that the article names most."""

    @property
    def sure(self) -> PartialDate | None:
        """The date of publication for formats that cannot say a doubt: none where there is one."""
        date = self.published
        return None if date is None or self.published_inferred or date.edtf[-1] in "?~%" else date


def item(article: Article, actors: Mapping[str, Actor]) -> Item:
    """Tell of an article what bibliographies tell.

    Args:
        article: as it is published; what a policy withholds is no longer in it.
        actors: the dossier's, by id, whose names become keywords.
    """
    source = article.source
    published = article.published
    return Item(
        id=article.id,
        genre=_GENRES.get(_kind(source), Genre.NEWSPAPER),
        title=plain(article.title.value) or None if article.title else None,
        authors=tuple(name(plain(one)) for one in article.authors.value) if article.authors else (),
        outlet=plain(source.value.name) if source else None,
        outlet_inferred=bool(source and source.inferred),
        via=plain(article.via.value.name) if article.via else None,
        agency=plain(article.agency.value) if article.agency else None,
        published=published.value if published else None,
        published_inferred=bool(published and published.inferred),
        hedge=published.qualifier if published else None,
        updated=article.updated.value if article.updated else None,
        retrieved=article.retrieved.value if article.retrieved else None,
        language=article.language.value if article.language else None,
        url=address(article.url.value) if article.url else None,
        archive=address(article.archive.value) if article.archive else None,
        file=plain(article.document.path.rpartition("/")[2]),
        summary=plain(article.curation.summary) if article.curation.summary else None,
        keywords=_keywords(article, actors),
    )


def _kind(source: Fact[Source] | None) -> str:
    return source.value.kind or "" if source else ""


def _keywords(article: Article, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    counted: dict[str, int] = {}
    for mention in article.mentions:
        counted[mention.actor] = counted.get(mention.actor, 0) + 1
    leading = sorted(counted, key=lambda one: (-counted[one], one))[:SUBJECTS]
    named = (actors[one].name for one in leading if one in actors)
    return tuple(dict.fromkeys(map(plain, (*article.curation.tags, *named))))
