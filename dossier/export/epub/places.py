"""Where each actor and each dated sentence stands in the book, for the index and the chronology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.export.briefing.sheet import Briefing, Run, Sheet
    from dossier.export.briefing.wording import Voice


@dataclass(frozen=True, slots=True)
class Place:
    """A passage that names something."""

    target: str
    """File and id: `article-3.xhtml#p-5dd436c5`."""
    said: str
    """How the index calls it: « § 5 », « title »."""
    times: int = 1


@dataclass(frozen=True, slots=True)
class Reference:
    """All passages of one article that name an actor."""

    number: int
    """The article's, from 1."""
    title: str
    places: tuple[Place, ...]
    main: bool = False
    """True for the article that names the actor most, where others do too."""


Found = dict[str, list[tuple[int, Place]]]
"""By actor or sentence: number of the article and passage, in order."""


def found(book: Briefing, voice: Voice) -> Found:
    """Return the passages of everything that is marked in titles, texts and captions."""
    places: Found = {}
    for number, article in enumerate(book.articles, 1):
        for mark, place in _passages(article, voice):
            known = places.setdefault(mark, [])
            if known and known[-1][0] == number and known[-1][1].target == place.target:
                again = known[-1][1].times + 1
                known[-1] = (number, Place(place.target, place.said, again))
            else:
                known.append((number, place))
    return places


def references(
    places: Sequence[tuple[int, Place]], articles: Sequence[Sheet]
) -> tuple[Reference, ...]:
    """Put an actor's passages together by article."""
    by_article: dict[int, list[Place]] = {}
    for number, place in places:
        by_article.setdefault(number, []).append(place)
    counts = {number: sum(one.times for one in passages) for number, passages in by_article.items()}
    most = max(counts.values(), default=0)
    main = next((number for number in counts if counts[number] == most > 1), 0)
    return tuple(
        Reference(
            number, articles[number - 1].title, tuple(passages), number == main and len(counts) > 1
        )
        for number, passages in by_article.items()
    )


def identified(article: Sheet) -> Iterator[tuple[str, Run]]:
    """Yield an article's runs with the id under which each stands in its file; a list's later lines share its first's.

    The templates print ids by the same order: texts first, then captions.
    """
    here = ""
    for at, part in enumerate(article.parts):
        for place, run in enumerate(part.runs):
            here = run.anchor or (here if place else f"part-{at}")
            yield here, run
    for at, caption in enumerate(article.captions, 1):
        yield f"caption-{at}", caption


def _passages(article: Sheet, voice: Voice) -> Iterator[tuple[str, Place]]:
    file = f"{article.mark}.xhtml"
    for mark in article.title_marks:
        yield mark, Place(f"{file}#title", voice("title"))
    number = None
    for anchor, run in identified(article):
        if anchor.startswith("caption-"):
            said = voice("caption")
        else:
            number = run.number or (number if not run.anchor else None)
            said = f"§\u00a0{number}" if number else voice("heading")
        for mark in run.marks:
            yield mark, Place(f"{file}#{anchor}", said)
