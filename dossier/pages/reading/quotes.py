"""Quotations and dated sentences as pages show them: who said it, where, on what grounds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.literal import shown
from dossier.pages.reading.cite import credit
from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.pages.reading.typeset import language_of, tongue_of, typeset
from dossier.pages.render import Ready
from dossier.pages.who.named import beside, inside, keys
from dossier.records import QUOTED
from dossier.wording import day, marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Event, Quote

LONGEST = 1_200
"""Code points of a quotation or sentence shown in a list; all of it stands in the article."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation in a list."""

    kind: str
    """Its kind, for classes."""
    label: str
    """Its kind, for readers."""
    opening: str
    """The mark before the words; none before reported ones."""
    closing: str
    text: str
    speaker: Value
    """Who said it; linked where there is a page of theirs."""
    anchor: str
    """Id of the paragraph in the article's page."""
    evidence: str
    rule: str

    @property
    def said(self) -> str:
        """Whose words these are, for a reference: the speaker, and whether the words are another's."""
        return (
            f"{self.speaker.text}, {self.label}" if self.kind == "reported" else self.speaker.text
        )


@dataclass(frozen=True, slots=True)
class Happened:
    """A dated sentence in a list."""

    date: str
    iso: str
    text: str
    anchor: str
    evidence: str
    rule: str


@dataclass(frozen=True, slots=True)
class Block:
    """The block of a place, found by bisection."""

    starts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Return the number of the block that holds a character."""
        return max(0, bisect_right(self.starts, offset) - 1)


def blocks_of(article: Article) -> Block:
    """Return the finder of an article's blocks."""
    return Block(tuple(block.start for block in article.blocks))


def spoken(article: Article, quote: Quote, site: Site) -> Spoken:
    """Lay a quotation out."""
    marked = quote.kind != "reported"
    actor = site.actors.get(quote.speaker or "")
    name = Value(actor.name, target=site.actor_uri(actor.id)) if actor else Value(site.speak("speaker not named"))  # fmt: skip
    opening, closing = marks(site.options.language) if marked else ("", "")
    return Spoken(
        quote.kind if quote.kind in QUOTED else "other",
        site.speak(QUOTED.get(quote.kind, quote.kind)),
        opening,
        closing,
        shorten(typeset(shown(quote.text), language_of(article)), LONGEST),
        name,
        site.anchor(article, blocks_of(article).at(quote.start)),
        site.say(quote.evidence),
        quote.rule,
    )


def quotations(article: Article, site: Site) -> tuple[Spoken, ...]:
    """Lay an article's quotations out, in order of place."""
    return tuple(spoken(article, quote, site) for quote in article.quotes)


def chronology(article: Article, site: Site) -> tuple[Happened, ...]:
    """Lay an article's dated sentences out, the earliest first."""
    find = blocks_of(article)

    def laid(event: Event) -> Happened:
        said = day(event.date, site.options.language)
        text = shorten(typeset(shown(event.text), language_of(article)), LONGEST)
        where = site.anchor(article, find.at(event.start))
        return Happened(said, event.date.date, text, where, site.say(event.evidence), event.rule)

    ordered = sorted(article.events, key=lambda event: (event.date.edtf, event.start))
    return tuple(laid(event) for event in ordered)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation on its speaker's page, with the article it stands in."""

    quote: Spoken
    title: str
    target: str
    """The article's page."""
    place: Ready
    """The paragraph on that page, for behind the link."""
    date: str
    iso: str
    inferred: bool
    source: str
    credit: str
    """What follows the words when they are copied."""
    tongue: str
    """The language of the words, where it is not the site's."""
    named: Ready
    """Keys of whom the words name; on the page of someone named, the key of who says them."""
    beside: Ready
    """Keys of whom their paragraph names and they do not; nothing on the page of someone named."""


def utterances(
    said: Sequence[tuple[Article, Quote]], site: Site, heading: str, *, others: bool = False
) -> tuple[Utterance, ...]:
    """Lay the quotations of an actor out, in the order given.

    Args:
        said: articles with quotations.
        site: the dossier.
        heading: what stands for a title that is missing.
        others: True for quotations of others that name the actor.
    """
    laid = []
    for article, quote in said:
        one = spoken(article, quote, site)
        fact = article.published
        laid.append(
            Utterance(
                one,
                shorten(typeset(article.title.value, language_of(article)))
                if article.title and article.title.value.strip()
                else heading,
                site.article_uri(article),
                Ready(f"#{one.anchor}"),
                day(fact.value, site.options.language) if fact else site.speak("undated"),
                fact.value.date if fact else "",
                bool(fact and fact.inferred),
                article.source.value.name if article.source else site.speak("unknown source"),
                credit(article, site, blocks_of(article).at(quote.start)),
                tongue_of(article, site.options.language),
                keys((quote.speaker,) if quote.speaker else ()) if others else keys(inside(article, quote)),
                Ready() if others else keys(beside(article, quote)),
            )
        )  # fmt: skip
    return tuple(laid)
