"""Kinds mended by the words beside a name: « dirigeant de Cycleurope », « in Cambridge », « (Cojo) », « Mr Akers ».

Only what the model claimed is mended; the authority list and the rules have their own grounds.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors import outright, rules
from dossier.describe.actors.names import fold
from dossier.describe.actors.passages import plain
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span

_HEADED = re.compile(
    r"\b(?:dirigeante?|PDG|P-DG|patronn?e?|fondateur|fondatrice|cofondateur|cofondatrice|actionnaire|salariée?s?"
    r"|directeur général|directrice générale|filiale|rédaction|équipes|CEO|founder|co-founder|chief executive|owner"
    r"|employees|shares) (?:de la |de l'|de |d'|du |of )\Z"
    r"|\b(?:maison d'édition|entreprise|société|start-up|enseigne|constructeur|laboratoire|cabinet|éditeur|géant"
    r"|fabricant|assureur|média|groupe)(?: (?:(?:français|américain|allemand|chinois|britannique)e?|japonais|suisse|belge))?"
    r" \Z"
)
"""What is headed, staffed or owned is an organisation."""
_ENGLISH_PLACE = re.compile(r"\b(?:in|near|outside|downtown|at) \Z")
_DATELINE = re.compile(r" ?[—–-] ")
"""What follows an agency in brackets: « WASHINGTON (AP) — »."""
_REACH = 60
"""Characters before a name in which the words that tell its kind stand."""
SHORTEST = 3
"""Letters of an abbreviation in brackets: « (FR) » is a canton."""
_PORTFOLIO = re.compile(
    r"\b(?:[Mm]inistres?|[Mm]inistère|[Ss]ecrétaires? d'État|[Dd]éléguée?s?|[Cc]ommissaires?)(?: \w+){0,2} "
    r"(?:de la |de l'|du |des |de |à la |à l'|au |aux |d')\Z"
)
_ADDRESSED = re.compile(
    r"(?:M\.|Mme|Mlle|MM\.|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Dame|Prof\.?|Maître|Me) (?=[A-Z\u00c0-\u017f])"
)


_RANKED = re.compile(
    r"(?:General|Gen\.|Colonel|Col\.|Lt\.|Captain|Major|Sgt\.|Judge|Justice|President|Senator|Sen\.|Rep\.|Gov\.|Governor|Général) "
)
"""What before a given name makes a person: « General Mark Hollin », not « General Motors »."""


@functools.cache
def _networks() -> frozenset[str]:
    return frozenset(
        ["facebook", "twitter", "linkedin", "instagram", "youtube", "tiktok", "snapchat", "whatsapp", "telegram", "reddit"]
    )  # fmt: skip


def addressed(claim: Span, text: str) -> Span:
    """Return a claim that begins with a form of address as a person's: « Mr Akers »."""
    titled = _ADDRESSED.match(text, claim.start, claim.end)
    ranked = _RANKED.match(text, claim.start, claim.end)
    person = titled or (ranked and rules.given(text[ranked.end() : claim.end]))
    return replace(claim, kind=ActorKind.PERSON) if person else claim


def portfolio(claim: Span, text: str) -> bool:
    """Say whether a claim is a minister's field: « le ministre du Redressement productif »."""
    if claim.kind is ActorKind.PERSON or not text[claim.end : claim.end + 2].strip(" ").islower():
        return False
    return _PORTFOLIO.search(text[max(0, claim.start - _REACH) : claim.start]) is not None


def _abbreviation(span: Span, text: str) -> bool:
    """Say whether a name in brackets is made of the heads of the words before: « comité d'organisation … (Cojo) »."""
    name = text[span.start : span.end]
    if text[span.start - 1 : span.start] != "(" or text[span.end : span.end + 1] != ")":
        return False
    if name.isupper():
        return len(name) >= SHORTEST or _DATELINE.match(text, span.end + 1) is not None
    before = text[max(0, span.start - 120) : span.start - 1]
    heads = "".join(word[0] for word in re.findall(r"[^\W_]+", plain(before)))[-len(name) * 2 :]
    letters = iter(heads.lower())
    return len(name) >= SHORTEST and all(letter in letters for letter in plain(name).lower())


def _is_place(passage: Passage, order: int, spans: Sequence[Span]) -> bool:
    """Say whether an English sentence tells where: « in Lexington, Massachusetts »."""
    span, text = spans[order], passage.text
    follows = order + 1 < len(spans) and text[span.end : spans[order + 1].start] == ", "
    name = text[span.start : span.end]
    given = rules.given(name)
    if follows and spans[order + 1].actor and spans[order + 1].kind in _WHERE:
        owned = text.startswith(
            "'s", spans[order + 1].end
        )  # « Chris Tang, Hong Kong's police chief »
        return not owned and not (given and " " in name)
    if text[span.end : span.end + 2] == "'s" or given:
        return False
    before = text[max(0, span.start - 12) : span.start]
    return " " not in text[span.start : span.end] and _ENGLISH_PLACE.search(before) is not None


_WHERE = frozenset({ActorKind.PLACE, ActorKind.COUNTRY})


def _kind(passage: Passage, order: int, spans: Sequence[Span]) -> ActorKind:
    """Return the kind that the words beside a span give it, its own where they say nothing."""
    span, text = spans[order], passage.text
    name = text[span.start : span.end]
    if span.kind is ActorKind.PLACE and _abbreviation(span, text):
        return ActorKind.ORGANISATION
    if fold(name) in _networks():
        return ActorKind.ORGANISATION
    if (told := outright.kind(span, passage)) is not None:
        return told
    before = text[max(0, span.start - _REACH) : span.start]
    if _HEADED.search(before) and span.kind is not ActorKind.ORGANISATION and not rules.given(name):
        return ActorKind.ORGANISATION
    if (
        passage.language == "en"
        and span.kind is ActorKind.PERSON
        and _is_place(passage, order, spans)
    ):
        return ActorKind.PLACE
    return span.kind


def mended(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Return the passage's spans, the model's with the kinds that the words beside them give."""
    result = list(spans)
    for order, span in enumerate(spans):
        if span.rule == "model" and (kind := _kind(passage, order, spans)) is not span.kind:
            result[order] = replace(span, kind=kind, rule="rules")
    if passage.language != "en":
        return result
    return [one for one in result if one.rule != "model" or not outright.thing(one, passage.text)]
