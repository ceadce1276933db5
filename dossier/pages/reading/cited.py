"""How reference managers and search engines find an article on its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier import cite
from dossier.pages.beside.references import offered, stem
from dossier.pages.head import Head, links
from dossier.pages.reading.cite import reference
from dossier.pages.render import Ready

if TYPE_CHECKING:
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
        cite.linked.write(item, dossier=title, language=site.options.language),
    )
