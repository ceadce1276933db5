"""Functions that stand beside a person's name: « le président serbe », « , porte-parole du ministère, »."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import authority
from dossier.describe.actors.passages import straight
from dossier.lexicon import words
from dossier.records import ActorKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority, Mention, RawDocument, Settings

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
    return rf"(?P<role>{_BEFORE_HEAD}(?:{head})\b(?:{adjective})*+(?:{to})*+)"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a function before a name and of one after it."""
    chain = _chain()
    address = r"(?:(?:M|Mr|Dr|Pr|Mgr)\. |(?:Mme|Mlle|Me|Mr|Dr|Pr) )?"
    before = rf"(?<![\w-]){chain}(?P<apposed>,)? {address}\Z"
    after = rf" ?(?:,|\() (?:(?:l[ea]|une?|son|sa|the|an?) |l')?{chain}".replace(r"\() ", r"\() ?")
    return re.compile(before), re.compile(after)


def _before(text: str, *, closed: bool) -> tuple[int, int] | None:
    """Return the stretch of the function that a text ends with; a comma before the name wants one after it."""
    found = _patterns()[0].search(text)
    if not found or (found["apposed"] and not closed):
        return None
    return found.span("role")


def _after(text: str) -> tuple[int, int] | None:
    """Return the stretch of the function that follows a name, where a mark ends it."""
    found = _patterns()[1].match(text)
    if not found or not _CLOSED.match(text, found.end()):
        return None
    return found.span("role")


def _beside(document: RawDocument, mention: Mention, bounds: tuple[int, int]) -> Iterator[Role]:
    """Give the functions on either side of one mention, within its block."""
    first, last = max(bounds[0], mention.start - REACH), min(bounds[1], mention.end + REACH)
    after = straight(document.text[mention.end : last])
    places = []
    if stretch := _before(
        straight(document.text[first : mention.start]), closed=bool(_CLOSED.match(after))
    ):
        places.append((first + stretch[0], first + stretch[1]))
    if stretch := _after(after):
        places.append((mention.end + stretch[0], mention.end + stretch[1]))
    for start, end in places:
        yield Role(mention.actor, document.text[start:end], mention.block, start, end)


def find(article: Article, _authority: Authority, _settings: Settings) -> Article:
    """Return the article with the functions of its persons; reads actors and mentions, so those come first."""
    people = {actor.id for actor in article.actors if actor.kind is ActorKind.PERSON}
    roles = [
        role
        for mention in article.mentions
        if mention.actor in people
        for role in _beside(
            article.document,
            mention,
            (article.blocks[mention.block].start, article.blocks[mention.block].end),
        )
    ]
    return replace(article, roles=tuple(sorted(roles, key=lambda role: (role.start, role.actor))))
