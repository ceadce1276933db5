"""Mend paragraphs that were cut into lines of like width, as mail and old agency wires are."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from dossier.lexicon import words

Row = tuple[int, int]

NARROWEST, WIDEST = 40, 120
"""Widths in characters at which programs wrap text; press columns of 60 to 100 with some room."""
FULL = 0.9
"""Share of a paragraph's line ends that a wrapping program would have set where they are."""
PROVING = 3
"""Lines that prove a width by themselves; two need it proven elsewhere in the text."""
SHORT = 0.55
"""A line shorter than this share of the width ends its paragraph."""

_ENDS = tuple(".!?:;…»”\"'")
_SPLIT_WORD = re.compile(r"(\w+)[-\u2010]\s*\Z")
_KEPT_BEFORE = frozenset(words("furniture/hyphen_before"))
_KEPT_AFTER = frozenset(words("furniture/hyphen_after"))


class Run(NamedTuple):
    """Rows that make one piece: where it starts, and its text with the line ends mended."""

    start: int
    text: str


def mend(text: str, groups: list[list[Row]]) -> list[list[Run]]:
    """Join the rows of each group that one wrapping program cut; leave all others alone."""
    width = _usual_width(text, groups)
    return [_mend_group(text, group, width) for group in groups]


def _line(text: str, row: Row) -> str:
    return text[row[0] : row[1]].rstrip()


def _usual_width(text: str, groups: list[list[Row]]) -> int:
    """Return the width that most of the longer groups were wrapped at, 0 when none was."""
    widths = [
        width
        for group in groups
        if len(group) >= PROVING and (width := _width(lines := [_line(text, row) for row in group]))
        if _wrapped(lines, width)
    ]
    return max(widths, default=0)


def _width(lines: list[str]) -> int:
    width = max(len(line) for line in lines)
    return width if NARROWEST <= width <= WIDEST else 0


def _full(line: str, following: str, width: int) -> bool:
    """Say whether a wrapping program would have ended the line here: the next word does not fit."""
    if _SPLIT_WORD.search(line) and len(line) >= 0.75 * width:
        return True
    word = following.split(maxsplit=1)[0]
    return len(line) >= SHORT * width and len(line) + 1 + len(word) > width


def _wrapped(lines: list[str], width: int) -> bool:
    """Say whether the evidence is strong: line ends where a program sets them, in mid-sentence."""
    pairs = [pair for pair in itertools.pairwise(lines) if len(pair[0]) >= SHORT * width]
    full = [pair for pair in pairs if _full(*pair, width)]
    if not full or len(full) < FULL * len(pairs) or 2 * len(pairs) < len(lines) - 1:
        return False
    broken = [after for before, after in full if not before.endswith(_ENDS)]
    low = [after for after in broken if after.lstrip()[:1].islower()]
    return 2 * len(broken) >= len(full) and 2 * len(low) >= len(full)


def _mend_group(text: str, group: list[Row], usual: int) -> list[Run]:
    lines = [_line(text, row) for row in group]
    width = max(_width(lines), usual if max(map(len, lines)) <= usual else 0)
    if (
        len(group) == 1
        or not width
        or not _wrapped(lines, width)
        or (len(group) < PROVING and not usual)
    ):
        return [Run(row[0], line) for row, line in zip(group, lines, strict=True)]
    runs: list[list[str]] = []
    starts: list[int] = []
    for place, (row, line) in enumerate(zip(group, lines, strict=True)):
        if place and _continues(lines[place - 1], line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
            starts.append(row[0])
    return [Run(start, _join(run)) for start, run in zip(starts, runs, strict=True)]


def _continues(before: str, line: str, width: int) -> bool:
    indented = len(line) - len(line.lstrip()) > len(before) - len(before.lstrip()) + 1
    return _full(before, line, width) and not (indented and before.endswith(_ENDS))


def _join(lines: list[str]) -> str:
    parts = [lines[0]]
    for before, line in itertools.pairwise(lines):
        cut = _SPLIT_WORD.search(before)
        following = line.lstrip()
        if not cut:
            parts.append(" ")
        elif not _hyphen_stays(cut[1], following):
            parts[-1] = parts[-1].rstrip()[:-1]
        parts.append(following)
    return "".join(parts)


def _hyphen_stays(before: str, following: str) -> bool:
    """Keep the hyphen of « États-/Unis » and « est-/il », drop that of « gouverne-/ment »."""
    after = re.match(r"\w*", following)
    rest = after[0] if after else ""
    return (
        not rest[:1].islower()
        or before.casefold() in _KEPT_BEFORE
        or rest in _KEPT_AFTER
        or following[len(rest) : len(rest) + 1] == "-"
    )
