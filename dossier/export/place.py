"""Where a briefing goes in the site."""

from __future__ import annotations

from pathlib import Path

from dossier.records import DossierError

USUAL = "briefing.pdf"


def briefing(asked: object) -> str:
    """Return the file that the option `pdf` asks for, from the site's root; empty when it asks for none.

    Raises:
        DossierError: for a file outside the site, or one that is no PDF by its name; says how to write it.
    """
    target = USUAL if asked is True else str(asked or "")
    path = Path(target)
    if target and (path.is_absolute() or ".." in path.parts or path.suffix != ".pdf"):
        message = (
            f"mkdocs.yml: pdf: « {target} » is no file name inside the site. Write it as {USUAL}."
        )
        raise DossierError(message)
    return target


def edition(name: str) -> str:
    """Return the file of a briefing that has a name, from the site's root."""
    return f"briefings/{name}.pdf"
