"""Judged blocks to an article's facts: one fact a file, all blocks in sight, dropped ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Block, RawDocument, Settings


def describe(
    identifier: str,
    document: RawDocument,
    blocks: tuple[Block, ...],
    authority: Authority,
    settings: Settings,
) -> Article:
    """Find an article's facts in its judged blocks."""
    raise NotImplementedError
