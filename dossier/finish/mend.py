"""Mend what themes and hosts do to pages: slips against the HTML standard, addresses rewritten, keywords said twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Notice

BOX = re.compile(rb"<input\b[^>]*\btype=\"(?:checkbox|radio)\"[^>]*>")
COMPLETED = re.compile(rb"\s+autocomplete=\"[^\"]*\"")
"""Material 9 writes it on its toggles, where the standard has no such attribute."""

LABEL = re.compile(rb"(<label\b[^>]*?)\s+for=\"([^\"]*)\"")
"""Material 9 has a label of a table of contents even where the box that it belongs to is left out."""

NO_STOP = re.compile(rb"(<label\b[^>]*?)\s+tabindex=\"\"")
"""Material 9 gives a label in a navigation an empty one where the page is the one shown."""

ZENSICAL = re.compile(rb'<meta name="generator" content="zensical')
REPEATED = re.compile(
    rb'\s*<nav class="md-tags"\s*>\s*(?:<span class="md-tag">[^<>]*</span>\s*)+</nav>'
)
"""The keywords of the front matter once more below the text, leading nowhere: Zensical adds them unasked."""

LED = re.compile(rb"(<a\b[^<>]*?\shref=)\"[^\"]*\"([^<>]*?)\s*data-dossier-to=(\"[^\"]*\")")
"""A link to a file that is made after the pages: Zensical takes its address for one of the folder of pages."""


def mend(site: Path) -> tuple[Notice, ...]:
    """Mend every page of a built site; there is nothing to say about it."""
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        mended = mended_page(content)
        if mended != content:
            path.write_bytes(mended)
    return ()


def mended_page(page: bytes) -> bytes:
    """Return a page without `autocomplete` on its boxes, empty stops, labels of what is not there, keywords said twice."""
    page = LED.sub(rb"\1\3\2", page)
    if ZENSICAL.search(page):
        page = REPEATED.sub(b"", page)
    bare = BOX.sub(lambda box: COMPLETED.sub(b"", box[0]), page)
    bare = NO_STOP.sub(rb"\1", bare)
    return LABEL.sub(lambda label: label[0] if _has(bare, label[2]) else label[1], bare)


def _has(page: bytes, identifier: bytes) -> bool:
    return re.search(rb'\sid="%s"' % re.escape(identifier), page) is not None
