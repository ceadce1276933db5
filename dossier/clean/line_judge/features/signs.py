"""What the last furniture line before a line announces: comments, related articles, a pay wall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean.line_judge.features.place import FAR
from dossier.clean.line_judge.features.words import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line_judge.features.view import Columns, View

SIGN_WORDS = 14
"""Words up to which a line with a cue announces something."""
HEADER_WORDS = 9
GROUPS = (
    ("comments",),
    ("related",),
    ("letter", "account"),
    ("share",),
    ("legal",),
    ("tags",),
    ("credit",),
    ("byline",),
    ("menu",),
)


def landmarks(seen: View) -> Columns:
    """Count the lines since, and until, the nearest line that announces each group of furniture."""
    table: Columns = {}
    words = seen.shape["words"]
    start = seen.main[0]
    for group in GROUPS:
        counted = zip(*(seen.shape[f"cue_{family}"] for family in group), strict=True)
        flags = [
            size <= SIGN_WORDS and any(found) for size, found in zip(words, counted, strict=True)
        ]
        table[f"since_{group[0]}"] = _since(flags)
        table[f"until_{group[0]}"] = _since(flags[::-1])[::-1]
        inside = [flag and at > start for at, flag in enumerate(flags)]
        table[f"met_{group[0]}"] = _met(inside)
    return table


def _since(flags: Sequence[bool]) -> list[float]:
    """Give the lines since the last flagged line, itself included as 0; FAR where there is none."""
    found: list[float] = []
    distance = FAR
    for flag in flags:
        distance = 0 if flag else min(FAR, distance + 1)
        found.append(distance)
    return found


def _met(flags: Sequence[bool]) -> list[float]:
    """Count the flagged lines before each line."""
    found: list[float] = []
    total = 0
    for flag in flags:
        found.append(min(total, 20))
        total += flag
    return found


def headers(seen: View) -> Columns:
    """Give what the nearest short line above, which may be a header, says."""
    table: Columns = {"header_distance": [], "header_cue": [], "header_cues": [], "header_caps": []}
    last = -1
    for at in range(len(seen)):
        table["header_distance"].append(min(FAR, at - last) if last >= 0 else FAR)
        table["header_cue"].append(seen.shape["first_cue"][last] if last >= 0 else -2)
        table["header_cues"].append(seen.shape["cues"][last] if last >= 0 else -1)
        table["header_caps"].append(seen.shape["capitalised"][last] if last >= 0 else -1)
        if 1 <= seen.shape["words"][at] <= HEADER_WORDS and not seen.shape["final"][at]:
            last = at
    return table


def totals(seen: View) -> Columns:
    """Give each family's share of all cues, so that a text about photographs is told from a gallery."""
    size = len(seen)
    return {
        f"all_{family}": [sum(seen.shape[f"cue_{family}"]) / max(1, size)] * size
        for family in cues().families
    }
