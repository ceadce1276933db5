"""Reads a finished EPUB back: every kept block is in its article's file, every link leads somewhere inside."""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree

from dossier.export.briefing.kept import in_print, skeleton
from dossier.export.epub.package import FOLDER
from dossier.export.epub.safe import text as safe
from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from dossier.records import Dossier

OUTSIDE = frozenset({"http", "https", "mailto"})
"""Where a link may lead out of the book."""


class IncompleteEpubError(DossierError):
    """The EPUB lost text of an article, or a link leads nowhere."""


def verify(epub: bytes, dossier: Dossier, marks: Sequence[str]) -> None:
    """Make sure that the book is whole.

    Args:
        epub: the finished file.
        dossier: the articles in it.
        marks: names of the articles' files, in the same order.

    Raises:
        IncompleteEpubError: with the places of the blocks that are not found, and the links that lead nowhere.
    """
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        # Our own output, and no file of it declares an entity: there is nothing to expand.
        trees = {
            name: ElementTree.fromstring(archive.read(name))  # noqa: S314
            for name in archive.namelist()
            if name.endswith((".xhtml", ".opf", ".svg", ".xml"))
        }
        names = frozenset(archive.namelist())
    wrong = [*_lost(trees, dossier, marks), *_dangling(trees, names)]
    if wrong:
        message = f"The EPUB is not whole: {'; '.join(wrong)}. It was not written; report it with these seeds."
        raise IncompleteEpubError(message)


def _lost(trees: Mapping[str, Element], dossier: Dossier, marks: Sequence[str]) -> Iterator[str]:
    for article, mark in zip(dossier.articles, marks, strict=True):
        words = "".join(trees[f"{FOLDER}/{mark}.xhtml"].itertext())
        stream, at = skeleton(words), 0
        for block in in_print(article):
            wanted = skeleton(safe(block.text))
            found = stream.find(wanted, at)
            if found < 0:
                yield f"{article.document.path}: « {block.text[:60]} »"
            else:
                at = found + len(wanted)


def _dangling(trees: Mapping[str, Element], names: frozenset[str]) -> Iterator[str]:
    """Yield the links that lead nowhere, and the ids that a file has twice."""
    ids: dict[str, set[str]] = {}
    for name, tree in trees.items():
        ids[name] = set()
        for one in tree.iter():
            own = one.get("id")
            if own in ids[name]:
                yield f"{name}: two times #{own}"
            if own:
                ids[name].add(own)
    for name, tree in trees.items():
        for one in tree.iter():
            target = one.get("href") or one.get("src")
            if target and not _resolves(name, target, names, ids):
                yield f"{name}: link to {target}"


def _resolves(name: str, target: str, names: frozenset[str], ids: Mapping[str, set[str]]) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return parts.scheme in OUTSIDE
    file = posixpath.join(posixpath.dirname(name), parts.path) if parts.path else name
    return file in names and (not parts.fragment or parts.fragment in ids.get(file, ()))
