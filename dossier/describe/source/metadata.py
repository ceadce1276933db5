"""What the file or the title says of the outlet: site name, address, the end of the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe import outlets, passages, title
from dossier.describe.source.claims import Claim
from dossier.records import Source, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority


def hinted(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets of the file's own site name and address."""
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


def suffixed(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets at the end of the title in the text and of the file's own."""
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
