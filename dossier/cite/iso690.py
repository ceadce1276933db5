"""References as libraries write them by hand: ISO 690 in French or English, for an article of the press.

« MARTIN, Anne et ORSINI, Paul. Titre. *Journal* [en ligne]. 14 mars 2024 [consulté le 3 juin 2024]. Disponible à
l’adresse : … » What the document itself does not say stands in square brackets (ISO 690:2021, 4.6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.catalogue import say, speaker
from dossier.records import PartialDate
from dossier.wording import day, enumerate_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.cite.item import Item
    from dossier.cite.names import Name


class Reference(NamedTuple):
    """A reference in three parts, so that the outlet's name can be set in italics."""

    before: str
    outlet: str
    after: str

    @property
    def text(self) -> str:
        """The whole on one line."""
        return "".join(self)


def write(items: Iterable[Item], language: str) -> str:
    """Write a list of references in their order, a line each."""
    return "".join(f"{reference(item, language).text}\n" for item in items)


def reference(item: Item, language: str) -> Reference:
    """Word an item's reference in a language."""
    speak = speaker(language)
    authors = f"{enumerate_(tuple(map(_author, item.authors)), language)}. " if item.authors else ""
    title = item.title.rstrip(" .") if item.title else f"[{speak('untitled')}]"
    end = " " if title.endswith(("?", "!", "…")) else ". "
    outlet = item.outlet or f"[{speak('unknown source')}]"
    if item.outlet and item.outlet_inferred:
        outlet = f"[{outlet}]"
    online = f" [{speak('online')}]" if item.url else ""
    seen = f" [{speak('retrieved')} {day(item.retrieved, language)}]" if item.retrieved else ""
    place = f" {speak('Available at:')} {item.url}." if item.url else ""
    return Reference(
        f"{authors}{title}{end}",
        outlet,
        f"{online}, {dated(item, language)}{seen}.{place} {speak('File')} {item.file}.",
    )


def dated(item: Item, language: str) -> str:
    """Word the day of publication with its doubts; no reference in print gives the minute."""
    if not item.published:
        return f"[{speaker(language)('n.d.')}]"
    doubt = item.published.edtf[-1] if item.published.edtf[-1] in "?~%" else ""
    said = day(PartialDate(item.published.date + doubt), language)
    if item.hedge:
        said = f"{said}, {say(item.hedge, language)}"
    return f"[{said}]" if item.published_inferred else said


def _author(name: Name) -> str:
    return f"{name.family.upper()}, {name.given}" if name.given else name.family
