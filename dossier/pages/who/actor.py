"""Pages of actors: who they are, under which names they occur, where, and in whose company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.beside import prints
from dossier.pages.compared.plan import of_actor
from dossier.pages.head import Head, links, programs
from dossier.pages.lists import listing
from dossier.pages.lists.listing import Listing
from dossier.pages.page import Page
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready, render
from dossier.pages.searching import narrowing
from dossier.pages.who import utterances
from dossier.pages.who.charts import over_time
from dossier.pages.who.functions import functions
from dossier.pages.who.spread import OPEN, by_source
from dossier.pages.who.territory import territory
from dossier.pages.words import ACTORS
from dossier.records import ActorKind
from dossier.wording import number, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.pages.site import Site
    from dossier.records import Actor, Article, PartialDate

COMPANY = 30
"""Actors named as company on a page; the most frequent ones."""


def pages(actor: Actor, site: Site) -> Iterator[Page]:
    """Make an actor's page, and what its long lists go on with."""
    uri = site.actor_uri(actor.id)
    articles = site.mentioned.get(actor.id, ())
    told = Listing(uri, actor.name, articles, actor.id)
    kind = site.speak(ACTORS[actor.kind])
    found = sorted(
        {mention.text for one in articles for mention in one.mentions if mention.actor == actor.id}
    )
    matter = front.matter(
        {
            "type": "actor",
            "id": actor.id,
            "title": actor.name,
            "description": f"{actor.name}, {kind}",
            "kind": actor.kind.value,
            "spellings": tuple(found),
            "wikidata": actor.qid,
            "country": actor.country,
            "articles": len(articles),
        }
    )
    values = {
        "actor": actor,
        "kind": kind,
        "found": found,
        "country": territory(actor.country, site) if actor.kind != ActorKind.COUNTRY else "",
        "wikidata": Ready(f"https://www.wikidata.org/wiki/{actor.qid}") if qid(actor) else None,
        "programs": programs(uri, site),
        "head": Head(links(uri, site)),
        "functions": functions(actor, articles, site),
        "list": listing.laid(told, site),
        "chart": over_time(_dated(articles, actor), site),
        "undated": _undated(articles, actor, site),
        "sources": by_source(actor, articles, site),
        "open": OPEN,
        "compared": _compared(actor, site),
        "narrow": narrowing({"actor": actor.id}, uri, site),
        "printed": prints.of_actor(actor.id, site),
        "about": utterances.laid(utterances.ABOUT, actor, site),
        "said": utterances.laid(utterances.SAID, actor, site),
        "company": [
            (
                Value(site.actors[one].name, target=site.actor_uri(one)),
                site.actors[one].kind.value,
                count,
            )
            for one, count in site.company.get(actor.id, ())[:COMPANY]
            if one in site.actors
        ],
    }
    yield Page(uri, matter + "\n" + render("actor", site, uri, values))
    yield from listing.pages(told, site)
    for spoken in (utterances.SAID, utterances.ABOUT):
        yield from utterances.pages(spoken, actor, site)


def _compared(actor: Actor, site: Site) -> Ready | None:
    """Return the address of the page that sets the sources side by side on an actor; None where there is none."""
    found = of_actor(actor.id, site)
    page = site.actor_uri(actor.id)
    return Ready(site.built(site.comparison_uri(found), page)) if found else None


def _undated(articles: Iterable[Article], actor: Actor, site: Site) -> str:
    """Say how many mentions a chart leaves out, since nobody knows when their articles appeared; empty for none."""
    count = sum(
        mention.actor == actor.id
        for one in articles
        if not one.published
        for mention in one.mentions
    )
    if not count:
        return ""
    language = site.options.language
    said = plural(
        count, "{count} mention is in undated articles.", "{count} mentions are in undated articles.", language
    )  # fmt: skip
    return site.speak(said).format(count=number(count, language))


def _dated(articles: Iterable[Article], actor: Actor) -> list[tuple[PartialDate, int]]:
    """Return when the actor is named how often; undated articles are left out."""
    return [
        (one.published.value, sum(mention.actor == actor.id for mention in one.mentions))
        for one in articles
        if one.published
    ]


def qid(actor: Actor) -> bool:
    """Say whether an actor has a Wikidata id that may stand in an address."""
    return bool(
        actor.qid and actor.qid[0] == "Q" and actor.qid[1:].isascii() and actor.qid[1:].isdigit()
    )
