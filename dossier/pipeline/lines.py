"""Where in a curator's file the words stand that a notice is about: a file without a line is half a place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pipeline.orphans import SIDECAR
from dossier.pipeline.seeds import content
from dossier.records import UnreadableSeed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dossier.records import Notice

LIMIT = 1_000_000
"""Signs of a file in which words are looked for."""


def located(notices: Iterable[Notice], root: Path) -> tuple[Notice, ...]:
    """Add lines to the notices about YAML files that have none, or whose line is only that of the key above.

    Args:
        notices: in any order, which is kept.
        root: the dossier's folder, from which their paths count.
    """
    texts: dict[str, str] = {}
    placed = []
    for notice in notices:
        if notice.path.endswith(SIDECAR):
            if notice.path not in texts:
                texts[notice.path] = _text(root / notice.path)
            line = next(_lines(notice, texts[notice.path]), notice.line)
            placed.append(replace(notice, line=line))
        else:
            placed.append(notice)
    return tuple(placed)


def _text(file: Path) -> str:
    try:
        return content(file).decode("utf-8-sig", "replace")[:LIMIT]
    except UnreadableSeed:
        return ""


def _lines(notice: Notice, text: str) -> Iterator[int]:
    """Yield the lines below the one that a notice has where words of its message stand, those that begin there first."""
    for _, value in notice.message.values:
        words = [re.escape(word) for word in str(value).split()]
        if not words or (notice.line and _holds(text, notice.line, str(value))):
            continue
        pattern = r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)"
        found = [text.count("\n", 0, place.start()) + 1 for place in re.finditer(pattern, text)]
        found = [line for line in found if line >= (notice.line or 1)]
        opening = re.compile(rf"""\s*(?:-\s+|[\w-]+:\s+)?[\[{{"']*{pattern}""")
        lines = text.split("\n")
        first = [line for line in found if opening.match("\n".join(lines[line - 1 : line + 3]))]
        yield from (*first, *found)


def _holds(text: str, line: int, value: str) -> bool:
    return value in "".join(text.split("\n")[line - 1 : line])
