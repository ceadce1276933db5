"""A raw document to judged blocks: cut into lines, each judged with its neighbours in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean import (
    byline,
    captions,
    comments,
    dateline,
    debris,
    extent,
    furniture,
    related,
    sharing,
    structure,
    title,
)
from dossier.clean.line import Page, measure, open_page
from dossier.clean.split import split
from dossier.clean.verdicts import verdict
from dossier.records import Block, Kind, phrase

if TYPE_CHECKING:
    from dossier.clean.verdicts import Rule
    from dossier.records import RawDocument

RULES: tuple[tuple[str, Rule], ...] = (
    ("furniture", furniture.judge),
    ("sharing", sharing.judge),
    ("dateline", dateline.judge),
    ("debris", debris.judge),
    ("byline", byline.judge),
    ("captions", captions.judge),
    ("title", title.judge),
    ("comments", comments.judge),
    ("related", related.judge),
    ("extent", extent.judge),
    ("structure", structure.judge),
)
"""The rule families in the order in which they speak; the first to judge a line has it."""


def judge(document: RawDocument) -> tuple[Block, ...]:
    """Cut a document into blocks that cover its text exactly, and judge each."""
    lines = tuple(measure(piece) for piece in split(document.text, mend=not document.elements))
    page = open_page(lines, document.hints)
    for _, rule in RULES:
        page = _hear(page, rule)
    return tuple(_block(page, place) for place in range(len(lines)))


def _hear(page: Page, rule: Rule) -> Page:
    """Let one rule speak: its verdicts stand where no earlier rule gave one."""
    verdicts = list(page.verdicts)
    for place, opinion in rule(page):
        if verdicts[place] is None:
            verdicts[place] = opinion
    return replace(page, verdicts=tuple(verdicts))


def _block(page: Page, place: int) -> Block:
    line = page.lines[place]
    decided = page.verdicts[place] or verdict(
        Kind.BODY,
        "paragraph",
        phrase("text of the article; no rule speaks against it"),
        0.8 if line.prose else 0.5,
    )
    text = structure.without_bullet(line.text) if decided.kind is Kind.LIST else line.text
    return Block(line.start, line.end, text, decided)
