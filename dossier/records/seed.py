"""What came in: a seed as its file holds it, before any judgement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records.message import Notice


@dataclass(frozen=True, slots=True)
class Container:
    """A block-level node of a page: what the page's maker said of the text below it."""

    parent: int
    """Index of the container around it, always smaller than its own; -1 for the outermost."""
    tag: str
    """Lower-case tag name: `article`, `div`, `li`."""
    words: tuple[str, ...] = ()
    """Words of class, id, role and itemprop, in lower case, in page order, without repeats."""


@dataclass(frozen=True, slots=True)
class Element:
    """One line of a page's visible text, and where in the page it stands."""

    start: int
    """First character in `RawDocument.text`."""
    end: int
    """One past the last; the line end is outside."""
    container: int
    """Index in `RawDocument.containers` of the innermost block-level node."""
    words: tuple[str, ...] = ()
    """Tag names and class words of the inline nodes inside the line: `strong`, `a`, `credit`."""
    link_characters: int = 0
    """How many of the line's characters stand inside links."""
    markdown: str = ""
    """The line with links and emphasis kept, everything else escaped."""
    images: tuple[tuple[str, str], ...] = ()
    """Alternative text and address of the images shown since the line before; never loaded."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as its file holds it, before any judgement."""

    path: str
    """The file, relative to the dossier's root, with forward slashes: `seeds/003_….txt`."""
    sha256: str
    """Hexadecimal digest of the whole file's bytes."""
    media_type: str
    """`text/plain`, `text/html`, `text/markdown`, …"""
    text: str
    """The text that offsets count in: decoded, BOM removed, nothing else touched."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What the file says of itself: `title`, `url`, `author`, `published`, `site_name`, `lang`, …"""
    part: str = ""
    """The article's own id in a file of many articles; empty for one article a file."""
    notices: tuple[Notice, ...] = ()
    """What the reader had to guess or could not read."""
    elements: tuple[Element, ...] = ()
    """For pages, one for each line of `text`, in order; empty for formats without structure."""
    containers: tuple[Container, ...] = ()
    """For pages, the block-level nodes, outermost first."""
