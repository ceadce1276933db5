"""What stands around the pages, whatever the host: the foot, the error page's words, the header search's name."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dossier.catalogue import speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMELESS = '<div class="md-search" data-md-component="search" role="dialog"'
"""How Material 9 opens its search dialog."""

LOST = {
    "missing": "Page not found",
    "perhaps": "This address leads to no page of this dossier.",
    "home": "To the home page",
}


def foot(rights: str, statement: str, language: str) -> str:
    """Return the foot of a page: whose the texts are, and the way to the page about accessibility.

    Args:
        rights: what the configuration says of rights, as HTML.
        statement: address of that page, as the page with the foot gives it.
        language: the interface's.
    """
    link = f'<a href="{statement}">{escape(speaker(language)("Accessibility"))}</a>'
    return f"{rights} · {link}" if rights else link


def lost(language: str) -> Mapping[str, str]:
    """Return the words of the error page, by their names in its template."""
    speak = speaker(language)
    return {name: speak(words) for name, words in LOST.items()}


def named(output: str, language: str) -> str:
    """Name Material's search dialog in a page's HTML, which has no name for screen readers."""
    label = escape(speaker(language)("Search"))
    return output.replace(NAMELESS, f'{NAMELESS} aria-label="{label}"', 1)
