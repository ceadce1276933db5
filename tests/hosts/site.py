"""A built site as a whole, to be compared with the same dossier's from another host."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.hosts import page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HOSTS_OWN = re.compile(
    r"assets/(?!dossier/)|search\.json$|search/search_index|sitemap\.xml|objects\.inv|pagefind/|\.dossier"
)
"""Files whose names or bytes are the theme's or the host's business."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a host made of a dossier."""

    pages: Mapping[str, page.Page]
    """By their files from the site's root."""
    files: Mapping[str, bytes]
    """All that is no page, nor the host's own."""
    listed: tuple[str, ...]
    """The addresses in the site map, without what stands before the path of the pages."""
    found: Mapping[str, Any]
    """What the search finds: address to words and facets."""


def read(folder: Path) -> Site:
    """Read a built site."""
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    pages = {
        name: page.read((folder / name).read_text("utf-8"), name)
        for name in names
        if name.endswith(".html")
    }
    files = {
        name: (folder / name).read_bytes()
        for name in names
        if name not in pages and not HOSTS_OWN.match(name)
    }
    return Site(pages, files, _listed(folder), _found(folder))


def _listed(folder: Path) -> tuple[str, ...]:
    path = folder / "sitemap.xml"
    text = path.read_text("utf-8") if path.is_file() else ""
    return tuple(sorted(re.findall(r"<loc>\s*(.*?)\s*</loc>", text)))


def _found(folder: Path) -> dict[str, Any]:
    """Return what the search holds; its files are named by digests, the same words have the same."""
    room = folder / "pagefind"
    found: dict[str, Any] = {}
    for path in sorted(room.glob("fragment/*")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        found[fragment["url"]] = [fragment["content"], fragment["meta"], fragment.get("anchors")]
    for path in sorted(room.glob("*.json")):
        if path.name != "pagefind-entry.json":
            found[path.name] = json.loads(path.read_bytes())
    return found


def compare(one: Site, other: Site) -> list[str]:
    """Say in what a site differs from another, a line each."""
    said = _names("page", set(one.pages), set(other.pages))
    said += _names("file", set(one.files), set(other.files))
    said += _names("in the site map", set(one.listed), set(other.listed))
    said += _names("in the search", set(one.found), set(other.found))
    for name in sorted(set(one.pages) & set(other.pages)):
        said += [f"{name}: {line}" for line in page.differences(one.pages[name], other.pages[name])]
    for name in sorted(set(one.files) & set(other.files)):
        # the offline copy holds the theme's files too
        if one.files[name] != other.files[name] and not name.endswith(".zip"):
            said.append(f"{name}: other bytes")
    for name in sorted(set(one.found) & set(other.found)):
        if one.found[name] != other.found[name]:
            said.append(f"search, {name}: other words")
    return said


def _names(what: str, mine: set[str], theirs: set[str]) -> list[str]:
    lost = [f"{name}: {what} missing" for name in sorted(mine - theirs)]
    return lost + [f"{name}: {what} too many" for name in sorted(theirs - mine)]


def dead_links(folder: Path) -> list[str]:
    """Say which links of pages' own words lead to no file or anchor of the site."""
    site = read(folder)
    said = []
    for name, one in site.pages.items():
        for link in sorted(set(one.links)):
            aim = page.target(link)
            if aim is None or name == "404.html":  # which gives addresses from the server's root
                continue
            file, anchor = aim
            if not (folder / file).is_file():
                said.append(f"{name}: leads to {link}, which is not there")
            elif anchor and file in site.pages and anchor not in _ids(folder / file):
                said.append(f"{name}: leads to {link}, an anchor that is not there")
    return said


def _ids(path: Path) -> set[str]:
    return set(re.findall(r"\bid=\"?([^\"\s>]+)", path.read_text("utf-8")))
