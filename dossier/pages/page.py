"""What this room takes and gives: the options of a site, and a page of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What pages need to know beside the dossier."""

    language: str = "fr"
    """The interface's language."""
    site_url: str = ""
    """The site's own address, for feeds; empty where nobody told it."""
    title: str = ""
    """The site's name: title of a home page that nobody wrote."""
    engine: str = ""
    """Name and version of the program, shown under « Provenance »."""
    briefings: tuple[str, ...] = ()
    """Files of the whole dossier, from the site's root: the PDF or its volumes, the book for e-readers."""
    pdf_pages: bool = False
    """True where each article and each actor has a PDF of its own."""
    cards: bool = False
    """True where each article has a picture for links shared elsewhere; needs the site's own address."""
    zip: str = ""
    """File of the site's copy for reading offline, from the site's root; empty where there is none."""
    contact: str = ""
    """Where readers write who meet a barrier; shown on the page « Accessibility »."""
    search: bool = False
    """True where the built site gets a search: then there is a page « Recherche »."""
    written: Mapping[str, str] = field(default_factory=dict)
    """Pages written by hand, by address: whole texts, whose references and marks are to be completed. Into `index.md` the
    overview goes where it says `<!-- dossier -->`, else to its end."""
    docs: str = "docs"
    """What notices call the folder of those pages."""
    directory_urls: bool = True
    """True where the host makes `actors/rt/` of `actors/rt.md`; else it makes `actors/rt.html`."""
    config: str = "mkdocs.yml"
    """What notices call the host's configuration, which holds the introductions of parts."""


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page with its front matter, ready for a host."""

    uri: str
    """Where it goes, relative to the folder of pages: `articles/003_….md`."""
    markdown: str
    """Front matter and text."""
    seed: str | None = None
    """The seed it was made from, relative to the dossier's root: where « edit this page » leads."""
    listed: bool = False
    """True for the few pages that belong in a navigation."""
    completes: bool = False
    """True when it takes up what was written by hand at its address, and stands in that page's place."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the pages."""

    uri: str
    """Where it goes, relative to the folder of pages."""
    content: str | bytes

    @property
    def bytes(self) -> bytes:
        """The content as it is written; what UTF-8 cannot hold becomes a question mark."""
        if isinstance(self.content, bytes):
            return self.content
        return self.content.encode("utf-8", "replace")
