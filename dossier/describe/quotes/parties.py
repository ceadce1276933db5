"""Who can be the subject of a verb: names with what stands before them, functions, pronouns, other nouns."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.describe.quotes import functions, governed, titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.quotes.verbs import Saying

LONGEST_TITLE = 220
"""Characters of the longest function looked at: « le représentant spécial de l'Union européenne pour le dialogue … »."""

_VENUES = frozenset({"barre", "radio", "télévision", "télé", "presse", "tribune", "antenne", "micro", "sortie", "issue", "hémicycle", "réunion",
                     "conférence", "mi-temps", "soirée", "matinée", "audience", "agence", "chaîne", "une", "assistance", "foule", "volée"})  # fmt: skip
"""Nouns that no person's name explains: « a raconté à la barre Lea Haas »."""
_PLACES = frozenset({"ville", "commune", "municipalite", "mairie", "metropole", "region", "departement", "intercommunalite"})  # fmt: skip
_OF = re.compile(r"(?:^|\W)(?:de la|de l'|de|du|des|d'|of) ?\Z", re.IGNORECASE)
_HONORIFIC = re.compile(r"(?:^|(?<=[^\w]))(?P<word>M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Pr\.?|Me|Mgr|Sir|Lord|Lady|Maître) \Z")  # fmt: skip
_STYLED = re.compile(
    r",?\s*(?:S\. ?E\. ?|Son Excellence,? )?(?:MM?\. |Mme |Me |Dr )?(?:(?:l'|le |la )(?:ambassad(?:eur|rice)|général|colonel|amiral|professeure?|docteure?|préfète?|députée?|sénat(?:eur|rice)"
    r"|ministre|présidente?|honorable) )?"
)
"""What may stand between a function and its bearer's name: « , M. l'ambassadeur »."""
_ARTICLE = re.compile(
    r"(?:^|(?<=[^\w'-]))(?P<word>le|la|les|l'|du|des|au|aux|the) ?\Z", re.IGNORECASE
)
_PRONOUN = re.compile(
    r"(?:(?<![\w'-])|(?<=(?<!\w)qu'))(?P<word>il|elle|ils|elles|(?<=à ses )yeux|(?<=à son )avis|(?:(?<=selon )|(?<=d'après )|(?<=pour ))(?:lui|eux)|celui-ci|celle-ci|ce dernier|cette dernière|l'intéressée?|he|she|they|the latter)(?![\w'-])"
    r"(?! (?:y a|y avait|faut|fallait|s'agit|s'agissait|semble|reste|existe|suffit|convient|pleut)\b)"
)
_OTHER = {
    "fr": re.compile(
        r"(?<![\w'-])(?P<word>l'|(?:le|la|les|un|une|ce|cet|cette|ces|son|sa|ses|leur|leurs|plusieurs|certains|certaines|des|quelques|beaucoup"
        r"|deux|trois|quatre|cinq|dix) )(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|jour|semaine|mois|année|an|veille"
        r"|lendemain|même|week-end|a|ont|avait|est|premier|qu|que|qui|dont|côté|part|tour|avis|instar|\d)\b)(?:(?:(?<=un )|(?<=une ))(?:jeune|vieil|vieille|petite?|autre) (?=homme|femme|fille|garçon|dame|client|passant|habitant|supporter))?(?P<noun>[^\W\d_][\w-]*)|(?<![\w'-])(?P<none>on|nul|personne|chacun)(?![\w'-])"
    ),
    "en": re.compile(
        r"(?<![\w'-])(?P<word>(?:the|an?|his|her|its|their|some|several|many|two|three) )(?!(?:day|week|month|year|morning|same)\b)(?:(?:young|old|elderly) (?=man|woman|boy|girl|lady))?"
        r"(?P<noun>\d\d-year-old|[^\W\d_][\w-]*)|(?<![\w'-])(?P<none>someone|people|sources?|police|officials|authorities|prosecutors|investigators)(?![\w'-])"
    ),
}


@dataclass(slots=True, unsafe_hash=True)
class Named:
    """A mention in a unit, offsets in its text."""

    start: int
    end: int
    actor: str
    person: bool


@dataclass(slots=True, unsafe_hash=True)
class Party:
    """Someone or something that a text names, outside quotations; offsets in the unit.

    Like the other small values of this room never written to, though not frozen: an article has a hundred of them, and a
    frozen one takes four times as long to make.
    """

    start: int
    """The first word, article and form of address included."""
    end: int
    kind: str
    """`name`, `role`, `body` (« le ministère »), `pronoun` or `other`."""
    actor: str | None = None
    """The actor named."""
    word: str = ""
    """The pronoun, or the head of the function or noun, as spelt."""
    title: str = ""
    """The function's words, its head first."""
    determiner: str = ""
    governed: bool = False
    """True behind a preposition: no subject."""
    second: bool = False
    """True behind « et »: the party before is the first of both."""
    voice: bool = False
    """True behind « par la voix de »: the party before speaks through this one."""


def parties(
    text: str, named: Sequence[Named], verbs: Sequence[Saying], language: str
) -> list[Party]:
    """Find the parties of a unit, in order of place, never overlapping.

    Args:
        text: the unit's text with quoted words blanked.
        named: the mentions outside quotations, in order of place.
        verbs: its verbs of saying, which end a function.
        language: of the text; English articles are read in English, French ones in all others.
    """
    known = "en" if language == "en" else "fr"
    roles = _roles(text, named, [verb.start for verb in verbs], known)
    held = [(one.start, one.end) for one in roles]
    names = [_name(text, one) for one in named if not _inside(held, one.start)]
    found = sorted([*roles, *names], key=lambda one: one.start)
    small = text.replace("İ", "I").lower()  # İ alone becomes two characters
    found = _add(found, [_pronoun(match) for match in _PRONOUN.finditer(small)])
    found = _add(found, [_other(text, match) for match in _OTHER[known].finditer(small)])
    return governed.mark(text, _with_places(text, _with_nouns(text, found, named)))


def _with_nouns(text: str, found: Sequence[Party], named: Sequence[Named]) -> list[Party]:
    """Join a noun to the person's name right behind it: « le guide Lucas Fabre »."""
    people = {one.actor for one in named if one.person}
    joined: list[Party] = []
    for party in found:
        before = joined[-1] if joined else None
        apart = text[before.end : party.start] if before else ""
        if (
            before
            and before.kind == "other"
            and party.actor in people
            and apart == " "
            and not party.title
            and fold(before.word) not in _venues()
        ):
            noun = replace(party, start=before.start, word=before.word, title=before.word, determiner=before.determiner)  # fmt: skip
            joined[-1] = noun
            continue
        joined.append(party)
    return joined


@functools.cache
def _venues() -> frozenset[str]:
    return frozenset(fold(word) for word in _VENUES)


def _with_places(text: str, found: Sequence[Party]) -> list[Party]:
    """Join a town's or region's noun to its name: « la ville de Sète indique »."""
    joined: list[Party] = []
    for party in found:
        before = joined[-1] if joined else None
        if (
            before
            and before.kind == "body"
            and party.kind == "name"
            and fold(before.word) in _PLACES
            and re.fullmatch(r" (?:de |d'|du )", text[before.end : party.start])
        ):
            joined[-1] = replace(before, end=party.end, kind="name", actor=party.actor)
            continue
        joined.append(party)
    return joined


def _inside(spans: Sequence[tuple[int, int]], start: int) -> bool:
    place = bisect_right(spans, start, key=lambda one: one[0]) - 1
    return place >= 0 and spans[place][0] <= start < spans[place][1]


def _add(found: list[Party], more: Sequence[Party]) -> list[Party]:
    spans = [(one.start, one.end) for one in found]
    starts = [start for start, _ in spans]
    free = [
        one
        for one in more
        if not _inside(spans, one.start)
        and not (
            (place := bisect_left(starts, one.start)) < len(starts) and starts[place] < one.end
        )
    ]
    return sorted([*found, *free], key=lambda one: one.start)


def _roles(text: str, named: Sequence[Named], stops: Sequence[int], language: str) -> list[Party]:
    """Find the functions, each with the person's name that follows it."""
    starts = [one.start for one in named]
    found: list[Party] = []
    for match in titles.standing(text):
        if found and match.start("head") < found[-1].end:
            continue
        start, determiner, between = titles.opening(text, match, language)
        limit = min(len(text), match.end() + LONGEST_TITLE)
        place = bisect_left(stops, match.end())
        limit = min(limit, stops[place]) if place < len(stops) else limit
        holder = _holder(text, named, bisect_left(starts, match.end()), limit)
        end = min(titles.ends(text, match.end(), limit), holder.start if holder else limit)
        title = text[match.start("head") : end].rstrip(" ,")
        if between:
            title += " " + between.strip()
        if holder and _STYLED.fullmatch(text, end, holder.start):
            found.append(
                Party(start, holder.end, "name", holder.actor, match["head"], title, determiner)
            )
        elif determiner or _bare(text, start):
            solid = match.start("head") + len(text[match.start("head") : end].rstrip(" ,"))
            found.append(Party(start, solid, "role", None, match["head"], title, determiner))
    return found


def _bare(text: str, start: int) -> bool:
    """Say whether a function may stand without an article: after a comma or at the beginning."""
    before = text[max(0, start - 3) : start]
    return not before.strip() or before.rstrip()[-1:] in {",", "(", "–", "—", ".", ":"}


def _holder(text: str, named: Sequence[Named], place: int, limit: int) -> Named | None:
    """Return the person named right behind a function, bodies named inside it passed over."""
    while place < len(named) and named[place].start <= limit:
        before = text[max(0, named[place].start - 6) : named[place].start]
        if named[place].person and not _OF.search(before):
            honorific = _HONORIFIC.search(text, max(0, named[place].start - 8), named[place].start)
            return replace(named[place], start=honorific.start()) if honorific else named[place]
        place += 1
    return None


def _name(text: str, one: Named) -> Party:
    before = text[max(0, one.start - 10) : one.start]
    found = _HONORIFIC.search(before) if one.person else _ARTICLE.search(before)
    if not found:
        return Party(one.start, one.end, "name", one.actor)
    start = one.start - len(before) + found.start()
    return Party(start, one.end, "name", one.actor, determiner=found["word"].lower())


def _pronoun(match: re.Match[str]) -> Party:
    return Party(match.start(), match.end(), "pronoun", word=match["word"])


def _other(text: str, match: re.Match[str]) -> Party:
    word = text[slice(*match.span("noun" if match["noun"] else "none"))]
    kind = "body" if fold(word) in functions.bodies() else "other"
    return Party(match.start(), match.end(), kind, word=word, determiner=(match["word"] or "").strip())  # fmt: skip
