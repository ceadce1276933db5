"""An article's running text as a page shows it: paragraphs, headings, lists, tables, quotations, images."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dossier.pages.literal import LONG, literal
from dossier.pages.reading import inline
from dossier.pages.reading.mentions import first_of_each, pieces
from dossier.pages.reading.remarks import margins
from dossier.pages.reading.typeset import language_of, typeset
from dossier.pages.render import Ready, outward
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.reading.remarks import Remark
    from dossier.pages.site import Site
    from dossier.records import Article, Block, Element, Paragraph, RawDocument

BULLET = re.compile(r"^(?:[-–—•‣▪*·o]\s+)+")
"""Marks of a list's item, which the page's own list replaces."""
BAR = re.compile(r"\s*\|\s*")
RULE = re.compile(r"^[\s|:–—-]*$")
"""A row of bars and strokes, which parts a table's head from its body in plain text."""
DOUBTED = 0.1
"""Confidence under which a line that is kept says so on the page."""
DEEP = 12
"""Containers around a line in which its list or table is looked for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, perhaps an actor's name that leads to its page, or a link of the article's own."""

    text: str
    target: str = ""
    mark: str = ""
    """`strong` or `em`."""
    out: Ready | None = None
    """An address of the web, ready to print."""
    meaning: str = ""
    """What it stands for, when it is an acronym met for the first time."""
    language: str = ""
    """Its language, where that is not the article's."""

    @property
    def opening(self) -> Ready:
        """Return the tags of its language, emphasis and meaning, or nothing."""
        spoken = f'<span lang="{literal(self.language)}">' if self.language else ""
        said = f'<abbr title="{literal(self.meaning)}">' if self.meaning else ""
        return Ready(spoken + (f"<{self.mark}>{said}" if self.mark else said))

    @property
    def closing(self) -> Ready:
        """Return the tags that end them, or nothing."""
        said = "</abbr>" if self.meaning else ""
        spoken = "</span>" if self.language else ""
        return Ready((f"{said}</{self.mark}>" if self.mark else said) + spoken)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the page, a list with its items, a table with its rows, or an image's description."""

    kind: str
    """`lead`, `body`, `heading`, `list`, `quotation`, `table`, `image`, or `long` for what Markdown cannot take."""
    lines: tuple[tuple[Piece, ...], ...]
    """Items of a list; one line for the others, none for a table."""
    anchors: tuple[str, ...] = ()
    """Id of each line or row: the same for the same words (`Site.paragraphs`); empty for an image's."""
    numbers: tuple[int | None, ...] = ()
    """Number of each line or row, as references count them; None for what they do not count."""
    level: int = 2
    """Rank of a heading."""
    numbered: bool = False
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    """Rows of a table, each with its cells."""
    caption: str = ""
    """What the article says below an image."""
    remarks: tuple[Remark, ...] = ()
    """The curator's notes on it, shown below it."""
    doubt: str = ""
    """Why the cleaner kept it in doubt; empty for what it is sure of."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A block with what its page's code says of it."""

    at: int
    block: Block
    element: Element | None
    home: int
    """Number of its list or table; -1 outside."""
    tag: str
    """Tag of its list or heading."""
    language: str
    """Its own language, which decides the spaces around its marks; empty when that is not known."""
    foreign: str
    """The same, where it is not the article's; else empty."""

    @property
    def kind(self) -> str:
        """Say how it is printed: by its kind, unless it is too long for Markdown."""
        return "long" if len(self.block.text) > LONG else self.block.verdict.kind.value

    @property
    def text(self) -> str:
        """The words as they are set; as long as the block's own."""
        return typeset(self.block.text, self.language)


def parts(article: Article, site: Site) -> Iterator[Part]:
    """Yield the parts of the running text; items of one list and rows of one table stay together."""
    cited = site.paragraphs[article.id]
    beside = margins(article, site)
    links = first_of_each(article)
    told = [one for one in _told(article) if one.block.text.strip()]
    for (kind, _), run in groupby(told, key=lambda one: (one.kind, one.home)):
        group = list(run)
        remarks = tuple(remark for one in group for remark in beside.get(one.at, ()))
        if kind in (Kind.LIST, Kind.TABLE):
            yield from (image for one in group for image in images(one.element))
        if kind == Kind.LIST:
            items = tuple(_line(one, (), site, BULLET.sub("", one.block.text)) for one in group)
            ordered = group[0].tag == "ol"
            yield Part("list", items, *_cited(group, cited), remarks=remarks, numbered=ordered)
        elif kind == Kind.TABLE:
            filled = [one for one in group if not RULE.match(one.block.text)]
            rows = tuple(_cells(one) for one in filled)
            yield Part("table", (), *_cited(filled, cited), rows=rows, remarks=remarks)
        else:
            for one in group:
                part = _single(one, links.get(one.at, ()), site)
                yield from images(one.element, "" if part else one.text)
                if part:
                    own = beside.get(one.at, ())
                    anchors, numbers = _cited([one], cited)
                    doubt = _doubt(one.block, site)
                    yield replace(part, anchors=anchors, numbers=numbers, remarks=own, doubt=doubt)


def _cited(
    group: list[_Told], cited: Mapping[int, Paragraph]
) -> tuple[tuple[str, ...], tuple[int | None, ...]]:
    """Return the ids of lines and their numbers."""
    found = [cited.get(one.at) for one in group]
    return tuple(one.anchor if one else "" for one in found), tuple(
        one.number if one else None for one in found
    )


def _doubt(block: Block, site: Site) -> str:
    """Say why a line was kept that most likely is none of the article: nothing is lost, and readers are told."""
    verdict = block.verdict
    doubtful = verdict.kind in (Kind.BODY, Kind.HEADING) and verdict.confidence < DOUBTED
    return site.say(verdict.reason) if doubtful else ""


def _single(one: _Told, spans: tuple[tuple[int, int, str], ...], site: Site) -> Part | None:
    """Lay out a block that stands alone; a caption goes with its image."""
    if one.block.verdict.kind is Kind.CAPTION:
        return None
    named = () if one.kind in (Kind.HEADING, "long") else spans
    line = (
        (Piece(one.text, language=one.foreign),) if one.kind == "long" else _line(one, named, site)
    )
    rank = re.fullmatch(r"h([2-6])", one.tag)
    return Part(one.kind, (line,), level=int(rank[1]) if rank else 2)


def captions(article: Article) -> tuple[tuple[str, str], ...]:
    """Return the captions that stand in no text beside their image, each with its language where that is another."""
    beside = {one.at for one in _told(article)}
    return tuple(
        (
            typeset(block.text, language_of(article, at)),
            next((passage.language for passage in article.foreign if passage.block == at), ""),
        )
        for at, block in enumerate(article.blocks)
        if at not in beside
        and block.verdict.keep
        and block.verdict.kind is Kind.CAPTION
        and block.text.strip()
    )


def images(element: Element | None, caption: str = "") -> Iterator[Part]:
    """Yield what stands for the images before a line: their description, their address, never the image."""
    for number, (alternative, address) in enumerate(element.images if element else ()):
        last = element is not None and number == len(element.images) - 1
        said = caption if last else ""
        out = outward(address)
        if out and (alternative or said):
            yield Part("image", ((Piece(alternative, out=out),),), caption=said)
        elif said:
            yield Part("image", (), caption=said)


def _told(article: Article) -> Iterator[_Told]:
    """Yield the blocks of the text, its place and date, and the captions that belong to an image of it."""
    document = article.document
    elements = {element.start: element for element in document.elements}
    for at, block in enumerate(article.blocks):
        element = elements.get(block.start)
        with_image = block.verdict.keep and block.verdict.kind is Kind.CAPTION and element
        placed = block.verdict.keep and block.verdict.kind is Kind.DATELINE
        if block.in_text or placed or (with_image and element and element.images):
            home, tag = _home(document, element, block.verdict.kind)
            language = language_of(article, at)
            foreign = "" if language == language_of(article) else language
            yield _Told(at, block, element, home, tag, language, foreign)


def _home(document: RawDocument, element: Element | None, kind: Kind) -> tuple[int, str]:
    wanted = {
        Kind.LIST: {"ul", "ol", "dl"},
        Kind.TABLE: {"table"},
        Kind.HEADING: {"h1", "h2", "h3", "h4", "h5", "h6"},
    }.get(kind)
    at = element.container if element and wanted else -1
    for _ in range(DEEP):
        if at < 0 or not wanted:
            break
        if document.containers[at].tag in wanted:
            own = -1 if kind is Kind.HEADING else at
            return own, document.containers[at].tag
        at = document.containers[at].parent
    return -1, ""


def _cells(one: _Told) -> tuple[tuple[Piece, ...], ...]:
    cells = BAR.split(one.text.strip().strip("|").strip())
    return tuple((Piece(cell, language=one.foreign),) for cell in cells)


def _line(
    one: _Told, spans: tuple[tuple[int, int, str], ...], site: Site, text: str | None = None
) -> tuple[Piece, ...]:
    """Cut a line at its actors and at its own links and emphasis; an actor inside a link is not linked twice."""
    whole = one.block.text if text is None else text
    set_ = typeset(whole, one.language)
    markdown = one.element.markdown if one.element else ""
    line: list[Piece] = []
    at = 0
    for run in inline.runs(markdown, whole):
        end = at + len(run.text)
        out = outward(run.address) if run.address else None
        inside = (
            ()
            if out
            else tuple(
                (max(0, start - at), stop - at, actor)
                for start, stop, actor in spans
                if at <= start and stop <= end and actor in site.actors
            )
        )
        line += [
            Piece(said, site.actor_uri(actor) if actor else "", run.mark, out, language=one.foreign)
            for said, actor in pieces(set_[at:end], inside)
        ]
        at = end
    return tuple(line)
