"""Articles as the curator lays them out: in parts, in their order, the pinned ones first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.citation import spoken
from dossier.pages.entries import Entry, entries
from dossier.pages.facts import Value
from dossier.pages.page import Page
from dossier.pages.render import Ready, render
from dossier.pages.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.site import Site
    from dossier.records import Article, Part

ORDERS = {"date": "By date", "part": "By part", "curator": "In the curator’s order"}
"""What the ways to list articles are called, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Section:
    """Articles below a heading, or below none."""

    title: Value | None
    intro: tuple[Ready, ...]
    """Paragraphs ready to print."""
    entries: tuple[Entry, ...]


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
                f"{count} {site.speak(words)}",
            )
        )
    return rows


def sections(order: str, uri: str, site: Site) -> tuple[Section, ...]:
    """Lay all articles out in one of the orders."""
    if order == "curator":
        return (Section(None, (), entries(site.curated, site)),)
    if order == "date":
        return (Section(None, (), entries(site.newest_first, site)),)
    found = [
        Section(
            Value(part.title, target=site.part_uri(part.id)),
            intro(part, uri, site),
            entries(site.by_part.get(part.id, ()), site),
        )
        for part in site.dossier.plan.parts
    ]
    if rest := site.by_part.get(None, ()):
        found.append(Section(Value(site.speak("In no part")), (), entries(rest, site)))
    return tuple(found)


def switch(current: str, site: Site) -> list[tuple[Value, bool]]:
    """Return the ways to list articles, with True for the one shown; none where there is one only."""
    if site.orders == ("date",):
        return []
    return [
        (Value(site.speak(ORDERS[one]), target=site.order_uri(one)), one == current)
        for one in site.orders
    ]


def parts(site: Site) -> Iterator[Page]:
    """Make the page of all parts, and one for each."""
    if not site.dossier.plan.parts:
        return
    uri = site.index_uri("parts")
    title = site.speak("Parts")
    values: dict[str, object] = {"title": title, "parts": part_rows(site, uri)}
    values["rest"] = entries(site.by_part.get(None, ()), site)
    yield _page("parts", uri, site.dossier.articles, values, site)
    every = site.dossier.plan.parts
    for before, part, after in zip((None, *every), every, (*every[1:], None), strict=False):
        uri = site.part_uri(part.id)
        told = site.by_part.get(part.id, ())
        values = {
            "title": part.title,
            "up": Value(site.speak("Parts"), target=site.index_uri("parts")),
            "intro": intro(part, uri, site),
            "entries": entries(told, site),
            "before": _neighbour(before, site),
            "after": _neighbour(after, site),
        }
        yield _page("part", uri, told, values, site)


def _neighbour(part: Part | None, site: Site) -> Value | None:
    return Value(part.title, target=site.part_uri(part.id)) if part else None


def keywords(site: Site) -> Iterator[Page]:
    """Make the page of all keywords, and one for each."""
    if not site.by_tag:
        return
    uri = site.index_uri("keywords")
    title = site.speak("Keywords")
    rows = [
        (Value(name, target=site.tag_uri(tag)), len(told))
        for tag, (name, told) in site.by_tag.items()
    ]
    values: dict[str, object] = {"title": title, "rows": rows}
    yield _page("keywords", uri, site.dossier.articles, values, site)
    for tag, (name, told) in site.by_tag.items():
        uri = site.tag_uri(tag)
        values = {
            "title": name,
            "up": Value(title, target=site.index_uri("keywords")),
            "entries": entries(told, site),
        }
        yield _page("keyword", uri, told, values, site)


def _page(
    template: str, uri: str, told: Sequence[Article], values: dict[str, object], site: Site
) -> Page:
    """Make a page that lists articles, under its own title."""
    matter = front.listing(str(values["title"]), len(told))
    text = render(template, site, uri, values)
    return Page(uri, matter + "\n" + text, listed=template == "parts")
