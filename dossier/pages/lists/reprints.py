"""Texts that several articles print: where each appeared first, who took it up, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.reading.article import heading
from dossier.pages.reading.copies import KINDS
from dossier.pages.reading.facts import Value
from dossier.pages.reading.mentions import shorten
from dossier.wording import day, number, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Group

SHOWN = 40
"""Texts on a page at most, the newest first; the table of data has all."""
PRINTINGS = 8
"""Printings of one text named at most."""


@dataclass(frozen=True, slots=True)
class Printing:
    """An article that prints a text."""

    outlet: Value
    """Its source, and the article's page."""
    date: str
    words: str
    later: bool
    """True where it surely appeared after the one before it."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """A text and its printings, in the order of their dates, undated ones last."""

    title: str
    kind: str
    printings: tuple[Printing, ...]
    more: int


def reprints(site: Site, source: str | None = None) -> tuple[tuple[Reprint, ...], int]:
    """Lay out the texts that several articles print, and count those left out.

    Args:
        site: the dossier.
        source: the outlet that must be among them; any for None.
    """
    told = [(group, _ordered(group, site)) for group in site.dossier.groups]
    found = [
        (group, articles)
        for group, articles in told
        if len(articles) > 1 and (source is None or any(one.outlet == source for one in articles))
    ]
    found.sort(key=lambda one: _date(one[1][0]), reverse=True)
    return tuple(_reprint(group, articles, site) for group, articles in found[:SHOWN]), max(
        0, len(found) - SHOWN
    )


def _ordered(group: Group, site: Site) -> list[Article]:
    known = [site.articles[one] for one in group.articles if one in site.articles]
    return sorted(known, key=lambda one: (one.published is None, _date(one)))


def _date(article: Article) -> str:
    return article.published.value.edtf if article.published else ""


def _reprint(group: Group, articles: Sequence[Article], site: Site) -> Reprint:
    kind = site.speak(KINDS[group.kind])
    return Reprint(
        shorten(heading(articles[0], site)),
        f"{kind} ({group.agency})" if group.agency else kind,
        tuple(
            _printing(one, before, site)
            for before, one in zip((None, *articles), articles[:PRINTINGS], strict=False)
        ),
        max(0, len(articles) - PRINTINGS),
    )


def _later(article: Article, before: Article | None) -> bool:
    """Say whether an article surely appeared after another; of one day, the hours of both must be known."""
    if not (before and before.published and article.published):
        return False
    first, second = before.published.value, article.published.value
    if first.date == second.date:
        return "T" in first.edtf and "T" in second.edtf and first.edtf < second.edtf
    return first.date < second.date and not second.date.startswith(first.date)


def _printing(article: Article, before: Article | None, site: Site) -> Printing:
    language = site.options.language
    name = article.source.value.name if article.source else site.speak("unknown source")
    words = site.speak(plural(article.words, "{count} word", "{count} words", language))
    return Printing(
        Value(name, target=site.article_uri(article)),
        day(article.published.value, language) if article.published else site.speak("undated"),
        words.format(count=number(article.words, language)),
        _later(article, before),
    )
