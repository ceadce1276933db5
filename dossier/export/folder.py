"""A tree of files on disk, written whole: a folder of ours is renewed, any other is left alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MARK = ".dossier-build.json"
"""Lists what we wrote, so that the next build removes that and nothing else."""


def write(target: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by path below a folder, and remove those of the build before that are no more.

    Raises:
        DossierError: when the folder holds something and no build of ours, or cannot be written.
    """
    before = claim(target)
    try:
        for name in before:
            if name not in files:
                (target / name).unlink(missing_ok=True)
        target.mkdir(parents=True, exist_ok=True)
        (target / MARK).write_text(json.dumps(sorted(files), indent=1) + "\n", "utf-8")
        for name, content in sorted(files.items()):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
    except OSError as error:
        message = f"{error.filename or target}: cannot be written ({error.strerror}). Choose another folder."
        raise DossierError(message) from error


def claim(target: Path) -> tuple[str, ...]:
    """Return the files of the build before.

    Raises:
        DossierError: when the folder holds something and no build of ours.
    """
    if not target.exists() and not target.is_symlink():
        return ()
    if not target.is_dir():
        message = f"{target}: this is no folder. Choose another one."
        raise DossierError(message)
    mark = target / MARK
    if not mark.is_file():
        if any(target.iterdir()):
            message = f"{target}: this folder holds files that dossier did not write. Choose an empty one."
            raise DossierError(message)
        return ()
    try:
        listed = json.loads(mark.read_text("utf-8"))
    except ValueError:
        listed = []
    home = target.resolve()
    return tuple(
        name
        for name in listed
        if isinstance(name, str) and (target / name).resolve().is_relative_to(home)
    )
