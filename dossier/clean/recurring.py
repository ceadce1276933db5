"""What a dossier knows and one article does not: a line that a source's articles repeat is furniture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.clean.line import measure
from dossier.clean.phrases import fold
from dossier.clean.split import Piece
from dossier.records import Kind, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.clean.line import Line
    from dossier.records import Block

RULE = "recurs-in-source"
CURATOR = "curator"
"""The rule of verdicts that stand whatever recurs."""
FEWEST = 3
"""Articles, copies counted once, in which a line must stand. Of the lines that pass 1 keeps, 968 in 1,000 that stand
in three articles of a domain are residue by the labels (1,000 in four, 916 in two), and by eye the others are too
(labelled texts of 404 domains, 59 with three articles or more)."""
SHARE, INNER_SHARE = 0.3, 0.5
"""Share of the source's articles in which it must stand: at the article's edges, and between its paragraphs, where at
less than half 8 lines in 52 were labelled article."""
SURE = 0.8
"""Confidence from which a sentence stays text however often it recurs: agencies close articles on one subject with
the same paragraph. Nine in ten of an article's first and last paragraphs reach it, one in ten of recurring notices."""
HEADS, EVERYWHERE = 0.5, 0.8
"""Confidence from which a line between paragraphs of the article's own stays as the heading of the one below it, and
share of the source's articles from which it is a box all the same: « Contexte » heads some articles of an outlet,
« Retrouvez nos carnets » stands in all. In the labelled texts the first alone kept twelve lines, one outlet's
invitation to its app, and no heading recurred so often."""
LETTERS = 3
"""Letters under which a line says nothing when it recurs: a cell of a table, a number in a list."""
LONGEST = 1500
"""Characters of the longest line that is counted; the longest notice seen has 900."""
NEAR = 3
"""Lines on each side whose kind of furniture a line may share."""
SHARED = frozenset(
    {Kind.RELATED, Kind.COMMENTS, Kind.LEGAL, Kind.NEWSLETTER, Kind.PAYWALL, Kind.SHARE_BAR}
    | {Kind.NAVIGATION, Kind.TAGS, Kind.AUTHOR_BOX, Kind.ADVERTISEMENT, Kind.SITE_NOTICE}
)
"""Kinds of furniture that come in runs."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """What recurs in one article of what its source's articles repeat."""

    articles: int
    """Articles of the source, copies of one text counted once."""
    lines: Mapping[str, int]
    """In how many of them a line of this article stands, by the line's key; FEWEST at least."""


def key(text: str) -> str:
    """Return what a line is counted by: a digest of its words without case and accents; empty for none.

    Numbers count: with all numbers alike, a third of what recurs would be entries and scores of articles.
    """
    if len(text) > LONGEST or sum(letter.isalpha() for letter in text) < LETTERS:
        return ""
    return hashlib.blake2b(fold(text).encode("utf-8", "replace"), digest_size=8).hexdigest()


def revise(blocks: tuple[Block, ...], recurring: Recurring) -> tuple[Block, ...]:
    """Set aside the lines of an article's text that its source's articles repeat; nothing else changes.

    Paragraphs of the article's own must be there to stand against; sentences between them stay, and so do sentences
    that surely read as text, whatever a curator ordered, titles and captions.
    """
    counts = [recurring.lines.get(key(block.text), 0) if block.in_text else 0 for block in blocks]
    if not any(counts):
        return blocks
    lines = [_line(block) for block in blocks]
    own = [
        place
        for place, (block, line) in enumerate(zip(blocks, lines, strict=True))
        if block.in_text and line.prose and not counts[place]
    ]
    if not own:
        return blocks
    paragraphs = frozenset(own)
    revised = list(blocks)
    for place, (block, line, count) in enumerate(zip(blocks, lines, counts, strict=True)):
        inner = own[0] < place < own[-1]
        share = count / max(1, recurring.articles)
        if (
            block.verdict.rule != CURATOR
            and not (share < EVERYWHERE and _is_subhead(blocks, place, paragraphs))
            and _is_furniture(block, line, share, inner=inner)
        ):
            verdict = _verdict(_kind(blocks, place, line), count, recurring.articles)
            revised[place] = replace(block, verdict=verdict)
    return tuple(revised)


def _is_subhead(blocks: Sequence[Block], place: int, own: frozenset[int]) -> bool:
    """Say whether a line likely heads the paragraph below it: « Contexte » in half of an outlet's articles."""
    verdict = blocks[place].verdict
    if verdict.kind not in (Kind.HEADING, Kind.BODY) or verdict.confidence < HEADS:
        return False
    above = any(before in own for before in range(max(0, place - NEAR), place))
    below = next((at for at in range(place + 1, len(blocks)) if blocks[at].in_text), place)
    return above and below in own


def _line(block: Block) -> Line:
    return measure(Piece(block.start, block.end, block.text, gap=True))


def _is_furniture(block: Block, line: Line, share: float, *, inner: bool) -> bool:
    """Say whether a line that stands in this share of the articles goes."""
    if not share:
        return False
    if line.prose or line.stopped:
        return not inner and share >= INNER_SHARE and block.verdict.confidence < SURE
    return share >= (INNER_SHARE if inner else SHARE)


def _kind(blocks: Sequence[Block], place: int, line: Line) -> Kind:
    """Return the kind of the run of furniture that the line stands in; else a notice or navigation by its look."""
    for step in (-1, 1):
        for other in range(place + step, place + step * (NEAR + 1), step):
            if not 0 <= other < len(blocks) or _line(blocks[other]).prose:
                break
            verdict = blocks[other].verdict
            if not verdict.keep and verdict.kind in SHARED:
                return verdict.kind
    return Kind.SITE_NOTICE if line.prose or line.stopped else Kind.NAVIGATION


def _verdict(kind: Kind, count: int, articles: int) -> Verdict:
    reason = phrase(
        "recurs in {count} of the {articles} articles of this source",
        count=count,
        articles=articles,
    )
    return Verdict(keep=False, kind=kind, rule=RULE, reason=reason, confidence=0.95)
