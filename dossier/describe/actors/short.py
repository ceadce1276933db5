"""Short names that hold only where the full one stands: « l’Alliance » in an article on OTAN."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dossier.describe import glance
from dossier.describe.actors import authority
from dossier.describe.actors.spans import Span, meeting
from dossier.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.records import Actor

_GOES_ON = r"(?! (?:d[eu]s? |d'|de la |pour |[A-Z0-9]|atlantique|francaise|israelite|economique|monetaire))(?![\w-])"
"""What must not follow: « l'Alliance pour le changement », « l'Union des écrivains » are other bodies."""


_HEAD = re.compile(r"[^\W_]+")


@functools.cache
def _short_names() -> Mapping[str, tuple[str, ...]]:
    """Return the short names by the id of the organisation that they mean."""
    meant = {
        short: entry["id"] for entry in table("organisations") for short in entry.get("short", ())
    }
    found: dict[str, list[str]] = defaultdict(list)
    for short, one in sorted(meant.items()):
        found[one].append(short)
    return {one: tuple(some) for one, some in found.items()}


@functools.cache
def _bearers(shown: str) -> Mapping[str, Actor]:
    """Return the organisations that have short names, by id."""
    return {one.id: one for one in authority.organisations(shown) if one.id in _short_names()}


@functools.lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(map(re.escape, names))
    return re.compile(rf"(?:\b[lL]'|\b[lL]a )(?P<short>{choice}){_GOES_ON}")


def find(texts: Sequence[Passage], spans: Sequence[list[Span]], shown: str) -> list[list[Span]]:
    """Add short names of the organisations that the article names in full or by acronym.

    Args:
        texts: the article's passages.
        spans: what is found in each of them.
        shown: the dossier's language.
    """
    named = {span.actor.id for some in spans for span in some if span.actor}
    listed = _short_names()
    present = {short: one for one in named if one in listed for short in listed[one]}
    if not present:
        return list(spans)
    by_id = _bearers(shown)
    meant = {short: by_id[one] for short, one in present.items()}
    pattern = _pattern(tuple(sorted(meant)))
    heads = {_HEAD.findall(short)[0] for short in meant}
    result = []
    for passage, some in zip(texts, spans, strict=True):
        if heads.isdisjoint(glance.written(passage.plain)):
            result.append(some)
            continue
        added = list(some)
        for found in pattern.finditer(passage.plain):
            actor = meant[found["short"]]
            span = Span(found.start("short"), found.end("short"), actor.kind, "gazetteer", actor)
            held = meeting(some, span.start, span.end)
            if all(span.holds(other) for other in held):
                added = [other for other in added if other not in held] + [span]
        result.append(sorted(added, key=lambda one: one.start))
    return result
