"""A JSON file beside the page of each article, actor and outlet: what the page says, for programs.

Every fact is `value`, `rule` and `inferred`, with `evidence` and `qualifier` where it has them; empty keys are left out.
Addresses are relative to the site's root, `text` is what is published. The keys are listed in docs/guide/data.md.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dossier import cite
from dossier.pages.page import Download
from dossier.pages.reading.quotes import blocks_of
from dossier.records import PartialDate, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Actor, Article, Event, Fact, Quote

Record = dict[str, Any]


def files(site: Site) -> Iterator[Download]:
    """Write a file for each article, actor and outlet."""
    for article in site.dossier.articles:
        yield _file(site.article_uri(article), of_article(article, site))
    for actor in site.dossier.actors:
        yield _file(site.actor_uri(actor.id), of_actor(actor, site))
    for identifier, articles in site.by_source.items():
        if identifier and articles[0].source:
            record = of_source(articles[0].source.value, articles, site)
            yield _file(site.source_uri(identifier), record)


def beside(uri: str) -> str:
    """Return where a page's record lies."""
    return f"{uri.removesuffix('.md')}.json"


def _file(uri: str, record: Record) -> Download:
    return Download(beside(uri), json.dumps(record, ensure_ascii=False, indent=1) + "\n")


def of_article(article: Article, site: Site) -> Record:
    """Lay an article out: its facts with their grounds, its published text by paragraph, what is said in it."""
    item = site.items[article.id]
    return _known(
        {
            "id": article.id,
            "page": _page(site.article_uri(article), site),
            "file": {"path": article.document.path, "sha256": article.document.sha256},
            "published_as": article.release.policy.value if article.release else "full",
            "words": article.words,
            **{
                name: _fact(getattr(article, name), site)
                for name in ("title", "published", "updated", "retrieved", "source", "via", "agency")
            },
            **{
                name: _fact(getattr(article, name), site)
                for name in ("authors", "language", "url", "archive")
            },
            "flags": [_fact(flag, site) for flag in article.flags],
            "part": article.curation.part,
            "tags": list(article.curation.tags),
            "summary": article.curation.summary,
            "note": _known({"text": article.note.text, "by": article.note.by}) if article.note else None,
            "paragraphs": _paragraphs(article, site),
            "actors": _cast(article, site),
            "quotations": [_quote(article, one, site) for one in article.quotes],
            "events": [_event(article, one, site) for one in article.events],
            "reference": cite.iso690.reference(item, site.options.language).text,
            "csl": cite.csl.record(item, site.options.language),
        }
    )  # fmt: skip


def of_actor(actor: Actor, site: Site) -> Record:
    """Lay an actor out: its names, its articles, what it says, and with whom it is named."""
    return _known(
        {
            "id": actor.id,
            "page": _page(site.actor_uri(actor.id), site),
            "name": actor.name,
            "kind": actor.kind.value,
            "spellings": list(actor.spellings),
            "wikidata": actor.qid,
            "country": actor.country,
            "note": actor.note,
            "articles": [_entry(one, site) for one in site.mentioned.get(actor.id, ())],
            "quotations": [
                {"article": article.id, **_quote(article, quote, site)}
                for article in site.mentioned.get(actor.id, ())
                for quote in article.quotes
                if quote.speaker == actor.id
            ],
            "named_with": [
                {"actor": other, "articles": count} for other, count in site.company.get(actor.id, ())
            ],
        }
    )  # fmt: skip


def of_source(source: Source, articles: tuple[Article, ...], site: Site) -> Record:
    """Lay an outlet out with its articles."""
    return _known(
        {
            "id": source.id,
            "page": _page(site.source_uri(source.id), site),
            **_outlet(source),
            "note": _known({"text": source.note.text, "by": source.note.by}) if source.note else None,
            "articles": [_entry(one, site) for one in articles],
        }
    )  # fmt: skip


def _fact(fact: Fact[Any] | None, site: Site) -> Record | None:
    if fact is None:
        return None
    value = fact.value
    if isinstance(value, PartialDate):
        value = value.edtf
    elif isinstance(value, Source):
        value = {"id": value.id, **_outlet(value)}
    said = _known({"evidence": site.say(fact.evidence), "qualifier": site.say(fact.qualifier)})
    return {"value": value, "rule": fact.rule, "inferred": fact.inferred, **said}


def _outlet(source: Source) -> Record:
    names = ("name", "domain", "kind", "country", "owner", "ownership")
    return _known({name: getattr(source, name) for name in names})


def _paragraphs(article: Article, site: Site) -> list[Record]:
    shown = site.paragraphs[article.id]
    tongues = {one.block: one.language for one in article.foreign}
    return [
        _known(
            {
                "id": shown[at].anchor,
                "kind": block.verdict.kind.value,
                "text": block.text,
                "language": tongues.get(at),
            }
        )
        for at, block in enumerate(article.blocks)
        if at in shown
    ]


def _cast(article: Article, site: Site) -> list[Record]:
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "mentions": sum(one.actor == actor.id for one in article.mentions),
        }
        for actor in site.main_actors(article)
    ]


def _quote(article: Article, quote: Quote, site: Site) -> Record:
    return _known(
        {
            "text": quote.text,
            "kind": quote.kind,
            "speaker": quote.speaker,
            "paragraph": site.anchor(article, blocks_of(article).at(quote.start)),
            "rule": quote.rule,
            "evidence": site.say(quote.evidence),
        }
    )


def _event(article: Article, event: Event, site: Site) -> Record:
    return _known(
        {
            "date": event.date.edtf,
            "text": event.text,
            "paragraph": site.anchor(article, blocks_of(article).at(event.start)),
            "rule": event.rule,
            "evidence": site.say(event.evidence),
        }
    )


def _entry(article: Article, site: Site) -> Record:
    item = site.items[article.id]
    date = item.published.edtf if item.published else None
    return _known(
        {
            "id": article.id,
            "title": item.title,
            "published": date,
            "outlet": item.outlet,
            "page": _page(site.article_uri(article), site),
        }
    )


def _page(uri: str, site: Site) -> str:
    return site.built(uri, "index.md")


def _known(record: Record) -> Record:
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}
