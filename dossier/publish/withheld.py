"""What must be found nowhere in what is given out: the texts that a profile withholds, and what may be found all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.sentences import split
from dossier.publish.evidence import folded
from dossier.records import Policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.publish.decide import Decision
    from dossier.records import Article, Dossier

RUN = 48
"""Letters and figures in a row from which the same words are the same text: eight to ten words of French."""
LINE = 24
"""Letters of a shorter line of text that is looked for as a whole; « Sur le même sujet » is anybody's."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A withheld text, or a short one that gives a hidden article away."""

    path: str
    """The seed it is of, for those who make the dossier."""
    text: str
    whole: bool = False
    """True for a title, a name, an address or a short line: it counts only as a whole."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """What a site is searched for."""

    secrets: tuple[Secret, ...] = ()
    published: tuple[str, ...] = ()
    """Texts that are given out, and may hold the same words: a dispatch that another paper lets be published."""
    quotable: int = 0
    """Words in a row that a page may repeat as a short quotation."""


def withheld(decisions: Iterable[Decision], dossier: Dossier, quotable: int) -> Withheld:
    """Gather what is withheld.

    Args:
        decisions: on every article.
        dossier: what is published.
        quotable: words that may be quoted.
    """
    released = {article.id: article for article in dossier.articles}
    tombs = {tomb.id: tomb for tomb in dossier.withdrawn}
    secrets: list[Secret] = []
    for decision in decisions:
        if decision.policy is not Policy.FULL:
            article = decision.article
            secrets += _texts(article, released.get(article.id))
        if decision.policy is Policy.HIDDEN:
            tomb = tombs.get(decision.article.id)
            secrets += _names(decision.article, titled=bool(tomb and tomb.title), named=bool(tomb))
    return Withheld(tuple(secrets), tuple(_published(dossier)), quotable)


def _texts(article: Article, released: Article | None) -> Iterator[Secret]:
    """Yield an article's lines that are not published, and what its page's code says beside them."""
    path = article.document.path
    shown = folded(released.document.text) if released else ""
    for block in article.blocks:
        raw = _rest(article.document.text[block.start : block.end], shown)
        line = block.verdict.keep and LINE <= len(folded(raw)) < RUN
        if raw:
            yield Secret(path, raw, whole=line)
    for element in article.document.elements:
        for alternative, _ in element.images:
            yield Secret(path, alternative, whole=True)
    yield from (Secret(path, value) for value in (article.document.hints.get("description"),) if value)  # fmt: skip


def _rest(raw: str, shown: str) -> str:
    """Return a block from its first sentence that is not published."""
    return next(
        (raw[start:] for start, end in split(raw) if folded(raw[start:end]) not in shown), ""
    )


def _names(article: Article, *, titled: bool, named: bool) -> Iterator[Secret]:
    """Yield what gives a hidden article away: title, authors, address, name of its file; a withdrawn one keeps its name."""
    path = article.document.path
    if article.title and not titled:
        yield Secret(path, article.title.value, whole=True)
    yield from (Secret(path, name, whole=True) for name in (article.authors.value if article.authors else ()))  # fmt: skip
    if article.url:
        yield Secret(path, article.url.value, whole=True)
    if not named:
        yield Secret(path, path.rpartition("/")[2], whole=True)
        yield Secret(path, article.address, whole=True)


def _published(dossier: Dossier) -> Iterator[str]:
    """Yield every text that the dossier gives out."""
    for article in dossier.articles:
        yield article.document.text
        yield from (block.text for block in article.blocks)
        yield from (fact.value for fact in (article.title, article.url, article.agency) if fact)
        yield from article.authors.value if article.authors else ()
        for element in article.document.elements:
            yield element.markdown
            yield from (alternative for alternative, _ in element.images)
        yield article.id
    for actor in dossier.actors:
        yield from (actor.name, *actor.spellings, actor.note or "")
    for source in dossier.sources:
        yield from (source.name, *source.spellings, str(source.note or ""), source.reuse or "")
    yield from (line.text for line in dossier.recurring)
    yield from (tomb.title.value for tomb in dossier.withdrawn if tomb.title)
