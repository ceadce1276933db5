"""What a page says of itself: title, address, author, dates, site, language; meta tags and JSON-LD."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from dossier.read import html_dates, html_people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "description": ("og:description", "description", "twitter:description", "dc.description"),
    "url": ("og:url",),
    "author": (
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "byl",
        "sailthru.author",
    ),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "date",
        "dc.date",
        "pubdate",
    ),
    "updated": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "last-modified",
    ),
    "site_name": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "lang": ("og:locale", "language", "content-language", "dc.language"),
}
"""Names and properties of meta tags for each hint, the most reliable first."""

LINKED = {
    "title": "headline",
    "description": "description",
    "published": "datePublished",
    "updated": "dateModified",
    "lang": "inLanguage",
    "article_body": "articleBody",
}
"""JSON-LD keys for each hint."""

ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Review")
SPACES = re.compile(r"\s+")
LENGTH_AT_MOST = 1000
"""Characters of a hint; only `article_body` may be longer."""
NODES_AT_MOST = 20_000
"""JSON-LD values looked at; a page may carry a whole catalogue."""


def hints(tree: LexborHTMLParser, markup: str) -> dict[str, str]:
    """Collect a page's hints; absent ones have no key. `published_by` says what the date stands on."""
    said: dict[str, str] = {}
    meta, linked, tags = _meta(tree), _linked(tree), _tags(tree)
    # JSON-LD tells persons from organisations; meta tags often name the site as its own author
    first = {"author": linked.get("author") or meta.get("author") or html_people.marked(tree)}
    for source in (first, meta, linked, tags):
        for name, value in source.items():
            tidy = SPACES.sub(" ", value).strip() if name != "article_body" else value.strip()
            if tidy and name not in said:
                said[name] = tidy if name == "article_body" else tidy[:LENGTH_AT_MOST]
    if said.get("publisher") == said.get("site_name"):
        said.pop("publisher", None)
    if not said.get("url", "").startswith(("http://", "https://")):
        said.pop("url", None)
    stamps = [source.pop("published", "") for source in (meta, linked)]
    day, grounds = html_dates.published(
        markup, tree, stamps, tags.get("url") or said.get("url", "")
    )
    said.pop("published", None)
    if day:
        # the stamp that gives the day gives its time too
        full = [stamp for stamp in (*stamps, tags.get("time", "")) if html_dates.day(stamp) == day]
        said |= {
            "published": full[0].strip()[:LENGTH_AT_MOST] if full else day,
            "published_by": grounds,
        }
    return dict(sorted(said.items()))


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    given: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        content = attributes.get("content") or ""
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (attributes.get(key) or "").lower()
            if name and content.strip():
                if name in META["author"] and given.get(name, content) != content:
                    given[name] += f", {content}"
                given.setdefault(name, content)
    return {
        hint: next(given[name] for name in names if name in given)
        for hint, names in META.items()
        if any(name in given for name in names)
    }


def _tags(tree: LexborHTMLParser) -> dict[str, str]:
    said = {}
    canonical = tree.css_first('link[rel="canonical"]')
    if canonical is not None:
        said["url"] = canonical.attributes.get("href") or ""
    for name, selector in (("title", "h1"), ("title", "title")):
        node = tree.css_first(selector)
        if node is not None and name not in said and (node.text() or "").strip():
            said[name] = node.text()
    whole = tree.css_first("html")
    if whole is not None:
        said["lang"] = whole.attributes.get("lang") or whole.attributes.get("xml:lang") or ""
    stamp = tree.css_first("time[datetime]")
    if stamp is not None:
        said["time"] = stamp.attributes.get("datetime") or ""
    return said


def _linked(tree: LexborHTMLParser) -> dict[str, str]:
    """Read JSON-LD: the first article on the page speaks, a site's description does not."""
    scripts = tree.css('script[type="application/ld+json"]')
    records = [record for node in scripts for record in _records(_parsed(node))]
    for record in records:
        kind = record.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if not any(isinstance(each, str) and ARTICLE_TYPE.search(each) for each in kinds):
            continue
        said = {
            hint: record[key]
            for hint, key in LINKED.items()
            if isinstance(record.get(key), str) and record[key]
        }
        known = html_people.identified(records)
        said["author"] = html_people.authors(record.get("author"), known)
        said["site_name"] = html_people.publisher(record.get("publisher"), known)
        return said | {"publisher": said["site_name"]}
    return {}


def _parsed(node: LexborNode) -> Any:
    source = (node.text() or "").strip().removeprefix("<!--").removesuffix("-->")
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _records(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(NODES_AT_MOST):
        if not waiting:
            return
        current = waiting.pop()
        if isinstance(current, dict):
            yield current
            waiting.extend(reversed(list(current.values())))
        elif isinstance(current, list):
            waiting.extend(reversed(current))
