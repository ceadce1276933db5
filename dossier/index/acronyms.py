"""Acronyms that occur in a dossier, with what they stand for: the curator's, and those of the authority lists."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors.authority import spelt
from dossier.describe.actors.names import fold
from dossier.lexicon import table
from dossier.records import Term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dossier.records import Article, Block

WORD = re.compile(r"[^\W_]+")
ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,9}")
SHOUTED = 0.6
"""Share of words in capitals from which the whole line is, and « UN » or « OSE » may be plain words."""
SHORT = 2
"""Letters of an acronym that must have been taken for an actor somewhere: « UN » and « EU » are words too."""
FRENCH = re.compile(
    r"\b(?:de|du|des|la|le|les|pour|et|en|au|aux|sans|sur|unies)\b|[ld]’|[àçèéêô]", re.IGNORECASE
)
"""What gives a French name away among the spellings of an organisation."""
FOREIGN = re.compile(
    r"[^\W\da-zàâçèéêëîïôûùœæÿ]|\b(?:del|y|und|der|für|von|di|dell|e)\b", re.IGNORECASE
)
"""Letters and words that neither French nor English names have."""
LETTERS = 3
"""Letters of one word that an acronym may take: « Kosovo FORce »."""


def terms(articles: Sequence[Article], curated: Iterable[Term], language: str) -> tuple[Term, ...]:
    """Return the acronyms that the articles' texts hold, by acronym; the curator's meaning wins."""
    known = {term.acronym: term for term in authority(language)}
    spoken = {mention.text for article in articles for mention in article.mentions}
    known = {name: one for name, one in known.items() if len(name) > SHORT or name in spoken}
    given = {term.acronym: term for term in curated}
    for name, one in given.items():
        actor = one.actor or (known[name].actor if name in known else None)
        known[name] = Term(one.acronym, one.meaning, one.note, actor, curated=True)
    counts = Counter(name for article in articles for name in held(article, known))
    return tuple(replace(known[name], articles=counts[name]) for name in sorted(counts))


def held(article: Article, known: Collection[str]) -> set[str]:
    """Return the acronyms among some that an article's kept lines hold, but for lines in capitals."""
    plain = {name for name in known if name.isalnum()}
    odd = [finder((name,)) for name in known if name not in plain]
    found: set[str] = set()
    for block in article.blocks:
        if block.verdict.keep:
            here = {word for word in WORD.findall(block.text) if word in plain}
            here |= {hit[0] for pattern in odd if (hit := pattern.search(block.text))}
            if here - found and not shouted(block):
                found |= here
    return found


def finder(acronyms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds acronyms as whole words, the longest first."""
    ordered = sorted(acronyms, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, ordered))})(?![^\W_])")


def shouted(block: Block) -> bool:
    """Say whether a line is set in capitals."""
    words = WORD.findall(block.text)
    return len([word for word in words if word.isupper()]) > SHOUTED * len(words)


@functools.cache
def authority(language: str) -> tuple[Term, ...]:
    """Return the acronyms of the list of organisations, with their meanings in a language where it has them."""
    found: dict[str, Term] = {}
    for entry in table("organisations"):
        shown = entry.get(language) or entry["fr"]
        names = [name for pattern in (shown, *entry.get("names", ())) for name in spelt(pattern)]
        for acronym in filter(ACRONYM.fullmatch, (*names, entry["fr"], entry["en"])):
            meaning = _meaning(acronym, names, language)
            if meaning and acronym not in found:
                found[acronym] = Term(acronym, meaning[0].upper() + meaning[1:], actor=entry["id"])
    return tuple(found.values())


def _meaning(acronym: str, names: Sequence[str], language: str) -> str | None:
    """Return what an acronym stands for: the name shown where it is no acronym, else the likeliest of the others.

    A French site takes French names first, another one none that is not in English; then those go first whose words
    begin with the letters of the acronym shown, or of this one.
    """
    shown, *others = names
    within = re.compile(rf"\b{acronym}\b")
    if " " in shown and not within.search(shown):
        return shown
    french = language == "fr"
    long = [name for name in others if " " in name and not within.search(name)]
    long = [name for name in long if (_is_french(name) or name.isascii() if french else _is_english(name))]  # fmt: skip
    ranked = sorted(
        long,
        key=lambda name: (
            french and not _is_french(name),
            not spells(shown, name),
            not spells(acronym, name),
        ),
    )
    return next(iter(ranked), None)


def _is_french(name: str) -> bool:
    return bool(FRENCH.search(name)) and not FOREIGN.search(name)


def _is_english(name: str) -> bool:
    return name.isascii() and not FRENCH.search(name) and not FOREIGN.search(name)


def spells(acronym: str, name: str) -> bool:
    """Say whether an acronym is made of the first letters of a name's words, some words being passed over."""
    words = [word for word in re.split(r"[\W_]+", fold(name)) if word]

    def fits(rest: str, at: int) -> bool:
        if not rest:
            return True
        return any(
            words[number].startswith(rest[:size]) and fits(rest[size:], number + 1)
            for number in range(at, len(words) if at else 1)
            for size in range(min(LETTERS, len(rest)), 0, -1)
        )

    return bool(words) and fits(fold(acronym), 0)
