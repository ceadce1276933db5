"""What the makers of pages call the parts of a page: a short general vocabulary of class names, any language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from dossier.clean.page_judge.containers import ancestors

if TYPE_CHECKING:
    from dossier.clean.page_judge.containers import Floats
    from dossier.records import RawDocument

ROLES = {
    "body": r"article ?-?_?(?:body|text|content)|story ?(?:body|text|content)|(?:post|entry|page|main) ?(?:body|content|text)"
    r"|body ?(?:text|copy)|(?:rich|full) ?text|cuerpo|corps|contenu|texte|inhalt|artikeltext|tresc|paragraph",
    "article": r"article|artikel|articulo|artigo|story|entry|news ?item|post\b|hentry|blog ?post",
    "content": r"content|main\b|primary",
    "lead": r"lead|intro|chapo|standfirst|summary|excerpt|abstract|dek\b|deck\b|teaser ?text|subtitle|sommaire",
    "headline": r"headline|title|titre|titel|heading",
    "share": r"shar(?:e|ing)|social|facebook|twitter|whatsapp|linkedin|pinterest|partag|teilen|compart|addthis|follow",
    "related": r"relat|recommend|similar|more ?(?:on|from|stories|news)|also|aussi|associ|connex|mehr\b|suggest|read ?(?:more|next)|verwandt",
    "teasers": r"teaser|promo|card|popular|trending|most\b|latest|recent|carousel|slider|outbrain|taboola|river|feed|grid|list ?item|top ?stor",
    "comments": r"comment|disqus|discuss|respond|reply|replies|kommentar|forum|reaction|coment|opinie",
    "navigation": r"\bnav|menu|breadcrumb|pagination|pager|toolbar|topbar|ariane|skip|tabs?\b|dropdown|masthead",
    "footer": r"foot|bottom|copyright|colophon|legal|disclaimer|imprint|impressum|mentions",
    "sidebar": r"side ?bar|aside|rail|widget|right ?col|left ?col|secondary|complementary|module|panel|box\b",
    "advertisement": r"\bads?\b|advert|sponsor|banner|anzeige|werbung|publicit|commercial|partner|affiliat|dfp|promoted",
    "subscription": r"newsletter|subscri|abonn|signup|sign ?(?:up|in)|login|regist|paywall|premium|donat|member|offer|account",
    "notice": r"cookie|consent|gdpr|rgpd|privacy|modal|popup|overlay|alert|notice|warning|banner",
    "credits": r"author|byline|auteur|autor|bio\b|profile|contributor|meta\b|date|time\b|publish|source|info\b|signature|writer",
    "caption": r"caption|credit|legend|figure|photo|image|gallery|media|picture|video|player|embed|thumb|diapo|bildunter",
    "tags": r"\btags?\b|categor|topic|keyword|rubri|label|theme|subject|schlagw|section ?name",
    "hidden": r"hidden|hide\b|sr only|visually|screen ?reader|invisible|print|mobile|offscreen|collapse",
    "quotation": r"quote|citation|tweet|instagram|pull",
    "search": r"search|recherch|suche|form\b|input|button|btn\b",
}
"""Roles and what gives them away in the joined class words of a node."""

PATTERNS = tuple(re.compile(pattern) for pattern in ROLES.values())
FAR = 12.0
"""Steps that stand for « nowhere above »."""
NAMES = (*(f"steps to {role}" for role in ROLES), *(f"inline {role}" for role in ROLES))
"""Names of the columns, in order."""


def measure(document: RawDocument) -> Floats:
    """Return, for each line, how many steps up each role is first named, and which its inline nodes name."""
    named: dict[tuple[str, ...], tuple[int, ...]] = {}
    first: dict[int, int] = {}
    rows = np.zeros((len(document.elements), len(NAMES)), dtype=np.float32)
    for number, element in enumerate(document.elements):
        home = first.setdefault(element.container, number)
        rows[number, : len(PATTERNS)] = (
            _steps(document, element.container, named)
            if home == number
            else rows[home, : len(PATTERNS)]
        )
        for role in _roles(element.words, named):
            rows[number, len(PATTERNS) + role] = 1.0
    return rows


def _steps(
    document: RawDocument, at: int, named: dict[tuple[str, ...], tuple[int, ...]]
) -> list[float]:
    row = [FAR] * len(PATTERNS)
    for step, above in enumerate(ancestors(document, at)):
        container = document.containers[above]
        if container.tag in {"body", "html"}:
            break
        for role in _roles(container.words, named):
            row[role] = min(row[role], float(step))
    return row


def _roles(
    words: tuple[str, ...], named: dict[tuple[str, ...], tuple[int, ...]]
) -> tuple[int, ...]:
    if words not in named:
        joined = " ".join(words)
        named[words] = tuple(
            role for role, pattern in enumerate(PATTERNS) if pattern.search(joined)
        )
    return named[words]


@lru_cache(maxsize=1 << 14)
def said(words: tuple[str, ...]) -> frozenset[str]:
    """Return the roles that a node's class words name."""
    names = tuple(ROLES)
    return frozenset(names[role] for role in _roles(words, {}))
