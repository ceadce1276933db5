"""Let a page's own scripts load beside each other, and the search page's files before they are asked for.

A browser that meets a policy in a page stops looking ahead in it: scripts without `defer` are then fetched one after
another, each a journey to the server and back. On a slow connection that is what a reader waits for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.records import Notice

OWN = re.compile(rb'<script src="([^"]*?)assets/dossier/([^"]+\.js)"></script>')
"""Our scripts, which need nothing of the page before it is whole; with what leads to the site's root."""

SEARCHING = b'class="dossier-search"'
"""What the page « Recherche » alone has."""

MODULES = ("assets/dossier/search/[!mb]*.js", "pagefind/pagefind.js")
"""What the search page imports, step by step if nobody says so before; `main.js` is no module, `box.js` of no use there."""

FETCHED = ("pagefind/*.json", "pagefind/*.pf_meta", "pagefind/wasm.*.pagefind")
"""What the search reads before it can answer."""

UNUSED = ("pagefind-entry.json", "wasm.unknown.pagefind", "facets.json")
"""Asked for under another address, or not at all; facets come after the first result, which must not share the line."""


def hasten(site: Path) -> tuple[Notice, ...]:
    """Hasten every page of a built site; there is nothing to say about it."""
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        hastened = _preloaded(
            OWN.sub(rb'<script src="\1assets/dossier/\2" defer></script>', content), content, site
        )
        if hastened != content:
            path.write_bytes(hastened)
    return ()


def _preloaded(page: bytes, before: bytes, site: Path) -> bytes:
    """Add to the search page's head what it will ask for; `before` is the page as the host wrote it."""
    root = OWN.search(before)
    if SEARCHING not in page or not root:
        return page
    links = b"".join(link.encode() for link in _links(root[1].decode(), site))
    return page.replace(b"</head>", links + b"</head>", 1)


def _links(root: str, site: Path) -> Iterator[str]:
    for name in _present(MODULES, site):
        yield f'<link rel="modulepreload" href="{root}{name}">'
    for name in _present(FETCHED, site):
        yield f'<link rel="preload" as="fetch" crossorigin href="{root}{name}">'


def _present(patterns: tuple[str, ...], site: Path) -> Iterator[str]:
    for pattern in patterns:
        for path in sorted(site.glob(pattern)):
            if path.name not in UNUSED:
                yield path.relative_to(site).as_posix()
