"""Cut a text into pieces that cover it exactly: a line each, wrapped lines mended into paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.clean import wrapping

_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]")
_KEPT_SPACES = frozenset("\u00a0\u202f\u2009")


class Piece(NamedTuple):
    """A run of the text that will be judged as one."""

    start: int
    """First character in the raw text."""
    end: int
    """One past the last, blank lines behind included."""
    text: str
    """The piece tidied."""
    gap: bool
    """True when a blank line stands before it, or nothing at all."""


def split(text: str, *, mend: bool = True) -> tuple[Piece, ...]:
    """Cut a text at its line ends, all that Unicode knows.

    Blank lines belong to the piece before them, leading ones to the first. A text of blank lines
    alone is one piece without tidied text; the empty text has none.

    Args:
        text: The raw text.
        mend: Whether to join wrapped lines; a web page's lines are its own.
    """
    rows = _rows(text)
    starts = [row for row in rows if text[row[0] : row[1]].strip()]
    if not starts:
        return (Piece(0, len(text), "", gap=True),) if text else ()
    groups = _paragraphs(text, rows)
    if mend:
        return tuple(_pieces(text, wrapping.mend(text, groups)))
    return tuple(
        _pieces(
            text,
            [[wrapping.Run(row[0], text[row[0] : row[1]]) for row in group] for group in groups],
        )
    )


def tidy(text: str) -> str:
    """Trim, collapse white space, take out what nobody sees; every letter stays as it is.

    A no-break space that stands alone stays, since French typography means it. The result is the
    text with characters left out, and runs of white space replaced by one: nothing is added.
    """
    seen = _UNSEEN.sub("", text)
    return _SPACE.sub(lambda run: run[0] if run[0] in _KEPT_SPACES else " ", seen).strip()


def _rows(text: str) -> list[tuple[int, int]]:
    rows = []
    start = 0
    for row in text.splitlines(keepends=True):
        rows.append((start, start + len(row)))
        start += len(row)
    return rows


def _paragraphs(text: str, rows: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group the rows that have no blank row between them."""
    groups: list[list[tuple[int, int]]] = [[]]
    for row in rows:
        if text[row[0] : row[1]].strip():
            groups[-1].append(row)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _pieces(text: str, groups: list[list[wrapping.Run]]) -> list[Piece]:
    flat = [(run, place == 0) for group in groups for place, run in enumerate(group)]
    ends = [run.start for run, _ in flat[1:]] + [len(text)]
    return [
        Piece(0 if place == 0 else run.start, end, tidy(run.text), gap)
        for place, ((run, gap), end) in enumerate(zip(flat, ends, strict=True))
    ]
