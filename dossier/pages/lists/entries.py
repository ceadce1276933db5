"""An article in a list: title, date, source and a few words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.article import heading, summary
from dossier.pages.reading.mentions import quoted, shorten
from dossier.pages.reading.typeset import language_of, tongue_of, typeset
from dossier.pages.words import FLAGS, whose
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.pages.site import Site
    from dossier.records import Article, Source

STATE = "state"
"""The ownership that lists point out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of an article."""

    title: str
    target: str
    date: str
    """As the language writes it; « undated » for none."""
    iso: str
    """For `<time datetime>`; empty for none."""
    qualifier: str
    inferred: bool
    source: str
    flags: tuple[str, ...]
    excerpt: tuple[tuple[str, bool], ...]
    """Pieces of text, with True for those that name the actor the entry is shown for."""
    more: int = 0
    """Other places where the article names that actor."""
    summary: bool = False
    """True when the excerpt is the curator's summary."""
    pinned: bool = False
    """True when the curator puts the article first."""
    state: str = ""
    """What is said of an outlet in a state's hands; empty for others."""
    tongue: str = ""
    """The language of title and excerpt, where it is not the site's."""


def entry(article: Article, site: Site, actor: str | None = None) -> Entry:
    """Make a list's entry; with the sentence that mentions an actor, or with the article's first words."""
    fact = article.published
    own = article.curation.summary is not None
    language = site.options.language if own else language_of(article)
    excerpt: tuple[tuple[str, bool], ...] = ((typeset(summary(article), language), False),)
    more = 0
    if actor:
        excerpt = tuple((typeset(text, language), named) for text, named in quoted(article, actor))
        more = sum(one.actor == actor for one in article.mentions) - sum(
            marked for _, marked in excerpt
        )
    return Entry(
        shorten(heading(article, site)),
        site.article_uri(article),
        day(fact.value, site.options.language) if fact else site.speak("undated"),
        fact.value.date if fact else "",
        site.say(fact.qualifier) if fact else "",
        bool(fact and fact.inferred),
        article.source.value.name if article.source else site.speak("unknown source"),
        tuple(site.speak(FLAGS.get(flag.value, flag.value)) for flag in article.flags),
        excerpt,
        more,
        summary=own and not actor,
        pinned=article.curation.pinned,
        state=state(article.source.value, site) if article.source else "",
        tongue=tongue_of(article, site.options.language),
    )


def state(source: Source, site: Site) -> str:
    """Say that an outlet or institution is a state's; nothing for others."""
    return site.speak(whose(source)) if source.ownership == STATE else ""


def entries(articles: Iterable[Article], site: Site, actor: str | None = None) -> tuple[Entry, ...]:
    """Make a list's entries, in the order given."""
    return tuple(entry(article, site, actor) for article in articles)
