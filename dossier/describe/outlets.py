"""Names of outlets and agencies: known spellings first, then the shapes that such names have."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier import lexicon
from dossier.records import Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Authority

LONGEST_NAME = 6
"""Words in the longest outlet name taken by its shape (« Radio Free Europe / Radio Liberty » is listed)."""

DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.)?((?:[a-z0-9-]{1,40}\.){1,3}"
    r"(?:com|org|net|info|int|eu|tv|news|press|media|io|co\.uk|gouv\.fr|[a-z]{2}))\b/?",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"the", "le", "la", "les", "l", "der", "die", "das", "el", "il"})
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gouv", "gov"})
_SMALL = frozenset(
    ["de", "du", "des", "la", "le", "les", "l", "d", "en", "et", "of", "the", "and", "for", "à", "au", "aux", "sur", "pour", "&", "d’", "l’"]
)  # fmt: skip


@functools.lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Return a name without case, accents, dashes and apostrophes, to compare spellings."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    )
    return " ".join(re.findall(r"\w+", plain))


def slug(name: str) -> str:
    """Return the id of an outlet that no list names: `balkans-actu`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "source"


@functools.cache
def agencies() -> Mapping[str, str]:
    """Return the shown names of news agencies by folded spelling."""
    known = {}
    for entry in lexicon.words("agencies"):
        name, _, others = entry.partition("=")
        for spelling in (name, *others.split(";")):
            if fold(spelling):
                known[fold(spelling)] = name.strip()
    return known


@functools.cache
def _listed() -> Mapping[str, str]:
    """Return the shown names of outlets by folded spelling; domains fold to the words that their dots part."""
    known: dict[str, str] = {}
    for entry in (*lexicon.words("outlets"), *lexicon.words("more_outlets")):
        name, _, others = entry.partition(" = ")
        for spelling in (name, *others.split(";")):
            if fold(spelling):
                known.setdefault(fold(spelling), name.strip())
    return known


def joined(name: str) -> str:
    """Return the letters by which a name, a domain and a handle are compared: `leparisien` of « leparisien.fr »."""
    domain = DOMAIN.fullmatch(name.strip())
    labels = domain[1].split(".")[:-1] if domain else []
    plain = labels[-1] if labels else name
    if len(labels) > 1 and plain in _SECOND_LEVEL:
        plain = labels[-2]
    return "".join(word for word in fold(plain).split() if domain or word not in _ARTICLES)


def host(address: str) -> str:
    """Return the host of a web address, `www.` left out; empty for what is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def known(name: str, authority: Authority) -> Source | None:
    """Return the outlet that goes by a name: the dossier's own list, then the built-in one."""
    folded = fold(name)
    for source in authority.sources:
        if folded and folded in {fold(spelling) for spelling in (source.name, *source.spellings)}:
            return source
    if folded in _listed():
        return Source(slug(_listed()[folded]), _listed()[folded])
    return None


def by_domain(domain: str, authority: Authority) -> Source | None:
    """Return the known outlet that publishes on a domain or one above it: the dossier's own, then the built-in ones."""
    for source in authority.sources:
        if source.domain and re.search(rf"(?:^|\.){re.escape(source.domain.casefold())}$", domain):
            return source
    labels = domain.split(".")
    for first in range(len(labels) - 1):
        name = _listed().get(" ".join(fold(".".join(labels[first:])).split()))
        if name:
            return Source(slug(name), name)
    return None


def named(name: str, authority: Authority) -> Source:
    """Return the outlet of a name, a new one where no list knows it."""
    return known(name, authority) or Source(slug(name), name)


def shaped(name: str) -> bool:
    """Say whether words look like an outlet's name: a domain, or short, capitalised, with a word of the trade."""
    if DOMAIN.fullmatch(name.strip()):
        return True
    return capitalised(name) and any(word in _trade() for word in fold(name).split())


@functools.cache
def _trade() -> frozenset[str]:
    return frozenset(lexicon.words("outlet_words"))


def capitalised(name: str) -> bool:
    """Say whether words are few and capitalised but for articles and prepositions."""
    found = re.findall(r"[^\W_][\w’'.&+-]*", name)
    proper = [word for word in found if word.casefold() not in _SMALL]
    clean = not re.search(r"[:;?!,«»“”]", name)
    return clean and bool(proper) and len(found) <= LONGEST_NAME and all(
        word[0].isupper() or word[0].isdigit() or re.match(r"[dl][’'][A-ZÉÈ]", word) for word in proper
    )  # fmt: skip
