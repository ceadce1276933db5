"""What the words of the lines around say: the word scores of the neighbours, and their means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean.line_judge.features.column import Beside
from dossier.clean.line_judge.features.place import OFFSETS, around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line_judge.features.view import Held

HALVES = (1, 3, 8, 20)
"""Lines on each side that the means look at."""


def spread(scores: Sequence[float]) -> Held:
    """Give the word score of each line and of those around it."""
    table: dict[str, Sequence[float]] = {"said": list(scores)}
    table |= {f"said@{offset:+d}": Beside(scores, offset) for offset in OFFSETS}
    return table | {f"said_near{half}": around(scores, half) for half in HALVES}
