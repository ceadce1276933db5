"""Entries of a list that say one thing twice: the same actor or outlet, one spelling of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.curate.check import plain
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Actor, Source


def entries(path: str, listed: Sequence[Actor | Source]) -> Iterator[Notice]:
    """Name the entries of one id, and the spellings that two entries claim.

    Args:
        path: the list's file.
        listed: its entries, in order.
    """
    names: dict[str, Actor | Source] = {}
    ids: dict[str, Actor | Source] = {}
    for entry in listed:
        first = ids.setdefault(entry.id, entry)
        if first is not entry:
            what = phrase("« {name} » stands in this list twice.", name=entry.name)
            cure = phrase("Make one entry of both, or give one an `id:` of its own.")
            yield Notice("warning", path, None, what, cure)
            continue
        for name in (entry.name, *entry.spellings):
            other = names.setdefault(plain(name), entry)
            if other is not entry:
                what = phrase("« {name} » is taken for {first}, not for {second}: both have it.", name=name,
                              first=other.name, second=entry.name)  # fmt: skip
                cure = phrase("Take it out of one of them, or say in the sidecars who is meant.")
                yield Notice("warning", path, None, what, cure)
