"""Where the seeds are: a folder's files, each with the id that its article keeps for ever."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dossier import read
from dossier.pipeline import orphans
from dossier.pipeline.orphans import SIDECAR
from dossier.records import DossierError, Notice, UnreadableSeed, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Phrase

SIZE_LIMIT = 50_000_000
"""Bytes that one seed may hold; the largest press export seen has 12 million."""

_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a file name may hold and a page or a terminal may not: control characters, bad bytes."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that holds one article or several, with the curator's word on it."""

    id: str
    """Article id: the file's stem, with the suffix (and the folder) where stems collide."""
    path: str
    """Relative to the dossier's root, forward slashes."""
    file: Path
    """Where to read it."""


def find(root: Path, seeds_dir: Path) -> tuple[tuple[Seed, ...], tuple[Notice, ...]]:
    """List the seeds under a folder, in order of path, and what there is that cannot be one.

    Names that start with a dot or an underscore are passed over, and so are sidecars.

    Raises:
        DossierError: when there is no such folder.
    """
    if not seeds_dir.is_dir():
        message = f"{show(root, seeds_dir)}: there is no such folder. Create it and put the scraped articles in it."
        raise DossierError(message)
    files: list[Path] = []
    notices: list[Notice] = []
    for file, complaint in _walk(root, seeds_dir, seeds_dir.resolve()):
        if complaint:
            notices.append(complaint)
        else:
            files.append(file)
    ids = identify([PurePosixPath(file.relative_to(seeds_dir).as_posix()) for file in files])
    seeds = (Seed(name, show(root, file), file) for name, file in zip(ids, files, strict=True))
    return tuple(seeds), tuple(notices)


def show(root: Path, file: Path) -> str:
    """Say where a file is, from the dossier's root; always printable."""
    return printable(Path(os.path.relpath(file, root)).as_posix())


def printable(path: str) -> str:
    """Make a path fit to be shown."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", path)


def _walk(root: Path, folder: Path, home: Path) -> Iterator[tuple[Path, Notice | None]]:
    """Yield each candidate with what speaks against it, if anything does."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield folder, _notice(root, folder, unreadable(error))
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith((".", "_")):
            if folder.resolve() == home and (said := orphans.misnamed(entry.name)):
                yield entry, Notice("warning", show(root, entry), None, *said)
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(root, entry, home)
            continue
        if entry.name.endswith(SIDECAR) and entry.name.removesuffix(SIDECAR) in names:
            continue
        yield entry, _objection(root, entry, home, names)


def _objection(root: Path, file: Path, home: Path, names: set[str]) -> Notice | None:
    """Say why a file cannot be a seed, or nothing."""
    path = show(root, file)
    if file.is_symlink() and not _within(file, home):
        return Notice(
            "warning",
            path,
            None,
            phrase("This link leads out of the folder of seeds, or nowhere, and was not followed."),
            phrase("Copy the file itself into the folder."),
        )
    if file.suffix.lower() in orphans.SUFFIXES:
        return Notice("warning", path, None, *orphans.astray(printable(file.name), names))
    if file.suffix.lower() not in read.suffixes():
        return Notice(
            "warning",
            path,
            None,
            phrase("No reader takes « {suffix} » files.", suffix=Path(path).suffix or path),
            phrase(
                "Save the article as {suffixes}, or start the file's name with an underscore.",
                suffixes=", ".join(read.suffixes()),
            ),
        )
    return None


def _within(file: Path, home: Path) -> bool:
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError):  # dangling, or a ring of links
        return False
    return target.is_relative_to(home) and not target.is_dir()


def _notice(root: Path, file: Path, why: Phrase) -> Notice:
    return Notice(
        "warning",
        show(root, file),
        None,
        why,
        phrase("Change its permissions, or remove it."),
    )


def identify(paths: Sequence[PurePosixPath]) -> tuple[str, ...]:
    """Name the articles of these files: stem, with the suffix where stems collide, then the folder too.

    Names that differ only by capitals or by Unicode composition collide, since they would on some disks.
    """
    names = [printable(path.stem) for path in paths]
    for attempt in (lambda path: path.name, lambda path: "-".join(path.parts)):
        for number in _clashing(names):
            names[number] = printable(attempt(paths[number]))
    for number in _clashing(names):  # a/b.txt beside a-b.txt, A.TXT beside a.txt
        names[number] += f"-{hashlib.sha256(os.fsencode(paths[number])).hexdigest()[:8]}"
    return tuple(names)


def _clashing(names: Sequence[str]) -> list[int]:
    uses = Counter(_key(name) for name in names)
    return [number for number, name in enumerate(names) if uses[_key(name)] > 1]


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def content(file: Path) -> bytes:
    """Read a seed's bytes; never waits on a pipe or device.

    Raises:
        UnreadableSeed: when it is no regular file, too big, or may not be read.
    """
    try:
        # O_NONBLOCK: opening a FIFO that nobody writes to would wait for ever
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise UnreadableSeed(file.name, unreadable(error)) from error
    with os.fdopen(handle, "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableSeed(file.name, phrase("This is no regular file."))
        if status.st_size > SIZE_LIMIT:
            raise UnreadableSeed(
                file.name,
                phrase(
                    "This file has {size} bytes, more than the {limit} that one seed may have.",
                    size=status.st_size,
                    limit=SIZE_LIMIT,
                ),
            )
        try:
            return opened.read()
        except OSError as error:
            raise UnreadableSeed(file.name, unreadable(error)) from error


def unreadable(error: OSError) -> Phrase:
    """Say why the system does not let a file be read."""
    if isinstance(error, PermissionError):
        return phrase("This may not be read: permission is refused.")
    return phrase("This cannot be read ({code}).", code=errno.errorcode.get(error.errno or 0, "?"))
