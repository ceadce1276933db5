"""One title an article: the line that the curator's own title repeats, or that they call so, in the machine's place.

And above it no line that is the source's name alone, once the curator has said who the source is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.records import Kind, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Block


def crown(
    blocks: Sequence[Block], title: int, repeats: Iterable[int], rule: str, path: str
) -> tuple[Block, ...]:
    """Make a block the title, and take that name from all others; which of them stay follows from where they stand.

    Args:
        blocks: an article's judged blocks.
        title: number of the block that is the title.
        repeats: numbers of those that say it again.
        rule: what the verdicts are given under.
        path: the sidecar, which the reasons name.
    """
    said = phrase("the curator's title ({path})", path=path)
    judged = list(blocks)
    judged[title] = _judged(
        blocks[title], Verdict(keep=True, kind=Kind.TITLE, rule=rule, reason=said)
    )
    again = set(repeats)
    for number, block in enumerate(blocks):
        if number == title or (number not in again and block.verdict.kind is not Kind.TITLE):
            continue
        if number in again:
            kind, why = Kind.REPEATED_TITLE, phrase("says the title again")
        elif number < title:
            kind = Kind.NAVIGATION
            why = phrase("the curator's title stands below it ({path})", path=path)
        else:
            kind = Kind.HEADING
            why = phrase("the curator's title stands above it ({path})", path=path)
        judged[number] = _judged(block, Verdict(kind is Kind.HEADING, kind, rule, why))
    return tuple(judged)


def unmast(
    blocks: Sequence[Block], lines: Iterable[int], rule: str, path: str
) -> tuple[Block, ...]:
    """Set aside the lines above the title that say the source's name and that the machine kept as text.

    Args:
        blocks: an article's judged blocks.
        lines: numbers of those that say the name and nothing else.
        rule: what the verdicts are given under.
        path: the sidecar, which the reasons name.
    """
    judged = list(blocks)
    kinds = [block.verdict.kind for block in blocks]
    last = kinds.index(Kind.TITLE) if Kind.TITLE in kinds else 0
    said = phrase("the name of the source ({path})", path=path)
    for number in lines:
        if number < last and blocks[number].in_text:
            verdict = Verdict(keep=False, kind=Kind.NAVIGATION, rule=rule, reason=said)
            judged[number] = replace(blocks[number], verdict=verdict)
    return tuple(judged)


def _judged(block: Block, verdict: Verdict) -> Block:
    """Give a block a verdict unless it is that already."""
    return block if block.verdict.kind is verdict.kind else replace(block, verdict=verdict)
