"""One article on its own sheets: no cover, no lists, only what its page of a briefing has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.export.pdf import arranged, printed
from dossier.export.selection import Selection

if TYPE_CHECKING:
    from dossier.export.briefing import BriefingOptions
    from dossier.export.pdf import Printed
    from dossier.records import Dossier


def write(dossier: Dossier, article: str, options: BriefingOptions) -> Printed:
    """Print the article of that id; `dossier` also holds those that share its text.

    Raises:
        DossierError: as for a briefing.
    """
    alone = replace(options, selection=Selection(ids=(article,)), alone=True)
    chosen, exact = arranged(dossier, alone)
    return printed(chosen, exact, dossier)
