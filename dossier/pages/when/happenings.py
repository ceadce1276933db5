"""What happened when, as pages show it: a dated sentence, and who tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.literal import shown
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.quotes import LONGEST, blocks_of
from dossier.pages.reading.typeset import language_of, typeset
from dossier.pages.render import Ready
from dossier.wording import day, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Article, Happening, Telling


TITLE = 60
"""Code points of a title that stands for an unknown source."""


@dataclass(frozen=True, slots=True)
class Teller:
    """An article that tells a happening."""

    source: str
    """Its outlet, or its title where that is not known, and the day it was published."""
    target: str
    """The article's page."""
    place: Ready
    """The paragraph on that page, for behind the link."""
    evidence: str
    """How its date was resolved; empty where the sentence says it whole."""
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """A happening in a list."""

    date: str
    iso: str
    language: str
    """ISO 639-1 code of the sentence."""
    text: str
    tellers: tuple[Teller, ...]


def told(happenings: Iterable[Happening], site: Site) -> tuple[Told, ...]:
    """Lay happenings out, in the order given."""
    return tuple(_told(one, site) for one in happenings)


def _told(happening: Happening, site: Site) -> Told:
    first = site.articles[happening.tellings[0].article]
    language = language_of(first)
    return Told(
        day(happening.date, site.options.language),
        happening.date.date,
        language if language != site.options.language else "",
        shorten(typeset(shown(happening.text), language), LONGEST),
        tuple(_teller(telling, site) for telling in happening.tellings),
    )


def _named(article: Article, site: Site) -> str:
    """Name an article of unknown source by its title: « according to an unknown source » would be said of a person."""
    unknown = site.speak("unknown source")
    if not (article.title and article.title.value.strip()):
        return unknown
    title = shorten(typeset(article.title.value, language_of(article)), TITLE)
    return f"{quoted(title, site.options.language)} ({unknown})"


def _teller(telling: Telling, site: Site) -> Teller:
    article = site.articles[telling.article]
    name = article.source.value.name if article.source else _named(article, site)
    date = article.published
    said = f"{name}, {day(date.value, site.options.language)}" if date else name
    anchor = site.anchor(article, blocks_of(article).at(telling.event.start))
    return Teller(
        said,
        site.article_uri(article),
        Ready(f"#{anchor}"),
        site.say(telling.event.evidence),
        telling.event.rule,
    )
