"""What comparisons and acronyms name by hand, found in the dossier: actors by any name, articles as they are cited."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.curate import RULE
from dossier.curate.check import plain
from dossier.index.comparisons import chosen
from dossier.index.references import named
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dossier.records import Actor, Article, Comparison, Phrase, Source, Term

SHOWN = 8
"""Names proposed at most."""
ALIKE = 0.85
"""Likeness from which two outlets' names may be one: a missing letter or accent, not another paper of the same town."""


def compared(
    comparisons: Iterable[Comparison],
    actors: Sequence[Actor],
    articles: Sequence[Article],
    path: str,
) -> tuple[tuple[Comparison, ...], list[Notice]]:
    """Turn the names in a curator's comparisons into ids; what leads nowhere is named in a notice.

    Args:
        comparisons: as the curator wrote them.
        actors: the dossier's.
        articles: the dossier's.
        path: the file that they are written in.
    """
    amiss: list[Notice] = []
    found = []
    for one in comparisons:
        before = len(amiss)
        actor = one.actor and _actor(one.actor, actors, path, amiss)
        keys = tuple(_article(key, articles, path, amiss) for key in one.articles)
        made = replace(one, actor=actor, articles=keys)
        if len(amiss) == before and not chosen(made, articles):
            what = phrase("No article of the dossier is of « {title} ».", title=one.title)
            cure = phrase("Change its conditions, or take it out.")
            amiss.append(Notice("warning", path, None, what, cure))
        found.append(made)
    return tuple(found), amiss


def _actor(given: str, actors: Sequence[Actor], path: str, amiss: list[Notice]) -> str:
    """Return the id of the actor that an id, a name or a spelling stands for; what stands for none stays."""
    if any(one.id == given for one in actors):
        return given
    wanted = plain(given)
    for one in actors:
        if wanted in map(plain, (one.name, *one.spellings)):
            return one.id
    what = phrase("« {value} » is no actor of this dossier.", value=given)
    amiss.append(Notice("warning", path, None, what, _nearest(wanted, [one.id for one in actors])))
    return given


def _article(given: str, articles: Sequence[Article], path: str, amiss: list[Notice]) -> str:
    """Return the id of the article that a key stands for, as in a reference; what stands for none stays."""
    found = named(given, articles)
    if len(found) == 1:
        return found[0].id
    what = phrase("« {value} » names no article.", value=given)
    if found:
        what = phrase("« {value} » names several articles.", value=given)
    ids = [one.id for one in found or articles]
    amiss.append(Notice("warning", path, None, what, _nearest(given, ids)))
    return given


def _nearest(given: str, ids: Sequence[str]) -> Phrase:
    close = difflib.get_close_matches(given, ids, n=1, cutoff=0.6)
    if close:
        return phrase("Write « {word} » if that is what is meant.", word=close[0])
    listed = sorted(ids)
    names = ", ".join(listed[:SHOWN]) + ("…" if len(listed) > SHOWN else ".")
    return phrase("Known are: {words}", words=names)


def explained(terms: Iterable[Term], actors: Sequence[Actor], path: str) -> list[Notice]:
    """Name the acronyms of the curator's that are to lead to an actor whom the dossier does not have."""
    known = {one.id for one in actors}
    amiss = []
    for term in terms:
        if term.curated and term.articles and term.actor and term.actor not in known:
            what = phrase("« {value} » is no actor of this dossier.", value=term.actor)
            cure = _nearest(term.actor, sorted(known))
            amiss.append(Notice("warning", path, None, what, cure))
    return amiss


def nearly(articles: Iterable[Article], outlets: Sequence[Source]) -> list[Notice]:
    """Name the sources that sidecars give and that look like an outlet of the curator's list under another name.

    Args:
        articles: the dossier's.
        outlets: its sources; those of the curator's list are known.
    """
    listed = {_bare(one.name): one.name for one in outlets if one.known}
    amiss = []
    for article in articles:
        source = article.source.value if article.source and article.source.rule == RULE else None
        if source is None or source.known:
            continue
        close = difflib.get_close_matches(_bare(source.name), listed, n=1, cutoff=ALIKE)
        if close:
            what = phrase("« {value} » is not in the list of outlets.", value=source.name)
            cure = phrase("Write « {word} » if that is what is meant.", word=listed[close[0]])
            amiss.append(Notice("info", f"{article.document.path}.yml", None, what, cure))
    return amiss


def _bare(name: str) -> str:
    """Return an outlet's name without the article before it: « Le Journal du Lac » is the « Journal du Lac »."""
    return re.sub(r"^(?:l|le|la|les|the|der|die|das|el|il)-(?=.)", "", plain(name))
