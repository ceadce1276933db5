"""Which articles of a dossier an export takes: the conditions, the dossier narrowed to them, and a file name that says them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold, slug
from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dossier.records import Article, Dossier, PartialDate

NEAREST = 8
"""Values named when one is not known."""
NAME_LENGTH = 100
"""Characters of a file name before its ending; file systems take 255 bytes."""

_PIECES = re.compile(r"« *([^»]*?) *»|“([^”]*)”|\"([^\"]*)\"|(\S+)")


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions on articles: one value of a condition is enough, but every condition given must hold."""

    actors: tuple[str, ...] = ()
    """Ids, names or spellings of actors that the article names."""
    sources: tuple[str, ...] = ()
    """Ids, names or domains of outlets."""
    first: PartialDate | None = None
    """Published not before; undated articles are in no period."""
    last: PartialDate | None = None
    """Published not after: the end of its month or year where it is no day."""
    languages: tuple[str, ...] = ()
    """ISO 639-1 codes."""
    tags: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """Ids or titles of the dossier's parts."""
    query: str = ""
    """Words, and phrases between quotation marks, that kept text or title must all hold."""
    ids: tuple[str, ...] = ()
    """Articles' ids, or beginnings of them that fit one article only."""

    def __bool__(self) -> bool:
        """Say whether there is any condition."""
        return any(getattr(self, one.name) for one in fields(self))


def narrowed(dossier: Dossier, selection: Selection) -> tuple[Dossier, Selection]:
    """Return the dossier of the chosen articles, and the selection with each value as the dossier has it.

    Actors are those that the chosen articles name, sources those that they come from. Groups and comparisons stay:
    they may name articles that are not chosen.

    Raises:
        DossierError: for a value that the dossier does not know, and when nothing is chosen.
    """
    if not selection:
        return dossier, selection
    exact = _resolved(dossier, selection)
    words = _folded(exact.query)
    chosen = tuple(one for one in dossier.articles if _fits(one, exact, words))
    if not chosen:
        message = (
            f"No article of the {len(dossier.articles)} in this dossier fits the selection ({_given(selection)}). "
            "Drop a condition, widen the dates, or see `dossier actors` and the pages of sources for names."
        )
        raise DossierError(message)
    named = {actor.id for one in chosen for actor in one.actors}
    sources = {one.source.value.id for one in chosen if one.source}
    small = replace(
        dossier,
        articles=chosen,
        actors=tuple(one for one in dossier.actors if one.id in named),
        sources=tuple(one for one in dossier.sources if one.id in sources),
    )
    return small, exact


def file_name(title: str, selection: Selection) -> str:
    """Return a file name without its ending: the title, then what was chosen."""
    said = [slug(title)]
    said += [
        slug(value)
        for key in ("actors", "sources", "languages", "tags", "parts", "ids")
        for value in getattr(selection, key)
    ]
    dates = [one.date for one in (selection.first, selection.last) if one]
    said += ["_".join(dict.fromkeys(dates))] if dates else []
    said += [slug(selection.query)] if selection.query else []
    return "--".join(said)[:NAME_LENGTH].rstrip("-_")


def _fits(article: Article, wanted: Selection, words: tuple[str, ...]) -> bool:
    language = article.language.value if article.language else ""
    own = {fold(tag) for tag in article.curation.tags}
    return (
        _any(wanted.actors, {one.actor for one in article.mentions})
        and _any(wanted.sources, {article.source.value.id} if article.source else set())
        and _any(wanted.languages, {language})
        and _any([fold(tag) for tag in wanted.tags], own)
        and _any(wanted.parts, {article.curation.part})
        and _any(wanted.ids, {article.id})
        and _within(article, wanted)
        and _holds(article, words)
    )


def _any(wanted: Iterable[str], own: set[str | None] | set[str]) -> bool:
    values = set(wanted)
    return not values or not values.isdisjoint(own)


def _within(article: Article, wanted: Selection) -> bool:
    if not (wanted.first or wanted.last):
        return True
    if not article.published:
        return False
    date = article.published.value.date
    if wanted.first and date < wanted.first.date:
        return False
    return not wanted.last or date[: len(wanted.last.date)] <= wanted.last.date


def _folded(query: str) -> tuple[str, ...]:
    pieces = (next(filter(None, found.groups()), "") for found in _PIECES.finditer(query))
    return tuple(one for one in map(fold, pieces) if one)


def _holds(article: Article, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    texts = [block.text for block in article.blocks if block.verdict.keep]
    texts += [article.title.value] if article.title else []
    whole = " ".join(f" {fold(text)} |" for text in texts)
    return all(f" {one} " in whole for one in words)


def _resolved(dossier: Dossier, wanted: Selection) -> Selection:
    """Find out what each value means in this dossier."""
    actors = {name: one.id for one in dossier.actors for name in (*one.spellings, one.name, one.id)}
    sources = {
        name: one.id
        for one in dossier.sources
        for name in (*one.spellings, one.domain or "", one.name, one.id)
        if name
    }
    parts = {name: one.id for one in dossier.plan.parts for name in (one.title, one.id)}
    tags = {tag: tag for one in dossier.articles for tag in one.curation.tags}
    languages = {one.language.value: one.language.value for one in dossier.articles if one.language}
    ids = {one.id: one.id for one in dossier.articles}
    return replace(
        wanted,
        actors=_known("actor", wanted.actors, actors),
        sources=_known("source", wanted.sources, sources),
        parts=_known("part", wanted.parts, parts),
        tags=_known("tag", wanted.tags, tags),
        languages=_known("language", wanted.languages, languages),
        ids=_known("article", wanted.ids, ids, _beginning(ids)),
    )


def _beginning(ids: Iterable[str]) -> Callable[[str], str | None]:
    """Return what finds the one article whose id begins so."""
    ordered = tuple(ids)

    def find(given: str) -> str | None:
        fitting = [one for one in ordered if one.startswith(given)]
        return fitting[0] if len(fitting) == 1 else None

    return find


def _known(
    what: str,
    wanted: Iterable[str],
    names: Mapping[str, str],
    otherwise: Callable[[str], str | None] = lambda _: None,
) -> tuple[str, ...]:
    """Return the ids of the values wanted.

    Raises:
        DossierError: for one that the dossier does not have; it names the nearest.
    """
    folded = {fold(name): identifier for name, identifier in names.items()}
    found = []
    for value in wanted:
        known = names.get(value) or folded.get(fold(value)) or otherwise(value)
        if known is None:
            near = difflib.get_close_matches(fold(value), folded, n=3, cutoff=0.5)
            ids = dict.fromkeys(folded[one] for one in near)
            cure = f"Nearest: {', '.join(ids)}." if ids else f"It has: {_some(names.values())}."
            message = f"This dossier has no {what} « {value} ». {cure}"
            raise DossierError(message)
        found.append(known)
    return tuple(dict.fromkeys(found))


def _some(ids: Iterable[str]) -> str:
    known = sorted(set(ids))
    return ", ".join(known[:NEAREST]) + (", …" if len(known) > NEAREST else "") or "none"


def _given(selection: Selection) -> str:
    """Name the conditions as they were given."""
    said = []
    for one in fields(selection):
        value = getattr(selection, one.name)
        if value:
            shown = ", ".join(value) if isinstance(value, tuple) else str(value)
            said.append(f"{one.name}: {shown}")
    return "; ".join(said)
