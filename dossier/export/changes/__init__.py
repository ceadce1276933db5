"""What changed in a dossier between two states of it: articles, verdicts, facts; from the records of `explain`.

The records are those of `explain --format jsonl`: whoever kept them can compare, without the program of that day. What
an earlier program did not tell yet counts as nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dossier.export.changes.lines import Judged, judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Record = Mapping[str, Any]

FACTS = ("title", "published", "updated", "source", "via", "authors", "language")
"""Facts of which an article has one."""
UNCHANGED = Judged()
LISTS = ("quotes", "events", "roles", "notices")
"""What is counted, not told: its words are the article's."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact on one side: what it says, and whether that was concluded rather than read."""

    value: str
    inferred: bool = False
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one article."""

    id: str
    path: str
    title: str
    text: bool = False
    """True where the seed's own text is another."""
    lines: Judged = UNCHANGED
    """Lines that both sides have and judge otherwise, and how many lines came and went."""
    facts: tuple[tuple[str, Told | None, Told | None], ...] = ()
    """Name, before and after."""
    flags: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Those that came, those that went."""
    actors: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Names that came, names that went."""
    counts: tuple[tuple[str, int, int], ...] = ()
    """How many of `LISTS` came and went."""
    curation: tuple[str, ...] = ()
    """What the curator decided otherwise: keys of `curation`."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say of the article."""
        return self == Change(self.id, self.path, self.title)


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a dossier."""

    new: tuple[Change, ...]
    removed: tuple[Change, ...]
    changed: tuple[Change, ...]
    same: int
    """Articles of which there is nothing to say."""


def changes(before: Sequence[Record], after: Sequence[Record]) -> Changes:
    """Compare two states of a dossier, article by article, by their ids; in the order of the ids."""
    old = {str(one["id"]): one for one in before}
    new = {str(one["id"]): one for one in after}
    kept = [_change(old[one], new[one]) for one in sorted(old.keys() & new.keys())]
    return Changes(
        new=tuple(_named(new[one]) for one in sorted(new.keys() - old.keys())),
        removed=tuple(_named(old[one]) for one in sorted(old.keys() - new.keys())),
        changed=tuple(one for one in kept if not one.empty),
        same=sum(one.empty for one in kept),
    )


def _named(record: Record) -> Change:
    title = _told(record.get("title"))
    return Change(str(record["id"]), str(record["path"]), title.value if title else "")


def _change(old: Record, new: Record) -> Change:
    named = _named(new)
    facts = tuple(
        (name, before, after)
        for name in FACTS
        if (before := _told(old.get(name))) != (after := _told(new.get(name)))
    )
    told = ((name, *_gone(_dumped(old.get(name)), _dumped(new.get(name)))) for name in LISTS)
    decided = old.get("curation") or {}, new.get("curation") or {}
    curation = tuple(
        key
        for key in sorted(decided[0].keys() | decided[1].keys())
        if (decided[0].get(key) or None) != (decided[1].get(key) or None)
    )
    return Change(
        named.id,
        named.path,
        named.title,
        text=old["raw"] != new["raw"],
        lines=judged(old, new),
        facts=facts,
        flags=_gone(_values(old, "flags", "value"), _values(new, "flags", "value")),
        actors=_gone(_values(old, "actors", "name"), _values(new, "actors", "name")),
        counts=tuple((name, len(came), len(went)) for name, came, went in told if came or went),
        curation=curation,
    )


def _told(fact: Record | None) -> Told | None:
    if fact is None:
        return None
    value = fact["value"]
    if isinstance(value, dict):
        value = value["name"]
    said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return Told(said, bool(fact.get("inferred")), str(fact.get("qualifier") or ""))


def _values(record: Record, name: str, key: str) -> list[str]:
    return [str(one[key]) for one in record.get(name) or ()]


def _dumped(entries: Sequence[Record] | None) -> list[str]:
    """Return entries by what they say, wherever in the text they stand."""
    keys = ("text", "date", "kind", "speaker", "actor", "level", "message")
    return [repr([entry.get(key) for key in keys]) for entry in entries or ()]


def _gone(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what came and what went, sorted."""
    return tuple(sorted({*new} - {*old})), tuple(sorted({*old} - {*new}))
