"""How the lines of an article are judged in two states of it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Lines in a row that were judged in one way and are judged in another."""

    first: int
    """Number of the first line in the new text, from 1."""
    last: int
    before: tuple[bool, str, str]
    """Whether they were kept, as what, by which rule."""
    after: tuple[bool, str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """Lines of an article before and after."""

    otherwise: tuple[Verdicts, ...] = ()
    """Lines that stand in both, judged otherwise."""
    came: int = 0
    went: int = 0


def judged(old: Mapping[str, Any], new: Mapping[str, Any]) -> Judged:
    """Compare the verdicts on two texts of an article, given as records of `explain`; blank lines do not count."""
    mine, theirs = list(_lines(old)), list(_lines(new))
    words = [text for _, text, _ in mine], [text for _, text, _ in theirs]
    if words[0] == words[1]:
        pairs = list(zip(mine, theirs, strict=True))
    else:
        runs = SequenceMatcher(None, *words, autojunk=False).get_matching_blocks()
        pairs = [(mine[a + at], theirs[b + at]) for a, b, size in runs for at in range(size)]
    changed = [
        (number, before, after)
        for (_, _, before), (number, _, after) in pairs
        if before[:2] != after[:2]
    ]
    return Judged(tuple(_runs(changed)), len(theirs) - len(pairs), len(mine) - len(pairs))


def _lines(record: Mapping[str, Any]) -> Iterator[tuple[int, str, tuple[bool, str, str]]]:
    """Yield each line with words: its number, its text and its verdict."""
    blocks = iter(record["blocks"])
    block = next(blocks, None)
    start = 0
    for number, line in enumerate(str(record["raw"]).split("\n"), 1):
        text = line.strip()
        at = start + len(line) - len(line.lstrip())
        while block is not None and block["end"] <= at:
            block = next(blocks, None)
        if text and block is not None:
            yield number, text, (bool(block["keep"]), str(block["kind"]), str(block["rule"]))
        start += len(line) + 1


def _runs(
    changed: Sequence[tuple[int, tuple[bool, str, str], tuple[bool, str, str]]],
) -> Iterator[Verdicts]:
    """Join lines in a row of which the same is to be said."""
    run: Verdicts | None = None
    for number, before, after in changed:
        if run and number == run.last + 1 and (before, after) == (run.before, run.after):
            run = Verdicts(run.first, number, before, after)
            continue
        if run:
            yield run
        run = Verdicts(number, number, before, after)
    if run:
        yield run
