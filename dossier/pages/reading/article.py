"""An article's page: what it says, what is known of it, and what was set aside."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dossier.index.references import bare
from dossier.pages import front
from dossier.pages.beside import prints
from dossier.pages.hand.citation import spoken
from dossier.pages.head import programs
from dossier.pages.lists import acronyms
from dossier.pages.page import Page
from dossier.pages.reading import withheld
from dossier.pages.reading.body import DOUBTED, captions, parts
from dossier.pages.reading.cite import credit
from dossier.pages.reading.cited import cited, head
from dossier.pages.reading.copies import copies
from dossier.pages.reading.facts import Row, Value, row, rows
from dossier.pages.reading.grounds import CURATOR, aside, put_aside, words_of
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.previews import previews
from dossier.pages.reading.quotes import chronology, quotations
from dossier.pages.reading.related import related
from dossier.pages.reading.remarks import beside_text, place, remark
from dossier.pages.reading.turn import turns
from dossier.pages.reading.typeset import language_of, tongue_of, typeset
from dossier.pages.render import Ready, render, web_address
from dossier.pages.words import FLAGS, KINDS
from dossier.records import ActorKind, Kind
from dossier.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.reading.turn import Neighbours
    from dossier.pages.site import Site
    from dossier.records import Actor, Article, Fact

TAGS = 5
"""Actors given as tags: the ones an article names most."""

FIRST = 3
"""Actors named where a phone folds the others away."""

DESCRIPTION = 200
"""Code points of the description that search engines and link previews show."""

TELLING = 60
"""Code points of a paragraph that describes its article; what a page left in its text is shorter."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that was set aside, and why."""

    anchor: str
    """Id on the page."""
    line: int
    text: str
    kind: str
    reason: str
    rule: str


def page(article: Article, neighbours: Neighbours, site: Site) -> Page:
    """Make an article's page; neighbours are the articles before and after it by date."""
    uri = site.article_uri(article)
    title = heading(article, site)
    matter = front.matter(_matter(article, called(article, site), site))
    body, met = acronyms.marked(parts(article, site), site)
    values = {
        "title": title,
        "up": Value(site.speak("Articles"), target=site.index_uri("articles")),
        "rows": rows(article, site),
        "flags": _flags(article, site),
        "actors": actors_by_kind(site.main_actors(article), site),
        "cast": _cast(site.main_actors(article)),
        "note": remark(article.note, uri, site) if article.note else None,
        "summary": spoken(article.curation.summary or "", uri, site),
        "pinned": article.curation.pinned,
        "place": place(article, site),
        "beside": beside_text(article, site),
        "body": body,
        "acronyms": [
            (one.acronym, one.meaning, Ready(acronyms.anchor(one.acronym))) for one in met
        ],
        "glossary": site.glossary_uri,
        "quotes": quotations(article, site),
        "events": chronology(article, site),
        "captions": captions(article),
        "tongue": tongue_of(article, site.options.language),
        "copies": copies(article, site, heading),
        "related": related(article, site, heading),
        "previews": previews(site.main_actors(article), site),
        "dropped": _dropped(article, site),
        "turns": turns(article, neighbours, site, heading),
        "cited": cited(article, site),
        "head": head(article, site),
        "programs": programs(uri, site),
        "credit": credit(article, site),
        "document": article.document,
        "withheld": withheld.notice(article, site),
        "printed": prints.of_article(article, site),
        "engine": site.options.engine,
        "notices": tuple(site.say(notice.message) for notice in article.notices),
        "grounds": tuple(_grounds(article, site)),
    }
    # what is not published in full is not edited from its page: the link would lead to all of it
    seed = article.document.path if article.release is None else None
    return Page(uri, matter + "\n" + render("article", site, uri, values), seed=seed)


def heading(article: Article, site: Site) -> str:
    """Return an article's title as its language's typography has it, or what stands for it."""
    title = called(article, site)
    return typeset(title, language_of(article)) if article.title else title


def called(article: Article, site: Site) -> str:
    """Return an article's title as the seed writes it, for programs, or what stands for it."""
    if article.title and article.title.value.strip():
        return article.title.value
    return f"[{site.speak('untitled')}] {article.id}"


def summary(article: Article, length: int = DESCRIPTION) -> str:
    """Return the curator's summary, else the first words of an article's text that say something of it."""
    if article.curation.summary:
        return shorten(bare(article.curation.summary), length)
    told = [
        block for block in article.blocks if block.in_text and block.verdict.kind != Kind.HEADING
    ]
    sure = (
        block
        for block in told
        if len(block.text) >= TELLING and block.verdict.confidence >= DOUBTED
    )
    return shorten(next(sure, told[0]).text if told else "", length)


def actors_by_kind(
    actors: tuple[Actor, ...], site: Site
) -> tuple[tuple[str, str, tuple[Value, ...]], ...]:
    """Group actors as readers look for them: kind, its name, and the actors in the order given."""
    groups = []
    for kind in ActorKind:
        values = tuple(
            Value(one.name, target=site.actor_uri(one.id)) for one in actors if one.kind == kind
        )
        if values:
            groups.append((kind.value, site.speak(PLURAL[kind]), values))
    return tuple(groups)


def _cast(actors: tuple[Actor, ...]) -> dict[str, str | int]:
    """Return how many actors an article has, and the first of them for a line that folds the others away."""
    named = ", ".join(one.name for one in actors[:FIRST])
    return {"count": len(actors), "first": f"{named}…" if len(actors) > FIRST else named}


PLURAL = {
    ActorKind.PERSON: "People",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.COUNTRY: "Countries and territories",
    ActorKind.PLACE: "Places",
}
"""What several actors of a kind are called."""


def _matter(article: Article, title: str, site: Site) -> dict[str, front.Value]:
    dated = {"date": article.published, "updated": article.updated, "retrieved": article.retrieved}
    inferred = {
        **dated,
        "title": article.title,
        "outlet": article.source,
        "authors": article.authors,
    }
    inferred |= {"language": article.language, "agency": article.agency, "via": article.via}
    return {
        "type": "article",
        "id": article.id,
        "title": title,
        "description": summary(article) or None,
        **{key: fact.value.edtf if fact else None for key, fact in dated.items()},
        "outlet": article.source.value.name if article.source else None,
        "via": article.via.value.name if article.via else None,
        "agency": article.agency.value if article.agency else None,
        "authors": article.authors.value if article.authors else (),
        "language": article.language.value if article.language else None,
        "original": web_address(article.url.value) if article.url else None,
        "archive": web_address(article.archive.value) if article.archive else None,
        "flags": tuple(flag.value for flag in article.flags),
        "inferred": tuple(
            key for key in front.ARTICLE if (fact := inferred.get(key)) and fact.inferred
        ),
        "actors": tuple(actor.id for actor in article.actors),
        "tags": tuple(
            dict.fromkeys(
                (*article.curation.tags, *(one.name for one in site.main_actors(article)[:TAGS]))
            )
        ),
        "part": article.curation.part,
        "pinned": article.curation.pinned or None,
        "summary": bare(article.curation.summary) if article.curation.summary else None,
        "seed": article.document.path,
        "sha256": article.document.sha256,
    }


def _flags(article: Article, site: Site) -> tuple[Row, ...]:
    """Return the flags with their grounds, stated or inferred: a flag changes how the text is read."""
    found = []
    for flag in article.flags:
        label = site.speak(FLAGS.get(flag.value, flag.value))
        name = flag.value if flag.value in FLAGS else "other"
        words = words_of(article, flag.where)
        grounds = site.say(flag.evidence) or (quoted(words, site.options.language) if words else "")
        found.append(replace(row(name, label, (), flag, site), evidence=grounds))
    return tuple(found)


def _dropped(article: Article, site: Site) -> tuple[Dropped, ...]:
    """Return what readers do not see in the text, with the line where it stands in the seed."""
    ends = [found.start() for found in re.finditer("\n", article.document.text)]
    return tuple(
        Dropped(
            aside(at),
            bisect_left(ends, article.blocks[at].start) + 1,
            article.blocks[at].text,
            site.speak(KINDS[article.blocks[at].verdict.kind]),
            site.say(article.blocks[at].verdict.reason),
            article.blocks[at].verdict.rule,
        )
        for at in put_aside(article)
    )


def _grounds(article: Article, site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Yield each fact's name, rule, words and grounds."""
    speak = site.speak
    facts: list[tuple[str, Fact[Any] | None]] = [
        ("Title", article.title),
        ("Published", article.published),
        ("Updated", article.updated),
        ("Retrieved", article.retrieved),
        ("Source", article.source),
        ("Via", article.via),
        ("Agency", article.agency),
        ("Author", article.authors),
        ("Language", article.language),
        ("Original", article.url),
        ("Archived copy", article.archive),
        *((FLAGS.get(flag.value, flag.value), flag) for flag in article.flags),
    ]
    for label, fact in facts:
        if fact:
            rule = speak("the curator") if fact.rule == CURATOR else fact.rule
            yield speak(label), rule, words_of(article, fact.where), site.say(fact.evidence)
