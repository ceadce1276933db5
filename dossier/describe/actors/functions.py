"""Functions that stand beside a person's name: « le président serbe », « , porte-parole du ministère, »."""

from __future__ import annotations

import bisect
import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority, english_functions
from dossier.describe.actors.passages import straight
from dossier.lexicon import words
from dossier.records import ActorKind, Role, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Authority, Mention, Settings

REACH = 220
"""Characters on either side of a name in which its function has room."""
RELATIVE = frozenset({"homologue", "prédécesseur", "successeur"})
"""Functions only towards someone else."""

_BEFORE_HEAD = (
    r"(?:(?:vice|ex|co|sous)-|(?:[Pp]remi[eè]re?|[Aa]ncien(?:ne)?|[Ff]utur|[Ff]uture|[Nn]ouveau|[Nn]ouvelle"
    r"|[Hh]aute?|[Pp]rime|[Dd]eputy|[Ff]oreign|[Ff]ormer|[Ss]pecial|[Vv]ice|[Cc]hief) )*+"
)
_TO = (
    r"(?:chargée?s? |auprès |par )?+(?:de la |de l'|du |des |de |d'|à la |à l'|aux? |à |pour (?:l[ea]s? |l')?|en |entre "
    r"|of the |of |for (?:the )?|to (?:the )?)"
)
_CAPITAL = r"[^\W\d_a-z][\w'-]*"
_SUFFIX = (
    r"[^\W\d_A-Z][\w-]*(?:al|ale|ales|aux|i?ens?|i?ennes?|éens?|éennes?|aires?|ains?|aines?|ais|aises?|ois|oises?|istes?"
    r"|ifs?|ives?|ières?|iers?|iques?)"
)
_VERBS = "explique|indique|réplique|communique|critique|applique|revendique|implique|mais|jamais|désormais|bien|rien|alors"
_NOT_VERB = rf"(?!(?:{_VERBS})\b)"
_NOT_TITLE = r"(?!(?:M|MM|Mr|Mme|Mlle|Me|Dr|Pr|Mgr)\b)"
_SIGN = r"(?: \([A-Z]\w{1,9}\))?+"
EVIDENCE = {"function-before": "just before « {name} »", "function-after": "just after « {name} »"}
"""The two rules, in the order of the text, with the grounds that they give."""
_NAME_WORD = re.compile(r"[^\W_][\w.'’-]*")
_CLOSED = re.compile(
    r" ?(?:[,.;:)\n\"]|$)| (?:depuis|et|entre|jusqu|sous|dans|qui|dont|since|who|and|from)\b"
)
"""What ends a function: a mark, or a word that no function goes on with."""


@functools.cache
def _chain() -> str:
    """Return the pattern of a function with what it is a function of.

    Quantifiers are possessive (`*+`): each word is read one way only, however long a hostile text is.
    """
    heads = sorted((word for word in words("roles") if word not in RELATIVE), key=len, reverse=True)
    head = "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in heads)
    listed = (*words("role_adjectives"), *authority.demonyms())
    known = "|".join(map(re.escape, sorted(set(listed), key=lambda one: (-len(one), one))))
    adjective = rf" {_NOT_VERB}(?:(?:{known}|[Gg]eneral|en chef|par intérim)\b|{_SUFFIX}\b)"
    more = rf"(?:{adjective}| {_NOT_TITLE}{_CAPITAL})"
    noun = rf"(?!(?:l[ae]s?|d[eu]s?|l|d|M|Mme)\b)[\w'-]++{_SIGN}(?:{more}{_SIGN})*+"
    to = rf" {_TO}{noun}(?:,? et (?:{_TO}|les? |la |l')?+{noun})?+"
    one = rf"{_BEFORE_HEAD}(?:{head})\b(?:{adjective})*+(?:{to})*+"
    return rf"(?P<role>{one}(?: et {one})?)"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a function before a name and of one after it."""
    chain = _chain()
    address = r"(?:(?:M|Mr|Dr|Pr|Mgr)\. |(?:Mme|Mlle|Me|Mr|Dr|Pr) )?"
    before = rf"(?<![\w-]){chain}(?P<apposed>,)? {address}\Z"
    after = rf" ?(?:,|\() (?:(?:l[ea]|une?|son|sa|the|an?) |l')?{chain}".replace(r"\() ", r"\() ?")
    return re.compile(before), re.compile(after)


_TOKEN = re.compile(r"[\w-]+")


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(word.lower() for word in words("roles") if word not in RELATIVE)


def _may_hold(text: str) -> bool:
    """Say at a glance whether a text holds the noun of a function; most names stand without one."""
    for token in _TOKEN.findall(text.lower()):
        if token in _nouns() or ("-" in token and not _nouns().isdisjoint(token.split("-"))):
            return True
    return False


def _before(text: str, *, closed: bool) -> tuple[int, int] | None:
    """Return the stretch of the function that a text ends with; a comma before the name wants one after it."""
    found = _patterns()[0].search(text) if _may_hold(text) else None
    if not found or (found["apposed"] and not closed):
        return None
    return found.span("role")


def _after(text: str) -> tuple[int, int] | None:
    """Return the stretch of the function that follows a name, where a mark ends it."""
    found = _patterns()[1].match(text) if text[:2].strip()[:1] in {",", "("} else None
    if not found or not _CLOSED.match(text, found.end()):
        return None
    return found.span("role")


def _beside(article: Article, mention: Mention, names: Sequence[Mention]) -> Iterator[Role]:
    """Give the functions on either side of one mention, within its block."""
    document, block = article.document, article.blocks[mention.block]
    first, last = max(block.start, mention.start - REACH), min(block.end, mention.end + REACH)
    before = straight(document.text[first : mention.start])
    after = straight(document.text[mention.end : last])
    if _language(article, mention.block) == "en":
        places = _english((before, after), (first, mention.end), names)
    else:
        closed = bool(_CLOSED.match(after))
        places = _shifted((_before(before, closed=closed), _after(after)), (first, mention.end))
    said = " ".join(mention.text.split())
    for rule, start, end in places:
        evidence = phrase(EVIDENCE[rule], name=said)
        text = document.text[start:end]
        yield Role(mention.actor, text, mention.block, start, end, rule, evidence)


def _shifted(
    found: tuple[tuple[int, int] | None, tuple[int, int] | None], shifts: tuple[int, int]
) -> Iterator[tuple[str, int, int]]:
    """Give the stretches found before and after a name with their rule and their place in the raw text."""
    for rule, stretch, shift in zip(EVIDENCE, found, shifts, strict=True):
        if stretch:
            yield rule, stretch[0] + shift, stretch[1] + shift


def _english(
    sides: tuple[str, str], shifts: tuple[int, int], names: Sequence[Mention]
) -> Iterator[tuple[str, int, int]]:
    """Give the functions on either side of a name in an English text."""
    starts = [
        {
            name.start + word.start() - shift
            for name in meeting_mentions(names, shift, shift + len(side))
            for word in _NAME_WORD.finditer(name.text)
        }
        for side, shift in zip(sides, shifts, strict=True)
    ]
    found = english_functions.before(sides[0], starts[0])
    closed = _CLOSED.match(sides[1])
    ahead = found[:2] if found and (closed or not found[2]) else None
    return _shifted((ahead, english_functions.after(sides[1], starts[1])), shifts)


def meeting_mentions(names: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Return those of an article's mentions, in order of place, that lie within a stretch."""
    first = bisect.bisect_left(names, start, key=lambda name: name.start)
    return names[first : bisect.bisect_left(names, end, key=lambda name: name.start)]


def _language(article: Article, block: int) -> str:
    """Return a block's language."""
    own = article.language.value if article.language else ""
    return next((one.language for one in article.foreign if one.block == block), own)


def find(article: Article, _authority: Authority, _settings: Settings) -> Article:
    """Return the article with the functions of its persons; reads actors and mentions, so those come first."""
    people = {actor.id for actor in article.actors if actor.kind is ActorKind.PERSON}
    names = [mention for mention in article.mentions if mention.actor not in people]
    roles = [
        role
        for mention in article.mentions
        if mention.actor in people
        for role in _beside(article, mention, names)
    ]
    return replace(article, roles=tuple(sorted(roles, key=lambda role: (role.start, role.actor))))
