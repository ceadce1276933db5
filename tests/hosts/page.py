"""What a reader and a program get of a built page, whichever host built it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAIN = ("article.md-content__inner", "[role=main]")
"""The element that holds a page's own words: Material's, then that of MkDocs' own themes."""
CHROME = "script, style, svg, .headerlink, .md-content__button, .md-source-file, [hidden]"
"""What the theme adds inside of it, and what nobody sees."""
META = ("description", "robots", "author", "keywords")
OURS = re.compile(r"(?:citation_|DC\.|dcterms\.|og:|twitter:|article:)", re.IGNORECASE)
"""Tags that the pages ask for themselves."""
ROOT = "https://site.invalid/"
"""Where sites are thought to stand, so that two addresses of one page are the same."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a built site."""

    title: str
    text: str
    """The words of its main part, white space collapsed."""
    anchors: tuple[str, ...]
    """Ids in its main part, in order."""
    links: tuple[str, ...]
    """Where its main part leads, from the site's root, in order."""
    head: tuple[str, ...]
    """What its head tells programs, sorted: tags, other forms, linked data, whether a policy is there."""
    foot: str
    """The words of its foot."""
    search: tuple[str, ...]
    """Where the search in its head leads."""


def read(html: str, uri: str) -> Page:
    """Read a page; `uri` is its file from the site's root."""
    tree = LexborHTMLParser(html)
    main = next(filter(None, (tree.css_first(one) for one in MAIN)), None)
    title = tree.css_first("title")
    foot = tree.css_first("footer .md-copyright__highlight") or tree.css_first("footer")
    forms = tuple(
        _target(form.attributes.get("action"), uri) for form in tree.css("form.dossier-find")
    )
    head = _head(tree, uri)
    for node in main.css(CHROME) if main else ():
        node.decompose()
    return Page(
        title=_words(title),
        text=_words(main),
        anchors=tuple(
            str(node.attributes["id"])
            for node in (main.css("[id]") if main else ())
            if not str(node.attributes["id"]).startswith("__")  # the theme's own
        ),
        links=tuple(
            _target(node.attributes["href"], uri) for node in (main.css("a[href]") if main else ())
        ),
        head=head,
        foot=_words(foot),
        search=forms,
    )


def differences(one: Page, other: Page) -> list[str]:
    """Say in which respects two pages differ, and how they first do."""
    found = []
    for field in fields(Page):
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if mine != theirs:
            found.append(f"{field.name}: {_first(mine, theirs)}")
    return found


def _head(tree: LexborHTMLParser, uri: str) -> tuple[str, ...]:
    told = []
    for node in tree.css("head meta"):
        name = node.attributes.get("name") or node.attributes.get("property") or ""
        if name in META or OURS.match(name):
            told.append(f"{name}={node.attributes.get('content')}")
        if (node.attributes.get("http-equiv") or "").lower() == "content-security-policy":
            told.append("policy")
    for node in tree.css("head link[rel=alternate], head link[rel=canonical]"):
        told.append(f"{node.attributes['rel']} {_target(node.attributes.get('href'), uri)}")
    for node in tree.css("head script[type='application/ld+json']"):
        told.append(node.text())
    return tuple(sorted(told))


def _target(href: str | None, uri: str) -> str:
    """Return an address from the site's root, a page's the same with and without `index.html`."""
    address = urljoin(f"{ROOT}{uri}", href or "")
    if not address.startswith(ROOT):
        return address
    way = unquote(address.removeprefix(ROOT))
    path, mark, anchor = way.partition("#")
    return path.removesuffix("index.html") + mark + anchor


def target(link: str) -> tuple[str, str] | None:
    """Split a link of a page into file and anchor, from the site's root; None for one that leads elsewhere."""
    if urlsplit(link).scheme:
        return None
    path, _, anchor = link.partition("#")
    path = path.partition("?")[0]
    return (f"{path}index.html" if path.endswith("/") or not path else path), anchor


def _words(node: LexborNode | None) -> str:
    return " ".join(node.text(separator=" ").split()) if node else ""


def _first(mine: str | tuple[str, ...], theirs: str | tuple[str, ...]) -> str:
    """Show where two values part ways."""
    at = next(
        (at for at, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b),
        min(len(mine), len(theirs)),
    )
    if isinstance(mine, str):
        at = max(0, at - 30)
        return f"« …{mine[at : at + 90]} » / « …{theirs[at : at + 90]} »"
    return f"{len(mine)} / {len(theirs)}, at {at}: {' '.join(mine[at : at + 1])} / {' '.join(theirs[at : at + 1])}"
