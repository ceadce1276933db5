"""What no format has a field for: doubts about the date and the outlet, the agency, who republished it, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.catalogue import say
from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.cite.item import Item
    from dossier.records import Phrase


SEPARATOR = {"fr": " ; "}


def note(item: Item, language: str) -> str:
    """Say in a language what a reader of the bare fields would miss."""
    return SEPARATOR.get(language, "; ").join(say(told, language) for told in _told(item))


def _told(item: Item) -> Iterator[Phrase]:
    if item.published_inferred:
        if item.hedge:
            yield phrase("date inferred, {hedge}", hedge=item.hedge)
        else:
            yield phrase("date inferred")
    if item.outlet_inferred:
        yield phrase("source inferred")
    if item.agency:
        yield phrase("with {agency}", agency=item.agency)
    if item.via:
        yield phrase("republished by {outlet}", outlet=item.via)
    if item.archive:
        yield phrase("archived at {address}", address=item.archive)
    yield phrase("file {name}", name=item.file)
