"""Which lines of a page may name its authors, the likeliest first, and how freely each is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.describe.authors import names
from dossier.describe.dates import absolute
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority, Block

CARD_REACH = 4
"""Lines below the text in which an author's card may begin."""
DATE_REACH = 2
"""Lines under a byline in which the page's date stands."""
LONGEST_MISJUDGED = 120
"""Characters in the longest line of the page's head that is read for a byline though it was judged to be something else."""
FOOT = 12
"""Lines below the text down to which an author's box is the article's."""
LONGEST_CARD = 60
"""Characters in the longest line of a card's name or function."""

_AVATAR = re.compile(r"^(?:image|photo|avatar|portrait|picture) (?:de |of |d[’'])", re.IGNORECASE)
"""What a page says in place of the picture in an author's box."""
_PARTS = re.compile(r"\s?[|•·]\s?|\s[–—]\s")
_BEFORE_DATE = re.compile(r"^(?:[^\W\d_]+ ){0,4}(?:le|on|am|el|il)\s$|:\s?$", re.IGNORECASE)
_LABELLED = re.compile(r"(?:,|\s[-–—|•·])\s?(?:le |on |am |el )?(?=(?:publi|mis|updat|post|creat|aktual|actual|modif|\d|[a-zé]{3,9}\.? \d))", re.IGNORECASE)  # fmt: skip
_BOX = frozenset(
    {Kind.AUTHOR_BOX, Kind.SIGNATURE, Kind.BODY, Kind.HEADING, Kind.LIST, Kind.RELATED, Kind.BYLINE}
)
_ZONE = frozenset(
    {Kind.HEADING, Kind.BODY, Kind.LIST, Kind.DATELINE, Kind.NAVIGATION, Kind.DEBRIS, Kind.TAGS}
)
"""Kinds whose short lines between title and text may be bylines that were not known as such."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may name authors."""

    rule: str
    number: int
    """The block's."""
    text: str
    bare: bool
    """True where a name without « Par » is an author's."""


def candidates(article: Article, authority: Authority) -> Iterator[Line]:
    """Yield the lines that may name the authors, in the order in which they are believed."""
    yield from _in_zone(article, authority)
    yield from _of_kinds(article)
    yield from _card(article)


def _in_zone(article: Article, authority: Authority) -> Iterator[Line]:
    """Yield bylines between title and text: known ones, those parted by a bar, those a line before their date."""
    head, doubtful = passages.head(article), []
    for number in passages.zone(article):
        block = article.blocks[number]
        if block.verdict.kind is Kind.BYLINE and not _of_others(article, number, head, ()):
            for text in _raw(article, block):
                yield Line("byline", number, text, bare=True)
                yield from (
                    Line("byline", number, part, bare=False)
                    for part in (*_PARTS.split(text), _behind_date(text))
                )
            follows = (
                names.LEAD.fullmatch(f"{block.text} ")
                or block.text.rstrip(" :").casefold() in _ALONE
            )
            if follows and number + 1 < len(article.blocks):
                below = article.blocks[number + 1].text.lstrip("•*–- ")
                yield Line("byline", number + 1, below, bare=True)
        elif block.text.rstrip(" :").casefold() in _ALONE and number + 1 < len(article.blocks):
            below = article.blocks[number + 1].text.lstrip("•*–- ")
            yield Line("byline", number + 1, below, bare=True)
        elif block.verdict.kind in _ZONE and (number in head or _beside(article, number)):
            for line in _misjudged(article, number, block, authority):
                if line.bare:
                    doubtful.append(line)
                else:
                    yield line
    # a name without « Par » may be a graphic's or a rubric's: bylines that say so come first
    yield from doubtful


_ALONE = frozenset(
    {
        "by",
        "par",
        "von",
        "por",
        "di",
        "article rédigé par",
        "rédigé par",
        "written by",
        "author of the article",
        "auteur",
        "autor",
        "author",
    }
)


def _misjudged(article: Article, number: int, block: Block, authority: Authority) -> Iterator[Line]:
    """Yield what in a short line of the page's head is a byline: behind « Par », between bars, before a date."""
    text = block.text.lstrip("•*– ").strip()
    said = names.LEAD.match(text)
    if said and names.people(text[said.end() :].partition(",")[0]):
        yield Line("byline", number, text.partition(",")[0] if len(text) > LONGEST_MISJUDGED else text, bare=False)  # fmt: skip
    if len(text) > LONGEST_MISJUDGED or text[-1:] in "?!" or "(@" in text:
        return
    for part in (text, *_PARTS.split(text), _without_outlet(text, authority), _behind_date(text)):
        if names.LEAD.match(part):
            yield Line("byline", number, part, bare=False)
    told, beside = _LABELLED.split(text, maxsplit=1)[0], _beside(article, number)
    first = text.partition(",")[0]
    if _told_of(article, first):
        return
    if names.people(told) and (told != text or beside):
        yield Line("byline", number, told, bare=True)
    elif beside and len(text) <= LONGEST_CARD and names.people(first):
        yield Line("byline", number, first, bare=True)
    elif beside and names.INITIALS.fullmatch(text):
        yield Line("byline", number, text, bare=True)


def _told_of(article: Article, name: str) -> bool:
    """Say whether the text speaks of a person: whom it tells of did not write it."""
    last = name.split()[-1] if name.split() else ""
    return any(
        last in block.text
        for _, block in passages.numbered(article, Kind.BODY)
        if len(block.text) > passages.SHORTEST_PROSE and not block.text.startswith(name)
    )


def _beside(article: Article, number: int) -> bool:
    """Say whether one of the two lines below, or the line itself, tells the page's date."""
    own = bool(absolute.find(article.blocks[number].text))
    return own or any(
        _dates(block) for block in article.blocks[number + 1 : number + 1 + DATE_REACH]
    )


def _dates(block: Block) -> bool:
    """Say whether a line is but the page's date."""
    return block.verdict.kind in {Kind.DATELINE, Kind.BYLINE} or (
        len(block.text) <= LONGEST_CARD and bool(absolute.find(block.text))
    )


def _without_outlet(text: str, authority: Authority) -> str:
    """Cut a known outlet that stands before a byline: « Ouest-France Recueilli par Anne Martin »."""
    parts = text.split()
    for number in range(1, min(outlets.LONGEST_NAME, len(parts))):
        if outlets.known(" ".join(parts[:number]), authority):
            return " ".join(parts[number:])
    return ""


def _behind_date(text: str) -> str:
    """Return what stands behind a date that begins a line: « jeudi 27 juin 2019, par Anne Martin »."""
    dated = absolute.find(text)
    if not dated or not (dated[0].start == 0 or _BEFORE_DATE.search(text[: dated[0].start])):
        return ""
    return text[dated[-1].end :].strip(" ,-–—|·•:")


def _of_kinds(article: Article) -> Iterator[Line]:
    """Yield lines judged to be bylines, author boxes and signatures, wherever they stand, but for teasers'."""
    head, last = passages.head(article), passages.tail(article)
    for kind, rule, always in (
        (Kind.BYLINE, "byline", True),
        (Kind.DATELINE, "byline", False),
        (Kind.HEADING, "byline", False),
        (Kind.AUTHOR_BOX, "author-box", True),
        (Kind.SIGNATURE, "signature", False),
        (Kind.BODY, "signature", False),
    ):
        for number, block in passages.numbered(article, kind):
            if _of_others(article, number, head, last):
                continue
            bare = always or _people(article, number)
            for text in _raw(article, block):
                yield Line(
                    rule, number, _AVATAR.sub("", text) if kind is Kind.AUTHOR_BOX else text, bare
                )


def _of_others(article: Article, number: int, head: range, last: tuple[int, ...]) -> bool:
    """Say whether a line is a teaser's, or a heading or paragraph of the text itself."""
    kind = article.blocks[number].verdict.kind
    if kind is Kind.HEADING:
        return number not in head
    if number not in _near(article):
        return True
    if kind is Kind.BYLINE:
        before = article.blocks[number - 1].verdict.kind if number else None
        return before is Kind.RELATED and number not in head
    if kind is not Kind.BODY:
        return False
    text = article.blocks[number].text
    return number not in last or not _people(article, number) or _told_of(article, text)


def _near(article: Article) -> range:
    """Return the numbers of the lines from a little over the title to a little under the text: others are teasers'."""
    first = next((number for number, _ in passages.numbered(article, Kind.TITLE)), 0)
    last = max((number for number, _ in passages.running(article)), default=len(article.blocks))
    return range(max(0, first - passages.ZONE_ABOVE), last + FOOT)


def _raw(article: Article, block: Block) -> Iterator[str]:
    for text in passages.raw(article, block).splitlines():
        yield " ".join(text.split()).strip("•*|– ")


def _people(article: Article, number: int) -> bool:
    """Say whether a line is nothing but persons' names: over the page's dateline, or signing the text."""
    block = article.blocks[number]
    if block.verdict.kind is Kind.HEADING:
        after = article.blocks[number + 1 : number + 2]
        if not after or after[0].verdict.kind not in {Kind.DATELINE, Kind.BYLINE}:
            return False
    elif block.verdict.kind not in {Kind.SIGNATURE, Kind.BODY}:
        return False
    return names.people(block.text)


def _card(article: Article) -> Iterator[Line]:
    """Yield the name over a function, right under the title or right below the text: « Anne Martin / Journaliste »."""
    last = max((number for number, _ in passages.running(article)), default=-1)
    for number in (
        *passages.zone(article),
        *range(max(0, last - 1), min(len(article.blocks), last + CARD_REACH)),
    ):
        name, *under = article.blocks[number : number + 2]
        if any(
            len(one.text) > LONGEST_CARD or one.verdict.kind not in _BOX for one in (name, *under)
        ):
            continue
        if number > last + 1 or name.verdict.kind is Kind.RELATED:
            led = False
        else:
            led = bool(names.LEAD.match(name.text))
        if led and names.people(names.LEAD.sub("", name.text)):
            yield Line("byline", number, name.text, bare=False)
        if under and names.people(name.text) and names.ROLE.match(under[0].text.lstrip("•– ")):
            yield Line("author-box", number, name.text, bare=True)
