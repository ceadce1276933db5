"""Web pages: visible text with one line a block, where each line stands, and what the page says of itself."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from dossier.read.html_blocks import Found, Walk
from dossier.read.html_depth import flatten
from dossier.read.html_encoding import decode
from dossier.read.html_hints import hints
from dossier.records import Container, Element, Notice, RawDocument, UnreadableSeed, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

PROSE_LENGTH = 80
"""Characters from which an unlinked line counts as prose when hidden parts are weighed."""
HIDDEN_SHARE = 0.5
"""Share of the page's prose above which a hidden part is the article, shown by a script later."""


def read(path: str, content: bytes) -> tuple[RawDocument, ...]:
    """Turn a page's bytes into its one article; nothing is fetched, no script is run.

    Raises:
        UnreadableSeed: when the page shows no text.
    """
    markup, encoding, lossy = decode(content)
    said, found, containers = _walked(flatten(markup.replace("\x00", "")))
    text, elements = _lay_out(_shown(found))
    if not elements:
        raise UnreadableSeed(
            path,
            phrase("The page shows no text."),
            phrase("Save it again from a browser, after it has loaded."),
        )
    notices = (_lossy(path, encoding),) if lossy else ()
    return (
        RawDocument(
            path,
            hashlib.sha256(content).hexdigest(),
            "text/html",
            text,
            hints=said,
            notices=notices,
            elements=elements,
            containers=containers,
        ),
    )


def _walked(markup: str) -> tuple[dict[str, str], list[Found], tuple[Container, ...]]:
    """Return what the page says of itself, its lines and its nodes.

    The tree goes before anything else is made: what is made beside it would keep its memory from going back.
    """
    tree = LexborHTMLParser(markup)
    said = hints(tree, markup)
    walk = Walk(said.get("url", ""))
    if tree.root is not None:
        walk.run(tree.root)
    del tree
    return said, walk.found, tuple(walk.containers)


def _shown(found: list[Found]) -> list[Found]:
    """Leave hidden parts out, but for one that holds most of the page's prose."""
    prose: Counter[int] = Counter()
    for each in found:
        if len(each.line.text) >= PROSE_LENGTH and each.line.linked * 2 < len(each.line.text):
            prose[each.hidden] += len(each.line.text)
    most = HIDDEN_SHARE * sum(prose.values())
    return [each for each in found if not each.hidden or prose[each.hidden] > most]


def _lay_out(found: Iterable[Found]) -> tuple[str, tuple[Element, ...]]:
    elements = []
    at = 0
    for each in found:
        end = at + len(each.line.text)
        line = each.line
        elements.append(
            Element(at, end, each.container, each.words, line.linked, line.markdown, each.images)
        )
        at = end + 1
    text = "\n".join(each.line.text for each in found)
    return text, tuple(elements)


def _lossy(path: str, encoding: str) -> Notice:
    return Notice(
        "warning",
        path,
        None,
        phrase("The page is not clean {encoding}: some characters were lost.", encoding=encoding),
        phrase("Save the page again, or mend its encoding."),
    )
