"""Pages that search engines are asked to leave out: a robots tag in their heads, and no place in the site map."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Notice

MARK = re.compile(rb"<[a-z][^<>]*\sdata-dossier-robots=.?noindex\b")
"""What our pages say, whichever theme and host print them; only a tag can, an article's words are no tags."""
TAG = b'<meta name="robots" content="noindex, noarchive">'
CHARSET = re.compile(rb"<meta\s+charset=[^>]*>", re.IGNORECASE)
HEAD = re.compile(rb"<head\b[^>]*>", re.IGNORECASE)
ENTRY = re.compile(rb"\s*<url>(?:(?!</url>).)*?<loc>\s*(?P<address>[^<]*?)\s*</loc>.*?</url>", re.DOTALL)  # fmt: skip


def hide(site: Path) -> tuple[Notice, ...]:
    """Tag the pages that ask for it, and take them out of the site map; there is nothing to say about it."""
    addresses = set()
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes()
        if not MARK.search(page):
            continue
        name = path.relative_to(site).as_posix()
        addresses.add(f"/{name.removesuffix('index.html')}")
        place = CHARSET.search(page) or HEAD.search(page)
        if place and TAG not in page:
            path.write_bytes(page[: place.end()] + TAG + page[place.end() :])
    for path in (site / "sitemap.xml", site / "sitemap.xml.gz"):
        if path.is_file() and addresses:
            _strike(path, addresses)
    return ()


def _strike(path: Path, addresses: set[str]) -> None:
    """Take entries out of a site map; it may stand below the host's root, so that addresses are told by their ends."""
    packed = path.suffix == ".gz"
    old = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
    new = ENTRY.sub(lambda entry: b"" if _asked(entry["address"], addresses) else entry[0], old)
    if new != old:
        path.write_bytes(gzip.compress(new, mtime=0) if packed else new)


def _asked(address: bytes, addresses: set[str]) -> bool:
    way = unquote(urlsplit(address.decode("utf-8", "replace")).path)
    return any(way.endswith(one) for one in addresses)
