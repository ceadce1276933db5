"""Judged text: a seed's blocks, each with its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.records.message import Phrase


class Kind(StrEnum):
    """What a block is; the values are used as they stand in YAML, JSON and CSS."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    QUOTATION = "quotation"
    CAPTION = "caption"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    SIGNATURE = "signature"
    REPEATED_TITLE = "repeated-title"
    SHARE_BAR = "share-bar"
    RELATED = "related"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    PAYWALL = "paywall"
    LEGAL = "legal"
    SITE_NOTICE = "site-notice"
    TRANSLATION_NOTICE = "translation-notice"
    ADVERTISEMENT = "advertisement"
    NAVIGATION = "navigation"
    TAGS = "tags"
    AUTHOR_BOX = "author-box"
    DEBRIS = "debris"


TEXT_KINDS = frozenset({Kind.BODY, Kind.LEAD, Kind.HEADING, Kind.LIST, Kind.TABLE, Kind.QUOTATION})
"""The kinds that make up an article's text; title and captions are kept beside it."""

KEPT_KINDS = TEXT_KINDS | {Kind.TITLE, Kind.CAPTION}
"""The kinds that a reader of the dossier sees by default; all others are set aside, with the reason."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block is, whether it is kept, and who said so."""

    keep: bool
    """True when readers see it in the article, as text, title or caption."""
    kind: Kind
    """What the block is."""
    rule: str
    """The rule or model that decided: `share-run`, `model`, `curator`."""
    reason: Phrase
    """Why, in one clause."""
    confidence: float = 1.0
    """From 0 to 1, as the rule sees itself; a curator's is 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of a seed with its verdict; an article's blocks cover its text exactly."""

    start: int
    """First character in the raw text."""
    end: int
    """One past the last; blank lines belong to the block before."""
    text: str
    """The block tidied: trimmed, white space collapsed; not a slice of the raw text."""
    verdict: Verdict

    @property
    def in_text(self) -> bool:
        """Say whether the block is part of the article's running text."""
        return self.verdict.keep and self.verdict.kind in TEXT_KINDS


@dataclass(frozen=True, slots=True)
class Order:
    """One wish of a curator about lines."""

    passage: str | int
    """Words of a seed, or the number of a line, from 1."""
    keep: bool
    kind: Kind | None = None
    """What the lines are; None leaves the machine's word."""
