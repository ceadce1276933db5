"""What stands around the pages, whatever the host: the foot's links, the error page, the name of the theme's search.

It is put into pages that a host has built, since each theme has a frame of its own.
"""

from __future__ import annotations

import re
from html import escape

from dossier.catalogue import speaker

NAMELESS = '<div class="md-search" data-md-component="search" role="dialog"'
"""How Material 9 opens its search dialog."""

LINK = 'class="dossier-foot"'
"""Marks our link: a page that has it is left alone."""

RIGHTS = re.compile(r"<div class=\"md-copyright__highlight\">")
PLACE = re.compile(r"<div class=\"md-copyright\">")
"""Where Material and Zensical say whose the texts are, and what holds it even where nothing is said."""
DIV = re.compile(r"<(/?)div\b")
MAIN = re.compile(r"(<article class=\"md-content__inner[^>]*>).*?(</article>)", re.DOTALL)
"""The words of Material's and Zensical's error pages."""

REACH = "Accessibility"

LOST = {
    "missing": "Page not found",
    "perhaps": "This address leads to no page of this dossier.",
    "home": "To the home page",
}


def foot(html: str, statement: str, language: str) -> str:
    """Return a page with the way to the page about accessibility in its foot; as it is where it has one, or no foot.

    Args:
        html: the page.
        statement: address of the page about accessibility, as this page gives it.
        language: the interface's.
    """
    if LINK in html:
        return html
    name = escape(speaker(language)(REACH))
    link = f'<a {LINK} href="{escape(statement)}">{name}</a>'
    said = RIGHTS.search(html)
    if said:
        at = _end(html, said.start())
        return f"{html[:at].rstrip()} · {link}{html[at:]}"
    place = PLACE.search(html)
    if place:
        at = place.end()
        return f'{html[:at]}<div class="md-copyright__highlight">{link}</div>{html[at:]}'
    at = html.rfind("</footer>")
    return html if at < 0 else f"{html[:at]}<p>{link}</p>{html[at:]}"


def _end(html: str, start: int) -> int:
    """Return where the `div` that begins at `start` ends."""
    depth = 0
    for tag in DIV.finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return len(html)


def lost(html: str, home: str, language: str) -> str | None:
    """Return a theme's error page with our words; None for a theme that we do not know.

    Args:
        html: the page.
        home: address of the home page, from the server's root.
        language: the interface's.
    """
    speak = speaker(language)
    missing, perhaps, way = (escape(speak(LOST[name])) for name in ("missing", "perhaps", "home"))
    main = (
        f'\n<h1 id="dossier-title">{missing}</h1>\n<p>{perhaps}</p>\n'
        f'<p><a href="{escape(home)}">{way}</a></p>\n'
    )
    told, times = MAIN.subn(lambda found: found[1] + main + found[2], html, count=1)
    return told if times else None


def named(html: str, language: str) -> str:
    """Name Material's search dialog in a page, which has no name for screen readers."""
    label = escape(speaker(language)("Search"))
    return html.replace(NAMELESS, f'{NAMELESS} aria-label="{label}"', 1)
