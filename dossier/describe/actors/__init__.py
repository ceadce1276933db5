"""Who and what an article names: recognisers in order, then one actor for every spelling of a name.

The longest name takes the mention; the authority list is believed before the rules, the rules
before the statistical model. Only title, text and captions that readers see are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.describe.actors import (
    acronyms,
    arbitrate,
    beside,
    bodies,
    cases,
    english_bodies,
    gazetteer,
    inflected,
    model,
    passages,
    persons,
    picture_credits,
    quoted,
    relabel,
    resolve,
    rules,
    short,
    sifted,
    teams,
    titled,
)
from dossier.describe.actors.names import fold
from dossier.describe.actors.spans import Span, longest, meeting
from dossier.records import Actor, ActorKind, Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.records import Article, Authority, Block, Fact, RawDocument, Settings


@dataclass(frozen=True, slots=True)
class Spoken:
    """The languages of an article, ISO 639-1."""

    language: str
    others: Mapping[int, str] = field(default_factory=dict)
    """By block: those of blocks in another language than the article's."""


Spans = list[list[Span]]
"""A list of spans for each passage."""


def within(blocks: Sequence[Block], title: Fact[str] | None) -> tuple[Block, ...]:
    """Narrow the title's block to the title fact's words, so that a site suffix names no actor."""
    narrowed = list(blocks)
    if title is not None and title.where is not None:
        where = title.where
        if blocks[where.block].verdict.kind is Kind.TITLE:
            narrowed[where.block] = replace(blocks[where.block], start=where.start, end=where.end)
    return tuple(narrowed)


def find(
    document: RawDocument,
    blocks: Sequence[Block],
    spoken: str | Spoken,
    known: Authority,
    settings: Settings,
) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """Find an article's actors and where it names them, the marks of a name's last letter included.

    Args:
        document: the article's text.
        blocks: its blocks, judged.
        spoken: its language, with those of single blocks where they are in another.
        known: the dossier's own lists.
        settings: the dossier's language, and whether the model is asked.

    Returns:
        Actors in order of id; mentions in order of place, never overlapping.

    Raises:
        DossierError: when the model is asked for by name and not installed.
    """
    spoken = Spoken(spoken) if isinstance(spoken, str) else spoken
    read = passages.passages(document, blocks, spoken.others, spoken.language)
    texts = [_uncredited(passage) for passage in read]
    shown = settings.language
    spans = _recognise(texts, known, settings)
    spans = _echoed(texts, spans)
    spans = short.find(texts, spans, shown)
    actors = _resolved(texts, spans, known)
    mentions = []
    for passage, found in zip(texts, actors, strict=True):
        for span, actor in found:
            start = passage.raw(span.start)
            words = document.text[start : passage.raw(span.end)].rstrip()
            mentions.append(Mention(actor.id, passage.block, start, start + len(words), words))
    every = {actor.id: actor for found in actors for _, actor in found}
    ignored = {fold(name) for name in known.ignored}
    kept = [every[one] for one in sorted(every) if fold(every[one].name) not in ignored]
    ids = {actor.id for actor in kept}
    mentions = [mention for mention in mentions if mention.actor in ids]
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    return _with_spellings(kept, mentions), tuple(mentions)


def _uncredited(passage: Passage) -> Passage:
    """Return the passage without the picture credit at its end."""
    end = picture_credits.start(passage)
    if end == len(passage.text):
        return passage
    return replace(
        passage, text=passage.text[:end], plain=passage.plain[:end], typed=passage.typed[:end]
    )


def _listed(texts: Sequence[Passage], known: Authority, shown: str) -> Spans:
    """Find the names of the authority lists in each passage, in its language's cases too."""
    found = []
    spoken = sorted({passage.language for passage in texts})
    compiled = {language: gazetteer.compiled(language, shown, known) for language in spoken}
    forms = {
        language: inflected.compiled(language, compiled[language], known)
        for language in spoken
        if cases.declines(language)
    }
    for passage in texts:
        names = compiled[passage.language]
        some = gazetteer.find(passage, names)
        if passage.language in forms:
            some = [*some, *inflected.find(passage, some, forms[passage.language])]
            some.sort(key=lambda span: span.start)
        found.append(some)
    return found


def _recognise(texts: Sequence[Passage], known: Authority, settings: Settings) -> Spans:
    """Ask the recognisers in order and settle their claims, passage by passage."""
    shown = settings.language
    listed = _listed(texts, known, shown)
    language = texts[0].language if texts else shown
    owned = bodies.find(texts, listed, language, shown)
    mine = frozenset(actor.id for actor in known.actors)
    listed = [
        longest([*some, *(one for one in more if not _curated(one, some, mine))])
        for some, more in zip(listed, owned, strict=True)
    ]
    ruled = [
        [
            *(titled.shortened(passage, one) for one in rules.find(passage, some)),
            *english_bodies.find(passage, some),
        ]
        for passage, some in zip(texts, listed, strict=True)
    ]
    asked = model.wanted(settings.recogniser)
    modelled: Spans = model.find(texts) if asked else [[] for _ in texts]
    modelled = [quoted.spared(passage, some) for passage, some in zip(texts, modelled, strict=True)]
    modelled = sifted.claims(texts, modelled)
    claims = zip(texts, listed, ruled, modelled, strict=True)
    settled = (
        arbitrate.settle(some, by_rule, by_model, passage.text)
        for passage, some, by_rule, by_model in claims
    )
    grown = (teams.find(passage, some) for passage, some in zip(texts, settled, strict=True))
    listings = (relabel.mended(passage, some) for passage, some in zip(texts, grown, strict=True))
    return [beside.mended(passage, some) for passage, some in zip(texts, listings, strict=True)]


def _curated(body: Span, listed: Sequence[Span], mine: frozenset[str]) -> bool:
    """Say whether the curator's own list names all of a body's words: « Senate » is whose they say it is."""
    return any(
        span.actor is not None and span.actor.id in mine and span.holds(body)
        for span in meeting(listed, body.start, body.end)
    )


def _echoed(texts: Sequence[Passage], spans: Spans) -> Spans:
    """Add the places where a name found elsewhere in the article stands again."""
    again = resolve.echoes(texts, spans)
    merged = []
    for some, echo in zip(spans, again, strict=True):
        free = [span for span in echo if not meeting(some, span.start, span.end)]
        merged.append(longest([*some, *free]) if free else some)
    return merged


def _resolved(
    texts: Sequence[Passage], spans: Spans, known: Authority
) -> list[list[tuple[Span, Actor]]]:
    """Give every span its actor."""
    explained = acronyms.explained(texts, spans)
    spans = acronyms.unfolded(texts, spans, explained)
    aliases = {fold(word): name for word, (span, name) in explained.items() if span.actor is None}
    unknown = [
        (order, span) for order, some in enumerate(spans) for span in some if span.actor is None
    ]
    people = persons.listed(known.actors)
    own = {actor.id: actor for actor in known.actors}
    taken = frozenset(span.actor.id for some in spans for span in some if span.actor)
    by_place: dict[tuple[int, int], Actor] = {}
    for one in resolve.group(texts, unknown, aliases):
        person = None
        if one.kind is ActorKind.PERSON or " " not in one.name:
            person = people.meant(one.name, texts[one.places[0][0]].language)
        actor = person or resolve.actor_of(one, taken)
        actor = own.get(actor.id, actor)  # a name that the curator gives to an id is its name
        by_place |= {(order, span.start): actor for order, span in one.places}
    return [
        [(span, span.actor or by_place[order, span.start]) for span in some]
        for order, some in enumerate(spans)
    ]


def _with_spellings(actors: Sequence[Actor], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """Return the actors with the spellings that this article uses."""
    used: dict[str, set[str]] = {actor.id: set() for actor in actors}
    for mention in mentions:
        used[mention.actor].add(mention.text)
    return tuple(_spelt(actor, used[actor.id]) for actor in actors)


def _spelt(actor: Actor, mentioned: set[str]) -> Actor:
    """Return an actor with other spellings, white space in them evened out."""
    spellings = {" ".join(name.split()) for name in mentioned} - {actor.name}
    changed = tuple(sorted(spellings))
    return actor if changed == actor.spellings else replace(actor, spellings=changed)


def attach(article: Article, authority_: Authority, settings: Settings) -> Article:
    """Return the article with its actors and mentions; reads its language and title, so those come first."""
    language = article.language.value if article.language else settings.language
    spoken = Spoken(language, {one.block: one.language for one in article.foreign})
    blocks = within(article.blocks, article.title)
    known = replace(
        authority_, settled=()
    )  # one table of names for all articles, whatever is settled of them
    actors, mentions = find(article.document, blocks, spoken, known, settings)
    return replace(article, actors=actors, mentions=mentions)
