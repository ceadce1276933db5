"""A copy of a built site that opens by a double click, from a disk or a USB stick, its search included.

It is made of the site's own files, whichever host built them, so that it says what the site says and withholds what the
site withholds. What a browser refuses to do for a page that was opened from a disk is done in another way: addresses
name files, the search is one script with an index of its own, the rest of long lists comes as scripts.
"""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from dossier.finish.policy import carried
from dossier.offline import bundle, index, label, links
from dossier.offline.label import Label
from dossier.records import DossierError
from dossier.search import FOLDER, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

__all__ = ["Label", "write"]

SEARCH = "assets/dossier/search/"
HELD = "assets/dossier/held/"
DROPPED = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What only a server has a use for."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the earliest that a zip can write, so that the same site gives the same bytes."""
MODE = 0o644 << 16


def write(site: Path, target: Path, told: Label, without: Collection[str] = ()) -> int:
    """Write the copy of a built site as a zip; return its bytes.

    Args:
        site: the folder of a finished site.
        target: the zip; it may lie in the site, and is never in itself.
        told: what the copy says of itself.
        without: files of the site, from its root, that are not to be in it: another zip of it.

    Raises:
        DossierError: when there is no site, or its search cannot be read back, or the zip cannot be written.
    """
    if not (site / "index.html").is_file():
        message = f"{site}: there is no built site here (no index.html). Build it first."
        raise DossierError(message)
    names = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.resolve() != target.resolve()
    )
    names = [name for name in names if name not in without]
    unfinished = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
            for name, content in _all(site, names, told):
                put = zipfile.ZipInfo(f"{target.stem}/{name}", EPOCH)
                put.create_system, put.external_attr = 3, MODE
                put.compress_type = zipfile.ZIP_DEFLATED
                made.writestr(put, content)
        unfinished.replace(target)
    except OSError as error:
        message = f"{target}: cannot be written ({error.strerror}). Choose another file with -o."
        raise DossierError(message) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def _all(site: Path, names: list[str], told: Label) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the zip, those on top first."""
    yield from label.files(told)
    yield f"{label.SITE}/{label.OPENING}", label.OPENED
    yield f"{label.SITE}/{links.TAKE}", bundle.own("take").encode()
    searched = (site / FOLDER / "articles.json").is_file()
    kept = [name for name in names if not _left_out(name, searched=searched)]
    known = frozenset(kept).__contains__
    lists: set[str] = set()
    for name in kept:
        content = (site / name).read_bytes()
        if name.endswith(".html"):
            page = content.decode("utf-8", "surrogateescape")
            lists.update(links.further(page, name))
            content = carried(links.settled(page, name, known).encode("utf-8", "surrogateescape"))
        yield f"{label.SITE}/{name}", content
    if searched:
        for name, content in _search(site, known):
            yield f"{label.SITE}/{name}", content
    for name, content in _lists(site, sorted(lists), known):
        yield f"{label.SITE}/{HELD}{name}.js", content


def _left_out(name: str, *, searched: bool) -> bool:
    if name in DROPPED:
        return True
    return searched and (name.startswith((f"{FOLDER}/", SEARCH)))


def _search(site: Path, known: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Yield the search: one script in the place of the one that pages load, and its index."""
    held = contents.read(site / FOLDER)
    modules = {path.stem: path.read_text("utf-8") for path in sorted((site / SEARCH).glob("*.js"))}
    modules |= {name: bundle.own(name) for name in ("store", "reader")}
    language = str(held.tables["articles"]["language"])
    yield f"{SEARCH}{bundle.MAIN}.js", bundle.joined(modules, language).encode()
    for name, content in index.scripts(held, known):
        yield f"{HELD}{name}.js", content


def _lists(
    site: Path, names: list[str], known: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    """Yield the content of the pages that long lists go on with, as scripts."""
    for given in names:
        name = given if known(given) else f"{given}/index.html"
        if not known(name):
            continue
        page = links.settled((site / name).read_text("utf-8", "replace"), name, known)
        content = LexborHTMLParser(page).css_first("article, [role=main]")
        told = (content.html or "") if content else page
        key = f"lists/{name}"
        yield key, f"dossierHeld[{json.dumps(key)}]={json.dumps(told, ensure_ascii=False)}\n".encode("utf-8", "replace")  # fmt: skip
