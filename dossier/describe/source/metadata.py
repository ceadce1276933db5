"""What the file or the title says of the outlet: site name, publisher, address, the end of the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe import outlets, passages, title
from dossier.describe.source.claims import Claim
from dossier.records import Source, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority


def host(article: Article) -> str:
    """Return the host of the article's address, `www.` left out; empty where no address is known."""
    address = article.document.hints.get("url", "") or (article.url.value if article.url else "")
    return outlets.host(address)


def hinted(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets of the file's own site name and of a known address."""
    hints, domain = article.document.hints, host(article)
    by_domain = outlets.by_domain(domain, authority) if domain else None
    if by_domain:
        evidence = phrase("the address is on {domain}", domain=domain)
        yield Claim(by_domain, "address", evidence=evidence)
    names = [" ".join(hints.get(key, "").split()) for key in ("site_name", "publisher")]
    for name in sorted(filter(None, names), key=_is_bare):
        if not _is_bare(name):
            evidence = phrase("the file’s own metadata: « {title} »", title=name)
            yield Claim(outlets.named(name, authority), "metadata", evidence=evidence)


def _is_bare(name: str) -> bool:
    """Say whether a site's name is but its domain."""
    return outlets.DOMAIN.fullmatch(name) is not None


def bare(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield a source that is but a domain: that of the site's name, else of the address."""
    name = " ".join(article.document.hints.get("site_name", "").split())
    found = outlets.DOMAIN.fullmatch(name)
    domain = found[1].casefold() if found else host(article)
    if domain:
        rule = "metadata" if found else "address"
        evidence = phrase("the file’s own metadata: « {title} »", title=name or domain)
        if article.url and not found:
            evidence = phrase("the address is on {domain}", domain=domain)
        named = outlets.known(domain, authority) or Source(
            outlets.slug(domain), domain, domain=domain
        )
        yield Claim(named, rule, evidence=evidence)


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
