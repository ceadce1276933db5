"""A dossier too long for one file: volumes, each set in a process of its own, the last with an index of them all.

Typst holds a whole document in memory, some 2.5 MB an article; a volume's process gives it back.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from typing import TYPE_CHECKING

from dossier.export import place
from dossier.export.briefing import index
from dossier.export.briefing.options import Shelf
from dossier.export.briefing.wording import Voice
from dossier.export.pdf import Printed, arranged, printed
from dossier.export.place import MOST
from dossier.export.selection import narrowed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dossier.export.briefing.options import BriefingOptions
    from dossier.export.briefing.sheet import ActorGroup
    from dossier.records import Article, Dossier, Notice

RANGE = 3
"""Pages in a row that become a range."""


def write(dossier: Dossier, options: BriefingOptions, most: int = MOST) -> Iterator[Printed]:
    """Print a dossier in as many volumes as it needs, each of nearly as many articles; one of them is a plain briefing.

    Args:
        dossier: all of it.
        options: as for one file.
        most: articles that a volume holds at most; 0 for all in one.

    Raises:
        DossierError: as for one file.
    """
    chosen, options = arranged(dossier, options)
    count = place.count(len(chosen.articles), most)
    if count == 1:
        yield printed(chosen, options, dossier)
        return
    size = -(-len(chosen.articles) // count)
    common = index.groups(chosen, Voice(options.language))
    pages: list[dict[str, list[int]]] = []
    for number in range(1, count + 1):
        own = chosen.articles[(number - 1) * size : number * size]
        shelf = Shelf(number, count, _with(common, pages, options) if number == count else ())
        small, around = _of(chosen, own), _around(dossier, own)
        # A fresh process for each: what Typst keeps for a next document would pile up.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as worker:
            made = worker.submit(printed, small, replace(options, shelf=shelf), around).result()
        pages.append(made.pages)
        yield made


def publish(dossier: Dossier, options: BriefingOptions, path: Path) -> tuple[Notice, ...]:
    """Print a dossier into a file, or into numbered ones beside it; gives the notices.

    Raises:
        DossierError: as `write` does.
    """
    chosen = narrowed(dossier, options.selection)[0].articles
    targets = place.volumes(path, place.count(len(chosen)))
    notices: list[Notice] = []
    path.parent.mkdir(parents=True, exist_ok=True)
    for volume, target in zip(write(dossier, options), targets, strict=True):
        target.write_bytes(volume.pdf)
        notices += volume.notices
    return tuple(notices)


def _of(dossier: Dossier, articles: Sequence[Article]) -> Dossier:
    named = {actor.id for one in articles for actor in one.actors}
    sources = {one.source.value.id for one in articles if one.source}
    return replace(
        _light(dossier),
        articles=tuple(articles),
        actors=tuple(one for one in dossier.actors if one.id in named),
        sources=tuple(one for one in dossier.sources if one.id in sources),
    )


def _around(dossier: Dossier, articles: Sequence[Article]) -> Dossier:
    """Return the articles and those that share a text with them."""
    own = {one.id for one in articles}
    for group in dossier.groups:
        if not own.isdisjoint(group.articles):
            own |= set(group.articles)
    return replace(
        _light(dossier), articles=tuple(one for one in dossier.articles if one.id in own)
    )


def _light(dossier: Dossier) -> Dossier:
    """Leave out what no page prints: it would be copied into each process."""
    return replace(dossier, notices=(), co_mentions=(), recurring=(), excluded=())


def _with(
    groups: Sequence[ActorGroup], pages: Sequence[dict[str, list[int]]], options: BriefingOptions
) -> tuple[ActorGroup, ...]:
    """Give each actor the pages of the volumes that are printed already."""
    voice = Voice(options.language)
    names = [voice("Volume {number}", number=one) for one in range(1, len(pages) + 1)]

    def earlier(actor: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (name, ranges(found[actor]))
            for name, found in zip(names, pages, strict=True)
            if actor in found
        )

    return tuple(
        replace(
            group,
            actors=tuple(replace(one, earlier=earlier(one.id)) for one in group.actors),
        )
        for group in groups
    )


def ranges(pages: Sequence[int]) -> str:
    """Write pages in order as an index does: « 3, 5–8 »."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] + 1 == page:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = []
    for run in runs:
        said += [f"{run[0]}–{run[-1]}"] if len(run) >= RANGE else [str(page) for page in run]
    return ", ".join(said)
