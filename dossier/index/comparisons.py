"""Sources side by side: who tells it, when, with which words, who is named on one side alone, what is quoted by both."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.index.sentences import sentences
from dossier.records import Column, Comparison, Said, Use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dossier.records import Article, PartialDate

DAYS, ACTORS = 5, 5
"""Comparisons proposed at most, of each sort."""
SOURCES = 2
"""Sources from which there is something to compare."""
RUN, LEAST_RUN = 10, 4
"""Words that two quotations must share in a row to be one utterance quoted twice; a shorter one, if it has the second
number of words, must stand in the other whole. « Du Conseil de sécurité de l’ONU » has seven."""
MAIN = 3
"""Actors that an article names most; in one of theirs the wordings of the whole text count."""
ALONE = 12
"""Actors named for one column alone, at most."""
AFTER = 2
"""Words that may follow a noun: « province serbe séparatiste »."""


def chosen(comparison: Comparison, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles that a comparison is of, in their order."""
    return tuple(one for one in articles if _fits(comparison, one))


def compare(comparison: Comparison, articles: Sequence[Article]) -> tuple[Column, ...]:
    """Set the sources side by side; the one with most articles first, unknown sources last."""
    parted: defaultdict[str | None, list[Article]] = defaultdict(list)
    for article in chosen(comparison, articles):
        parted[article.source.value.id if article.source else None].append(article)
    order = sorted(parted, key=lambda name: (name is None, -len(parted[name]), name or ""))
    named = {name: Counter(_named(parted[name])) for name in order}
    shared = _shared({name: parted[name] for name in order})
    return tuple(
        Column(
            name,
            tuple(one.id for one in parted[name]),
            _uses(comparison, parted[name]),
            tuple(
                Said(one.id, quote, (one.id, quote.start) in shared)
                for one in parted[name]
                for quote in one.quotes
            ),
            _alone(name, named),
        )
        for name in order
    )


def proposed(articles: Sequence[Article]) -> tuple[Comparison, ...]:
    """Propose comparisons: days of which several sources tell, and actors that most sources name.

    A day is proposed once for articles that also share another; the one with most sources first.
    """
    return (*_days(articles), *_actors(articles))


def _days(articles: Sequence[Article]) -> Iterator[Comparison]:
    told: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        days = {event.date.date: event.date for event in article.events if event.date.day}
        for day in sorted(days):
            told[day].append(article)
    sides = {day: {_source(one) for one in found} for day, found in told.items()}
    order = sorted(
        (day for day in sides if len(sides[day]) >= SOURCES),
        key=lambda day: (-len(sides[day]), day),
    )
    seen: set[tuple[str, ...]] = set()
    given = 0
    for day in order:
        group = tuple(one.id for one in told[day])
        if group in seen or given == DAYS:
            continue
        seen.add(group)
        given += 1
        date = next(
            event.date for one in told[day] for event in one.events if event.date.date == day
        )
        yield Comparison(day, "", first=date, last=date, articles=group, proposed=True)


def _actors(articles: Sequence[Article]) -> Iterator[Comparison]:
    sides: defaultdict[str, set[str]] = defaultdict(set)
    times = Counter[str]()
    for article in articles:
        for actor, count in _named([article]).items():
            sides[actor].add(_source(article))
            times[actor] += count
    order = sorted(
        (actor for actor in sides if len(sides[actor]) >= SOURCES),
        key=lambda actor: (-len(sides[actor]), -times[actor], actor),
    )
    for actor in order[:ACTORS]:
        yield Comparison(actor, "", actor=actor, proposed=True)


def _source(article: Article) -> str:
    """Return what counts as one side: the source, or the article itself where none is known."""
    return article.source.value.id if article.source else f"?{article.id}"


def _fits(comparison: Comparison, article: Article) -> bool:
    if comparison.articles and article.id not in comparison.articles:
        return False
    if comparison.actor and all(one.actor != comparison.actor for one in article.mentions):
        return False
    if not (comparison.first or comparison.last):
        return True
    dates = [event.date for event in article.events]
    dates += [article.published.value] if article.published else []
    return any(_within(date, comparison) for date in dates)


def _within(date: PartialDate, comparison: Comparison) -> bool:
    """Say whether a date lies in the period; one known less precisely than the period does not."""
    first, last = comparison.first, comparison.last
    if first and date.date < first.date:
        return False
    return not last or date.date[: len(last.date)] <= last.date


def _named(articles: Iterable[Article]) -> Counter[str]:
    return Counter(mention.actor for one in articles for mention in one.mentions)


def _alone(name: str | None, named: dict[str | None, Counter[str]]) -> tuple[str, ...]:
    others = {actor for other, counts in named.items() if other != name for actor in counts}
    own = named[name]
    return tuple(sorted(own.keys() - others, key=lambda actor: (-own[actor], actor))[:ALONE])


# --- wordings ---------------------------------------------------------------------------------


def _uses(comparison: Comparison, articles: Sequence[Article]) -> tuple[Use, ...]:
    """Return the wordings that one side uses, with their places."""
    places: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for article in articles:
        for start, words in sorted(set(_wordings(comparison, article))):
            key = _folded(words)
            spelt.setdefault(key, words)
            places[key].append((article.id, start))
    order = sorted(places, key=lambda key: (-len(places[key]), key))
    return tuple(Use(spelt[key], tuple(places[key])) for key in order)


def _wordings(comparison: Comparison, article: Article) -> Iterator[tuple[int, str]]:
    """Yield the curator's words wherever they stand, and designations where the text is about the actor.

    Of two that overlap the longer one counts: « province serbe séparatiste », not « province serbe » within it.
    """
    raw = article.document.text
    language = article.language.value if article.language else "fr"
    found: list[tuple[int, int]] = []
    if comparison.actor and (pattern := _designation(language)):
        for start, end in _about(comparison.actor, article):
            found += _spans(pattern, raw, start, end)
    for words in comparison.words:
        pattern = re.compile(rf"(?<!\w){re.escape(_folded(words))}(?!\w)")
        for block in article.blocks:
            if block.in_text:
                found += _spans(pattern, raw, block.start, block.end)
    end = -1
    for first, last in sorted(found, key=lambda span: (span[0], -span[1])):
        if last > end:
            yield first, raw[first:last]
            end = last


def _spans(pattern: re.Pattern[str], raw: str, start: int, end: int) -> list[tuple[int, int]]:
    found = pattern.finditer(_folded(raw[start:end]))
    return [(start + one.start(), start + one.end()) for one in found]


def _about(actor: str, article: Article) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are about an actor: the whole text of an article on it, else sentences that name it."""
    main = [name for name, _ in _named([article]).most_common(MAIN)]
    if actor in main:
        yield from ((block.start, block.end) for block in article.blocks if block.in_text)
        return
    for sentence in sentences(article, actor):
        if article.blocks[sentence.block].in_text:
            yield sentence.start, sentence.end


@functools.cache
def _designation(language: str) -> re.Pattern[str] | None:
    """Return the pattern of a disputed noun with a word that takes sides; None for a language without a list."""
    listed = lexicon.table("designations").get(language)
    if not listed:
        return None
    heads, before, after = (
        "|".join(sorted(map(re.escape, listed[key]), key=len, reverse=True)) or "(?!)"
        for key in ("heads", "before", "after")
    )
    lead = rf"(?:(?:{before})\s+)"
    trail = rf"(?:\s+(?:{after}))"
    return re.compile(
        rf"(?<![\w-])(?:{lead}+(?:{heads}){trail}{{0,{AFTER}}}|(?:{heads}){trail}{{1,{AFTER}}})(?![\w-])"
    )


def _folded(text: str) -> str:
    """Fold case, accents, apostrophes and spaces, one character for one, so that offsets stay."""
    return "".join(_letter(letter) for letter in text)


@functools.cache
def _letter(letter: str) -> str:
    if letter in "’‘ʼ":
        return "'"
    if letter.isspace():
        return " "
    bare = unicodedata.normalize("NFKD", letter)[0].casefold()
    return bare if len(bare) == 1 else letter


# --- quotations -------------------------------------------------------------------------------


def _shared(parted: dict[str | None, list[Article]]) -> set[tuple[str, int]]:
    """Return the quotations, by article and place, that another side has too, whole or for a run of words."""
    said = [
        (name, article.id, quote.start, re.findall(r"\w+", _folded(quote.text)))
        for name, articles in parted.items()
        for article in articles
        for quote in article.quotes
    ]
    whole: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    for name, _, _, words in said:
        if LEAST_RUN <= len(words) < RUN:
            whole[tuple(words)].add(name)
    runs: defaultdict[tuple[str, ...], set[str | None]] = defaultdict(set)
    lengths = sorted({RUN, *map(len, whole)})
    for name, _, _, words in said:
        for run in _runs(words, lengths):
            runs[run].add(name)
    shared = set()
    for name, article, start, words in said:
        sides = runs[tuple(words)] if tuple(words) in whole else set()
        for run in _runs(words, lengths):
            sides = sides | (runs[run] if len(run) == RUN else whole.get(run, set()))
        if sides - {name}:
            shared.add((article, start))
    return shared


def _runs(words: Sequence[str], lengths: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of each length."""
    for length in lengths:
        for at in range(len(words) - length + 1):
            yield tuple(words[at : at + length])
