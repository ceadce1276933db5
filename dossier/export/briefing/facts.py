"""An article's box of facts: source, dates with their evidence, authors, language, address, actors."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dossier.export.briefing import typography
from dossier.export.briefing.dates import written
from dossier.export.briefing.sheet import Row
from dossier.export.briefing.wording import FLAGS
from dossier.records import PartialDate
from dossier.wording import minutes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.export.briefing.wording import Voice
    from dossier.records import Actor, Article

ACTORS_SHOWN = 10
"""Actors named in the box, the most mentioned first; the index has them all."""


def rows(article: Article, actors: Mapping[str, Actor], voice: Voice) -> tuple[Row, ...]:
    """Say what is known of an article, a row a fact."""
    found = [
        *_outlet(article, voice),
        *_dates(article, voice),
        *_hands(article, voice),
        *_text(article, voice),
    ]
    leading = leading_actors(article, actors)
    if leading:
        found.append(Row(voice("Actors"), ", ".join(actor.name for actor in leading)))
    return tuple(found)


def source_name(article: Article, voice: Voice) -> str:
    """Name the outlet, or say that it is unknown."""
    return article.source.value.name if article.source else voice("unknown source")


def date_line(article: Article, voice: Voice) -> str:
    """Say the date of publication with its doubts, or that there is none."""
    if not article.published:
        return voice("undated")
    return voice.hedged(written(article.published.value, voice.language), article.published)


def short_date(article: Article, voice: Voice) -> str:
    """Say the date for a narrow column: a star stands for « inferred »."""
    if not article.published:
        return voice("undated")
    text = written(article.published.value, voice.language)
    return f"{text}\u202f*" if article.published.inferred else text


def period(article: Article, voice: Voice) -> str:
    """Name the month of publication; the year, or nothing, where no more is known."""
    if not article.published:
        return voice("undated")
    date = article.published.value
    return written(PartialDate(date.date[: len("2024-09")]), voice.language)


def leading_actors(article: Article, actors: Mapping[str, Actor]) -> list[Actor]:
    """Return the most mentioned actors, the most mentioned first, then by name."""
    counts = Counter(mention.actor for mention in article.mentions)
    own = {actor.id: actor for actor in article.actors}
    known = [actors.get(one) or own[one] for one in counts if one in actors or one in own]
    return sorted(known, key=lambda actor: (-counts[actor.id], actor.name))[:ACTORS_SHOWN]


def _outlet(article: Article, voice: Voice) -> Iterator[Row]:
    source = article.source
    if source:
        about = voice.outlet(source.value)
        name = f"{source.value.name} ({about})" if about else source.value.name
        shown = f"{name}, {voice('inferred')}" if source.inferred else name
        yield Row(voice("Source"), shown, voice.grounds(source))
    else:
        yield Row(voice("Source"), voice("unknown: the text does not name it"))
    if article.via:
        yield Row(voice("Republished by"), voice.hedged(article.via.value.name, article.via))


def _hands(article: Article, voice: Voice) -> Iterator[Row]:
    if article.agency:
        yield Row(voice("Agency"), voice.hedged(article.agency.value, article.agency))
    if article.authors:
        many = len(article.authors.value) > 1
        people = ", ".join(article.authors.value)
        yield Row(
            voice("Authors") if many else voice("Author"),
            voice.hedged(people, article.authors),
            voice.grounds(article.authors),
        )
    if article.url:
        address = article.url.value
        yield Row(voice("Address"), address, url=typography.link(address))


def _dates(article: Article, voice: Voice) -> Iterator[Row]:
    updated = ""
    if article.updated:
        updated = voice.hedged(written(article.updated.value, voice.language), article.updated)
    if article.published:
        said = date_line(article, voice)
        if updated:
            said = voice("{date}, updated on {later}", date=said, later=updated)
        yield Row(voice("Published"), said, voice.grounds(article.published))
    else:
        clues = voice.set("; ".join(voice.phrase(clue.phrase) for clue in article.date_clues))
        note = voice("What is known: {clues}", clues=clues) if clues else ""
        yield Row(voice("Published"), voice("undated"), voice.sentence(note))
        if updated:
            yield Row(voice("Updated"), updated)
    if article.retrieved:
        yield Row(
            voice("Retrieved"),
            voice.hedged(written(article.retrieved.value, voice.language), article.retrieved),
        )


def _text(article: Article, voice: Voice) -> Iterator[Row]:
    if article.language and article.language.value != voice.language:
        name = voice.language_name(article.language.value)
        yield Row(voice("Language"), voice.hedged(name, article.language))
    for flag in article.flags:
        label = voice.phrase(FLAGS[flag.value]) if flag.value in FLAGS else flag.value
        yield Row(voice("Note"), label, voice.sentence(voice.phrase(flag.evidence)))
    words = article.words
    if words > 1:
        said = voice("{words} words, {minutes} min", words=words, minutes=minutes(words))
        yield Row(voice("Length"), said)
