"""How reference managers and search engines find an article on its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from dossier import cite
from dossier.pages.beside.prints import card
from dossier.pages.beside.references import offered, stem
from dossier.pages.head import Head, links
from dossier.pages.reading.cite import reference
from dossier.pages.render import Ready

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.reading.facts import Value
    from dossier.pages.site import Site
    from dossier.records import Article


@dataclass(frozen=True, slots=True)
class Cited:
    """What an article's page says of citing it."""

    reference: cite.iso690.Reference
    files: tuple[Value, ...]
    coins: str
    """For the title of a `span` that reference managers look for."""


def cited(article: Article, site: Site) -> Cited:
    """Say how to cite an article."""
    item = site.items[article.id]
    return Cited(reference(article, site), offered(stem(article, site)), cite.coins.write(item))


def head(article: Article, site: Site) -> Head:
    """Say what an article's page tells reference managers and search engines."""
    item, uri = site.items[article.id], site.article_uri(article)
    title = site.options.title or site.speak("Dossier")
    return Head(
        links(uri, site),
        tuple((Ready(name), content) for name, content in cite.tags.tags(item)),
        tuple(_shared(article, item, title, site)),
        cite.linked.write(item, dossier=title, language=site.options.language),
    )


def _shared(
    article: Article, item: cite.Item, title: str, site: Site
) -> Iterator[tuple[Ready, str]]:
    """Tell those who show links what the page is of; pictures need whole addresses, so the site's own must be known."""
    if not (site.options.cards and site.options.site_url):
        return
    root = f"{site.options.site_url.rstrip('/')}/"
    said = {
        "og:type": "article",
        "og:site_name": title,
        "og:title": item.title or article.id,
        "og:url": urljoin(root, site.built(site.article_uri(article), "index.md")),
        "og:image": urljoin(root, card(article, site)),
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    yield from ((Ready(name), content) for name, content in said.items())
