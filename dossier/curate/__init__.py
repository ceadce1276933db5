"""The curator's word: sidecars applied over what the machine found, and the dossier's own YAML lists.

Verdicts go before the facts are looked for (`overrule`), so that a restored paragraph gets its mentions; facts go
after (`correct`), so that they always win.
"""

from __future__ import annotations

from dossier.curate.facts import correct, narrow, widen
from dossier.curate.lists import authority
from dossier.curate.plan import plan
from dossier.curate.remarks import astray
from dossier.curate.sidecar import KEYS, UNREAD, Sidecar, read_sidecar
from dossier.curate.verdicts import RULE, holds, overrule, places

__all__ = [
    "KEYS",
    "RULE",
    "UNREAD",
    "Sidecar",
    "astray",
    "authority",
    "correct",
    "holds",
    "narrow",
    "overrule",
    "places",
    "plan",
    "read_sidecar",
    "widen",
]
