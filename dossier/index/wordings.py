"""With which words a side of a comparison speaks: disputed nouns, names of the actor, functions of a person."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier import lexicon
from dossier.index.sentences import sentences
from dossier.records import ActorKind, Kind, Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.records import Article, Block, Comparison

MAIN = 3
"""Actors that an article names most; in one of theirs the wordings of the whole text count."""
AFTER = 2
"""Words that may follow a noun: « province serbe séparatiste »."""


def uses(
    comparison: Comparison, parted: Mapping[str | None, Sequence[Article]]
) -> dict[str | None, tuple[Use, ...]]:
    """Return the wordings that each side uses, with their places; the actor's name only where it has several."""
    found = {name: _uses(comparison, articles) for name, articles in parted.items()}
    names = {folded(use.words) for told in found.values() for use in told if use.kind == "name"}
    if len(names) > 1:
        return found
    return {name: tuple(use for use in told if use.kind != "name") for name, told in found.items()}


def _uses(comparison: Comparison, articles: Sequence[Article]) -> tuple[Use, ...]:
    places: defaultdict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    spelt: dict[tuple[str, str], str] = {}
    for article in articles:
        for start, kind, words in sorted(set(_every(comparison, article))):
            key = kind, folded(" ".join(words.split()))
            spelt.setdefault(key, " ".join(words.split()))
            places[key].append((article.id, start))
    order = sorted(places, key=lambda key: (-len(places[key]), key))
    return tuple(Use(spelt[key], tuple(places[key]), key[0]) for key in order)


def _every(comparison: Comparison, article: Article) -> Iterator[tuple[int, str, str]]:
    """Yield places and wordings: disputed words, what the actor is called, and what a person is said to be."""
    for start, words in _wordings(comparison, article):
        yield start, "words", words
    if not comparison.actor:
        return
    kinds = {one.id: one.kind for one in article.actors}
    if kinds.get(comparison.actor) == ActorKind.PERSON:
        for role in article.roles:
            if role.actor == comparison.actor:
                yield role.start, "function", role.text
        return
    for mention in article.mentions:
        if mention.actor == comparison.actor:
            yield mention.start, "name", mention.text


def _wordings(comparison: Comparison, article: Article) -> Iterator[tuple[int, str]]:
    """Yield the curator's words wherever they stand, and designations where the text is about the actor.

    Of two that overlap the longer one counts: « province serbe séparatiste », not « province serbe » within it.
    """
    raw = article.document.text
    language = article.language.value if article.language else "fr"
    found: list[tuple[int, int]] = []
    if pattern := _designation(language):
        for start, end in _about(comparison.actor, article):
            found += _spans(pattern, raw, start, end)
    for words in comparison.words:
        pattern = re.compile(rf"(?<!\w){re.escape(folded(words))}(?!\w)")
        for block in article.blocks:
            if _read(block):
                found += _spans(pattern, raw, block.start, block.end)
    end = -1
    for first, last in sorted(found, key=lambda span: (span[0], -span[1])):
        if last > end:
            yield first, raw[first:last]
            end = last


def _spans(pattern: re.Pattern[str], raw: str, start: int, end: int) -> list[tuple[int, int]]:
    found = pattern.finditer(folded(raw[start:end]))
    return [(start + one.start(), start + one.end()) for one in found]


def _about(actor: str | None, article: Article) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are about an actor: the whole text of an article on it, else sentences that name it.

    A comparison of no actor is about the whole text.
    """
    main = [name for name, _ in Counter(one.actor for one in article.mentions).most_common(MAIN)]
    if actor is None or actor in main:
        yield from ((block.start, block.end) for block in article.blocks if _read(block))
        return
    for sentence in sentences(article, actor):
        if _read(article.blocks[sentence.block]):
            yield sentence.start, sentence.end


def _read(block: Block) -> bool:
    """Say whether readers see a block as the article's words: its running text and its title."""
    return block.in_text or (block.verdict.keep and block.verdict.kind is Kind.TITLE)


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


def folded(text: str) -> str:
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
