"""An article without what is withheld: a new record in which those words no longer are.

Its document holds what is published, and nothing else, so that no page, index or file made of the record can show
more. Facts stay as metadata; grounds that would quote what is withheld say so instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from dossier.publish.evidence import Said, folded
from dossier.records import Block, Kind, Mention, Verdict, Where, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.records import Article, Element, Event, Note, Quote, RawDocument, Release, Role

NAMED = Verdict(
    keep=False,
    kind=Kind.BODY,
    rule="withheld",
    reason=phrase("Actors that the text names where it is not published."),
)
"""The block behind what is published: no text of the article, but the names of its actors, once a mention, sorted."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """What is published of an article, and where it stood."""

    article: Article
    ends: Mapping[int, int]
    """Blocks that are published, each with the offset in the old text where it ends."""
    starts: Mapping[int, int]
    """The same blocks, each with its offset in the new text."""
    numbers: Mapping[int, int]
    """The same blocks, each with its new number."""
    text: str
    """The new text."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a stretch stands in the new text; None where any of it is withheld."""
        blocks = self.article.blocks
        within = [
            at for at in self.ends if blocks[at].start < end and blocks[at].end > start
        ]  # fmt: skip
        if not within or start < blocks[within[0]].start or end > self.ends[within[-1]]:
            return None
        for one, other in pairwise(within):
            if other != one + 1 or self.ends[one] < blocks[one].end:
                return None
        first = self.starts[within[0]] + start - blocks[within[0]].start
        return first, first + end - start

    def where(self, where: Where | None) -> Where | None:
        """Return a place in the new text."""
        place = self.place(where.start, where.end) if where else None
        return Where(self.numbers[where.block], *place) if where and place else None


def redact(article: Article, ends: Mapping[int, int], release: Release) -> Article:
    """Return an article of which only some text is published.

    Args:
        article: the whole of it.
        ends: the blocks of its excerpt with the offsets where they end; empty for metadata alone.
        release: what to say of it; the counts of what is withheld are filled in here.
    """
    cut = _cut(article, {**dict.fromkeys(_titles(article)), **ends})
    blocks, mentions, text = _blocks(cut)
    said = Said.of((*(block.text for block in blocks), *_metadata(article)))
    quotes = tuple(_quotes(cut, said))
    events = tuple(_events(cut, said))
    return replace(
        article,
        document=_document(article.document, cut, text),
        blocks=blocks,
        mentions=mentions,
        roles=tuple(_roles(cut, said)),
        quotes=quotes,
        events=events,
        foreign=tuple(
            replace(one, block=cut.numbers[one.block])
            for one in article.foreign
            if one.block in cut.ends
        ),
        curation=replace(article.curation, notes=tuple(_notes(cut))),
        notices=(),
        release=replace(
            release,
            quotes=len(article.quotes) - len(quotes),
            events=len(article.events) - len(events),
        ),
        **_facts(cut, said),
    )


def _titles(article: Article) -> Iterator[int]:
    """Yield the blocks that spell the title, which is metadata."""
    title = folded(article.title.value) if article.title else ""
    for at, block in enumerate(article.blocks):
        bare = folded(block.text)
        if block.verdict.keep and block.verdict.kind is Kind.TITLE and bare and bare in title:
            yield at


def _metadata(article: Article) -> Iterator[str]:
    """Yield the values that are published whatever becomes of the text."""
    # the curator's facts name their sidecar
    yield from (article.id, article.document.path, f"{article.document.path}.yml")
    for fact in (article.title, article.agency, article.url, article.archive, article.language):
        yield fact.value if fact else ""
    yield from article.authors.value if article.authors else ()
    for outlet in (article.source, article.via):
        if outlet:
            yield from (outlet.value.id, outlet.value.name, outlet.value.domain or "")
            yield from outlet.value.spellings if outlet.value.known else ()


def _cut(article: Article, wanted: Mapping[int, int | None]) -> _Cut:
    raw, text = article.document.text, ""
    ends: dict[int, int] = {}
    starts: dict[int, int] = {}
    for at in sorted(wanted):
        block = article.blocks[at]
        ends[at] = wanted[at] or block.end
        starts[at] = len(text)
        text += raw[block.start : ends[at]]
        if ends[at] < block.end:
            text += "\n"
    numbers = {at: number for number, at in enumerate(sorted(ends))}
    return _Cut(article, ends, starts, numbers, text)


def _blocks(cut: _Cut) -> tuple[tuple[Block, ...], tuple[Mention, ...], str]:
    """Return the blocks that are published, the mentions in them and behind them, and the whole new text."""
    article = cut.article
    blocks = []
    for at, end in cut.ends.items():
        old = article.blocks[at]
        words = old.text
        if end < old.end:
            words = " ".join(article.document.text[old.start : end].split())
        start = cut.starts[at]
        length = end - old.start + (end < old.end)
        blocks.append(replace(old, start=start, end=start + length, text=words))
    names = {actor.id: actor.name for actor in article.actors}
    mentions = []
    elsewhere = []
    for mention in article.mentions:
        place = cut.place(mention.start, mention.end)
        if place:
            number = cut.numbers[mention.block]
            mentions.append(
                replace(mention, block=number, start=place[0], end=place[1])
            )  # fmt: skip
        elif mention.actor in names:
            elsewhere.append(mention.actor)
    text = cut.text
    for actor in sorted(elsewhere):
        name = names[actor]
        mentions.append(Mention(actor, len(blocks), len(text), len(text) + len(name), name))
        text += f"{name}\n"
    if elsewhere:
        blocks.append(Block(len(cut.text), len(text), "", NAMED))
    return tuple(blocks), tuple(mentions), text


def _document(document: RawDocument, cut: _Cut, text: str) -> RawDocument:
    """Return the document with the new text: no hints, no images, no class names of the page's maker."""
    starts = {cut.article.blocks[at].start: at for at in cut.ends}
    elements = tuple(
        _element(element, cut, starts[element.start])
        for element in document.elements
        if element.start in starts
    )
    containers = tuple(replace(one, words=()) for one in document.containers) if elements else ()
    return replace(
        document, text=text, hints={}, notices=(), elements=elements, containers=containers
    )


def _element(element: Element, cut: _Cut, at: int) -> Element:
    whole = cut.ends[at] == cut.article.blocks[at].end
    start = cut.starts[at]
    end = min(element.end, cut.ends[at]) - element.start + start
    markdown = element.markdown if whole else ""
    return replace(element, start=start, end=end, words=(), markdown=markdown, images=())


def _facts(cut: _Cut, said: Said) -> dict[str, Any]:
    article = cut.article
    names = ("title", "published", "updated", "retrieved", "source", "via", "agency", "authors")
    found: dict[str, Any] = {}
    for name in (*names, "language", "url", "archive"):
        fact = getattr(article, name)
        found[name] = said.fact(fact, cut.where(fact.where) if fact else None)
    found["flags"] = tuple(said.fact(flag, cut.where(flag.where)) for flag in article.flags)
    found["date_clues"] = tuple(
        replace(clue, where=cut.where(clue.where))
        for clue in article.date_clues
        if said.holds(clue.phrase)
    )
    return found


def _quotes(cut: _Cut, said: Said) -> Iterator[Quote]:
    for quote in cut.article.quotes:
        if place := cut.place(quote.start, quote.end):
            evidence = said.phrase(quote.evidence)
            yield replace(quote, start=place[0], end=place[1], evidence=evidence)


def _events(cut: _Cut, said: Said) -> Iterator[Event]:
    for event in cut.article.events:
        if place := cut.place(event.start, event.end):
            evidence = said.phrase(event.evidence)
            yield replace(event, start=place[0], end=place[1], evidence=evidence)


def _roles(cut: _Cut, said: Said) -> Iterator[Role]:
    for role in cut.article.roles:
        if place := cut.place(role.start, role.end):
            evidence = said.phrase(role.evidence)
            yield replace(
                role, block=cut.numbers[role.block], start=place[0], end=place[1], evidence=evidence
            )


def _notes(cut: _Cut) -> Iterator[Note]:
    """Yield the curator's notes; one on words that are withheld stands beside the title, without them."""
    title = next((cut.numbers[at] for at in _titles(cut.article)), None)
    published = folded(cut.text)
    for note in cut.article.curation.notes:
        number = cut.numbers.get(note.block) if note.block is not None else None
        if number is not None and folded(note.words) in published:
            yield replace(note, block=number)
        else:
            yield replace(note, words="", block=title)
