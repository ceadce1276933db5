"""The orders in which articles are listed: by date, part by part, as the curator has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages.hand.citation import spoken
from dossier.pages.reading.facts import Value
from dossier.wording import number, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.pages.render import Ready
    from dossier.pages.site import Site
    from dossier.records import Article, Part

ORDERS = {"date": "By date", "part": "By part", "curator": "In the curator’s order"}
"""What the ways to list articles are called, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Section:
    """Articles below a heading, or below none."""

    key: str
    """The part's id; empty for what is in no part, and for articles in another order."""
    title: Value | None
    articles: tuple[Article, ...]


def pinned(site: Site) -> tuple[Article, ...]:
    """Return the articles that the curator puts first."""
    return tuple(one for one in site.curated if one.curation.pinned)


def intro(part: Part, uri: str, site: Site) -> tuple[Ready, ...]:
    """Return a part's introduction, a paragraph an entry."""
    return tuple(spoken(one, uri, site) for one in part.intro.split("\n\n") if one.strip())


def part_rows(site: Site, uri: str) -> list[tuple[Value, tuple[Ready, ...], str]]:
    """Return each part with its introduction and its number of articles, said."""
    rows = []
    for part in site.dossier.plan.parts:
        count = len(site.by_part.get(part.id, ()))
        words = plural(count, "article", "articles", site.options.language)
        rows.append(
            (
                Value(part.title, target=site.part_uri(part.id)),
                intro(part, uri, site),
                f"{number(count, site.options.language)}\u00a0{site.speak(words)}",
            )
        )
    return rows


def arranged(articles: Sequence[Article], order: str, site: Site) -> tuple[Article, ...]:
    """Sort articles in one of the orders."""
    places = site.places[order]
    return tuple(sorted(articles, key=lambda one: places[one.id]))


def sections(articles: Sequence[Article], order: str, site: Site) -> tuple[Section, ...]:
    """Lay articles out in one of the orders: below headings where it is part by part."""
    told = arranged(articles, order, site)
    if order != "part":
        return (Section("", None, told),)
    found = []
    for part in site.dossier.plan.parts:
        if own := tuple(one for one in told if one.curation.part == part.id):
            title = Value(part.title, target=site.part_uri(part.id))
            found.append(Section(part.id, title, own))
    if rest := tuple(one for one in told if one.curation.part is None):
        found.append(Section("", Value(site.speak("In no part")), rest))
    return tuple(found)
