"""Who publishes an article: source, republisher and agency, by the strongest evidence first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe import agency
from dossier.describe.source import metadata, own_name, signed, stated
from dossier.describe.source.claims import fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.describe.source.claims import Claim
    from dossier.records import Article, Authority, Settings


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add source, republisher and agency; what nothing speaks for stays unknown."""
    credited = agency.find(article)
    origin = next(stated.origins(article, authority), None)
    outlet = next(_outlets(article, authority), None)
    if origin and outlet and origin.source.id != outlet.source.id:
        return replace(article, source=fact(origin), via=fact(outlet), agency=credited)
    via = next(stated.republishers(article, authority), None)
    if origin and via and via.source.id != origin.source.id:
        return replace(article, source=fact(origin), via=fact(via), agency=credited)
    claim = origin or outlet
    return replace(article, source=fact(claim) if claim else None, agency=credited)


def _outlets(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the claims to having published the page, the strongest evidence first."""
    yield from metadata.hinted(article, authority)
    yield from metadata.suffixed(article, authority)
    yield from signed.newsroom(article, authority)
    yield from signed.signed(article, authority)
    yield from signed.masthead(article, authority)
    yield from signed.layout(article, authority)
    yield from own_name.believed(article, authority, metadata.host(article))
    yield from metadata.bare(article, authority)
