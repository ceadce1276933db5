"""Third recogniser: capitals beside a form of address, a function, a verb of saying or a kind of place."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, cases, english_functions, offices, trim
from dossier.describe.actors.names import PARTICLES, fold
from dossier.describe.actors.spans import Span, meeting
from dossier.lexicon import table, words
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.actors.passages import Passage

_UPPER = "A-Z" + "".join(
    chr(code) for code in (*range(0xC0, 0x250), *range(0x370, 0x530)) if chr(code).isupper()
)
_CAPITAL = rf"(?:[{_UPPER}]\.(?:-?[{_UPPER}]\.)*|[{_UPPER}]\w*(?:['-]\w+)*)"
_PARTICLE = "|".join(sorted(PARTICLES - {"d", "des"}))
_FIRST = rf"[{_UPPER}](?<![\w-].)(?:\.(?:-?[{_UPPER}]\.)*|\w*(?:['-]\w+)*)"
"""`_CAPITAL` where no word goes on: its letter comes first, so that the search leaps from capital to capital."""
RUN = re.compile(rf"{_FIRST}(?: (?:(?:{_PARTICLE}) ){{0,2}}(?:d'|al-|el-)?{_CAPITAL})*")
"""Capitalised words in a row, with the particles between them."""
_PLACE = re.compile(
    r"\b(?:(?:villages?|villes?|communes?|municipalité|localité|bourg|bourgade|hameau|districts?|faubourgs?|station"
    r"|régions?|provinces?|cantons?|comtés?|arrondissement|quartiers?|banlieue|environs|périphérie|port|aéroport|gare"
    r"|gouvernorat|oblast|préfecture|mairie|maire|alentours|nord|sud|est|ouest|proximité|town|city|village)"
    r"(?: \w+)? (?:de |d'|du |of )|\b(?:région|province|département) |\b(?:née?s?|sise?|situ[ée]+s?|implanté[es]*|habite|habitant|réfugiée?|domiciliée?) à )\Z"
)
_LINKS = (" de ", " d'", " du ", " of ", " à ", "région ", "province ", "département ")
_ARTICLE = re.compile(r"(?:\b(?:le|la|les|du|des|au|aux|the|une?)\s|\bl')\Z", re.IGNORECASE)
"""An article before capitals speaks of a thing: « l'Athletic Bilbao annonce »."""
_ARTICLES = ("l'", "L'", " le ", " la ", " les ", " des ", " au ", " aux ")
"""The same, as they are seen at a glance."""
_APART = re.compile(r"[,']")
_CLAUSE = re.compile(r"[.;:!?\"()]\s|\n")
_APPOSED = re.compile(
    r"\s?, (?:(?:le|la|l'|un|une|son|sa|ancien|ancienne|ex-|nouveau|nouvelle|the|a) ?){0,2}(?P<word>[\w-]+)"
)
_VERB = re.compile(r" (?:(?:a|avait|ont|has|had) (?:\w+ent |également |aussi |ainsi )?)?(\w+)")
WINDOW = 90
"""Characters before a name in which its function is looked for; about one clause."""
NEAR, ADDRESS, ARTICLE = 40, 8, 5
"""Characters before a name in which a kind of place, a form of address, an article may stand."""
ADJACENT = 4
"""Words between a function and the name: « ministre russe des Affaires étrangères Sergueï Lavrov »."""
_SMALL = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "l",
        "la",
        "le",
        "les",
        "un",
        "une",
        "à",
        "au",
        "aux",
        "en",
        "par",
        "pour",
        "avec",
        "et",
        "ou",
        "dont",
        "que",
        "qui",
        "sur",
        "dans",
        "of",
        "the",
        "and",
        "to",
        "in",
        "by",
        "with",
    ]
)


@functools.cache
def _known(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in words(name))


@functools.cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[\s\"'(])(?:" + "|".join(map(re.escape, words("honorifics"))) + r") \Z"
    )


def _function_before(before: str, *, one_word: bool) -> bool:
    """Say whether a clause's end names a function: « le président serbe », « secrétaire général de l'OTAN, »."""
    roles = _known("roles")
    if roles.isdisjoint(_APART.sub(" ", before.lower()).split()):
        return False
    clause = _CLAUSE.split(before)[-1]
    apposed = clause.endswith(", ")
    tokens = _APART.sub(" ", clause.lower()).split()
    if not tokens or tokens[-1] in _SMALL:
        return False
    if one_word:
        beside = tokens[-1] in roles or (
            len(tokens) > 1 and tokens[-2] in roles and fold(tokens[-1]) in authority.demonyms()
        )
        return beside and not apposed
    if apposed:
        return not roles.isdisjoint(tokens[-12:])
    return not roles.isdisjoint(tokens[-1 - ADJACENT :])


def _function_after(after: str) -> bool:
    """Say whether what follows a name gives its function: « , porte-parole du … »."""
    found = _APPOSED.match(after)
    return found is not None and fold(found["word"]) in _folded_roles()


@functools.cache
def _folded_roles() -> frozenset[str]:
    return frozenset(map(fold, words("roles")))


def _says(before: str, after: str) -> bool:
    """Say whether a verb of saying stands beside the name."""
    verbs = _known("speech")
    last = before.rstrip().rsplit(" ", 1)[-1].lower() if before.endswith(" ") else ""
    following = _VERB.match(after)
    return last in verbs or (following is not None and following[1] in verbs)


def given(name: str, language: str = "fr") -> bool:
    """Say whether a name begins with a given name, in any of its cases where the language has them."""
    first = fold(name.split(" ", 1)[0])
    return first in _given_names() or (cases.declines(language) and first in _in_cases(language))


@functools.cache
def _given_names() -> frozenset[str]:
    families = (line.split("|") for line in words("slavic_given_names"))
    by_gender = (listed.replace("_f", "").split() for listed in table("bearers")["names"].values())
    every = (words("given_names"), *families, *by_gender)
    return frozenset(fold(name) for family in every for name in family)


@functools.cache
def _in_cases(language: str) -> frozenset[str]:
    return frozenset(form for name in _given_names() for form in cases.forms(name, language))


def _cut(run: re.Match[str], spans: Sequence[Span], language: str) -> Iterator[tuple[int, int]]:
    """Give the parts of a run that the authority list left free, in order.

    A given name that is also a town's (« Milan Radoičić ») is left to the person.
    """
    text, start = run.string, run.start()
    for span in meeting(spans, start, run.end()) if spans else ():
        opening = text[start : span.start]
        first = not opening or offices.announces(opening, language)
        if first and span.end < run.end() and given(text[span.start : span.end], language):
            continue
        if span.start > start:
            yield start, span.start
        start = max(start, span.end)
    if start < run.end():
        yield start, run.end()


@functools.cache
def _leading() -> frozenset[str]:
    """Return the small-letter words of which one must stand before a single capitalised word."""
    listed = {word.lower() for name in ("honorifics", "roles") for word in words(name)}
    return frozenset(listed | {"de", "du", "of", "à"})


def _hopeless(text: str, start: int, end: int) -> bool:
    """Say at a glance that nothing before capitals can make a name of them; most of them begin a sentence."""
    articled = text.endswith(_ARTICLES, 0, start)
    if text.find(" ", start, end) >= 0:
        return articled and fold(text[start:end].partition(" ")[0]) not in trim.openers()
    if articled or text[start - 1 : start] == "'":
        return articled
    before = text[max(0, start - NEAR) : start].rstrip(" ")
    last = before.rpartition(" ")[2].rpartition("'")[2].lower().lstrip('("')
    return last not in _leading() and fold(last) not in authority.demonyms()


def _kind(text: str, start: int, end: int, language: str) -> ActorKind | None:
    """Return what the words around a run make of it, or None."""
    near = text[max(0, start - NEAR) : start]
    if offices.announces(near, language):
        return ActorKind.PERSON
    one_word = " " not in text[start:end]
    if _address().search(near[-ADDRESS:]):
        return ActorKind.PERSON
    if near.endswith(_LINKS) and _PLACE.search(near):
        return ActorKind.PLACE
    if _ARTICLE.search(near[-ARTICLE:]):
        return None
    before, after = text[max(0, start - WINDOW) : start], text[end : end + 60]
    person = _function_before(before, one_word=one_word)
    if language == "en" and not one_word:
        person = person or english_functions.after(after, ()) is not None
    if not one_word:
        person = (
            person
            or given(text[start:end], language)
            or _function_after(after)
            or _says(before, after)
        )
    return ActorKind.PERSON if person else None


def find(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Find persons and places by the words around them, outside what the authority list found."""
    text, language = passage.text, passage.language
    french = language == "fr"
    found: list[Span] = []
    for run in RUN.finditer(text):
        whole = run.span()
        if (french and _hopeless(text, *whole)) or trim.nobody(run[0]):
            continue
        for start, end in _cut(run, spans, language):
            if french and (start, end) != whole and _hopeless(text, start, end):
                continue
            free = trim.trim(Span(start, end, ActorKind.PERSON, "rules"), text, language)
            if free is None or fold(text[start : free.start]) == "general":  # General Motors
                continue
            kind = _kind(text, free.start, free.end, language)
            if kind is not None and not text[free.start : free.end].isupper():
                found.append(Span(free.start, free.end, kind, "rules"))
    return found
