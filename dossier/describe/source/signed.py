"""The outlet that signs: newsrooms in author boxes and bylines, signatures, mastheads, layout profiles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe import agency, outlets, passages
from dossier.describe.source.claims import Claim
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority


_NEWSROOM = re.compile(
    r"(?:la |the )?(?:rédaction|redaction|newsroom|editorial (?:team|staff|board)) (?:de |du |d[’']|des |of |at )"
    r"(?P<name>(?:l[’'])?[^\n,;.|–—]{2,60})", re.IGNORECASE,
)  # fmt: skip
_PARTS = re.compile(
    rf"{agency.BETWEEN.pattern}|\s[-–—|]\s|\s(?:pour|for|für|para|per)\s(?:the\s)?|\s?[()]\s?",
    re.IGNORECASE,
)
"""What parts the outlet from its author: « Par Anne Martin pour Le Point (avec AFP) »."""
_STAFF = re.compile(
    r"^(?:(?:by|par)\s)?(?P<name>[^\n,;|]{2,40}?)\s(?:staff|editorial (?:team|staff|board))$",
    re.IGNORECASE,
)


def newsroom(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets whose newsroom writes: « La rédaction de X », « X staff »."""
    for kind, rule in (
        (Kind.AUTHOR_BOX, "author-box"),
        (Kind.BYLINE, "byline"),
        (Kind.SIGNATURE, "signature"),
    ):
        for number, block in passages.numbered(article, kind):
            found = _NEWSROOM.search(block.text) or _STAFF.search(block.text)
            if found and outlets.capitalised(found["name"]):
                name = found["name"].strip()
                evidence = phrase("« {words} »", words=found[0])
                yield Claim(
                    outlets.named(name, authority),
                    rule,
                    passages.place(article, number, name),
                    evidence,
                )


def signed(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the known outlets and domains that sign."""
    for number, block in passages.numbered(article, Kind.SIGNATURE, Kind.BYLINE):
        for part in _PARTS.split(block.text.strip(" ()[]—–-.")):
            known = outlets.known(part, authority)
            if known or outlets.DOMAIN.fullmatch(part):
                evidence = phrase("signature: « {name} »", name=block.text)
                source = known or outlets.named(part, authority)
                yield Claim(source, "signature", passages.place(article, number, part), evidence)


def masthead(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlet that a line between title and text names, right beside the dateline."""
    for number in passages.head(article):
        line = article.blocks[number].text
        beside = {
            article.blocks[near].verdict.kind
            for near in (number - 1, number + 1)
            if 0 <= near < len(article.blocks)
        }
        if article.blocks[number].verdict.kind is not Kind.HEADING or Kind.DATELINE not in beside:
            continue
        if outlets.known(line, authority) or (outlets.shaped(line) and len(line.split()) > 1):
            evidence = phrase("« {words} »", words=line)
            where = passages.place(article, number, line)
            yield Claim(outlets.named(line, authority), "masthead", where, evidence, inferred=True)


def layout(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets whose every layout pattern is found in some line of the seed."""
    lines = [line.strip() for line in article.document.text.splitlines()]
    for source in authority.sources:
        if source.layout and all(any(re.search(p, line) for line in lines) for p in source.layout):
            evidence = phrase(
                "the page is laid out as those of {name}; the text names no publisher",
                name=source.name,
            )
            yield Claim(source, "layout-profile", None, evidence, inferred=True)
