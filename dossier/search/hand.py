"""Pages written by hand as the search finds them: their own words, read from the built page.

What a page repeats of the articles (lists, tables of quotations) says so with `data-search-exclude` and is left out, so
that an article is found as an article alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from dossier.records.search import SearchEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dossier.records.search import SearchPage

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905 - HTML's own list
)
"""Elements without an end."""
SILENT = frozenset({"script", "style", "nav", "form", "svg", "button", "template", "noscript"})
"""Elements that hold no words of the page's."""
BLOCKS = frozenset(
    (
        *("p", "li", "ul", "ol", "tr", "table", "dt", "dd", "blockquote", "pre", "div", "section"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "summary", "caption", "details"),
    )
)
"""Elements whose words are a passage."""
SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space as HTML has it: what does not break a line stays as the page writes it."""
PARTED = frozenset({"td", "th", "br"})
"""Elements that part words within a passage."""


def entry(page: SearchPage, html: str) -> SearchEntry | None:
    """Return a page as the search finds it; None for one without words."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    passages = tuple(reader.passages())
    if not passages and not reader.title:
        return None
    return SearchEntry(page.uri, reader.title or page.title, page.kind, "", passages)


def entries(pages: Iterable[tuple[SearchPage, Path]]) -> Iterator[SearchEntry]:
    """Read built pages: those that have words, in the order given."""
    for page, path in pages:
        found = entry(page, path.read_text("utf-8", "replace"))
        if found:
            yield found if found.title else replace(found, title=page.uri)


class _Reader(HTMLParser):
    """Gathers the passages of a page's main part, each with the id that leads to it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._open: list[str] = []
        self._main: int | None = None
        """How deep the main part lies; None outside of it."""
        self._silent: int | None = None
        """How deep lies what is left out; None where nothing is."""
        self._anchor = ""
        self._heading = False
        self._words: list[str] = []
        self._found: list[tuple[str, str]] = []

    def passages(self) -> Iterator[tuple[str, str]]:
        """Yield the id and the words of each passage."""
        yield from self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in VOID:
            self._part(tag)
            return
        self._open.append(tag)
        if self._main is None:
            if _main(tag, given):
                self._main = len(self._open)
            return
        if self._silent is None and (tag in SILENT or _left_out(given)):
            self._silent = len(self._open)
        if self._silent is not None:
            return
        if tag in BLOCKS:
            self._flush()
            self._heading = tag == "h1"
        self._part(tag)
        if given.get("id") and tag in BLOCKS:
            self._anchor = str(given["id"])

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or tag not in self._open:
            return
        while self._open:
            depth, ended = len(self._open), self._open.pop()
            if self._main is not None and self._silent is None and ended in BLOCKS:
                self._flush()
            if self._silent == depth:
                self._silent = None
            if self._main == depth:
                self._flush()
                self._main = None
            if ended == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._main is not None and self._silent is None:
            self._words.append(data)

    def _part(self, tag: str) -> None:
        if tag in PARTED and self._main is not None and self._silent is None:
            self._words.append(" ")

    def _flush(self) -> None:
        text = SPACE.sub(" ", "".join(self._words)).strip(" ")
        self._words = []
        if not text:
            return
        if self._heading and not self.title:
            self.title = text
        else:
            self._found.append((self._anchor, text))
        self._heading = False


def _main(tag: str, given: dict[str, str | None]) -> bool:
    """Say whether an element is the main part of a page, in Material and in MkDocs' own themes."""
    classes = (given.get("class") or "").split()
    return "md-content__inner" in classes or (tag != "body" and given.get("role") == "main")


def _left_out(given: dict[str, str | None]) -> bool:
    classes = (given.get("class") or "").split()
    ways = {"headerlink", "dossier-up"} & set(classes)
    return bool(ways) or "data-search-exclude" in given or "hidden" in given
