"""Why an article came out as it did: every line with its verdict, every fact with its grounds."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from dossier.catalogue import say
from dossier.records import PartialDate, Source

if TYPE_CHECKING:
    from dossier.records import Article, Fact, Note, Notice, Phrase, Where

Record = dict[str, Any]

_AWKWARD = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Line ends to some readers of JSON Lines; legal inside JSON strings, so written as escapes."""


def jsonl(article: Article, language: str) -> str:
    """Write an article as one line of JSON, valid whatever its text holds.

    A lone surrogate, which no UTF-8 file can hold, becomes U+FFFD; offsets stay.
    """
    line = json.dumps(record(article, language), ensure_ascii=False)
    return re.sub(r"[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", line).translate(_AWKWARD)


def record(article: Article, language: str) -> Record:
    """Lay an article out under the keys of `explain.schema.json`."""
    document = article.document
    foreign = {passage.block: passage.language for passage in article.foreign}
    return {
        "id": article.id,
        "path": document.path,
        "sha256": document.sha256,
        "raw": document.text,
        "title": _fact(article.title, language),
        "published": _fact(article.published, language),
        "updated": _fact(article.updated, language),
        "date_clues": [
            {"phrase": say(clue.phrase, language), "where": _where(clue.where)}
            for clue in article.date_clues
        ],
        "source": _fact(article.source, language),
        "via": _fact(article.via, language),
        "authors": _fact(article.authors, language),
        "language": _fact(article.language, language),
        "flags": [_fact(flag, language) for flag in article.flags],
        "actors": _actors(article),
        "roles": [
            {
                "actor": role.actor,
                "text": role.text,
                "block": role.block,
                "start": role.start,
                "end": role.end,
                "rule": role.rule,
                "evidence": _said(role.evidence, language),
            }
            for role in article.roles
        ],
        "quotes": [
            {
                "text": quote.text,
                "kind": quote.kind,
                "speaker": quote.speaker,
                "start": quote.start,
                "end": quote.end,
                "rule": quote.rule,
                "evidence": _said(quote.evidence, language),
            }
            for quote in article.quotes
        ],
        "events": [
            {
                "date": str(event.date),
                "text": event.text,
                "start": event.start,
                "end": event.end,
                "rule": event.rule,
                "evidence": _said(event.evidence, language),
            }
            for event in article.events
        ],
        "blocks": [
            {
                "start": block.start,
                "end": block.end,
                "text": block.text,
                "keep": block.verdict.keep,
                "kind": str(block.verdict.kind),
                "rule": block.verdict.rule,
                "reason": say(block.verdict.reason, language),
                "confidence": block.verdict.confidence,
                **({"language": foreign[number]} if number in foreign else {}),
            }
            for number, block in enumerate(article.blocks)
        ],
        "text": article.text,
        "curation": _curation(article),
        "notices": [_notice(notice, language) for notice in article.notices],
    }


def _fact(fact: Fact[Any] | None, language: str) -> Record | None:
    if fact is None:
        return None
    laid_out: Record = {
        "value": _value(fact.value),
        "rule": fact.rule,
        "where": _where(fact.where),
        "evidence": _said(fact.evidence, language),
        "inferred": fact.inferred,
    }
    if fact.qualifier:
        laid_out["qualifier"] = say(fact.qualifier, language)
    return laid_out


def _value(value: str | PartialDate | Source | tuple[str, ...]) -> str | Record | list[str]:
    match value:
        case PartialDate():
            return str(value)
        case Source():
            return {"id": value.id, "name": value.name}
        case tuple():
            return list(value)
        case _:
            return value


def _where(where: Where | None) -> Record | None:
    return {"block": where.block, "start": where.start, "end": where.end} if where else None


def _said(phrase: Phrase | None, language: str) -> str | None:
    return say(phrase, language) if phrase else None


def _actors(article: Article) -> list[Record]:
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "kind": str(actor.kind),
            "mentions": [
                {
                    "block": mention.block,
                    "start": mention.start,
                    "end": mention.end,
                    "text": mention.text,
                }
                for mention in article.mentions
                if mention.actor == actor.id
            ],
        }
        for actor in article.actors
    ]


def _curation(article: Article) -> Record:
    """Lay out what the curator decided and says; every key is there, so that none is mistaken for forgotten."""
    chosen = article.curation
    return {
        "excluded": chosen.excluded,
        "pinned": chosen.pinned,
        "part": chosen.part,
        "order": chosen.order,
        "tags": list(chosen.tags),
        "summary": chosen.summary,
        "note": _note(article.note) if article.note else None,
        "notes": [
            {**_note(note), "words": note.words, "block": note.block} for note in chosen.notes
        ],
    }


def _note(note: Note) -> Record:
    return {"text": note.text, "by": note.by, "on": str(note.on) if note.on else None}


def _notice(notice: Notice, language: str) -> Record:
    return {
        "level": notice.level,
        "path": notice.path,
        "line": notice.line,
        "message": say(notice.message, language),
        "cure": _said(notice.cure, language),
    }
