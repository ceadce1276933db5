"""Names left apart because more than one person may be meant: each is a notice, so that the curator can say who."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold, surname
from dossier.records import ActorKind, Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.records import Article, Phrase


@dataclass(frozen=True, slots=True)
class Doubts:
    """What is known of a dossier's names, all of them folded."""

    ids: Mapping[str, str]
    """Ids by name."""
    full: Mapping[str, str]
    """The fuller name that each name stands for, itself where it stands alone."""
    women: Sequence[tuple[str, str]]
    """Names that are a woman's or a case of a man's, with the man's."""
    apart: Sequence[tuple[str, ...]]
    """Ids of listed persons whose names sound alike."""


def notices(articles: Sequence[Article], known: Doubts) -> tuple[Notice, ...]:
    """Say which names are kept apart because several persons may be meant."""
    return (*_surnames(articles, known), *_women(articles, known), *_listed(articles, known))


def _surnames(articles: Sequence[Article], known: Doubts) -> Iterator[Notice]:
    """Say which surnames several persons of the dossier bear, where an article gives the surname alone."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in known.full:
        if " " in name:
            bearers[surname(name)].add(known.ids[known.full[name]])
    for article in articles:
        for actor in article.actors:
            name = fold(actor.name)
            several = sorted(bearers.get(name, ()))
            if actor.kind is ActorKind.PERSON and " " not in name and len(several) > 1:
                message = phrase(
                    "« {name} » may be any of: {several}. It is kept apart.",
                    name=actor.name,
                    several=", ".join(several),
                )
                yield _notice(article, message)


def _women(articles: Sequence[Article], known: Doubts) -> Iterator[Notice]:
    """Say which names may be a woman's or a man's in another case."""
    other = dict(known.women)
    for article in articles:
        for actor in article.actors:
            if actor.kind is ActorKind.PERSON and (man := other.get(fold(actor.name))):
                message = phrase(
                    "« {name} » may be a woman’s name or a case of [{other}]. It is kept apart.",
                    name=actor.name,
                    other=known.ids[man],
                )
                yield _notice(article, message)


def _notice(article: Article, message: Phrase) -> Notice:
    cure = phrase("Say who is meant in the sidecar `{path}.yml`.", path=article.document.path)
    return Notice("info", article.document.path, None, message, cure)


def _listed(articles: Sequence[Article], known: Doubts) -> Iterator[Notice]:
    """Say which listed persons, of whom the articles name one, sound alike and are kept apart."""
    named = {actor.id for article in articles for actor in article.actors}
    for several in known.apart:
        if named.isdisjoint(several):
            continue
        message = phrase(
            "The names of {several} sound alike. They are kept apart, as they are listed.",
            several=", ".join(several),
        )
        cure = phrase("Merge them with `dossier actors merge` if they are one person.")
        yield Notice("info", "_actors.yml", None, message, cure)
