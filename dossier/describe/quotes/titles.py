"""Where the words of a function begin and end: « le secrétaire général de l'OTAN », « the foreign minister »."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import authority
from dossier.describe.actors.names import fold
from dossier.lexicon import table, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_DETERMINERS = {
    "fr": r"(?:le|la|les|l'|un|une|ce|cet|cette|son|sa|leur|notre|du|au|aux|des|d'un|d'une)",
    "en": r"(?:the|an?|his|her|its|their)",
}
_BEFORE_HEAD = {
    language: re.compile(
        rf"(?:^|(?<=[^\w'-]))(?:d'|de |qu'|que )?(?P<det>{listed})(?: |(?<='))(?P<between>(?:(?!(?:{listed}|de|à|et|en|par|pour|of|and|to|in|by) )[\w-]+ ){{0,2}})\Z",
        re.IGNORECASE,
    )
    for language, listed in _DETERMINERS.items()
}
_EN_BEFORE = re.compile(
    r"(?:^|(?<=[^\w'-]))(?P<det>)(?P<between>(?:(?:[A-Z][\w.'-]*|foreign|prime|deputy|former|vice|senior|defen[cs]e|secretary|press|interior|finance) ){1,4})\Z"
)
_LINKED = re.compile(
    r" (?:et |and )?(?:de la |de l'|du |des |de |d'|à la |à l'|aux |au |pour la |pour le |pour les |pour l'|en charge (?:de la |des |du |de l'|de )"
    r"|chargée? (?:de la |des |du |de l'|de )|of the |of |for the |for )[^\W_][\w'-]*(?:\.\w+)*|(?: par intérim| en exercice| en chef)(?!\w)|-[^\W_]\w*"
)
_FIELD = re.compile(r" (?:pour|chargée? d|en charge d|for) ?")
"""What a function's field begins with: behind it more of the field may follow."""
_MORE = re.compile(
    r" (?:et|and) (?:la |le |les |l'|the )?(?:autres? |other )?(?P<word>[a-zà-ÿ][\w'-]+)|,? (?:concernant|relatifs? (?:à|aux)|relatives? (?:à|aux)|dans|sur|in|on) (?:la |le |les |l'|the )?(?P<name>[A-ZÀ-Ý][\w'-]*)"
)
"""What goes on with it: « et les autres questions régionales », « concernant les Balkans »."""
_CHUNK = re.compile(r"[\w'’-]+")
_LOOSE = re.compile(r" (?P<word>[^\W\d_][\w'-]*)")
_ADJECTIVE = re.compile(
    r"(?:al|ale|aux|ales|el|elle|ien|ienne|ique|aire|if|ive|ée?s?|ais|aise|ois|oise|ain|aine|ant|ante|ent|ente|eur|er|ière|ère|in|ine|ior|ign|oint|ointe)s?\Z"
)
"""Endings of adjectives that may follow a function without a link: « conseiller municipal délégué »."""


@functools.cache
def heads() -> re.Pattern[str]:
    """Return the pattern of the words that begin a function."""
    listed = {*(one for one in words("roles")), *table("bearers")["heads"].split()} - {
        "premier",
        "première",
    }
    spelt = "|".join(sorted(map(re.escape, listed), key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![\w'’-])(?:[LldD]')?(?:ex-)?(?P<head>(?:[Pp]remi(?:er|ère)[ -]ministre|[Pp]rime [Mm]inister|{spelt}))(?![\w-])", re.IGNORECASE)  # fmt: skip


@functools.cache
def _first() -> frozenset[str]:
    """Return the words, in small letters, that a function's head can begin with."""
    listed = {*words("roles"), *table("bearers")["heads"].split()}
    return frozenset({*(one.lower() for one in listed), "premier", "première", "prime"})


@functools.cache
def _signs() -> frozenset[str]:
    return glance.signs(_first())


def standing(text: str) -> Iterator[re.Match[str]]:
    """Give the heads of a text (`heads`), in order of place; a look at each word is faster than a search."""
    pattern, known = heads(), _first()
    if glance.lacks(text, _signs()):
        return
    reached = 0
    for chunk in _chunks(text):
        core = chunk[0].lower()
        if core.isalpha() and core not in known:
            continue  # neither a head nor one with something hung on, as nearly all words
        core = core[2:] if core[:2] in {"l'", "d'"} else core
        core = core.removeprefix("ex-").partition("'")[0].partition("’")[0]
        if core not in known and core.partition("-")[0] not in known:
            continue
        found = pattern.match(text, chunk.start()) if chunk.start() >= reached else None
        if found:
            reached = found.end()
            yield found


def _chunks(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that hold a run of letters of some head, in order of place."""
    reached = 0
    for at in glance.places(text, _signs()):
        start = at
        while start and _CHUNK.match(text, start - 1, start):
            start -= 1
        chunk = _CHUNK.match(text, start) if start >= reached else None
        if chunk:
            reached = chunk.end()
            yield chunk


def ends(text: str, at: int, limit: int) -> int:
    """Return where a function ends: complements go on with it, a verb does not."""
    demonyms, field = authority.demonyms(), False
    while True:
        linked = _LINKED.match(text, at, limit)
        if linked:
            field = field or _FIELD.match(linked[0]) is not None
        elif field:
            linked = _more(text, at, limit)
        loose = None if linked else _LOOSE.match(text, at, limit)
        if linked:
            at = linked.end()
        elif loose and (
            loose["word"][0].isupper()
            or fold(loose["word"]) in demonyms
            or _ADJECTIVE.search(loose["word"])
        ):
            at = loose.end()
        else:
            return at


def _more(text: str, at: int, limit: int) -> re.Match[str] | None:
    """Match more of a function's field; another function behind « et » is none of it."""
    found = _MORE.match(text, at, limit)
    return None if found and found["word"] and found["word"].lower() in _first() else found


def opening(text: str, match: re.Match[str], language: str) -> tuple[int, str, str]:
    """Return where a function begins, its article, and the adjectives before its head."""
    head = match.start("head")
    if match.start() < head and text[match.start() : match.start() + 2].lower() == "l'":
        return match.start(), "l'", ""
    if match.start() < head and text[match.start() : match.start() + 2].lower() == "d'":
        return match.start() + 2, "de", ""
    before = text[max(0, match.start() - 60) : match.start()]
    for pattern in (_BEFORE_HEAD[language], *([_EN_BEFORE] if language == "en" else [])):
        found = pattern.search(before)
        if found:
            at = match.start() - len(before) + found.start("det")
            return at, found["det"].lower(), found["between"]
    return match.start(), "", ""
