"""Who publishes an article: source, republisher and agency, by the strongest evidence first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.describe import agency, outlets, passages, title
from dossier.records import Fact, Kind, Source, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority, Phrase, Settings, Where

_NEWSROOM = re.compile(
    r"(?:la |the )?(?:rédaction|redaction|newsroom|editorial (?:team|staff|board)) (?:de |du |d[’']|des |of |at )"
    r"(?P<name>(?:l[’'])?[^\n,;.|–—]{2,60})", re.IGNORECASE,
)  # fmt: skip
_ORIGIN = re.compile(
    r"^\W{0,3}(?:source|sources|(?:(?:cet |l[’'])?article )?(?:est |a été )?(?:initialement |d[’']abord )?(?:publié|paru)(?: initialement)?"
    r"(?: par| sur| dans)|lu (?:sur|dans)|repris de|originally (?:published|appeared) (?:by|in|on|at))\s?:?\s(?P<name>[^\n]{2,60}?)"
    r"(?:,? (?:et |puis )?(?:repris|relayé|republié) (?:par|sur|dans) (?P<via>[^\n]{2,60}))?$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"©\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?(?P<name>[^\W\d][^\n,;.|©–—]{1,50})")
_COMPANY = re.compile(
    r"\W{0,2}(?:(?:Interactive|Enterprises|Media Group|Group|Groupe)\s)?(?:Inc|Ltd|LLC|SA|SAS|GmbH|AG|plc|Limited|Enterprises|All|Tous)\.?$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"^(?:(?:by|par)\s)?(?P<name>[^\n,;|]{2,40}?)\s(?:staff|editorial (?:team|staff|board))$",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"droits réservés|rights reserved|derechos reservados|rechte vorbehalten", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Claim:
    """An outlet that some evidence speaks for."""

    source: Source
    rule: str
    where: Where | None = None
    evidence: Phrase | None = None
    inferred: bool = False


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add source, republisher and agency; what nothing speaks for stays unknown."""
    credited = agency.find(article)
    origin = next(_origins(article, authority), None)
    outlet = next(_outlets(article, authority), None)
    if origin and outlet and origin.source.id != outlet.source.id:
        return replace(article, source=_fact(origin), via=_fact(outlet), agency=credited)
    via = next(_republishers(article, authority), None)
    if origin and via and via.source.id != origin.source.id:
        return replace(article, source=_fact(origin), via=_fact(via), agency=credited)
    claim = origin or outlet
    return replace(article, source=_fact(claim) if claim else None, agency=credited)


def _fact(claim: Claim) -> Fact[Source]:
    return Fact(claim.source, claim.rule, claim.where, claim.evidence, claim.inferred)


def _outlets(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the claims to having published the page, the strongest evidence first."""
    yield from _hinted(article, authority)
    yield from _suffixed(article, authority)
    yield from _newsroom(article, authority)
    yield from _signed(article, authority)
    yield from _masthead(article, authority)
    yield from _layout(article, authority)
    yield from _rights(article, authority)


def _hinted(article: Article, authority: Authority) -> Iterator[Claim]:
    hints = article.document.hints
    name = " ".join(hints.get("site_name", "").split())
    address = outlets.DOMAIN.match(hints.get("url", ""))
    domain = address[1].casefold() if address else ""
    evidence = phrase("the file’s own metadata: « {title} »", title=name or domain)
    by_domain = outlets.by_domain(domain, authority) if domain else None
    if by_domain:
        yield Claim(
            by_domain, "address", evidence=phrase("the address is on {domain}", domain=domain)
        )
    if name:
        yield Claim(outlets.named(name, authority), "metadata", evidence=evidence)
    if domain and not name:
        yield Claim(
            Source(outlets.slug(domain), domain, domain=domain), "address", evidence=evidence
        )


def _suffixed(article: Article, authority: Authority) -> Iterator[Claim]:
    found = title.heading(article)
    hinted = article.document.hints.get("title", "")
    headings = [found] if found else []
    for number, text in [*headings, (-1, hinted)]:
        suffix = title.cut(text, authority, title.signatures(article)).suffix
        if not suffix:
            continue
        signed = next((name for name in title.signatures(article) if _begins(suffix, name)), None)
        source = outlets.known(suffix, authority) or outlets.named(signed or suffix, authority)
        where = passages.place(article, number, suffix) if number >= 0 else None
        evidence = phrase("end of the title: « {suffix} »", suffix=suffix)
        if signed:
            evidence = phrase(
                "end of the title: « {suffix} »; signature: « {name} »", suffix=suffix, name=signed
            )
        yield Claim(source, "title-suffix", where, evidence)


def _begins(suffix: str, name: str) -> bool:
    return bool(outlets.fold(name)) and f"{outlets.fold(suffix)} ".startswith(
        f"{outlets.fold(name)} "
    )


def _newsroom(article: Article, authority: Authority) -> Iterator[Claim]:
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


def _signed(article: Article, authority: Authority) -> Iterator[Claim]:
    for number, block in passages.numbered(article, Kind.SIGNATURE, Kind.BYLINE):
        for part in agency.BETWEEN.split(block.text.strip(" ()[]—–-.")):
            known = outlets.known(part, authority)
            if known or outlets.DOMAIN.fullmatch(part):
                evidence = phrase("signature: « {name} »", name=block.text)
                source = known or outlets.named(part, authority)
                yield Claim(source, "signature", passages.place(article, number, part), evidence)


def _masthead(article: Article, authority: Authority) -> Iterator[Claim]:
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


def _layout(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets whose every layout pattern is found in some line of the seed."""
    lines = [line.strip() for line in article.document.text.splitlines()]
    for source in authority.sources:
        if source.layout and all(any(re.search(p, line) for line in lines) for p in source.layout):
            evidence = phrase(
                "the page is laid out as those of {name}; the text names no publisher",
                name=source.name,
            )
            yield Claim(source, "layout-profile", None, evidence, inferred=True)


def _rights(article: Article, authority: Authority) -> Iterator[Claim]:
    for number, block in passages.numbered(article, Kind.LEGAL, Kind.SITE_NOTICE):
        found = _RIGHTS.search(block.text) if _RESERVED.search(block.text) else None
        if found and outlets.capitalised(found["name"].strip()):
            name = _COMPANY.sub("", re.sub(r"\s\d{4}$", "", found["name"].strip()))
            if not name or outlets.fold(name) in outlets.agencies():
                continue
            evidence = phrase("« {words} »", words=found[0].strip())
            yield Claim(
                outlets.named(name, authority),
                "copyright-line",
                passages.place(article, number, name),
                evidence,
                inferred=True,
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


def _origins(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets that the page itself names as the article's origin."""
    yield from _stated(article, authority, "name", "stated-origin")


def _republishers(article: Article, authority: Authority) -> Iterator[Claim]:
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
