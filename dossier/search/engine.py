"""Pagefind's command line: run on a folder of pages, and looked at afterwards, since a run may fail without saying so."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import subprocess
from typing import TYPE_CHECKING

from dossier.records import DossierError

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"
"""What every file of an index begins with, once unpacked."""
CHUNK = 3_000
"""Places of words in a chunk of the index, more or less; Pagefind's own 20,000 make 25 KB that a reader waits for."""
ATTEMPTS = 2
"""A run on an overloaded machine once left empty files and ended with 0; a second one is all right."""


def available() -> bool:
    """Tell whether Pagefind is installed: the extra `search`."""
    return importlib.util.find_spec("pagefind_bin") is not None


def index(source: Path, target: Path, language: str, pages: int) -> None:
    """Index a folder of HTML pages and check what came out.

    Args:
        source: the folder.
        target: where the index goes; what is there is overwritten.
        language: ISO 639-1 code, for the stemmer.
        pages: how many pages the index must hold.

    Raises:
        DossierError: when Pagefind cannot be run, or has left an index that is not whole.
    """
    faults: list[str] = []
    for _ in range(ATTEMPTS):
        _run(source, target, language)
        faults = check(target, language, pages)
        if not faults:
            return
    message = f"The search index is not whole: {'; '.join(faults)}. Build again."
    raise DossierError(message)


def _run(source: Path, target: Path, language: str) -> None:
    from pagefind_bin import get_executable

    command = [str(get_executable().absolute()), "--site", str(source), "--output-path"]
    command += [str(target), "--force-language", language, "--quiet"]
    # settings of another site, in the environment or in a pagefind.yml of the working folder, are none of ours
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")
    }
    # no option says it; a Pagefind that does not know the variable makes an index as good, of larger files
    environment["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = str(CHUNK)
    try:
        done = subprocess.run(  # noqa: S603 - the command is ours, paths are arguments
            command, cwd=source, env=environment, capture_output=True, text=True, check=False
        )
    except OSError as error:
        message = f"Pagefind cannot be run ({error}). Install it anew, or set `search: false`."
        raise DossierError(message) from error
    if done.returncode:
        said = " ".join((done.stderr or done.stdout).split())[-300:]
        message = (
            f"Pagefind ended with {done.returncode} ({said}). Build again, or set `search: false`."
        )
        raise DossierError(message)


def check(target: Path, language: str, pages: int) -> list[str]:
    """Return what is wrong with an index, in words; nothing when it is whole."""
    try:
        entry = json.loads((target / ENTRY).read_text("utf-8"))
        found = entry["languages"][language]["page_count"]
    except (OSError, ValueError, KeyError, TypeError):
        return [f"{ENTRY} is missing or broken"]
    faults = [] if found == pages else [f"it holds {found} pages of {pages}"]
    fragments = sorted((target / "fragment").glob("*.pf_fragment"))
    if len(fragments) != pages:
        faults.append(f"{len(fragments)} pages of {pages} have their text")
    chunks = sorted((target / "index").glob("*.pf_index"))
    if not chunks:
        faults.append("there are no words in it")
    meta = sorted(target.glob("pagefind.*.pf_meta"))
    faults += [f"{path.name} is empty" for path in (*fragments, *chunks, *meta) if not whole(path)]
    return faults


def whole(path: Path) -> bool:
    """Tell whether a file of an index can be unpacked and holds something."""
    try:
        return len(unpacked(path)) > 0
    except (OSError, EOFError, ValueError):
        return False


def unpacked(path: Path) -> bytes:
    """Return what a file of an index holds, its mark taken off.

    Raises:
        ValueError: when it does not begin with the mark.
        OSError, EOFError: when it cannot be unpacked.
    """
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(MAGIC):
        message = f"{path.name} is no file of an index"
        raise ValueError(message)
    return content[len(MAGIC) :]


def packed(content: bytes) -> bytes:
    """Return a file of an index that holds this; the same bytes for the same content."""
    return gzip.compress(MAGIC + content, compresslevel=9, mtime=0)
