"""What the words, endings and letters of a short text say of its language, beside the statistics of its bytes."""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dossier import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD, ENDING, LETTER, SHAPE = 10.0, 1.0, 3.0, 2.0
"""Weights, in the units of py3langid's log-likelihood, of a word that one language alone has, of such an ending, of a
letter that a language lacks, and of a word whose letters do not follow each other so in it. Set on titles and opening words of articles in ten languages: of 2,132 openings they
leave 13 wrong instead of py3langid's 16 (names, figures and formulas but for four), of 195 real titles 16 instead of 18
(names of things mostly), of 318 written for it 2 instead of 8 (`python -m tests.bench.language`)."""
NAMED = 0.5
"""What a capitalised word counts for when it does not open the text: it may be a name."""
SHORTEST_ENDED = 5
"""Letters from which a word's ending counts."""
SHORTEST_SHAPED = 4
"""Letters from which the look of a word counts; acronyms and abbreviations are shorter."""
LONGEST = 400
"""Characters looked at: a text longer than this needs no help."""

OPENING, AT_LEAST, SHARED = 400, 3, 3
"""Characters, words and languages that `plainly` goes by."""
GLANCE = 150
"""Characters that it looks at first; nearly every paragraph has words enough in them."""
OWN_WORDS, TIMES = 6, 4
"""Words, and how many times those of any other language, from which `by_words` names one: of 14,644 texts in 20
languages, stretches of 420 characters named 83 % of them so, and none otherwise than py3langid."""

_WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_CYRILLIC = frozenset("абвгдежзиклмнопрстуфхцчш")


@functools.cache
def _table(kind: str) -> Mapping[str, frozenset[str]]:
    """Return the languages of each word, or of each ending (`kind` is then `-`)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code, signs in lexicon.table("languages").items():
        for word in signs["words"].split():
            if word.startswith("-") == (kind == "-"):
                found[word.lstrip("-")].add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@functools.cache
def _letters() -> Mapping[str, frozenset[str]]:
    """Return the alphabet of each language listed; Serbian has two."""
    alphabets = {}
    for code, signs in lexicon.table("languages").items():
        own = frozenset(signs["letters"])
        cyrillic = any("\u0400" <= letter <= "\u052f" for letter in own)
        latin = not cyrillic or any(letter < "\u0250" for letter in own)
        alphabets[code] = own | (_CYRILLIC if cyrillic else own) | (_LATIN if latin else own)
    return alphabets


@functools.cache
def _shapes() -> Mapping[str, re.Pattern[str]]:
    """Return what no word of a language looks like, for those of which that is listed."""
    listed = lexicon.table("languages").items()
    return {code: re.compile(signs["shapes"]) for code, signs in listed if "shapes" in signs}


@functools.cache
def _rare(codes: frozenset[str], among: frozenset[str]) -> tuple[tuple[str, ...], float]:
    """Return which of the languages asked for have a sign, and from 0 to 1 how much that tells."""
    own = tuple(sorted(codes & among))
    return own, math.log(len(among) / len(own)) / math.log(len(among)) if own else 0.0


def weigh(text: str, among: frozenset[str]) -> Mapping[str, float]:
    """Return what speaks for each language (or against it, below 0); languages that nothing touches are left out.

    Args:
        text: a title, a caption, the beginning of a text.
        among: the languages asked for, two at least.
    """
    said: defaultdict[str, float] = defaultdict(float)
    sample = unicodedata.normalize("NFC", text[:LONGEST])
    for number, found in enumerate(_WORD.finditer(sample)):
        named = bool(number) and found[0][0].isupper() and not sample.isupper()
        word = found[0].lower().replace("’", "'")
        own, rarity = _sign(word, among)
        for code in own:
            said[code] += rarity * (NAMED if named else 1.0)
        if named:
            continue
        for code, against in _against(word, among, capitalised=found[0][0].isupper()):
            said[code] -= against
    return said


@functools.cache
def _telling(code: str) -> frozenset[str]:
    """Return the words that a language shares with English or with several others no more than by accident."""
    return frozenset(
        word
        for word, codes in _table("").items()
        if code in codes and len(codes) <= SHARED and (code == "en" or "en" not in codes)
    )


@functools.cache
def _tellers() -> tuple[frozenset[str], Mapping[str, tuple[str, ...]]]:
    """Return all those words, and for which languages each of them tells."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code in sorted(lexicon.table("languages")):
        for word in _telling(code):
            found[word].append(code)
    return frozenset(found), {word: tuple(codes) for word, codes in found.items()}


def by_words(text: str) -> str | None:
    """Return the language whose own words stand in a text again and again beside hardly any other's, or None."""
    known, tellers = _tellers()
    said = Counter[str]()
    for word in known.intersection(text.lower().replace("’", "'").split()):
        said.update(tellers[word])
    (code, own), (_, other) = (*said.most_common(2), ("", 0), ("", 0))[:2]
    return code if own >= max(OWN_WORDS, TIMES * other) else None


def plainly(text: str, code: str) -> bool:
    """Say quickly whether the opening of a text has words enough of a language to be in it; False says nothing."""
    telling, first = _telling(code), text[:GLANCE].lower().replace("’", "'")
    if len(telling.intersection(first.split()[:-1])) >= AT_LEAST:
        return True
    opening = text[:OPENING].lower().replace("’", "'")
    if len(telling.intersection(opening.split())) >= AT_LEAST:
        return True  # as nearly every paragraph; else « l'ONU » and what stands beside marks counts, too
    return len(telling.intersection(_WORD.findall(opening))) >= AT_LEAST


@functools.lru_cache(maxsize=20_000)
def _against(
    word: str, among: frozenset[str], *, capitalised: bool
) -> tuple[tuple[str, float], ...]:
    """Return the languages asked for that a word is not written like, and how loudly it speaks against them."""
    strange = {letter for letter in word if letter > "\x7f"}
    said: defaultdict[str, float] = defaultdict(float)
    for code, alphabet in _letters().items() if strange else ():
        said[code] += LETTER * len(strange - alphabet)
    shaped = (
        not capitalised and len(word) >= SHORTEST_SHAPED
    )  # « Bruxelles » opens titles in Italian, too
    for code, shape in _shapes().items() if shaped else ():
        said[code] += SHAPE if shape.search(word) else 0.0
    return tuple((code, weight) for code, weight in said.items() if weight and code in among)


@functools.lru_cache(maxsize=20_000)
def _sign(word: str, among: frozenset[str]) -> tuple[tuple[str, ...], float]:
    """Return the languages that a word speaks for by itself or by its ending, and how loudly."""
    codes = _table("").get(word)
    if codes:
        own, rarity = _rare(codes, among)
        return own, WORD * rarity
    if len(word) < SHORTEST_ENDED:
        return (), 0.0
    for length in range(min(6, len(word)), 1, -1):
        codes = _table("-").get(word[-length:])
        if codes:
            own, rarity = _rare(codes, among)
            return own, ENDING * rarity
    return (), 0.0
