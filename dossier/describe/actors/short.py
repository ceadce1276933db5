"""Short names that hold only where the full one stands: « l’Alliance » in an article on OTAN."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.describe.actors.spans import Span, meeting
from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.records import Actor

_GOES_ON = r"(?! (?:d[eu]s? |d'|de la |pour |[A-Z0-9]|atlantique|francaise|israelite|economique|monetaire))(?![\w-])"
"""What must not follow: « l'Alliance pour le changement », « l'Union des écrivains » are other bodies."""


@functools.cache
def _short_names() -> Mapping[str, str]:
    """Return the id of the organisation meant by each short name, in order of name."""
    listed = table("organisations")
    meant = {short: entry["id"] for entry in listed for short in entry.get("short", ())}
    return dict(sorted(meant.items()))


def find(
    texts: Sequence[Passage], spans: Sequence[list[Span]], organisations: Sequence[Actor]
) -> list[list[Span]]:
    """Add short names of the organisations that the article names in full or by acronym."""
    named = {span.actor.id for some in spans for span in some if span.actor}
    present = {short: one for short, one in _short_names().items() if one in named}
    if not present:
        return list(spans)
    by_id = {actor.id: actor for actor in organisations}
    meant = {short: by_id[one] for short, one in present.items()}
    choice = "|".join(map(re.escape, sorted(meant)))
    pattern = re.compile(rf"(?:\b[lL]'|\b[lL]a )(?P<short>{choice}){_GOES_ON}")
    result = []
    for passage, some in zip(texts, spans, strict=True):
        added = list(some)
        for found in pattern.finditer(passage.plain):
            actor = meant[found["short"]]
            span = Span(found.start("short"), found.end("short"), actor.kind, "gazetteer", actor)
            held = meeting(some, span.start, span.end)
            if all(span.holds(other) for other in held):
                added = [other for other in added if other not in held] + [span]
        result.append(sorted(added, key=lambda one: one.start))
    return result
