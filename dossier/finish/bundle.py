"""Make one file of the dossier's style sheets, and one of its scripts, so that a page asks for two and not for twenty.

They are written a subject a file; on every page of a built site stand the same ones in the same order, whichever host
built it. The name of the one file says what is in it, so that no browser keeps an older one.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dossier.records import Notice

FOLDER = "assets/dossier"

SHEET = rb'<link (?:rel="stylesheet" )?href="([^"]*?)assets/dossier/([^"/]+\.css)"(?: rel="stylesheet")? ?/?>'
SCRIPT = rb'<script src="([^"]*?)assets/dossier/([^"/]+\.js)"(?: defer)?></script>'
"""As themes write them; those of the folder itself alone, what lies deeper is loaded piece by piece when it is wanted."""

COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
BREAK = re.compile(rb"\s*\n\s*")


def bundle(site: Path) -> tuple[Notice, ...]:
    """Bundle a built site's own style sheets and scripts; there is nothing to say about it."""
    _joined(site, SHEET, "css", _sheet)
    _joined(site, SCRIPT, "js", _script)
    return ()


def _sheet(files: Sequence[bytes]) -> bytes:
    return b"".join(BREAK.sub(b"\n", COMMENT.sub(b"", one)).strip() + b"\n" for one in files)


def _script(files: Sequence[bytes]) -> bytes:
    # each is a function called at once: a line break and a semicolon keep them apart
    return b"".join(one.strip() + b"\n;\n" for one in files)


def _joined(site: Path, tag: bytes, ending: str, join: Callable[[Sequence[bytes]], bytes]) -> None:
    """Write what the pages' runs of tags name into a file a run, and that file's tag in their place."""
    runs = re.compile(rb"(?:%s\s*){2,}" % re.sub(rb"\((?!\?)", b"(?:", tag))
    made: dict[tuple[str, ...], str] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.read_bytes()
        run = runs.search(page)
        if not run:
            continue
        found = re.findall(tag, run[0])
        names = tuple(name.decode() for _, name in found)
        if not all((site / FOLDER / name).is_file() for name in names):
            continue
        if names not in made:
            made[names] = _written(site, names, ending, join)
        last = list(re.finditer(tag, run[0]))[-1]
        whole = last[0].replace(last[2], made[names].encode())
        path.write_bytes(page[: run.start()] + whole + run[0][last.end() :] + page[run.end() :])
    for name in {one for names in made for one in names}:
        (site / FOLDER / name).unlink()


def _written(
    site: Path, names: Sequence[str], ending: str, join: Callable[[Sequence[bytes]], bytes]
) -> str:
    content = join([(site / FOLDER / name).read_bytes() for name in names])
    name = f"all.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"
    (site / FOLDER / name).write_bytes(content)
    return name
