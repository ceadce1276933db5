"""Acronyms with their meanings: at their first place in an article, below it, and in a table of the whole dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.pages import front
from dossier.pages.address import safe
from dossier.pages.page import Page
from dossier.pages.reading.facts import Value
from dossier.pages.render import render
from dossier.wording import number, plural

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from dossier.pages.reading.body import Part, Piece
    from dossier.pages.site import Site
    from dossier.records import Term

SKIPPED = frozenset({"heading", "image", "long", "table"})
"""Parts whose pieces carry no tags."""


@dataclass(frozen=True, slots=True)
class Row:
    """An acronym in the table."""

    anchor: str
    acronym: str
    meaning: str
    note: str
    actor: Value | None
    curated: bool
    count: str
    """In how many articles it stands, said."""


def anchor(acronym: str) -> str:
    """Return the id of an acronym in the table."""
    return f"dossier-acronym-{safe(acronym.lower())}"


def marked(parts: Iterable[Part], site: Site) -> tuple[tuple[Part, ...], tuple[Term, ...]]:
    """Give the first occurrence of each acronym its meaning; return the parts, and the acronyms in order."""
    waiting = {term.acronym: term for term in site.dossier.plan.terms}
    found: list[Term] = []
    made = []
    for part in parts:
        if part.kind in SKIPPED or not waiting:
            made.append(part)
            continue
        lines = []
        for line in part.lines:
            pieces: list[Piece] = []
            for piece in line:
                pieces += _pieces(piece, waiting, found, site.acronyms)
            lines.append(tuple(pieces))
        made.append(replace(part, lines=tuple(lines)))
    return tuple(made), tuple(found)


def _pieces(
    piece: Piece, waiting: dict[str, Term], found: list[Term], pattern: re.Pattern[str]
) -> Iterator[Piece]:
    """Cut a piece at acronyms not met before; a link gets the meaning only when it is the acronym."""
    if piece.target or piece.out:
        term = waiting.pop(piece.text, None)
        if term:
            found.append(term)
        yield replace(piece, meaning=term.meaning) if term else piece
        return
    at = 0
    for place in pattern.finditer(piece.text) if waiting else ():
        term = waiting.pop(place[0], None)
        if term is None:
            continue
        found.append(term)
        if place.start() > at:
            yield replace(piece, text=piece.text[at : place.start()])
        yield replace(piece, text=place[0], meaning=term.meaning)
        at = place.end()
    if at < len(piece.text):
        yield replace(piece, text=piece.text[at:])


def page(site: Site) -> Page:
    """Make the table of the acronyms that the dossier's articles hold."""
    uri = site.glossary_uri
    title = site.speak("Acronyms")
    rows = [_row(term, site) for term in site.dossier.plan.terms]
    matter = front.listing(title, len(site.dossier.articles), searched=True)
    return Page(uri, matter + "\n" + render("acronyms", site, uri, {"title": title, "rows": rows}))


def _row(term: Term, site: Site) -> Row:
    actor = site.actors.get(term.actor or "")
    language = site.options.language
    said = site.speak(plural(term.articles, "{count} article", "{count} articles", language))
    return Row(
        anchor(term.acronym),
        term.acronym,
        term.meaning,
        term.note or "",
        Value(actor.name, target=site.actor_uri(actor.id)) if actor else None,
        term.curated,
        said.format(count=number(term.articles, language)),
    )
