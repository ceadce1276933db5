"""Templates to Markdown: what is not marked as ours is a stranger's text and comes out as literal text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.pages import front
from dossier.pages.address import link
from dossier.pages.lists.shelves import shelved
from dossier.pages.literal import literal
from dossier.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.pages.site import Site


class Ready(str):
    """Markdown of our own making: templates print it as it stands."""

    __slots__ = ()


def printed(value: object) -> str:
    """Say what a template prints for a value: literal text, unless it is `Ready`.

    One space at either edge stays, so that a paragraph may be printed piece by piece.
    """
    if isinstance(value, Ready):
        return str(value)
    text = "" if value is None else str(value)
    said = literal(text)
    before = " " if text[:1] in BREAKING and text else ""
    return before + said + (" " if said and text[-1:] in BREAKING else "")


def voiced(text: object, tongue: str) -> Ready:
    """Print words in a language that is not the page's, so that a voice reads them as what they are; "" is the page's."""
    said = printed(text)
    return Ready(f'<span lang="{literal(tongue)}">{said}</span>' if tongue else said)


BREAKING = " \t\n\r"
"""White space that may stand at the edge of a piece."""

ENVIRONMENT = Environment(
    loader=PackageLoader("dossier"),
    finalize=printed,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,  # noqa: S701 - `printed` escapes more than HTML does: see dossier.pages.literal
)


def render(template: str, site: Site, uri: str, values: Mapping[str, object]) -> str:
    """Print a page's text.

    Args:
        template: name under `templates/`, without its ending.
        site: the dossier.
        uri: the page's own address, for relative links.
        values: what the template prints; plain strings are taken for strangers' text.
    """
    said = ENVIRONMENT.get_template(f"{template}.md.j2").render(
        **values,
        _=site.speak,
        to=lambda target: Ready(link(target, uri)),
        voiced=voiced,
        shelved=lambda listed: shelved(listed, site),
        language=Ready(site.options.language),
    )
    return re.sub(r"\n{3,}", "\n\n", said).strip("\n") + "\n"


def list_page(
    template: str, uri: str, values: Mapping[str, object], site: Site, articles: int
) -> Page:
    """Make a page that lists others, under the title among its values; one for a navigation where it is an index.

    Args:
        template: name under `templates/`, without its ending.
        uri: the page's address.
        values: what the template prints, `title` among them.
        site: the dossier.
        articles: how many articles it lists or is drawn from.
    """
    matter = front.listing(str(values["title"]), articles)
    text = render(template, site, uri, values)
    return Page(uri, f"{matter}\n{text}", listed=uri.endswith("/index.md"))


def web_address(url: str) -> str | None:
    """Return an address of the web, percent-encoded; None for one that is not http(s) or names no host."""
    bare = url.strip()
    if re.search(r"[\x00-\x20\x7f\\]", bare):
        return None
    try:
        parts = urlsplit(bare)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return quote(bare.encode("utf-8", "replace"), safe="%/:=&?~#+!$,;'@()*[]") if fit else None


def outward(url: str) -> Ready | None:
    """Return an address of the web fit for `href`; None for one that readers should not be led to."""
    fit = web_address(url)
    return Ready(literal(fit)) if fit else None
