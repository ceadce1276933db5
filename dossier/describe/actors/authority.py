"""The authority list: countries of CLDR, organisations, places and the curator's own actors."""

from __future__ import annotations

import functools
import itertools
import re

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from dossier.describe.actors.names import fold, slug
from dossier.lexicon import table, words
from dossier.records import Actor, ActorKind

_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "CP", "001"})
"""CLDR codes that stand for no country or continent of ours."""
_CONTINENTS = frozenset({"002", "003", "005", "009", "013", "019", "142", "150", "029", "419"})
_OUTLET = re.compile(
    r"(?:Le |La |Les |L['’])[A-ZÀ-Ý]|[A-Z][\w'’-]* \w|[A-Z\d]{3}|[A-Z][a-z]+[A-Z-]"
)
"""Outlets that are one ordinary word (« Libération », « Slate ») are left to the model."""
_CHOICE = re.compile(r"\[([^\]]*)\]")


def spelt(pattern: str) -> list[str]:
    """Write out « Conseil[ de l’ONU|] » in all its ways."""
    parts = _CHOICE.split(pattern)
    choices = [part.split("|") if odd % 2 else [part] for odd, part in enumerate(parts)]
    return [" ".join("".join(way).split()) for way in itertools.product(*choices)]


@functools.cache
def _territories(language: str) -> dict[str, str]:
    """Return a language's names of countries and continents; none for a language CLDR lacks."""
    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}


@functools.cache
def _native(code: str) -> tuple[str, ...]:
    """Return a country's name in its own official languages: « Türkiye », « Косово »."""
    languages = get_official_languages(code)
    return tuple(_territories(each)[code] for each in languages if code in _territories(each))


def _bare(name: str) -> str:
    """Drop what CLDR adds in brackets and the article: « le Congo (Brazzaville) »."""
    return re.sub(r"\s*[(（].*$", "", name)


@functools.cache
def countries(language: str, shown: str) -> tuple[Actor, ...]:
    """Return countries and continents, with their names in a text's language, English and their own.

    Args:
        language: the article's language.
        shown: the dossier's language, in which the actor is named.
    """
    lists = table("countries")
    never = set(lists["never"])
    own, english, names = _territories(language), _territories("en"), _territories(shown)
    found, ids = [], set[str]()
    for code in sorted(names):
        continent = code in _CONTINENTS
        if code in _NO_COUNTRY or (code.isdigit() and not continent):
            continue
        native = () if continent else _native(code)
        more = lists["more"].get(code, ())
        spellings = {names[code], own.get(code, ""), english.get(code, ""), *native, *more}
        spellings |= {_bare(name) for name in spellings}
        kind = ActorKind.PLACE if continent else ActorKind.COUNTRY
        name = _bare(names[code])
        kept = tuple(sorted(one for one in spellings - never if len(one) > 1 and "(" not in one))
        country = None if continent else code
        identifier = slug(name) if slug(name) not in ids else f"{slug(name)}-{code.lower()}"
        ids.add(identifier)
        found.append(Actor(identifier, name, kind, kept, country=country, known=True))
    return tuple(found)


@functools.cache
def organisations(shown: str) -> tuple[Actor, ...]:
    """Return the international organisations and the bodies known by one name."""
    found = []
    for entry in table("organisations"):
        patterns = [entry["fr"], entry["en"], *entry["names"]]
        spellings = dict.fromkeys(way for pattern in patterns for way in spelt(pattern))
        name = entry["en" if shown == "en" else "fr"]
        kind = ActorKind(entry.get("kind", "organisation"))
        qid, country = entry.get("qid"), entry.get("country")
        found.append(Actor(entry["id"], name, kind, tuple(spellings), qid, country, known=True))
    return tuple(found)


@functools.cache
def places(shown: str) -> tuple[Actor, ...]:
    """Return capitals, large cities and regions; their ids are those of their French names."""
    found = []
    for line in words("places"):
        first, *more = (name.strip() for name in line.split("|"))
        french, _, english = first.partition(" = ")
        name = (shown == "en" and english) or french
        name = name[0].upper() + name[1:]
        names = tuple(filter(None, (french, english, *more)))
        found.append(Actor(slug(french), name, ActorKind.PLACE, names, known=True))
    return tuple(found)


@functools.cache
def companies() -> tuple[Actor, ...]:
    """Return companies, clubs and public bodies whose name is nothing else's: « Airbus », « Crystal Palace »."""
    found = []
    for line in words("companies"):
        names = tuple(name.strip() for name in line.split("|"))
        found.append(Actor(slug(names[0]), names[0], ActorKind.ORGANISATION, names, known=True))
    return tuple(found)


@functools.cache
def outlets() -> tuple[Actor, ...]:
    """Return newspapers and broadcasters whose name cannot be a plain word: « Le Monde », « BFMTV »."""
    listed = (line.partition(" = ")[0] for line in words("outlets"))
    named = [name for name in listed if _OUTLET.match(name)]
    return tuple(
        Actor(slug(name), name, ActorKind.ORGANISATION, (name,), known=True) for name in named
    )


def _forms(word: str) -> set[str]:
    """Return the feminine and plurals of a French adjective, folded; an English one comes to no harm."""
    base = fold(word)
    if base.endswith("en"):
        feminine = base + "ne"
    elif base.endswith("ec"):
        feminine = base + "que"
    elif base.endswith("turc"):
        feminine = base[:-1] + "que"
    else:
        feminine = base if base.endswith("e") else base + "e"
    plural = base if base.endswith(("s", "x")) else base + "s"
    return {base, feminine, plural, feminine + "s"}


@functools.cache
def demonyms() -> dict[str, str]:
    """Return country codes by folded adjective (« serbes »: RS); empty for peoples without a state."""
    listed = table("demonyms")
    return {
        form: code
        for code, names in sorted(listed.items())
        for name in names
        for form in _forms(name)
    }


@functools.cache
def never_actors() -> frozenset[str]:
    """Return the folded words that are no actor by themselves."""
    return frozenset(map(fold, words("no_actors")))


@functools.cache
def guarded() -> frozenset[str]:
    """Return the folded country names that need an article or a preposition before them."""
    return frozenset(map(fold, table("countries")["guarded"]))
