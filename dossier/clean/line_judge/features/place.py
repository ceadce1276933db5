"""Where a line stands: from the ends of the text, from its main run of prose, among its neighbours."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from dossier.clean.line_judge.features.column import Beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line_judge.features.view import Columns, Held, View

FAR = 100
"""Distances in lines are cut here."""
WINDOW = 5
TEASER_WORDS = (4, 30)
"""Words of an unended line that may be a headline."""
NEAR = (
    "chars", "words", "final", "tail_mark", "function_words", "capitalised", "sentences", "prose", "digit_ratio",
    "bullet", "gap", "date_share", "separators", "commas", "first_lower", "first_cue", "cues",
)  # fmt: skip
OFFSETS = (-3, -2, -1, 1, 2, 3)


def cut(value: float) -> float:
    """Cut a distance in lines."""
    return max(-FAR, min(FAR, value))


def around(values: Sequence[float], half: int) -> list[float]:
    """Give the mean of each place's window, that place included."""
    sums = [0.0, *accumulate(values)]
    size = len(values)
    ends = [(max(0, at - half), min(size, at + half + 1)) for at in range(size)]
    return [(sums[high] - sums[low]) / (high - low) for low, high in ends]


def neighbours(seen: View) -> Held:
    """Give the measures of the lines around."""
    return {
        f"{name}@{offset:+d}": Beside(seen.shape[name], offset)
        for offset in OFFSETS
        for name in NEAR
    }


def windows(seen: View) -> Columns:
    """Give means over the lines around."""
    table = {
        f"near_{name}": around(seen.shape[name], WINDOW)
        for name in ("prose", "final", "capitalised", "dates", "addressed")
    }
    table["near_chars"] = around([min(size, 800) for size in seen.chars], WINDOW)
    table["near_cues"] = around(seen.shape["cues"], 3)
    return table


def position(seen: View) -> Columns:
    """Give the place in the text, and what the whole text looks like."""
    size, total = len(seen), max(1, sum(seen.chars))
    before = [0, *accumulate(seen.chars)]
    prose = [
        chars if is_prose else 0 for chars, is_prose in zip(seen.chars, seen.prose, strict=True)
    ]
    prose_before, lines_before = [0, *accumulate(prose)], [0, *accumulate(seen.prose)]
    prose_total = max(1, prose_before[-1])
    lengths = sorted(filter(None, prose))
    median = lengths[len(lengths) // 2] if lengths else 0
    whole = {
        "lines": min(size, 1000), "total_chars": min(total, 40000), "prose_chars": min(prose_total, 40000),
        "prose_share": prose_total / total, "median_prose": median,
        "cues_all": sum(seen.shape["cues"]) / max(1, size), "gaps_all": sum(seen.shape["gap"]) / max(1, size),
    }  # fmt: skip
    return {name: [value] * size for name, value in whole.items()} | {
        "line": [min(at, 300) for at in range(size)],
        "line_from_end": [min(size - 1 - at, 300) for at in range(size)],
        "line_share": [at / size for at in range(size)],
        "char_share": [before[at] / total for at in range(size)],
        "prose_before": [prose_before[at] / prose_total for at in range(size)],
        "prose_after": [1 - prose_before[at + 1] / prose_total for at in range(size)],
        "prose_lines_before": [lines_before[at] for at in range(size)],
        "prose_lines_after": [lines_before[-1] - lines_before[at + 1] for at in range(size)],
        "by_median": [chars / max(1, median) for chars in seen.chars],
    }


def main_run(seen: View) -> Columns:
    """Give the place against the strongest run of prose."""
    start, end = seen.main
    chars, size = sum(seen.chars[start:end]), len(seen)
    return {
        "in_main": [start <= at < end for at in range(size)],
        "from_main_start": [cut(at - start) for at in range(size)],
        "from_main_end": [cut(at - end) for at in range(size)],
        "main_chars": [min(chars, 30000)] * size,
        "main_lines": [end - start] * size,
        "main_share": [chars / max(1, sum(seen.chars))] * size,
    }


def _since(flags: Sequence[bool]) -> list[float]:
    """Give the lines since the last flagged line before each, FAR where there is none."""
    found: list[float] = []
    distance = FAR
    for flag in flags:
        found.append(distance)
        distance = 1 if flag else min(FAR, distance + 1)
    return found


def runs(seen: View) -> Columns:
    """Give the runs of short lines and of teaser-like lines, and the distance to prose."""
    teaser = [
        not final and TEASER_WORDS[0] <= words <= TEASER_WORDS[1]
        for final, words in zip(seen.shape["final"], seen.shape["words"], strict=True)
    ]
    short = _lengths([not is_prose for is_prose in seen.prose])
    return {
        "to_prose_before": _since(seen.prose),
        "to_prose_after": _since(seen.prose[::-1])[::-1],
        "short_run": [cut(length) for length, _ in short],
        "short_run_place": [cut(place) for _, place in short],
        "teaser_run": [cut(length) for length, _ in _lengths(teaser)],
    }


def _lengths(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Give, for each flagged place, the length of its run and its place in it; (0, 0) elsewhere."""
    found = [(0, 0)] * len(flags)
    start = 0
    for at in range(len(flags) + 1):
        if at < len(flags) and flags[at]:
            continue
        for place in range(start, at):
            found[place] = (at - start, place - start)
        start = at + 1
    return found
