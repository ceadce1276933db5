"""The site's search, made after a host has built the site: an index by Pagefind, and a table of facets and names.

It needs no plugin and no server: `write` takes what there is to find and the folder of a built site, whichever host
built it. The browser's part is in `theme/assets/dossier/search/`.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.records import DossierError, Notice, phrase
from dossier.search import copy, engine, fragments, hand, header, meta, scripts, table
from dossier.search.engine import available

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records.search import SearchData, SearchEntry, SearchPage

__all__ = ["FOLDER", "available", "header", "place", "write"]

FOLDER = "pagefind"
"""Where the index lies in a site."""


def write(data: SearchData, site: Path) -> tuple[Notice, ...]:
    """Index a dossier into its built site; what was there of an earlier run is replaced.

    Returns:
        A warning for each article whose page the site does not have: it cannot be found.

    Raises:
        DossierError: when Pagefind cannot be run or leaves an index that is not whole; nothing is written then.
    """
    lost = [entry for entry in data.entries if place(entry.uri, site) is None]
    found = [entry for entry in data.entries if entry not in lost]
    addresses = [place(entry.uri, site) or "" for entry in found]
    actors = [place(actor.uri, site) or "" for actor in data.actors]
    written = list(hand.entries(_built(data.pages, site)))
    with tempfile.TemporaryDirectory(prefix="dossier-search-") as held:
        source, target = Path(held, "pages"), Path(held, "index")
        source.mkdir()
        everything = [*found, *written]
        copy.write(everything, source, data.language)
        if found:
            addresses += [place(entry.uri, site) or "" for entry in written]
            engine.index(source, target, data.language, len(everything))
            meta.rewrite(target, fragments.restore(target, everything, addresses))
            kept = data if not lost else _only(data, found)
            for name, content in table.tables(
                kept, len(everything), fragments.version(target), actors
            ).items():
                (target / name).write_bytes(content)
        _install(target, site / FOLDER, data.language)
    scripts.slim(site)
    return tuple(_lost(entry.uri) for entry in lost)


def place(uri: str, site: Path) -> str | None:
    """Return a page's address in a built site, with or without folders for addresses; None where it is not."""
    stem = uri.removesuffix(".md")
    folder = stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"
    if (site / folder / "index.html").is_file():
        return folder
    return f"{stem}.html" if (site / f"{stem}.html").is_file() else None


def _built(pages: Iterable[SearchPage], site: Path) -> Iterator[tuple[SearchPage, Path]]:
    """Return the files of pages that the site has."""
    for page in pages:
        address = place(page.uri, site)
        if address is not None:
            path = site / address
            yield page, path / "index.html" if path.is_dir() else path


def _only(data: SearchData, found: Iterable[SearchEntry]) -> SearchData:
    return replace(data, entries=tuple(found))


def _lost(uri: str) -> Notice:
    message = phrase(
        "The built site has no page of this article, so that its search does not find it."
    )
    return Notice("warning", uri, None, message, phrase("Build the site anew, then its search."))


def _install(index: Path, target: Path, language: str) -> None:
    """Put what the browser asks for into the site: not Pagefind's own interfaces, nor other languages.

    Raises:
        DossierError: when a folder of that name is not ours.
    """
    if target.exists() and not (target / "articles.json").is_file() and any(target.iterdir()):
        message = f"{target}: this folder holds something else than the search's index. Rename or remove it."
        raise DossierError(message)
    shutil.rmtree(target, ignore_errors=True)
    for name in (engine.ENTRY, "pagefind.js", "articles.json", "actors.json", "facets.json"):
        _move(index / name, target / name)
    own, plain = index / f"wasm.{language}.pagefind", index / "wasm.unknown.pagefind"
    code = own if own.is_file() else plain
    for path in (code, *index.glob("*.pf_meta"), *index.glob("fragment/*"), *index.glob("index/*")):
        _move(path, target / path.relative_to(index))


def _move(path: Path, target: Path) -> None:
    if path.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)
