"""What kinds, flags and roles are called: English here, translated by the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.records import OWNERSHIPS, SOURCES, ActorKind, Kind

if TYPE_CHECKING:
    from dossier.records import Source

__all__ = ["ACTORS", "FLAGS", "KINDS", "OWNERSHIPS", "SOURCES", "whose"]


def whose(source: Source) -> str:
    """Return English words for whose a source is; empty where nobody says. A prefecture is a state's, and no outlet."""
    if (source.ownership, source.kind) == ("state", "institution"):
        return "state institution"
    return OWNERSHIPS.get(source.ownership, source.ownership) if source.ownership else ""


KINDS = {
    Kind.TITLE: "title",
    Kind.LEAD: "lead",
    Kind.BODY: "text",
    Kind.HEADING: "heading",
    Kind.LIST: "list",
    Kind.TABLE: "table",
    Kind.QUOTATION: "quotation",
    Kind.CAPTION: "caption",
    Kind.DATELINE: "date line",
    Kind.BYLINE: "author line",
    Kind.CREDIT: "credit",
    Kind.SIGNATURE: "signature",
    Kind.REPEATED_TITLE: "repeated title",
    Kind.SHARE_BAR: "share bar",
    Kind.RELATED: "related articles",
    Kind.COMMENTS: "comments",
    Kind.NEWSLETTER: "newsletter",
    Kind.PAYWALL: "paywall",
    Kind.LEGAL: "legal notice",
    Kind.SITE_NOTICE: "site notice",
    Kind.TRANSLATION_NOTICE: "translation notice",
    Kind.ADVERTISEMENT: "advertisement",
    Kind.NAVIGATION: "navigation",
    Kind.TAGS: "keywords",
    Kind.AUTHOR_BOX: "author box",
    Kind.DEBRIS: "page debris",
}
"""What a block is called."""

ACTORS = {
    ActorKind.PERSON: "person",
    ActorKind.ORGANISATION: "organisation",
    ActorKind.COUNTRY: "country or territory",
    ActorKind.PLACE: "place",
}
"""What an actor is called."""

FLAGS = {
    "machine-translated": "Machine-translated",
    "opinion": "Opinion",
    "press-release": "Press release",
    "sponsored": "Sponsored content",
}
"""What a flag says; one not listed is shown as it is."""
