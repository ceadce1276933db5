"""Where the page says that the article first stood, or who took it up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.describe.source.claims import Claim
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority


_ORIGIN = re.compile(
    r"^\W{0,3}(?:(?:sources?|quelle|fuente|fonte)\s?:|(?:(?:cet |l[’'])?article )?(?:est |a été )?(?:initialement |d[’']abord )?(?:publié|paru)(?: initialement)?"
    r"(?: par| sur| dans)|lu (?:sur|dans)|repris de|originally (?:published|appeared) (?:by|in|on|at))\s?:?\s(?P<name>[^\n]{2,60}?)"
    r"(?:,? (?:et |puis )?(?:repris|relayé|republié) (?:par|sur|dans) (?P<via>[^\n]{2,60}))?$",
    re.IGNORECASE,
)


def _told(article: Article, group: str) -> Iterator[tuple[int, str, str]]:
    """Yield block number, line and name wherever the page says where the article first stood, or who took it up."""
    kinds = (
        Kind.SIGNATURE,
        Kind.BYLINE,
        Kind.DATELINE,
        Kind.SITE_NOTICE,
        Kind.LEGAL,
        Kind.AUTHOR_BOX,
        Kind.HEADING,
    )
    last = passages.tail(article)
    around = [*passages.numbered(article, *kinds), *((n, b) for n, b in passages.running(article) if n in last)]  # fmt: skip
    head = passages.head(article)
    for number, block in around:
        if block.verdict.kind is Kind.HEADING and number not in head:
            continue
        found = _ORIGIN.match(block.text)
        if found and found[group]:
            yield number, block.text, found[group].strip(" .")


def origins(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets that the page itself names as the article's origin."""
    yield from _stated(article, authority, "name", "stated-origin")


def republishers(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets that the page itself names as having taken the article up: « repris par X »."""
    yield from _stated(article, authority, "via", "stated-republisher")


def _stated(article: Article, authority: Authority, group: str, rule: str) -> Iterator[Claim]:
    for number, line, name in _told(article, group):
        domain = outlets.DOMAIN.match(name)
        if outlets.fold(name) in outlets.agencies():
            continue
        source = outlets.by_domain(domain[1].casefold(), authority) if domain else None
        if source or outlets.known(name, authority) or (outlets.capitalised(name) and not domain):
            yield Claim(
                source or outlets.named(name, authority), rule,
                passages.place(article, number, name), phrase("« {words} »", words=line),
            )  # fmt: skip
