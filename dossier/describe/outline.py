"""What must be known of an article before its verdicts can be revised: its language, title, outlet and address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.describe import address, language, source, title
from dossier.records import Article

if TYPE_CHECKING:
    from dossier.records import Authority, Block, RawDocument, Settings


def outline(
    identifier: str,
    document: RawDocument,
    blocks: tuple[Block, ...],
    authority: Authority,
    settings: Settings,
) -> Article:
    """Find the outlet that an article comes from, as `describe` does, and nothing that takes long."""
    article = Article(identifier, document, blocks)
    for find in (language.find, title.find, address.find, source.find):
        article = find(article, authority, settings)
    return article
