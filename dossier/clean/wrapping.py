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
PROVING = 2
"""Full lines that prove a width."""
NEARLY = 0.75
"""Share of the width from which a line that ends in a cut word is full."""
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
    lines = [[text[start:end].rstrip() for start, end in group] for group in groups]
    fitting = [group for group in lines if len(group) > 1 and _width(group)]
    usual = max((_width(group) for group in fitting), default=0)
    pairs = [pair for group in fitting for pair in itertools.pairwise(group)]
    if not _wrapped(pairs, usual):
        usual = 0
    return [
        _mend_group([row[0] for row in group], found, usual)
        for group, found in zip(groups, lines, strict=True)
    ]


def _width(lines: list[str]) -> int:
    width = max(map(len, lines))
    return width if NARROWEST <= width <= WIDEST else 0


def _full(line: str, following: str, width: int) -> bool:
    """Say whether a wrapping program would have ended the line here: the next word does not fit."""
    if _SPLIT_WORD.search(line) and len(line) >= NEARLY * width:
        return True
    word = following.split(maxsplit=1)[0]
    return len(line) >= SHORT * width and len(line) + 1 + len(word) > width


def _wrapped(pairs: list[tuple[str, str]], width: int) -> bool:
    """Say whether the evidence is strong: line ends where a program sets them, in mid-sentence.

    A short line that ends a sentence is a paragraph's last and says nothing.
    """
    full = [pair for pair in pairs if _full(*pair, width)]
    telling = len(full) + sum(
        1 for pair in pairs if not _full(*pair, width) and not pair[0].endswith(_ENDS)
    )
    broken = [after for before, after in full if not before.endswith(_ENDS)]
    low = [after for after in broken if after.lstrip()[:1].islower()]
    return (
        len(full) >= PROVING
        and len(full) >= FULL * telling
        and 2 * len(broken) >= len(full)
        and 2 * len(low) >= len(full)
    )


def _mend_group(starts: list[int], lines: list[str], usual: int) -> list[Run]:
    width = usual if usual and max(map(len, lines)) <= usual else 0
    if (
        not width
        and len(lines) > PROVING
        and _wrapped(list(itertools.pairwise(lines)), _width(lines))
    ):
        width = _width(lines)
    if not width:
        return [Run(start, line) for start, line in zip(starts, lines, strict=True)]
    runs = [[lines[0]]]
    places = [starts[0]]
    for start, (before, line) in zip(starts[1:], itertools.pairwise(lines), strict=True):
        if _continues(before, line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
            places.append(start)
    return [Run(start, _join(run)) for start, run in zip(places, runs, strict=True)]


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
