"""Days told in an article that was updated: added words are told from the day of the update."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dossier.describe.dates import words
from dossier.records import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.describe.dates.absolute import Found
    from dossier.records import Article

_WEEK = 7
"""Days; an update as far from the publication has every weekday between both, and is not looked at."""
DAYS = frozenset({"weekday", "day-word"})
"""Rules of days that an update can move."""
_BACK = re.compile(r"(?<!\w)(?:dernier|passe|last|past)(?!\w)")
_ON = re.compile(r"(?<!\w)(?:prochain|next)(?!\w)")


def between(article: Article) -> tuple[date, ...]:
    """Return the days behind the publication, up to a stated update less than a week later; none without one."""
    published, updated = article.published, article.updated
    if not published or not updated or updated.inferred:
        return ()
    if not published.value.day or not updated.value.day:
        return ()
    first, last = (date.fromisoformat(one.value.date) for one in (published, updated))
    if not first < last < first + timedelta(days=_WEEK):
        return ()
    return tuple(first + timedelta(days=days) for days in range(1, (last - first).days + 1))


def seen(found: Sequence[Found], text: str, later: Sequence[date]) -> Iterator[Found]:
    """Yield the days told from the publication as an update lets them stand; what both leave open is left out.

    A weekday that lies between publication and update is that day, never one of the week before. « Hier » without
    its weekday may be told from either: the day is marked as uncertain.

    Args:
        found: what was told from the article's own day.
        text: where it was found.
        later: the days behind the publication, up to the update.
    """
    for one in found:
        if not later or one.rule not in DAYS:
            yield one
            continue
        if one.weekday is None:
            doubtful = one.date.edtf[-1] in "?~%"
            yield one if doubtful else replace(one, date=PartialDate(f"{one.date.edtf}?"))
            continue
        fitting = [day for day in later if day.weekday() == one.weekday]
        said = words.fold(text[one.start : one.end])
        if not fitting or (_BACK.search(said) and fitting[0] == later[-1]):
            yield one
        elif not _BACK.search(said) and not _ON.search(said):
            yield replace(one, date=PartialDate(fitting[0].isoformat()))
