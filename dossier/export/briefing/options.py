"""What a person may choose about a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dossier.export.briefing.look import Look
from dossier.export.selection import Selection

if TYPE_CHECKING:
    from dossier.export.briefing.sheet import ActorGroup
    from dossier.export.editions import Edition


@dataclass(frozen=True, slots=True)
class Shelf:
    """The place of one volume among several."""

    number: int
    of: int
    common: tuple[ActorGroup, ...] = ()
    """The actors of all volumes with the pages of the earlier ones, for the last volume."""


@dataclass(frozen=True, slots=True)
class BriefingOptions:
    """The choices for one briefing; the dossier decides all the rest."""

    title: str
    """The dossier's title, on the cover, in the running head and in the file's metadata."""
    language: str = "fr"
    """The language of everything the program says; articles keep their own."""
    subtitle: str = ""
    """A line under the title."""
    authors: tuple[str, ...] = ()
    """Who answers for the dossier: on the cover and in the file's metadata."""
    look: Look = field(default_factory=Look)
    """Colour, emblem, face, paper and size of letters."""
    created: int | None = None
    """The file's creation time in Unix seconds (`SOURCE_DATE_EPOCH`); None takes the dossier's
    closing date, or else its latest article, so that the same dossier gives the same bytes."""
    selection: Selection = field(default_factory=Selection)
    """Which articles are printed; all of them where it is empty."""
    intro: str = ""
    """The curator's introduction; blank lines part its paragraphs."""
    listing: str = ""
    """One of `LISTINGS`: the articles' order; empty takes the dossier's own."""
    quotations: bool = False
    """Print what people are quoted with once more, by speaker."""
    rights: str = ""
    """Whose the texts are, in the words of the dossier's curator."""
    shelf: Shelf | None = None
    """Which of several volumes this is; None for a briefing in one."""
    alone: bool = False
    """Print the articles' own pages alone, under the article's title: for one article."""
    verify: bool = True
    """Read the finished file back and look for every kept block in it."""


def edited(options: BriefingOptions, edition: Edition) -> BriefingOptions:
    """Return the choices for a briefing that has a name; what it does not say is the dossier's."""
    return replace(
        options,
        title=edition.title or options.title,
        subtitle=edition.subtitle or options.subtitle,
        selection=edition.selection,
        intro=edition.intro,
        listing=edition.order,
        quotations=edition.quotations,
    )
