"""A dossier to the words of a briefing, whatever prints it: plain text, already said in the dossier's language.

`arranged` chooses and orders the articles, `compose` says them; `sheet` holds the records that come out. The rooms `pdf`
and `epub` print these records and decide nothing about them.
"""

from __future__ import annotations

from dossier.export.briefing.arranged import arranged
from dossier.export.briefing.book import compose
from dossier.export.briefing.options import BriefingOptions, edited

__all__ = ["BriefingOptions", "arranged", "compose", "edited"]
