"""A selection in words, for the cover and the file's metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.export.briefing.dates import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.export.briefing.wording import Voice
    from dossier.export.selection import Selection
    from dossier.records import Dossier


def said(selection: Selection, dossier: Dossier, voice: Voice) -> tuple[str, ...]:
    """Say each condition in a line; nothing for the whole dossier."""
    return tuple(_lines(selection, dossier, voice))


def _lines(selection: Selection, dossier: Dossier, voice: Voice) -> Iterator[str]:
    actors = {one.id: one.name for one in dossier.actors}
    sources = {one.id: one.name for one in dossier.sources}
    parts = {one.id: one.title for one in dossier.plan.parts}
    if selection.parts:
        yield voice("part: {names}", names=_or([parts[one] for one in selection.parts], voice))
    if selection.actors:
        names = [actors.get(one, one) for one in selection.actors]
        yield voice("articles that name {names}", names=_or(names, voice))
    if selection.sources:
        names = [sources.get(one, one) for one in selection.sources]
        yield voice("source: {names}", names=_or(names, voice))
    yield from _dates(selection, voice)
    if selection.languages:
        names = [voice.language_name(one) for one in selection.languages]
        yield voice("language: {names}", names=_or(names, voice))
    if selection.tags:
        yield voice("keyword: {names}", names=_or(list(selection.tags), voice))
    if selection.query:
        yield voice("search: {words}", words=selection.query)
    if selection.ids:
        count = len(selection.ids)
        yield (
            voice("1 article chosen")
            if count == 1
            else voice("{count} articles chosen one by one", count=count)
        )


def _dates(selection: Selection, voice: Voice) -> Iterator[str]:
    first, last = (
        written(date, voice.language) if date else "" for date in (selection.first, selection.last)
    )
    if first and first == last:
        yield voice("published: {date}", date=first)
    elif first and last:
        yield voice("published: {first} to {last}", first=first, last=last)
    elif first:
        yield voice("published: {first} or later", first=first)
    elif last:
        yield voice("published: {last} or earlier", last=last)


def _or(names: list[str], voice: Voice) -> str:
    """Join names by « or »: any one of them is enough."""
    if len(names) == 1:
        return names[0]
    return voice("{some} or {last}", some=", ".join(names[:-1]), last=names[-1])
