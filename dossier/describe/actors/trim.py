"""Trimming: from what a recogniser marked to the name alone, or to nothing."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, offices
from dossier.describe.actors.names import fold
from dossier.lexicon import words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.describe.actors.spans import Span

_EDGE_LEFT = re.compile(r"[\s\"'()\[\]{}.,;:!?…–—•|/*_-]+")
_EDGE_RIGHT = re.compile(r"[\s\"'(\[{,;:!?…–—•|/*_-]+\Z")
_SMALL = re.compile(
    r"(?:le|la|les|du|des|de|au|aux|un|une|the|of|and|et|à|en|dans|chez|par|pour|sur|avec|selon|leur|son|sa|ses)\s+"
    r"|(?:[lL]|[dsjcnmt]|qu|Qu|lorsqu|puisqu|jusqu)'"
)
_CAPITAL = re.compile(
    r"(?:Le|La|Les|Du|Des|De|Au|Aux|Un|Une|The|En|À|Dans|Chez|Par|Pour|Sur|Avec|Selon|Et|And|D|S|J|C)[\s']+"
)
"""Small words that begin a sentence; elsewhere a capital makes them part of the name (« Le Corbusier »)."""
_OPENING = re.compile(r"(?:^|[.!?…:;\"(\[–—•]\s*|\s-\s)\Z")
_WORD = re.compile(r"[^\s]+")
_TAIL = re.compile(
    r"\s+(?:le|la|les|l'|de|du|des|d'|et|à|au|en|a|un|une|cette|ces|est|qui|que|pour|sur|dans|par|avec|aux|of|the|and"
    r"|[QK]C|OBE|MBE|CBE|PhD|Jan\.?|Feb\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)\Z",
    re.IGNORECASE,
)
ARTICLES = frozenset({"le", "la", "les", "the"})
"""With a capital inside a sentence they are part of a name: « Le Drian »."""
OF_SURNAMES = frozenset({"von", "van", "der", "den", "bin", "ben", "ibn", "abou", "abu"})
"""Small words that belong to the surname, whoever writes it: « (Mme) von der Leyen »."""
ARTICLED = frozenset({"de", "nl"})
"""Languages in which some of them are articles and prepositions."""
_YEAR = re.compile(r" (?:de |en )?(?:1[89]|20)\d\d(?: ?[-/] ?(?:\d\d){1,2})?\Z")
"""The season of a league or fair: « Ligue nationale de hockey de 1998 »."""
_FUNCTION = re.compile(r"[^\W\d_]+ [^\W\d_A-Z]|[^\W\d_A-Z]")
"""A function with its complement: « ministre de l'Intérieur », « Premier ministre serbe »; not « General Motors »."""
_UNIT = re.compile(
    r"(?:régions?|provinces?|départements?|villes?|villages?|communes?|ports?|stade|communauté|état|bourg|municipalité"
    r"|localité|[Nn]ati(?:f|ve)|originaire|agglomération|métropole)"
    r" (?:de la |de l'|d'|de |du |des )?(?=[^\W\d_a-z])"
)
"""What a place is, before its name: « département des Deux-Sèvres », « région Provence-Alpes »; no landform."""
_ORDINAL = re.compile(r"[ivxlc]+(?:e|eme|er|th|nd|rd|st)|n[o°]? \d+")
"""A century (« XVIIIe »), a rank (« No. 14 »), folded."""
_GLUED = re.compile(r"[^\W\d_]*[a-zà-ÿ](?=[LD]')|[A-Z]{3,8}(?=[A-Z][a-z]+ [A-Z])")
"""What a page's markup glued to a name: « AgricultureL'Office fédéral », « OSTAOttawa School Transportation Authority »."""
_DAY = re.compile(
    r" (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|demain|janvier|février|mars|avril|mai|juin|juillet"
    r"|août|septembre|octobre|novembre|décembre)\Z"
)
"""A day that the model took for the end of a name: « l'OFAG jeudi »."""
_OWNED = re.compile(r"'s(?: |\Z)")
"""Where a person ends and what is the person's begins: « Geoffrey Gray's Skyjack »."""
_HOUSE = re.compile(r" (?:de|du|of) [A-Z]{2,6}\Z")
"""The house after a person's name: « Matthew Kupfer de CBC »."""
SHORTEST = 2
"""Characters of a name: « UE », « Li »; a single letter is none."""


@functools.cache
def openers() -> frozenset[str]:
    """Return the folded words that may stand before a name and are no part of it."""
    honorifics = (*words("honorifics"), *words("roles"))
    return frozenset(map(fold, honorifics)) | authority.never_actors()


@functools.cache
def _given_names() -> frozenset[str]:
    """Return the given names, some of which are also ordinary words: « Noël (Le Graët) », « April (Ryan) »."""
    return frozenset(map(fold, words("given_names")))


@functools.cache
def _institutions() -> frozenset[str]:
    return frozenset(map(fold, words("institutions")))


def _left(text: str, start: int, end: int, *, opened: Callable[[str, str], bool] | None) -> int:
    """Move the start past quotes, articles, forms of address and, before a person, roles."""
    moved = True
    if found := _GLUED.match(text, start, end):
        start = found.end()
    while moved and start < end:
        moved = False
        if found := _EDGE_LEFT.match(text, start, end):
            start, moved = found.end(), True
        if found := _SMALL.match(text, start, end) or _opening(text, start, end):
            start, moved = found.end(), True
        word = _WORD.match(text, start, end)
        if word and opened and word.end() < end and opened(word[0], text[word.end() : end]):
            start, moved = word.end(), True
    return start


def _opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """Match a capitalised article or preposition that only begins a sentence."""
    found = _CAPITAL.match(text, start, end)
    return found if found and _OPENING.search(text[max(0, start - 3) : start]) else None


def _opens(word: str, after: str, foreign: frozenset[str], particles: frozenset[str]) -> bool:
    """Say whether a word before a person's name is no part of it: a function, a party's initials."""
    bare = fold(word)
    if bare in ARTICLES or word in particles or bare in _given_names():
        return False
    if word.isalpha() and word.isupper() and len(word) >= SHORTEST and not after.isupper():
        return True
    return (
        (not word[0].isupper() and word[0].isalpha())
        or bare in openers()
        or bare in authority.demonyms()
        or (bool(foreign) and foreign.issuperset(bare.split()))
    )


def _titles(name: str, foreign: frozenset[str]) -> bool:
    """Say whether a name is an office alone: « British Prime Minister », « Dışişleri Bakanı »."""
    codes = authority.demonyms()
    return all(part in foreign or part in codes for part in fold(name).split())


def _right(text: str, start: int, end: int, *, person: bool) -> int:
    """Move the end before quotes, commas and dangling small words."""
    while start < end:
        stretch = text[start:end]
        cut = len(_TAIL.sub("", _EDGE_RIGHT.sub("", stretch)))
        if stretch.endswith(")") and "(" not in stretch:
            cut = min(cut, len(stretch) - 1)
        if stretch.endswith(".") and not re.search(
            r"(?:\b\w|\b(?:Jr|Sr|Inc|Ltd|Co|St))\.\Z", stretch
        ):
            cut = min(cut, len(stretch) - 1)
        if person and (owned := _OWNED.search(stretch)):
            cut = min(cut, owned.start())
        if later := (_DAY.search(stretch) or (_HOUSE.search(stretch) if person else None)):
            cut = min(cut, later.start())
        if cut == len(stretch):
            break
        end = start + cut
    return end


def _before_people(text: str, start: int, end: int) -> int:
    """Return where one word ends that a people follows: « (que dit) Macron des Français »; not « Ligue des Français »."""
    name, _, people = text[start:end].partition(" des ")
    codes = authority.demonyms()
    alone = bool(people) and " " not in name and fold(people) in codes
    return start + len(name) if alone and fold(name) not in _institutions() else end


def trim(span: Span, text: str, language: str = "fr") -> Span | None:
    """Return the span cut down to the name, or None when no name is left."""
    person = span.kind is ActorKind.PERSON
    foreign = offices.words(language)
    particles = frozenset() if language in ARTICLED else OF_SURNAMES
    opened = functools.partial(_opens, foreign=foreign, particles=particles) if person else None
    start = _left(text, span.start, span.end, opened=opened)
    end = _right(text, start, span.end, person=person)
    if span.kind is ActorKind.PLACE and (unit := _UNIT.match(text, start, end)):
        start = unit.end()
    if span.kind is ActorKind.ORGANISATION:
        end = start + len(_YEAR.sub("", text[start:end]))
        end = _before_people(text, start, end)
    if text[end - 3 : end + 1] in {" Jr.", " Sr."}:
        end += 1
    name = text[start:end]
    if len(name) < SHORTEST or not any(letter.isupper() for letter in name):
        return None
    if nobody(name) or (foreign and _titles(name, foreign)):
        return None
    if not person and _FUNCTION.match(name) and fold(name.split(" ", 1)[0]) in openers():
        return None
    if start == span.start and end == span.end:
        return span
    return replace(span, start=start, end=end)


@functools.lru_cache(maxsize=20_000)
def nobody(name: str) -> bool:
    """Say whether a name is none: a weekday, « État », « Serbes », « Albanais de souche »."""
    bare = fold(name)
    if not bare or bare in authority.never_actors() or bare.replace(" ", "").isdigit():
        return True
    if _ORDINAL.fullmatch(bare):
        return True
    parts = bare.split()
    if len(parts) == 1 and bare in _institutions():
        return True
    codes, none = authority.demonyms(), openers()
    return all(part in codes or part in none or len(part) == 1 for part in parts)
