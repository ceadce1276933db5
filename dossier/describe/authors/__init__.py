"""The authors: bylines, author boxes and signatures; never photographers, agencies or the outlet alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.describe.authors import lines
from dossier.describe.authors.names import names
from dossier.describe.dates import absolute
from dossier.records import Fact, phrase

if TYPE_CHECKING:
    from dossier.records import Article, Authority, Settings

__all__ = ["find", "names"]


def find(article: Article, authority: Authority, settings: Settings) -> Article:
    """Add the authors of the page's own metadata or of its byline, else of an author box or signature.

    A web page's metadata outweigh lines that do not name the same persons: those are often a teaser's.
    """
    hinted = _hinted(article, authority)
    read = _read(article, authority)
    believed = hinted if hinted and not (read and _same(hinted.value, read.value)) else read
    return replace(article, authors=believed) if believed else article


def _hinted(article: Article, authority: Authority) -> Fact[tuple[str, ...]] | None:
    said = article.document.hints.get("author", "").strip()
    site = outlets.joined(article.document.hints.get("site_name", ""))
    found = tuple(
        name for name in names(said, authority, bare=True) if outlets.joined(name) != site
    )
    evidence = phrase("the file’s own metadata: « {title} »", title=said)
    return Fact(found, "metadata", evidence=evidence) if found else None


def _read(article: Article, authority: Authority) -> Fact[tuple[str, ...]] | None:
    outlet = outlets.joined(article.source.value.name) if article.source else ""
    for line in lines.candidates(article, authority):
        found = tuple(
            name
            for name in names(_undated(line.text), authority, bare=line.bare)
            if outlets.joined(name) != outlet
        )
        if found:
            return Fact(found, line.rule, passages.place(article, line.number, found[0]))
    return None


def _same(hinted: tuple[str, ...], read: tuple[str, ...]) -> bool:
    """Say whether the page's lines name all whom its metadata name."""
    said = {outlets.fold(name) for name in read}
    return all(outlets.fold(name) in said for name in hinted)


def _undated(line: str) -> str:
    """Cut a line before its first date: « Par Anne Martin, le 12 déc. 2023 »."""
    dated = absolute.find(line)
    if not dated or not dated[0].start:
        return line
    return re.sub(
        r"\s(?:on|le|at|à|du|in)$",
        "",
        line[: dated[0].start].rstrip(" ,-–—|·•:"),
        flags=re.IGNORECASE,
    )
