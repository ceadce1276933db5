"""Which pages written by hand cite which article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.index.references import Reference, cut, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.records import Article

HEADING = re.compile(r"^#\s+(?P<title>.+?)\s*#*\s*$|^title:\s*(?P<named>.+?)\s*$", re.MULTILINE)


def citing(
    written: Mapping[str, str], articles: Sequence[Article]
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the pages written by hand that cite each article, by its id: address and title."""
    found: dict[str, dict[str, str]] = {}
    for uri, text in sorted(written.items()):
        for piece in cut(text):
            if isinstance(piece, Reference) and len(told := named(piece.key, articles)) == 1:
                found.setdefault(told[0].id, {})[uri] = title_of(text, uri)
    return {identifier: tuple(pages.items()) for identifier, pages in found.items()}


def title_of(text: str, uri: str) -> str:
    """Return the title of a page written by hand: its heading, else that of its front matter, else its name."""
    found = {bool(one["title"]): one for one in reversed(list(HEADING.finditer(text)))}
    chosen = found.get(True) or found.get(False)
    return (chosen["title"] or chosen["named"]).strip("\"'") if chosen else uri
