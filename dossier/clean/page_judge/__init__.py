"""Pages to judged blocks: the page judge says what is kept; tags, class names and words say what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.clean.line import measure, open_page
from dossier.clean.line_judge import FURNITURE, READINGS, TEXT
from dossier.clean.page_judge import between, learned, naming, repeated, tables, title
from dossier.clean.split import Piece, tidy
from dossier.records import KEPT_KINDS, Block, Kind, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.clean.line import Line
    from dossier.clean.page_judge.learned import Model, Opinion
    from dossier.records import RawDocument

RULE = "page-model"
SURE = 0.8
"""Probability from which the page judge keeps what the words of a rule speak against: below it nine in ten such lines
are furniture, above it most are text (cross-validation by domain)."""
SEEN = frozenset({"no-letters", "related-link", "credit"})
"""Rules whose word stands however sure the page judge is: what they look at is seen, not guessed."""
EXTENTS = frozenset({"related-to-end", "related-box", "comments-to-end"})
"""Rules that speak of a run of lines; of a sentence in it the page judge knows more."""


def judge(document: RawDocument, model: Model | None = None) -> tuple[Block, ...]:
    """Judge a page's lines; the cells of a table's row make one block."""
    model = model or learned.shipped()
    return decide(document, learned.opinions(document, model), model.threshold)


def decide(
    document: RawDocument, opinions: Sequence[Opinion], threshold: float
) -> tuple[Block, ...]:
    """Turn opinions into verdicts: keep from the threshold upwards, and name what each line is."""
    lines = tuple(map(measure, _pieces(document)))
    rows = tables.rows(document)
    kept = tables.level(
        learned.above([each.probability for each in opinions], threshold), rows, lines
    )
    kept = between.mend(document, opinions, lines, kept)
    titled = title.judge(open_page(lines, document.hints), document, kept)
    titled = repeated.judge(titled, kept)
    worded = naming.hear(titled)
    given = [
        known or (said if keep and said and _stands(said, opinion, line) else None)
        for known, said, opinion, line, keep in zip(
            titled.verdicts, worded.verdicts, opinions, lines, kept, strict=True
        )
    ]
    kept = [keep and said is None for keep, said in zip(kept, given, strict=True)]
    kinds = naming.name(worded, document, kept, rows)
    blocks = tuple(
        Block(line.start, line.end, line.text, said or _verdict(opinion, kind))
        for line, said, opinion, kind in zip(lines, given, opinions, kinds, strict=True)
    )
    return tables.join(blocks, rows)


def _stands(said: Verdict, opinion: Opinion, line: Line) -> bool:
    """Say whether a rule's word about a line outweighs a page judge that would keep it."""
    fit = said.confidence >= naming.SURE and not (line.prose and said.rule in EXTENTS)
    return said.rule in SEEN or (fit and opinion.probability < SURE)


def _pieces(document: RawDocument) -> Iterator[Piece]:
    """Cut a page at its elements, so that they cover its text exactly."""
    ends = [each.start for each in document.elements[1:]] + [len(document.text)]
    for element, end in zip(document.elements, ends, strict=True):
        text = tidy(document.text[element.start : element.end])
        yield Piece(element.start, end, text, gap=not element.start)


def _verdict(opinion: Opinion, kind: Kind) -> Verdict:
    keep = kind in KEPT_KINDS
    sure = opinion.probability if keep else 1 - opinion.probability
    if kind is Kind.CAPTION:
        reason = phrase("what the page’s code calls a caption, beside the article’s text")
        return Verdict(keep, kind, "page-caption", reason, 0.8)
    likely = opinion.probability >= learned.LIKELY
    side = TEXT if likely else FURNITURE
    given = dict(zip(("first", "second", "third"), opinion.signals, strict=False))
    reason = phrase(READINGS[len(given)].pattern, side=side, **given)
    if keep and not likely:
        reason = phrase("kept in doubt: {reading}", reading=reason)
    return Verdict(keep, kind, RULE, reason, round(sure, 3))
