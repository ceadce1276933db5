"""A file's bytes to raw documents: one format a file, tried by suffix, never by guess."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dossier.read import html, markdown, text
from dossier.records import UnreadableSeed, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import RawDocument

    Reader = Callable[[str, bytes], tuple[RawDocument, ...]]

READERS: tuple[tuple[tuple[str, ...], Reader], ...] = (
    ((".txt", ".text"), text.read),
    ((".html", ".htm", ".xhtml"), html.read),
    ((".md", ".markdown"), markdown.read),
)
"""Suffixes (lower case, with the dot) and the reader that takes them."""


def suffixes() -> tuple[str, ...]:
    """Return every suffix that some reader takes."""
    return tuple(suffix for accepted, _ in READERS for suffix in accepted)


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Turn a file's bytes into its articles.

    Raises:
        UnreadableSeed: when no reader takes the suffix, or the bytes hold no text.
    """
    suffix = PurePosixPath(path).suffix.lower()
    for accepted, reader in READERS:
        if suffix in accepted:
            return reader(path, content)
    raise UnreadableSeed(
        path,
        phrase("No reader takes « {suffix} » files.", suffix=suffix),
        phrase("Save the article as {suffixes}.", suffixes=", ".join(suffixes())),
    )
