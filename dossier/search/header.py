"""The search in the head of every page: a form that leads to the page « Recherche », which the script makes more of.

It is written into pages that a host has made, since the theme shows a search of its own or none.
"""

from __future__ import annotations

import re
from html import escape

from dossier.catalogue import speaker

MARK = 'class="dossier-find"'
"""A page that has it is left alone."""
NAV = re.compile(r"<nav\b[^>]*class=\"md-header__inner\b")
TAG = re.compile(r"<(/?)nav\b")
GLASS = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m14 14 6 6M15.5 9.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0"/></svg>'
"""Drawn in lines, which `search.css` gives their width: it stands on every page, twice."""


def add(html: str, target: str, language: str) -> str:
    """Return a page with the search in its head; as it is where it has one, or where the theme has no such head.

    Args:
        html: the page.
        target: address of the page « Recherche », as this page gives it.
        language: the interface's language.
    """
    at = None if MARK in html else _inside(html)
    return html if at is None else html[:at] + _box(escape(target), language) + html[at:]


def _box(target: str, language: str) -> str:
    speak = speaker(language)
    name, hint = escape(speak("Search")), escape(speak("Search the articles"))
    return (
        f'<form class="dossier-find" role="search" action="{target}" aria-label="{hint}">'
        f'<input class="dossier-find__input" type="search" name="q" aria-label="{hint}" placeholder="{name}" '
        f'autocomplete="off" autocapitalize="off" spellcheck="false" aria-keyshortcuts="/ s">'
        f'<button class="dossier-find__go md-icon" aria-label="{name}">{GLASS}</button></form>'
        f'<a class="dossier-find__link md-header__button md-icon" href="{target}" aria-label="{name}">{GLASS}</a>'
    )


def _inside(html: str) -> int | None:
    """Return where the inner part of Material's header ends; None in another theme."""
    opened = NAV.search(html)
    depth = 0
    for tag in TAG.finditer(html, opened.start()) if opened else ():
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start()
    return None
