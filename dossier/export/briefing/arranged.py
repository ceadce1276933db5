"""Which articles a briefing holds, and in what order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.export.selection import narrowed
from dossier.index import curated
from dossier.records import LISTINGS

if TYPE_CHECKING:
    from dossier.export.briefing.options import BriefingOptions
    from dossier.records import Dossier


def arranged(dossier: Dossier, options: BriefingOptions) -> tuple[Dossier, BriefingOptions]:
    """Return the chosen articles in the order they are printed in, and the options with the selection resolved.

    Articles stand by date, unless the curator's plan lists them by part or in the curator's order.

    Raises:
        DossierError: when nothing is selected.
    """
    chosen, selection = narrowed(dossier, options.selection)
    chosen = _ordered(chosen, options.listing or dossier.plan.listing)
    return chosen, replace(options, selection=selection)


def _ordered(dossier: Dossier, listing: str) -> Dossier:
    """Put the articles in the order they are printed in; by part, what is pinned leads its part alone."""
    if listing == LISTINGS[0]:
        return dossier
    articles = curated(dossier)
    if listing == "part":
        rank = {part.id: number for number, part in enumerate(dossier.plan.parts)}
        last = len(rank)
        articles = tuple(sorted(articles, key=lambda one: rank.get(one.curation.part or "", last)))
    return replace(dossier, articles=articles)
