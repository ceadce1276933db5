"""Which actors a line of the dossier's own words names, so that the index knows the boxes too."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.export.briefing import typography
from dossier.export.briefing.sheet import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dossier.export.briefing.sheet import Row
    from dossier.records import Actor

    Spellings = Mapping[str, str]


def spellings(actors: Iterable[Actor]) -> Spellings:
    """Return the actors' ids by every name and spelling, as `named` looks for them."""
    return {
        typography.plain(name).replace("’", "'"): actor.id
        for actor in actors
        for name in (*actor.spellings, actor.name)
    }


def named(text: str, spelt: Spellings) -> tuple[str, ...]:
    """Return the ids of the actors whose name or spelling stands in a text, whole; a longer name hides those in it."""
    plain = typography.plain(text).replace("\u00a0", " ").replace("’", "'")
    present = sorted((name for name in spelt if name and name in plain), key=lambda one: -len(one))
    if not present:
        return ()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, present))})(?!\w)")
    return tuple(sorted({spelt[found[0]] for found in pattern.finditer(plain)}))


def marked(rows: Iterable[Row], spelt: Spellings) -> tuple[Row, ...]:
    """Mark the actors that each row's value or note names."""
    return tuple(replace(row, marks=named(f"{row.value} | {row.note}", spelt)) for row in rows)


def lines(texts: Iterable[str], spelt: Spellings) -> tuple[Line, ...]:
    """Mark the actors that each line names."""
    return tuple(Line(text, named(text, spelt)) for text in texts)
