"""References as files: of each article beside its page, of all of them beside the bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier import cite
from dossier.pages.page import Download
from dossier.pages.reading.facts import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dossier.cite import Item
    from dossier.pages.site import Site
    from dossier.records import Article

FORMATS: tuple[tuple[str, str, Callable[[Iterable[Item], str], str]], ...] = (
    ("BibTeX", "bib", cite.bibtex.write),
    ("RIS", "ris", cite.ris.write),
    ("CSL-JSON", "csl.json", cite.csl.write),
    ("ISO 690", "txt", cite.iso690.write),
)
"""Name, ending and writer of each format of references."""


def offered(stem: str) -> tuple[Value, ...]:
    """Name the files of references that lie beside a page."""
    return tuple(Value(name, target=f"{stem}.{ending}") for name, ending, _ in FORMATS)


def files(site: Site) -> Iterator[Download]:
    """Write the references of each article, and of the whole dossier, in each format."""
    for article in site.dossier.articles:
        yield from _written(stem(article, site), [site.items[article.id]], site)
    every = [site.items[one.id] for one in site.dossier.articles]
    if every:
        yield from _written(site.bibliography_uri.removesuffix(".md"), every, site)


def _written(stem: str, items: list[Item], site: Site) -> Iterator[Download]:
    for _, ending, write in FORMATS:
        yield Download(f"{stem}.{ending}", write(items, site.options.language))


def stem(article: Article, site: Site) -> str:
    """Return where an article's page and the files beside it lie, without an ending."""
    return site.article_uri(article).removesuffix(".md")
