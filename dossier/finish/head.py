"""What a page says of itself to programs goes into its head: no Markdown host lets a page write there.

Pages hold it in a hidden element: tags for reference managers, and linked data as the value of an attribute, which no
browser and no extension of a host can take for a script. Whoever reads a page that nobody finished sees nothing of it.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Notice

MARKED = re.compile(
    rb"\s*<div data-dossier-head=(?:\"(?P<data>[^\"]*)\"|'(?P<other>[^']*)') hidden(?:=\"\")?>(?P<tags>.*?)</div>",
    re.DOTALL,
)
"""Only tags of ours can look like this: an article's words are no tags."""
END = re.compile(rb"</head\s*>", re.IGNORECASE)
LED = re.compile(rb"(<link\b[^<>]*?\s)data-href=\"")
"""Where a link leads, under a name that no host takes for an address in the text, which it would rewrite."""
DESCRIBED = re.compile(rb"<meta\s[^<>]*name=\"?description\b", re.IGNORECASE)
LEDE = re.compile(rb"<p class=\"dossier-lede\"[^>]*>(.*?)</p>", re.DOTALL)
"""What our lists open with."""
TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_MARKUP = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""Nothing in a data block may look like markup; JSON has these signs in strings alone, and reads the escapes back."""


def lift(site: Path) -> tuple[Notice, ...]:
    """Lift it in every page of a built site; there is nothing to say about it."""
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes()
        lifted = described_page(lifted_page(page))
        if lifted != page:
            path.write_bytes(lifted)
    return ()


def lifted_page(page: bytes) -> bytes:
    """Return a page with what it says of itself at the end of its head; one without a head stays."""
    end = END.search(page)
    found = MARKED.search(page)
    if not end or not found or found.start() < end.start():
        return page
    tags = LED.sub(rb'\1href="', found["tags"].strip())
    said = tags + _data_block(found["data"] or found["other"] or b"")
    return b"".join(
        (page[: end.start()], said, page[end.start() : found.start()], page[found.end() :])
    )


def described_page(page: bytes) -> bytes:
    """Return a page that says what it holds: where its host said nothing, in its opening words, else by its title."""
    end = END.search(page)
    said = LEDE.search(page) or TITLE.search(page)
    if not end or not said or DESCRIBED.search(page, 0, end.start()):
        return page
    words = b" ".join(re.sub(rb"<[^<>]*>", b"", said[1]).split()).replace(b'"', b"&quot;")
    tag = b'<meta name="description" content="' + words + b'">'
    return page[: end.start()] + tag + page[end.start() :]


def _data_block(escaped: bytes) -> bytes:
    """Make a script element of an attribute's JSON; nothing where it is none."""
    try:
        data = json.loads(html.unescape(escaped.decode("utf-8")))
    except ValueError:
        return b""
    written = json.dumps(data, ensure_ascii=False).translate(_MARKUP)
    return f'<script type="application/ld+json">{written}</script>'.encode()
