"""What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1, of the dossier and of each actor and outlet.

An entry is our page about an article: it links to the page, and `via` to the original. An article that has no sure day
of publication has none in the feed; Atom's `updated` then says the dossier's own latest day. Addresses are whole
where the host knows the site's, else relative, which both formats resolve against the feed's own.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

from dossier.cite.plain import plain
from dossier.pages.page import Download
from dossier.pages.reading.article import summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.pages.site import Site
    from dossier.records import Article

MOST = 50
"""Entries of a feed, the newest first."""
FEWEST = 2
"""Articles from which an actor or outlet has a feed of its own: one article brings no news."""
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://pypi.org/project/mkdocs-dossier/")
"""Of the ids of entries, which stay when a site moves."""
ATOM = "http://www.w3.org/2005/Atom"
EPOCH = "2000-01-01"
"""Day of a feed in which nothing is dated: the clock is not read."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of articles, and the page that it is of."""

    title: str
    page: str
    """The page's address in the pages' folder."""
    articles: Sequence[Article]

    @property
    def atom(self) -> str:
        """Where its Atom file lies."""
        return f"{self._stem}.atom"

    @property
    def json(self) -> str:
        """Where its JSON Feed lies; `.json` alone is a page's record."""
        return f"{self._stem}.json" if self.page == "index.md" else f"{self._stem}.feed.json"

    @property
    def _stem(self) -> str:
        return "feed" if self.page == "index.md" else self.page.removesuffix(".md")


def feeds(site: Site) -> Iterator[Feed]:
    """Give the feeds of the dossier, its actors and its outlets."""
    title = plain(site.options.title or site.speak("Dossier"))
    if site.dossier.articles:
        yield Feed(title, "index.md", site.newest_first[:MOST])
    for actor in site.dossier.actors:
        told = site.mentioned.get(actor.id, ())
        if len(told) >= FEWEST:
            yield Feed(f"{title} – {plain(actor.name)}", site.actor_uri(actor.id), told[:MOST])
    newest = {one.id: place for place, one in enumerate(site.newest_first)}
    for identifier, articles in site.by_source.items():
        if identifier and len(articles) >= FEWEST and articles[0].source:
            name = plain(articles[0].source.value.name)
            told = tuple(sorted(articles, key=lambda one: newest[one.id]))[:MOST]
            yield Feed(f"{title} – {name}", site.source_uri(identifier), told)


def files(site: Site) -> Iterator[Download]:
    """Write each feed in both formats."""
    for feed in site.feeds.values():
        yield Download(feed.atom, _atom(feed, site))
        yield Download(feed.json, _json(feed, site))


def _atom(feed: Feed, site: Site) -> str:
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": site.options.language})
    own = feed.atom
    _text(root, "id", _urn(f"feed:{feed.page}", site))
    _text(root, "title", feed.title)
    _text(root, "updated", _stamp(_latest(feed.articles, site)))
    _link(root, "self", _to(own, own, site), "application/atom+xml")
    _link(root, "alternate", _to(_built(feed.page, site), own, site), "text/html")
    author = Xml.SubElement(root, "author")
    _text(author, "name", plain(site.options.title or site.speak("Dossier")))
    for article in feed.articles:
        _entry(root, article, own, site)
    Xml.indent(root, " ")
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n" + Xml.tostring(root, encoding="unicode") + "\n"
    )


def _entry(root: Xml.Element, article: Article, own: str, site: Site) -> None:
    item = site.items[article.id]
    entry = Xml.SubElement(root, "entry")
    _text(entry, "id", _urn(article.id, site))
    _text(entry, "title", item.title or site.speak("untitled"))
    sure = item.sure if item.sure and item.sure.day else None
    _text(entry, "updated", _stamp(sure.edtf if sure else _latest((), site)))
    if sure:
        _text(entry, "published", _stamp(sure.edtf))
    page = _built(site.article_uri(article), site)
    _link(entry, "alternate", _to(page, own, site), "text/html")
    if item.url:
        _link(entry, "via", item.url, "text/html")
    for name in item.authors:
        _text(Xml.SubElement(entry, "author"), "name", f"{name.given} {name.family}".strip())
    if not item.authors and item.outlet:
        _text(Xml.SubElement(entry, "author"), "name", item.outlet)
    for word in item.keywords:
        Xml.SubElement(entry, "category", {"term": word})
    _text(entry, "summary", plain(summary(article)))


def _json(feed: Feed, site: Site) -> str:
    own = feed.json
    said = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": _to(_built(feed.page, site), own, site),
        "feed_url": _to(own, own, site),
        "language": site.options.language,
        "items": [_item(article, own, site) for article in feed.articles],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _item(article: Article, own: str, site: Site) -> dict[str, Any]:
    item = site.items[article.id]
    sure = item.sure if item.sure and item.sure.day else None
    known = {
        "id": _urn(article.id, site),
        "url": _to(_built(site.article_uri(article), site), own, site),
        "external_url": item.url,
        "title": item.title or site.speak("untitled"),
        "content_text": plain(summary(article)) or item.title or site.speak("untitled"),
        "date_published": _stamp(sure.edtf) if sure else None,
        "authors": [{"name": f"{name.given} {name.family}".strip()} for name in item.authors],
        "tags": list(item.keywords),
        "language": item.language,
    }
    return {key: value for key, value in known.items() if value}


def _latest(articles: Sequence[Article], site: Site) -> str:
    """Return the latest sure day of some articles, else of the dossier, else the one that stands for none."""
    latest = site.latest_of(articles) or site.latest
    return latest.edtf if latest else EPOCH


def _stamp(edtf: str) -> str:
    """Write RFC 3339: midnight where the clock is not known, UTC where the zone is not."""
    day, _, clock = edtf.partition("T")
    if not clock:
        return f"{day}T00:00:00Z"
    zone = next((clock[at:] for at, sign in enumerate(clock) if sign in "Z+-"), "")
    hours = clock.removesuffix(zone)
    return f"{day}T{hours if hours.count(':') > 1 else f'{hours}:00'}{zone or 'Z'}"


def _urn(name: str, site: Site) -> str:
    """Name an entry for good, whatever the site's address: by the dossier's title and the article's id."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, f'{site.options.title}|{name}')}"


def _built(uri: str, site: Site) -> str:
    return "" if uri == "index.md" else site.built(uri, "index.md")


def _to(target: str, own: str, site: Site) -> str:
    """Give a place of the site as a whole address; without the site's own, relative to the feed's folder."""
    if site.options.site_url:
        return urljoin(site.options.site_url.rstrip("/") + "/", target)
    return "../" * own.count("/") + target or "./"


def _text(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = text


def _link(parent: Xml.Element, relation: str, address: str, kind: str) -> None:
    Xml.SubElement(parent, "link", {"rel": relation, "href": address, "type": kind})
