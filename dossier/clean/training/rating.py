"""How rules and learned judge do together on labelled texts, whose lines stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean import hear, line_judge
from dossier.clean.line_judge.lean import LEAN
from dossier.clean.split import Piece, tidy
from dossier.clean.training.corpus import score

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dossier.clean.line import Page
    from dossier.clean.training.corpus import LabelledText
    from dossier.records import Kind


def heard(text: LabelledText) -> Page:
    """Let the written rules speak of a labelled text."""
    return hear([Piece(0, 0, tidy(line.text), line.gap) for line in text.lines], {})


def shared_out(pages: Sequence[Page], probabilities: Sequence[float]) -> list[Sequence[float]]:
    """Share the probabilities of all lines out to their pages."""
    found, start = [], 0
    for page in pages:
        found.append(probabilities[start : start + len(page.lines)])
        start += len(page.lines)
    return found


def flags(
    page: Page,
    probabilities: Sequence[float],
    cost: float = LEAN,
    kinds: Collection[Kind] | None = None,
) -> list[bool]:
    """Say which lines of a page `dossier.clean.judge` would keep.

    Args:
        page: What the written rules say.
        probabilities: What the learned judge says of each line.
        cost: The lean.
        kinds: What counts as kept, in place of what is kept: TEXT_KINDS leaves titles, captions and datelines out.
    """
    decided = line_judge.decide(
        page.verdicts, probabilities, [len(line.text) for line in page.lines], cost
    )
    return [
        decided.get(
            place, found is not None and (found.keep if kinds is None else found.kind in kinds)
        )
        for place, found in enumerate(page.verdicts)
    ]


def rate(
    texts: Sequence[LabelledText],
    pages: Sequence[Page],
    probabilities: Sequence[float],
    cost: float = LEAN,
) -> dict[str, list[float]]:
    """Give keep F1, drop F1 and the share of texts with nothing lost, for all texts and the French ones."""
    given = zip(pages, shared_out(pages, probabilities), strict=True)
    judged = [flags(page, values, cost) for page, values in given]
    french = [at for at, text in enumerate(texts) if text.language == "fr"]
    rows = {
        "all": score(texts, judged),
        "fr": score([texts[at] for at in french], [judged[at] for at in french]),
    }
    return {name: [round(value, 4) for value in row[1:]] for name, row in rows.items()}
