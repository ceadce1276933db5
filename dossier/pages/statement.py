"""The page « Accessibility »: what is aimed at, what was checked and how, what falls short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.catalogue import speaker
from dossier.pages import address, front
from dossier.pages.page import Page
from dossier.pages.render import render

if TYPE_CHECKING:
    from dossier.pages.site import Site


def uri(language: str) -> str:
    """Where the page lies in a site of that language."""
    return f"{address.safe(speaker(language)('accessibility'))}.md"


def page(site: Site) -> Page:
    """Make the page; it says the same of every dossier, since the program's own is the one that was checked."""
    title = site.speak("Accessibility")
    matter = front.matter(
        {
            "type": "statement",
            "title": title,
            "description": site.speak(
                "How far this site can be used by everyone, and how that was checked"
            ),
            "search": front.UNSEARCHED,
        }
    )
    values = {"title": title, "engine": site.options.engine, "contact": site.options.contact}
    where = uri(site.options.language)
    return Page(where, matter + "\n" + render("accessibility", site, where, values))
