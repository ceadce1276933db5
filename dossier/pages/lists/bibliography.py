"""The bibliography: every article's reference, by author or else by outlet, with files for reference managers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier import cite
from dossier.pages.beside.references import offered
from dossier.pages.lists.stretches import FULL, numbered
from dossier.pages.reading.cite import reference
from dossier.pages.reading.facts import Value
from dossier.pages.reading.typeset import tongue_of
from dossier.pages.render import list_page
from dossier.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.cite.iso690 import Reference
    from dossier.pages.page import Page
    from dossier.pages.site import Site
    from dossier.records import Article


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference in the list."""

    target: str
    """The article's page."""
    reference: Reference
    coins: str
    tongue: str
    """The title's language, where it is not the site's."""


def pages(site: Site) -> Iterator[Page]:
    """Make the page of all references; a long list gets pages of a hundred below it."""
    if not site.dossier.articles:
        return
    uri = site.bibliography_uri
    entries = [_entry(article, site) for article in site.bibliography]
    stretches = tuple(numbered(entries, "", "", site)) if len(entries) > FULL else ()
    addresses = [site.list_uri(uri, "", "name", one.key) for one in stretches]
    ways = tuple(
        Value(one.name, target=address) for one, address in zip(stretches, addresses, strict=True)
    )
    yield _page(uri, site.speak("Bibliography"), entries if not stretches else (), ways, site)
    for one, address in zip(stretches, addresses, strict=True):
        title = f"{site.speak('Bibliography')} – {one.name}"
        yield _page(address, title, one.entries, ways, site)


def _page(
    uri: str, title: str, entries: Sequence[Entry], ways: tuple[Value, ...], site: Site
) -> Page:
    articles = len(site.dossier.articles)
    values = {
        "title": title,
        "count": articles,
        "noun": site.speak(plural(articles, "article", "articles", site.options.language)),
        "files": offered(site.bibliography_uri.removesuffix(".md")),
        "ways": ways,
        "entries": entries,
    }
    return list_page("bibliography", uri, values, site, articles)


def _entry(article: Article, site: Site) -> Entry:
    return Entry(
        site.article_uri(article),
        reference(article, site),
        cite.coins.write(site.items[article.id]),
        tongue_of(article, site.options.language),
    )
