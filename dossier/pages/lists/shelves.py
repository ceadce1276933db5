"""Long lists cut into stretches that fold: by year, by month where there is one year alone, else by place."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from dossier.wording import month

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dossier.pages.site import Site

FULL = 40
"""Entries that a list shows without folding; on a phone these are some seven screens."""


class Dated(Protocol):
    """What stands in a list and may have a date."""

    @property
    def iso(self) -> str:
        """`2024-09-20`, `2024-09`, `2024`; empty for none."""


T = TypeVar("T", bound=Dated)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """A stretch of a list."""

    name: str
    """What it is called; empty for a list that is shown as it is."""
    entries: tuple[T, ...]
    opened: bool
    """True for the one that readers see first."""


def shelved(listed: Sequence[T], site: Site) -> tuple[Shelf[T], ...]:
    """Cut a list into stretches, in the order given; a short one, and an empty one, is a stretch without a name."""
    if len(listed) <= FULL:
        return (Shelf("", tuple(listed), opened=True),)
    years = {one.iso[:4] for one in listed}
    length = len("2024") if len(years - {""}) > 1 else len("2024-09")
    groups = [(key, tuple(group)) for key, group in groupby(listed, lambda one: one.iso[:length])]
    if len(groups) == len({key for key, _ in groups}):
        return _named(groups, lambda key, _: period(key, site))
    cut = [(str(at), tuple(listed[at : at + FULL])) for at in range(0, len(listed), FULL)]
    return _named(cut, lambda key, group: f"{int(key) + 1} – {int(key) + len(group)}")


def _named(
    groups: Sequence[tuple[str, tuple[T, ...]]], name: Callable[[str, tuple[T, ...]], str]
) -> tuple[Shelf[T], ...]:
    return tuple(
        Shelf(name(key, group), group, opened=at == 0) for at, (key, group) in enumerate(groups)
    )


def period(key: str, site: Site) -> str:
    """Name a year or a month; « undated » for none."""
    year, _, number = key.partition("-")
    said = f"{month(int(number), site.options.language)} {year}" if number else key
    said = said or site.speak("undated")
    return said[0].upper() + said[1:]
