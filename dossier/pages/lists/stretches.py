"""Long lists cut into pages whose addresses stay: by year, by month where a year is long, by number within those."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Generic, TypeVar

from dossier.pages.lists.shelves import period
from dossier.wording import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dossier.pages.site import Site

FULL = 200
"""Entries on a page at most: some 200 KB of HTML; most of them are folded, by month."""
LEAD = 40
"""Entries of a longer list that the page shows on which the list stands; the others are on pages of their own."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """What one page of a long list holds."""

    key: str
    """What its address ends with: `2023`, `2023-09`, `2`."""
    name: str
    """What readers see."""
    entries: tuple[T, ...]
    placed: bool = False
    """Whether the name says the places of the entries: « 1 – 200 »."""

    @property
    def count(self) -> int:
        """How many entries there are, for readers; 0 where the name says it."""
        return 0 if self.placed else len(self.entries)


def by_date(listed: Sequence[T], iso: Callable[[T], str], site: Site) -> tuple[Stretch[T], ...]:
    """Cut a list that goes by date, in its order; a year or month keeps its page when others grow.

    Args:
        listed: what is listed, sorted by date in either direction, undated ones together.
        iso: says when something is: `2023-09-24`, `2023`, or nothing.
        site: the dossier.
    """
    found: list[Stretch[T]] = []
    for year, told in _grouped(listed, lambda one: iso(one)[:4]):
        if len(told) <= FULL or not year:
            found += numbered(told, year or site.speak("no-date"), period(year, site), site)
            continue
        for month, part in _grouped(told, lambda one: iso(one)[:7]):
            # what is known by the year alone has no page of its name: the year may get one of its own
            found += numbered(part, month if "-" in month else f"{year}-00", period(month, site), site)  # fmt: skip
    return tuple(found)


def numbered(listed: Sequence[T], key: str, name: str, site: Site) -> Iterator[Stretch[T]]:
    """Cut a list by place, the key and the name of the whole before the numbers; a short one stays whole."""
    language = site.options.language
    for at in range(0, len(listed), FULL):
        part = tuple(listed[at : at + FULL])
        span = f"{number(at + 1, language)} – {number(at + len(part), language)}"
        page = str(at // FULL + 1)
        if len(listed) <= FULL:
            yield Stretch(key or page, name or span, part, placed=not name)
            continue
        steps, said = filter(None, (key, page)), filter(None, (name, span))
        yield Stretch("-".join(steps), ", ".join(said), part, placed=True)


def _grouped(listed: Sequence[T], key: Callable[[T], str]) -> Iterator[tuple[str, tuple[T, ...]]]:
    for one, group in groupby(listed, key):
        yield one, tuple(group)
