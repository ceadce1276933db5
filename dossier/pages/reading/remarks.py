"""What the curator says of an article: summary, note, notes on paragraphs, each apart from its text and signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.hand.citation import spoken
from dossier.pages.reading.facts import Value
from dossier.pages.reading.typeset import typeset
from dossier.wording import day, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Article, Note


@dataclass(frozen=True, slots=True)
class Remark:
    """A note ready to print."""

    text: Ready
    signature: str
    """By whom and when; empty when neither is known."""
    words: str = ""
    """The words it is on, between quotation marks."""


def remark(note: Note, uri: str, site: Site) -> Remark:
    """Lay a note out; one that names nobody is signed by the dossier's curator."""
    by = note.by or site.dossier.plan.curator or ""
    on = day(note.on, site.options.language) if note.on else ""
    signed = ", ".join(part for part in (by, on) if part)
    language = site.options.language
    words = quoted(typeset(note.words, language), language) if note.words else ""
    return Remark(spoken(note.text, uri, site), signed, words)


def margins(article: Article, site: Site) -> Mapping[int, tuple[Remark, ...]]:
    """Return the notes on an article's paragraphs, by block."""
    uri = site.article_uri(article)
    found: dict[int, tuple[Remark, ...]] = {}
    for note in article.curation.notes:
        if note.block is not None:
            found[note.block] = (*found.get(note.block, ()), remark(note, uri, site))
    return found


def beside_text(article: Article, site: Site) -> tuple[Remark, ...]:
    """Return the notes on what stands beside the text: title and captions."""
    shown = site.paragraphs[article.id]
    return tuple(
        one
        for block, remarks in margins(article, site).items()
        if block not in shown and article.blocks[block].verdict.keep
        for one in remarks
    )


def place(article: Article, site: Site) -> tuple[tuple[str, tuple[Value, ...]], ...]:
    """Return where the curator puts an article: its part and its keywords, each label with its links."""
    chosen = article.curation
    rows: list[tuple[str, tuple[Value, ...]]] = []
    part = next((one for one in site.dossier.plan.parts if one.id == chosen.part), None)
    if part:
        rows.append((site.speak("Part"), (Value(part.title, target=site.part_uri(part.id)),)))
    if chosen.tags:
        tags = [(tag, site.tag_uri(site.folded(tag))) for tag in chosen.tags]
        values = tuple(Value(tag, target=target) for tag, target in tags)
        rows.append((site.speak("Keywords"), values))
    if cited := site.citing.get(article.id, ()):
        values = tuple(Value(title, target=uri) for uri, title in cited)
        rows.append((site.speak("Cited in"), values))
    return tuple(rows)
