"""Articles as bibliographies know them: one record an article, written in each format that other programs read.

Only `item` looks at an article; the writers look at what it gives, so that none can say more than another.
"""

from __future__ import annotations

from dossier.cite import bibtex, coins, csl, iso690, linked, ris, tags
from dossier.cite.item import Item, item
from dossier.cite.names import Name

__all__ = ["Item", "Name", "bibtex", "coins", "csl", "iso690", "item", "linked", "ris", "tags"]
