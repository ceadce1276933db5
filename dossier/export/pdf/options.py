"""What a person may choose about the printed briefing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfOptions:
    """The choices for one briefing; the dossier decides all the rest."""

    title: str
    """The dossier's title, on the cover, in the running head and in the file's metadata."""
    language: str = "fr"
    """The language of everything the program says; articles keep their own."""
    subtitle: str = ""
    """A line under the title."""
    authors: tuple[str, ...] = ()
    """Who answers for the dossier: on the cover and in the file's metadata."""
    paper: str = "a4"
    """`a4` or `us-letter`."""
    created: int | None = None
    """The file's creation time in Unix seconds (`SOURCE_DATE_EPOCH`); None takes the dossier's
    closing date, or else its latest article, so that the same dossier gives the same bytes."""
    verify: bool = True
    """Read the finished file back and look for every kept block in it."""


PAPERS = ("a4", "us-letter")
"""The paper sizes that the template was looked at in."""
