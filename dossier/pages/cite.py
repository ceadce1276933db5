"""How to cite an article: as people write it, as reference managers find it on its page, and as files they read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier import cite
from dossier.cite.iso690 import dated
from dossier.pages.facts import Value
from dossier.pages.page import Download
from dossier.pages.render import Ready
from dossier.pages.typeset import language_of, typeset
from dossier.pages.wording import enumerate_

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


@dataclass(frozen=True, slots=True)
class Cited:
    """What an article's page says of citing it."""

    reference: cite.iso690.Reference
    files: tuple[Value, ...]
    coins: str
    """For the title of a `span` that reference managers look for."""
    tags: tuple[tuple[Ready, str], ...]
    """For the page's head: names and contents of `meta`."""
    linked: str
    """JSON-LD."""


def cited(article: Article, site: Site) -> Cited:
    """Say all ways to cite an article."""
    item = site.items[article.id]
    title = site.options.title or site.speak("Dossier")
    return Cited(
        reference(article, site),
        offered(_stem(article, site)),
        cite.coins.write(item),
        tuple((Ready(name), content) for name, content in cite.tags.tags(item)),
        cite.linked.write(item, dossier=title, language=site.options.language),
    )


def reference(article: Article, site: Site) -> cite.iso690.Reference:
    """Return a reference in three parts, so that the middle one, the outlet's name, can be set in italics."""
    return cite.iso690.reference(site.items[article.id], site.options.language)


def offered(stem: str) -> tuple[Value, ...]:
    """Name the files of references that lie beside a page."""
    return tuple(Value(name, target=f"{stem}.{ending}") for name, ending, _ in FORMATS)


def files(site: Site) -> Iterator[Download]:
    """Write the references of each article, and of the whole dossier, in each format."""
    for article in site.dossier.articles:
        yield from _written(_stem(article, site), [site.items[article.id]], site)
    every = [site.items[one.id] for one in site.dossier.articles]
    if every:
        yield from _written(site.bibliography_uri.removesuffix(".md"), every, site)


def _written(stem: str, items: list[Item], site: Site) -> Iterator[Download]:
    for _, ending, write in FORMATS:
        yield Download(f"{stem}.{ending}", write(items, site.options.language))


def _stem(article: Article, site: Site) -> str:
    return site.article_uri(article).removesuffix(".md")


def credit(article: Article, site: Site) -> str:
    """Return what follows words copied out of an article: authors, title, source, date, what is inferred in brackets."""
    language = site.options.language
    said = enumerate_(article.authors.value, language) if article.authors else ""
    name = article.title.value.rstrip(" .") if article.title else site.speak("untitled")
    title = (
        f"«\u202f{typeset(name, language_of(article))}\u202f»" if language == "fr" else f"“{name}”"
    )
    source = article.source.value.name if article.source else site.speak("unknown source")
    if not article.source or article.source.inferred:
        source = f"[{source}]"
    date = dated(site.items[article.id], language)
    return ", ".join(part for part in (said, title, source, date) if part)
