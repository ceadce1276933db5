"""Addresses as they hold on a disk: where a server shows a folder's page, `file:` shows the folder's list of files."""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TAKE = "assets/dossier/held/take.js"
"""Stands before all scripts of ours, in the place of what browsers refuse to do for files."""
START = r"(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>"
"""The rest of a tag: what stands in quotes may hold its end."""
TAG = re.compile(
    rf"<!--.*?-->|<(?P<raw>script|style|textarea|title)\b{START}.*?</(?P=raw)\s*>|<[a-z]{START}",
    re.DOTALL | re.IGNORECASE,
)
"""A tag; with all that it holds where that can be no tags."""
OPENED = re.compile(rf"<[a-z]{START}", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"""(?P<space>\s)(?P<name>[^\s"'<>/=]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+))"""
)
"""Taken one after the other, so that nothing in the value of one is taken for another."""
ADDRESSES = frozenset(("href", "src", "action"))
MORE = "data-dossier-more"
"""The further pages of a long list, several addresses in one attribute."""
ONLINE = re.compile(
    r"<(?P<tag>\w+)(?=[\s>])[^<>]*\sdata-dossier-online\b[^<>]*>.*?</(?P=tag)\s*>", re.DOTALL
)
"""What a page says of things that only the site has."""
AHEAD = re.compile(r'<link\b[^<>]*\srel="?(?:(?:module)?preload|alternate)\b[^<>]*>')
"""What a browser would fetch ahead; and feeds, beside which Material looks for a site map."""
SCRIPT = re.compile(r'<script src="(?P<root>[^"]*)assets/dossier/[^"]+\.js"[^>]*></script>')
"""The first script of ours."""
ELSEWHERE = re.compile(r"[a-zA-Z][\w+.-]*:|//|#|\?|$")
"""Beginnings of addresses that lead out of the site, or nowhere else than here."""


def settled(page: str, name: str, known: Callable[[str], bool]) -> str:
    """Return a page whose addresses name files, and that loads `TAKE`.

    What asks for files early, and what is said of things that only the site has, is left out.

    Args:
        page: the page as the site has it.
        name: its file, from the site's root.
        known: whether the copy has a file of that name.
    """
    base = posixpath.dirname(name)
    bare = AHEAD.sub("", ONLINE.sub("", page))
    bare = SCRIPT.sub(rf'<script src="\g<root>{TAKE}" defer></script>\g<0>', bare, count=1)
    return TAG.sub(lambda tag: _tag(tag[0], base, known), bare)


def _tag(tag: str, base: str, known: Callable[[str], bool]) -> str:
    opened = OPENED.match(tag)
    if not opened:
        return tag
    told = ATTRIBUTE.sub(lambda one: _attribute(one, base, known), opened[0])
    return told + tag[opened.end() :]


def _attribute(found: re.Match[str], base: str, known: Callable[[str], bool]) -> str:
    name, given = found["name"].lower(), _value(found)
    if name == MORE:
        there = " ".join(whole(one, base, known) for one in given.split())
    elif name in ADDRESSES:
        there = whole(given, base, known)
    else:
        return found[0]
    if there == given:
        return found[0]
    return f'{found["space"]}{found["name"]}="{escape(there)}"'


def _value(found: re.Match[str]) -> str:
    return unescape(found["double"] or found["single"] or found["bare"] or "")


def whole(address: str, base: str, known: Callable[[str], bool]) -> str:
    """Return an address with the name of its file: `../x/?q=a#b` as `../x/index.html?q=a#b`.

    Args:
        address: relative to the folder `base`; any other is returned as it is.
        base: a folder, from the site's root.
        known: whether the copy has a file of that name.
    """
    if ELSEWHERE.match(address) or address.startswith("/"):
        return address
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    folder = posixpath.normpath(posixpath.join(base, unquote(path)))
    index = "index.html" if folder == "." else f"{folder}/index.html"
    if known(folder) or not known(index):
        return address
    slash = "" if path.endswith("/") else "/"
    return f"{path}{slash}index.html{address[len(path) :]}"


def further(page: str, name: str) -> Iterator[str]:
    """Yield the pages, from the copy's root, that a long list goes on with."""
    base = posixpath.dirname(name)
    for tag in TAG.finditer(page) if MORE in page else ():
        opened = OPENED.match(tag[0])
        for found in ATTRIBUTE.finditer(opened[0]) if opened else ():
            if found["name"].lower() == MORE:
                for one in _value(found).split():
                    yield posixpath.normpath(posixpath.join(base, unquote(one)))
