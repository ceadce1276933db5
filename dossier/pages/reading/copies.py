"""« Also published in »: the other articles that are this text, and in what they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.index import differences
from dossier.pages.reading.facts import titled
from dossier.pages.reading.mentions import shorten
from dossier.wording import day

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.pages.reading.facts import Value
    from dossier.pages.site import Site
    from dossier.records import Article, Group, PartialDate

MOST = 20
"""Copies compared on a page; of a dispatch that hundreds print, the others are counted."""
PASSAGE = 160
"""Code points of a passage shown."""

KINDS = {"copy": "copy", "wire-copy": "agency text", "rewrite": "light rewrite"}
"""What a group's kind is called."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article that is the same text."""

    title: Value
    outlet: str
    date: str
    kind: str
    likeness: str
    when: str
    """Whether it was published before or after the page's own; empty where the dates do not tell."""
    here: tuple[str, ...]
    """Passages that only the page's own article has."""
    there: tuple[str, ...]
    """Passages that only the other has."""
    compared: bool = True
    """False where not all of both texts is published: what they have apart is not known to the page."""


@dataclass(frozen=True, slots=True)
class Copies:
    """What the page says of an article's copies."""

    shown: tuple[Copy, ...]
    more: int
    """How many others there are beside those shown."""


def copies(article: Article, site: Site, heading: Callable[[Article, Site], str]) -> Copies:
    """Compare an article with those of its groups, the first published first; `heading` says what each is called."""
    others: dict[str, Group] = {}
    for group in site.groups.get(article.id, ()):
        others |= {other: group for other in group.articles if other != article.id}
    known = sorted((site.articles[identifier] for identifier in others), key=_published)
    shown = (
        _compared(article, other, others[other.id], site, heading(other, site))
        for other in known[:MOST]
    )
    return Copies(tuple(shown), max(0, len(known) - MOST))


def _published(article: Article) -> tuple[bool, str]:
    """Return a key that sorts articles by publication, those without a date at the end, else in the order given."""
    fact = article.published
    return not fact, fact.value.edtf if fact else ""


def _when(article: Article, other: Article) -> str:
    """Say whether another article was published before or after one, as far as both state it."""
    own, its = (_stated(one) for one in (article, other))
    if not own or not its:
        return ""
    if own.date == its.date and own.zone == its.zone:
        first, second = own.clock or "", its.clock or ""
    else:
        first, second = own.date, its.date
    if first.startswith(second) or second.startswith(first):
        return ""
    return "published earlier" if second < first else "published later"


def _stated(article: Article) -> PartialDate | None:
    """Return the date that an article itself gives, with no doubt about it."""
    fact = article.published
    return fact.value if fact and not fact.inferred and not fact.qualifier else None


def _compared(article: Article, other: Article, group: Group, site: Site, title: str) -> Copy:
    kind, language = site.speak(KINDS[group.kind]), site.options.language
    compared = not (article.release or other.release)
    likeness = differences.alike(article.text, other.text) if compared else group.similarity
    return Copy(
        titled(other, title, site),
        other.source.value.name if other.source else site.speak("unknown source"),
        day(other.published.value, language) if other.published else site.speak("undated"),
        f"{kind} ({group.agency})" if group.agency else kind,
        site.speak("{share}% alike").format(share=int(likeness * 100)),
        site.speak(said) if (said := _when(article, other)) else "",
        _passages(article, other) if compared else (),
        _passages(other, article) if compared else (),
        compared,
    )


def _passages(article: Article, other: Article) -> tuple[str, ...]:
    found = differences.only_in(article.text, other.text)
    return tuple(shorten(" ".join(passage.split()), PASSAGE) for passage in found)
