"""Addresses: file names that every file system and every address bar takes, the same for the same id for ever."""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9_]|-(?!-)){0,98}")
"""Ids that stand as they are. Two hyphens are left to the folded ones, so that no plain id can meet them."""

DEVICES = r"con|prn|aux|nul|com\d|lpt\d"
TAKEN = re.compile(rf"{DEVICES}|index|readme|404")
"""Names with a meaning of their own: Windows devices, folder pages, the error page."""

KEPT = 48
"""Characters of a folded id that stay readable; with the digest far under the 255 bytes of a file name."""


def safe(identifier: str) -> str:
    """Return the file name for an id: itself where that is plainly safe, else folded, with a digest of the id.

    A pure function of the id alone: what else the dossier holds never moves a page. Capitals are folded, since
    `A.md` and `a.md` are one file on some systems.
    """
    if PLAIN.fullmatch(identifier) and not TAKEN.fullmatch(identifier):
        return identifier
    bare = unicodedata.normalize("NFKD", identifier).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9_]+", "-", bare)[:KEPT].strip("-_")
    digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{words or 'page'}--{digest}"


def assign(wishes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a file name for each id of (id, wished address); a wish that another has goes back to the id."""
    pairs = sorted(wishes)
    names = {identifier: safe(identifier) for identifier, wish in pairs if wish == identifier}
    taken = set(names.values())
    for identifier, wish in pairs:
        if identifier not in names:
            # the last of the three holds a digest of what no other id gives
            choices = (safe(wish), safe(identifier), safe(f"{identifier}/{wish}"))
            names[identifier] = next(name for name in choices if name not in taken)
            taken.add(names[identifier])
    return names


def link(target: str, page: str) -> str:
    """Return the address of one page as another one gives it: relative, so that a host can check it."""
    there, here = target.split("/"), page.split("/")[:-1]
    # posixpath.relpath says the same, but asks the system each time where it is
    shared = next(
        (at for at, pair in enumerate(zip(there[:-1], here, strict=False)) if pair[0] != pair[1]),
        min(len(there) - 1, len(here)),
    )
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def built(target: str, page: str, *, directory_urls: bool) -> str:
    """Return the address of one built page as another one gives it.

    Args:
        target: the page's Markdown file, from the folder of pages.
        page: that of the page with the link.
        directory_urls: whether `a/b.md` becomes `a/b/`, not `a/b.html`.
    """
    here = _address(page, directory_urls=directory_urls)
    there = _address(target, directory_urls=directory_urls)
    led = posixpath.relpath(there, posixpath.dirname(here) or ".")
    return f"{led}/" if there.endswith("/") else led


def file(target: str, page: str, *, directory_urls: bool) -> str:
    """Return the address of a file that is no page, as a built page gives it; arguments as for `built`."""
    here = _address(page, directory_urls=directory_urls)
    return posixpath.relpath(target, posixpath.dirname(here) or ".")


def _address(uri: str, *, directory_urls: bool) -> str:
    stem = uri.removesuffix(".md")
    if not directory_urls:
        return f"{stem}.html"
    return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"
