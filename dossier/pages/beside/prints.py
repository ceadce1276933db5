"""Printed files and pictures of single pages: where they lie, and how a page's link gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.pages import address
from dossier.pages.render import Ready
from dossier.pages.site import Site

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.pages.page import SiteOptions
    from dossier.records import Article, Dossier


def prints(dossier: Dossier, options: SiteOptions) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the files of articles and of actors, by id, from the site's root; nothing where none is asked for.

    An actor whom one article alone names has no file of its own: its page leads to the article's.
    """
    site = Site(dossier, options)
    if not options.pdf_pages:
        return {}, {}
    articles = {one.id: _beside(site.article_uri(one)) for one in dossier.articles}
    actors = {
        one.id: _beside(site.actor_uri(one.id))
        for one in dossier.actors
        if len(site.mentioned.get(one.id, ())) > 1
    }
    return articles, actors


def cards(dossier: Dossier, options: SiteOptions) -> Mapping[str, str]:
    """Return the pictures of articles, by id, from the site's root; nothing where none is asked for."""
    site = Site(dossier, options)
    return {one.id: card(one, site) for one in dossier.articles} if options.cards else {}


def card(article: Article, site: Site) -> str:
    """Return where an article's picture lies, from the site's root."""
    return f"{site.article_uri(article).removesuffix('.md')}.png"


def of_article(article: Article, site: Site) -> Ready:
    """Return the link from an article's page to its file; empty where there is none."""
    uri = site.article_uri(article)
    return _link(_beside(uri), uri, site)


def of_actor(actor: str, site: Site) -> Ready:
    """Return the link from an actor's page to its file, or to that of its only article; empty where there is none."""
    uri, articles = site.actor_uri(actor), site.mentioned.get(actor, ())
    if not articles:
        return Ready("")
    alone = site.article_uri(articles[0]) if len(articles) == 1 else uri
    return _link(_beside(alone), uri, site)


def _beside(uri: str) -> str:
    return f"{uri.removesuffix('.md')}.pdf"


def _link(file: str, page: str, site: Site) -> Ready:
    if not site.options.pdf_pages:
        return Ready("")
    return Ready(address.file(file, page, directory_urls=site.options.directory_urls))
