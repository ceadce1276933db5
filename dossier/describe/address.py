"""The original address, where the file or the page's own furniture states it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.describe import passages
from dossier.records import Fact, Kind, phrase

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings

_STATED = re.compile(
    r"(?:sources?|article (?:original|complet)|lire l[’']article(?: original| complet)?|version originale|"
    r"lien(?: permanent| vers l[’']article)?|adresse|url|publié sur|à lire sur|original(?:ly)?(?: article| published)?"
    r"(?: (?:at|on|in))?|read the (?:original|full) (?:article|story)|view original|permalink)"
    r"\s?(?:ici|here)?\s?[:>»→-]?\s{0,3}[<(]?(?P<url>https?://[^\s<>\"«»“”]{4,1000})",
    re.IGNORECASE,
)
_SHARING = re.compile(
    r"facebook\.com/sharer|twitter\.com/(?:share|intent)|linkedin\.com/share|pinterest\.\w+/pin/create|wa\.me|mailto|t\.me/share"
)
_OF_OTHERS = frozenset(
    {Kind.RELATED, Kind.COMMENTS, Kind.NEWSLETTER, Kind.ADVERTISEMENT, Kind.SHARE_BAR, Kind.TAGS}
)


def clean(url: str) -> str | None:
    """Return a web address that a page may link to, or None: http and https only, with a host."""
    trimmed = url.strip().rstrip(".,;:!?)»”’'\"")
    try:
        parts = urlsplit(trimmed)
        host = parts.hostname or ""
    except ValueError:
        return None
    plain = parts.scheme.lower() in {"http", "https"} and "." in host and "@" not in parts.netloc
    if (
        not plain
        or _SHARING.search(trimmed)
        or any(c.isspace() or ord(c) < ord(" ") for c in trimmed)
    ):
        return None
    return trimmed


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the original address; a link to anything else on the page is not it."""
    hinted = clean(article.document.hints.get("url", ""))
    if hinted:
        evidence = phrase("the file’s own metadata: « {title} »", title=hinted)
        return replace(article, url=Fact(hinted, "metadata", evidence=evidence))
    for number, block in enumerate(article.blocks):
        if block.in_text or block.verdict.kind in _OF_OTHERS:
            continue
        found = _STATED.search(block.text)
        url = clean(found["url"]) if found else None
        if found and url:
            where = passages.place(article, number, url)
            return replace(
                article,
                url=Fact(url, "stated-address", where, phrase("« {words} »", words=found[0])),
            )
    return article
