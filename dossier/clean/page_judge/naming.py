"""What a page's lines are: tags and class names first, then the rules' words, then what stands around."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dossier.clean.page_judge import roles
from dossier.clean.page_judge.containers import ancestors
from dossier.clean.rules import (
    byline,
    captions,
    comments,
    dateline,
    debris,
    furniture,
    related,
    sharing,
    structure,
)
from dossier.clean.verdicts import verdict
from dossier.records import KEPT_KINDS, Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.clean.line import Page
    from dossier.clean.page_judge.tables import Rows
    from dossier.clean.verdicts import Rule
    from dossier.records import RawDocument

WORDS: tuple[Rule, ...] = (
    furniture.judge,
    sharing.judge,
    dateline.judge,
    debris.judge,
    byline.judge,
    captions.judge,
    comments.judge,
    related.judge,
)
"""The rules that know furniture by its words."""
SURE = 0.9
"""Confidence from which a rule's words outweigh a class name that says little."""
TAGS = {
    "nav": Kind.NAVIGATION,
    "menu": Kind.NAVIGATION,
    "footer": Kind.LEGAL,
    "figcaption": Kind.CAPTION,
    "caption": Kind.CAPTION,
    "address": Kind.LEGAL,
}
ROLES = {
    "comments": Kind.COMMENTS,
    "share": Kind.SHARE_BAR,
    "subscription": Kind.NEWSLETTER,
    "notice": Kind.LEGAL,
    "advertisement": Kind.ADVERTISEMENT,
    "related": Kind.RELATED,
    "tags": Kind.TAGS,
    "navigation": Kind.NAVIGATION,
    "teasers": Kind.RELATED,
    "search": Kind.NAVIGATION,
    "footer": Kind.LEGAL,
}
"""What a class name's role makes of a line that is set aside; where a node has several, the first here."""
PLAIN = frozenset({Kind.COMMENTS, Kind.SHARE_BAR, Kind.RELATED, Kind.TAGS, Kind.NAVIGATION})
"""Kinds that class names name plainly; the others are often named so for other reasons."""
CLOSE = 2
"""Steps up to which a class name is about the line rather than about its part of the page."""
REACH = 6
NAMED_CAPTION = frozenset(
    {"caption", "figcaption", "legend", "legende", "bildunterschrift", "captions"}
)
NAMED_AUTHOR = frozenset({"author", "auteur", "autor", "byline", "auteurs", "authors", "signature"})
BESIDE = 12
"""Lines from the text within which a caption belongs to the article."""
CAPTION_WORDS, CAPTION_LENGTH = 3, 400
BYLINE_LENGTH = 160
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTED = {"li": Kind.LIST, "dd": Kind.LIST, "dt": Kind.LIST, "blockquote": Kind.QUOTATION}
HEADING_STEPS, LIST_STEPS = 2, 3


class Code(NamedTuple):
    """What a page's code says of a line's place."""

    kept: Kind | None
    """What it is if it is article text."""
    furniture: Kind | None
    """What it is if it is none."""
    steps: int
    caption: bool
    author: bool


def hear(page: Page) -> Page:
    """Give the page with what the rules that know furniture by its words say of it."""
    for rule in WORDS:
        verdicts = list(page.verdicts)
        for place, opinion in rule(page):
            if verdicts[place] is None:
                verdicts[place] = opinion
        page = replace(page, verdicts=tuple(verdicts))
    return page


def name(worded: Page, document: RawDocument, kept: Sequence[bool], rows: Rows) -> list[Kind]:
    """Return each line's kind.

    Args:
        worded: The lines, with the title's verdict and what words say.
        document: The page they come from.
        kept: Which lines are article text.
        rows: The rows of its tables.
    """
    codes: dict[int, Code] = {}
    coded = []
    for element in document.elements:
        if element.container not in codes:
            codes[element.container] = _read(document, element.container)
        coded.append(codes[element.container])
    tables = {place for row in rows for place in row}
    kinds = _furniture(worded, coded, kept)
    for place, kind in _text(worded, coded, kept):
        kinds[place] = Kind.TABLE if place in tables else kind
    return kinds


def _read(document: RawDocument, at: int) -> Code:
    kept = found = None
    steps = REACH
    caption = author = False
    for step, above in enumerate(ancestors(document, at)[:REACH]):
        container = document.containers[above]
        if container.tag in {"body", "html"}:
            break
        if kept is None:
            kept = _kept(container.tag, step)
        names = set(container.words)
        caption = caption or (
            step <= CLOSE and (container.tag == "figcaption" or bool(names & NAMED_CAPTION))
        )
        author = author or (step <= CLOSE and bool(names & NAMED_AUTHOR))
        if found is None:
            said = roles.said(container.words)
            found = TAGS.get(container.tag) or next(
                (kind for role, kind in ROLES.items() if role in said), None
            )
            steps = step if found else REACH
    return Code(kept, found, steps, caption, author)


def _kept(tag: str, step: int) -> Kind | None:
    if tag in HEADINGS and step < HEADING_STEPS:
        return Kind.HEADING
    return LISTED.get(tag) if step < LIST_STEPS else None


def _text(worded: Page, coded: list[Code], kept: Sequence[bool]) -> list[tuple[int, Kind]]:
    """Name the article's lines: by their tags, else as in plain text."""
    away = verdict(Kind.NAVIGATION, "", phrase("what surrounds articles"))
    verdicts = [
        None if keep and code.kept is None else away for keep, code in zip(kept, coded, strict=True)
    ]
    shaped = {
        place: said.kind
        for place, said in structure.judge(replace(worded, verdicts=tuple(verdicts)))
    }
    kinds: list[tuple[int, Kind]] = []
    for place, (code, line) in enumerate(zip(coded, worded.lines, strict=True)):
        if not kept[place]:
            continue
        # Golds leave out nineteen in twenty of such lines that the page judge keeps; apart, none is lost.
        apart = code.caption and len(line.text) <= CAPTION_LENGTH
        kind = Kind.CAPTION if apart else code.kept or shaped.get(place, Kind.BODY)
        if kind is Kind.HEADING and line.prose:
            # Some sites set their standfirst as a heading of the second rank.
            kind = Kind.BODY if any(one is Kind.BODY for _, one in kinds) else Kind.LEAD
        kinds.append((place, kind))
    return kinds


def _furniture(worded: Page, coded: list[Code], kept: Sequence[bool]) -> list[Kind]:
    """Name the lines that are set aside."""
    text = [place for place, keep in enumerate(kept) if keep]
    first, last = (text[0], text[-1]) if text else (0, -1)
    kinds: list[Kind] = []
    for place, (code, said) in enumerate(zip(coded, worded.verdicts, strict=True)):
        told = said.kind if said and said.kind not in KEPT_KINDS else None
        sure = told if said and said.confidence >= SURE else None
        if code.caption and first - BESIDE <= place <= last + BESIDE:
            long = worded.lines[place].words >= CAPTION_WORDS
            kinds.append(Kind.CREDIT if told is Kind.CREDIT or not long else Kind.CAPTION)
            continue
        if told in {Kind.DATELINE, Kind.BYLINE}:
            kinds.append(told)
            continue
        if code.author:
            short = len(worded.lines[place].text) <= BYLINE_LENGTH and place <= first + 3
            kinds.append(Kind.BYLINE if short else Kind.AUTHOR_BOX)
            continue
        close = code.furniture if code.steps <= CLOSE and code.furniture in PLAIN else None
        found = close or sure or code.furniture or told
        kinds.append(found if found and found is not Kind.CAPTION else _around(place, first, kinds))
    return kinds


def _around(place: int, first: int, kinds: list[Kind]) -> Kind:
    """Name a line by nothing but its place: a menu's above the text, the run's that it continues below it."""
    if place < first or not kinds:
        return Kind.NAVIGATION
    return kinds[-1] if kinds[-1] in PLAIN else Kind.RELATED
