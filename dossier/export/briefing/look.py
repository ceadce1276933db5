"""How a briefing looks, as far as a dossier may choose: colour, emblem, face, paper and size of letters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """The choices of `briefing_look` in mkdocs.yml."""

    accent: str = "#1f3a5f"
    """Colour of titles, links and the cover's band, as #rrggbb; dark enough to be read in print without colour."""
    logo: bytes = b""
    """An emblem for the cover: the bytes of a PNG, JPEG or SVG picture."""
    logo_kind: str = ""
    """`png`, `jpg` or `svg`."""
    font: str = ""
    """The family of the text, one of `fonts` or of those that the program brings; empty for the usual one."""
    fonts: str = ""
    """A folder of font files, beside those that the program brings."""
    paper: str = "a4"
    """`a4` or `us-letter`."""
    size: str = "usual"
    """One of `SIZES`: of the letters."""


SIZES = ("usual", "large")
"""Large is 14 pt for running text, the least that associations of partially sighted people ask of large print."""
PAPERS = ("a4", "us-letter")
"""The paper sizes that the template was looked at in."""
