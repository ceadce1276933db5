"""A raw document to judged blocks: cut into lines, each judged with its neighbours in sight."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean import line_judge, page_judge
from dossier.clean.line import Page, measure, open_page
from dossier.clean.recurring import RULE as RECURS
from dossier.clean.recurring import Recurring, revise
from dossier.clean.rules import (
    about,
    byline,
    captions,
    comments,
    dateline,
    debris,
    extent,
    furniture,
    related,
    sharing,
    signed,
    structure,
    title,
)
from dossier.clean.split import split
from dossier.records import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.clean.split import Piece
    from dossier.clean.verdicts import Rule
    from dossier.records import RawDocument

__all__ = ["RECURS", "RULES", "Recurring", "hear", "judge", "revise"]

RULES: tuple[tuple[str, Rule], ...] = (
    ("about", about.judge),
    ("furniture", furniture.judge),
    ("sharing", sharing.judge),
    ("dateline", dateline.judge),
    ("debris", debris.judge),
    ("byline", byline.judge),
    ("captions", captions.judge),
    ("signed", signed.judge),
    ("title", title.judge),
    ("comments", comments.judge),
    ("related", related.judge),
    ("extent", extent.judge),
)
"""The rule families in the order in which they speak; the first to judge a line has it.

Then the learned judge has its say on the lines that no rule is sure of, and `structure` names what is kept.
"""


MARKDOWN = "text/markdown"


def judge(document: RawDocument) -> tuple[Block, ...]:
    """Cut a document into blocks that cover its text exactly, and judge each."""
    if document.elements:
        return page_judge.judge(document)
    page = hear(split(document.text), document.hints, markdown=document.media_type == MARKDOWN)
    page = _hear(line_judge.judge(page), structure.judge)
    return tuple(_block(page, place) for place in range(len(page.lines)))


def hear(
    pieces: Iterable[Piece], hints: Mapping[str, str], *, before: str = "", markdown: bool = False
) -> Page:
    """Give the page with what the written rules alone say of it, or those before the one of a name."""
    page = replace(open_page(tuple(measure(one) for one in pieces), hints), markdown=markdown)
    for _, rule in itertools.takewhile(lambda named: named[0] != before, RULES):
        page = _hear(page, rule)
    return page


def _hear(page: Page, rule: Rule) -> Page:
    """Let one rule speak: its verdicts stand where no earlier rule gave one."""
    verdicts = list(page.verdicts)
    for place, opinion in rule(page):
        if verdicts[place] is None:
            verdicts[place] = opinion
    return replace(page, verdicts=tuple(verdicts))


def _block(page: Page, place: int) -> Block:
    line = page.lines[place]
    decided = page.verdicts[place] or line_judge.text(page.opinions[place])
    return Block(line.start, line.end, _bare(page, line.text, decided.kind), decided)


def _bare(page: Page, text: str, kind: Kind) -> str:
    """Take the signs off that say a line's kind by themselves."""
    if kind is Kind.LIST:
        return structure.without_bullet(text)
    marked = page.markdown and kind in (Kind.HEADING, Kind.TITLE)
    return structure.without_mark(text) if marked else text
