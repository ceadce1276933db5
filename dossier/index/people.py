"""One actor across articles: spellings, surnames and kinds brought together, namesakes kept apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.describe.actors import kin
from dossier.describe.actors.names import fold, slug, surname
from dossier.describe.actors.resolve import best_spelling, fullest
from dossier.index import cased, doubts
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dossier.records import Article, Authority, Notice


@dataclass(slots=True)
class Gathered:
    """What all articles know of one actor."""

    records: list[Actor] = field(default_factory=list)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)

    def add(self, actor: Actor, used: Counter[str]) -> None:
        """Add one article's word."""
        self.records.append(actor)
        self.kinds[actor.kind] += max(1, used.total())
        self.spellings.update(used or {actor.name: 1})


def link(
    articles: Sequence[Article], authority: Authority
) -> tuple[list[Article], tuple[Actor, ...], tuple[Notice, ...]]:
    """Give every article the dossier's actors in place of its own.

    Returns:
        The articles in the order given, the actors in order of id, and a notice for each surname
        that several persons bear.
    """
    renamed, said = _renamed(articles, authority)
    gathered: dict[str, Gathered] = defaultdict(Gathered)
    for article in articles:
        used = _used(article)
        for actor in article.actors:
            gathered[renamed.get(actor.id, actor.id)].add(actor, used[actor.id])
    curated = {actor.id: actor for actor in authority.actors}
    actors = {
        identifier: _one(identifier, gathered[identifier], curated)
        for identifier in sorted(gathered)
    }
    return (
        [_linked(article, renamed, actors) for article in articles],
        tuple(actors.values()),
        said,
    )


def _used(article: Article) -> Mapping[str, Counter[str]]:
    """Return the spellings that an article uses for each of its actors."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in article.mentions:
        used[mention.actor][" ".join(mention.text.split())] += 1
    return used


def _renamed(
    articles: Sequence[Article], authority: Authority
) -> tuple[dict[str, str], tuple[Notice, ...]]:
    """Return ids that give way to another: a surname's to the one full name, a short form's to the fuller."""
    ids: dict[str, str] = {}
    listed = {actor.id for actor in authority.actors}
    for actor in _every(articles, authority):
        if actor.kind is ActorKind.PERSON:
            for name in (actor.name, *actor.spellings) if actor.id in listed else (actor.name,):
                if fold(name) not in ids or actor.id in listed:
                    ids[fold(name)] = actor.id
    loose = {
        fold(actor.name): actor.id
        for actor in _every(articles, authority)
        if actor.kind is ActorKind.PLACE and not actor.known and " " not in fold(actor.name)
    }
    surnames = {surname(name) for name in ids if " " in name}
    ids = {name: one for name, one in loose.items() if name in surnames} | ids
    chosen = [name for name, one in ids.items() if one in listed]
    declined = cased.first_case(articles, ids, chosen)
    plain = {name: one for name, one in ids.items() if name not in declined}
    full = fullest(plain, _same(articles, plain, listed))
    full |= _bearers(declined, full)
    renamed = {ids[name]: ids[full[name]] for name in sorted(ids) if ids[name] != ids[full[name]]}
    renamed = {old: new for old, new in renamed.items() if old not in listed}
    women = [(name, other) for name, other in cased.womens(articles, ids) if full[name] == name]
    apart = kin.apart({name: one for name, one in ids.items() if one in listed})
    said = doubts.notices(articles, doubts.Doubts(ids, full, women, apart))
    return renamed, said


def _bearers(declined: Mapping[str, str], full: Mapping[str, str]) -> dict[str, str]:
    """Map names in a case to the one full name that the name or surname stands for, else to themselves."""
    by_surname: dict[str, set[str]] = defaultdict(set)
    for name in full:
        by_surname[surname(name)].add(full[name])
    found = {}
    for name, first in declined.items():
        meant = {full[first]} if first in full else by_surname.get(first, set())
        found[name] = next(iter(meant)) if len(meant) == 1 else name
    return found


def _same(
    articles: Sequence[Article], ids: Mapping[str, str], listed: Collection[str]
) -> dict[str, str]:
    """Map names to the spelling kept of the same name in other languages, the one of most articles."""
    named = Counter(actor.id for article in articles for actor in article.actors)
    ordered = sorted(ids, key=lambda name: (ids[name] not in listed, -named[ids[name]], name))
    return kin.merged(ordered, {name: one for name, one in ids.items() if one in listed})


def _every(articles: Iterable[Article], authority: Authority) -> list[Actor]:
    """Return all actors in sight, in an order that does not depend on the articles'."""
    found = {actor for article in articles for actor in article.actors} | set(authority.actors)
    return sorted(found, key=lambda actor: (actor.id, actor.kind, actor.name, actor.spellings))


def _one(identifier: str, gathered: Gathered, curated: Mapping[str, Actor]) -> Actor:
    """Return the dossier's record of an actor: the authority's if there is one, else the best spelling's."""
    known = curated.get(identifier) or _known(gathered.records)
    if known is not None:
        name, found = known.name, known
    else:
        full = Counter({one: n for one, n in gathered.spellings.items() if slug(one) == identifier})
        name = best_spelling(full or gathered.spellings)
        kind = max(sorted(gathered.kinds), key=lambda kind: gathered.kinds[kind])
        found = Actor(identifier, name, kind)
    spellings = set(gathered.spellings) | set(found.spellings if identifier in curated else ())
    return replace(found, id=identifier, spellings=tuple(sorted(spellings - {name})))


def _known(records: Sequence[Actor]) -> Actor | None:
    """Return the record that an authority list gave, if one did."""
    known = [actor for actor in records if actor.known]
    return min(known, key=lambda actor: (actor.name, actor.kind)) if known else None


def _linked(article: Article, renamed: Mapping[str, str], actors: Mapping[str, Actor]) -> Article:
    """Return the article with the dossier's ids and records."""

    def now(identifier: str) -> str:
        return renamed.get(identifier, identifier)

    named = sorted({now(actor.id) for actor in article.actors})
    quotes = tuple(
        replace(quote, speaker=now(quote.speaker)) if quote.speaker else quote
        for quote in article.quotes
    )
    mentions = tuple(replace(mention, actor=now(mention.actor)) for mention in article.mentions)
    roles = tuple(replace(role, actor=now(role.actor)) for role in article.roles)
    people = tuple(actors[one] for one in named)
    return replace(article, actors=people, mentions=mentions, quotes=quotes, roles=roles)
