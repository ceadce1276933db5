"""A dossier to a printed briefing: words, then glyphs, then Typst, then the finished file read back.

`write` is all that doors call. The order in which a dossier passes: the room `briefing` says it as plain text, `glyphs`
finds what no font can draw, `engine` sets it, `rescue` finds what Typst refuses, `compact` packs the file, `check` reads
it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dossier.export.briefing import BriefingOptions, compose, edited
from dossier.export.briefing import arranged as arrange
from dossier.export.briefing.dates import created as time_of
from dossier.export.briefing.look import PAPERS
from dossier.export.briefing.texts import every_text
from dossier.export.briefing.wording import Voice
from dossier.export.pdf import check, compact, engine, glyphs, rescue
from dossier.records import DossierError, Notice, phrase

if TYPE_CHECKING:
    from dossier.export.briefing.sheet import Briefing
    from dossier.records import Dossier, Phrase

__all__ = [
    "BriefingOptions",
    "Printed",
    "arranged",
    "edited",
    "printed",
    "write",
]


class Printed(NamedTuple):
    """A finished file."""

    pdf: bytes
    notices: tuple[Notice, ...]
    pages: dict[str, list[int]]
    """Pages of each actor, by id, where this is one of several volumes."""


ATTEMPTS = 3
"""Times Typst may refuse a glyph that the probe let pass (one that exists alone, but not in its cluster)."""


def write(dossier: Dossier, options: BriefingOptions) -> tuple[bytes, tuple[Notice, ...]]:
    """Print a dossier: the same dossier and options give the same bytes.

    Articles stand by date, unless the curator's plan lists them by part or in the curator's order.

    Returns:
        The PDF, and notices: signs that had to be replaced, articles that could not be set.

    Raises:
        DossierError: when Typst is missing, an option is wrong, nothing is selected, or the PDF lost text.
    """
    chosen, options = arranged(dossier, options)
    return printed(chosen, options, dossier)[:2]


def arranged(dossier: Dossier, options: BriefingOptions) -> tuple[Dossier, BriefingOptions]:
    """Return the chosen articles in the order they are printed in, and the options with the selection resolved.

    Raises:
        DossierError: when Typst is missing, an option is wrong, or nothing is selected.
    """
    if options.look.paper not in PAPERS:
        message = (
            f"Paper « {options.look.paper} » is unknown. Set it to one of: {', '.join(PAPERS)}."
        )
        raise DossierError(message)
    engine.load()
    return arrange(dossier, options)


def printed(dossier: Dossier, options: BriefingOptions, whole: Dossier) -> Printed:
    """Print arranged articles; `whole` also holds those that are not chosen.

    Raises:
        DossierError: when the PDF lost text.
    """
    used = engine.press(options.look)
    book = compose(dossier, options, whole)
    created = time_of(dossier, options.created)
    missing = glyphs.undrawable(_texts(book), used)
    made = None
    for _ in range(ATTEMPTS):
        drawable, notices = _drawable(book, dossier, missing, options.language)
        try:
            made = engine.typeset_with_pages(drawable, created, used)
        except engine.RefusedError as refusal:
            if glyphs.refused(refusal.diagnostic) <= missing:
                break
            missing |= glyphs.refused(refusal.diagnostic)
        else:
            break
    if made is None:
        drawable, dossier, refused = rescue.without_refused(drawable, dossier, created, used)
        notices += refused
        made = engine.typeset_with_pages(drawable, created, used)
    pdf = compact.smaller(made[0])
    first = drawable.articles[0].title if drawable.articles else ""
    checked = check.verify(pdf, dossier, missing, first) if options.verify else ()
    return Printed(pdf, (*notices, *checked), made[1])


def _texts(value: object) -> tuple[str, ...]:
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    every_text(value, note)
    return tuple(found)


def _drawable(
    briefing: Briefing, dossier: Dossier, missing: frozenset[str], language: str
) -> tuple[Briefing, tuple[Notice, ...]]:
    """Replace what cannot be drawn; say so at the foot of each article concerned and in a notice."""
    if not missing:
        return briefing, ()
    voice = Voice(language)
    sheets, notices = [], []
    for article, printed in zip(dossier.articles, briefing.articles, strict=True):
        absent = missing.intersection(*["".join(_texts(printed))])
        if absent:
            names = glyphs.names(absent)
            remark = voice(
                "Signs that the fonts of this document lack are printed □: {signs}.", signs=names
            )
            printed = replace(printed, remarks=(*printed.remarks, remark))  # noqa: PLW2901
            said = phrase("Signs that no font of the PDF has are printed □: {signs}.", signs=names)
            notices.append(Notice("info", article.document.path, None, said, _more_fonts()))
        sheets.append(printed)
    changed: Briefing = every_text(
        replace(briefing, articles=tuple(sheets)), lambda text: glyphs.substitute(text, missing)
    )
    return changed, tuple(notices)


def _more_fonts() -> Phrase | None:
    """Say how to get faces of more scripts, where they are not there."""
    known = engine.fonts()[1]
    if any("CJK" in face for face in known):
        return None
    return phrase("Install mkdocs-dossier[scripts] for the writing of Asia and emoji.")
