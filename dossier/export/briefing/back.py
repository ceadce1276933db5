"""What stands behind the articles: who is quoted with what, sources side by side, bibliography, acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dossier.describe.actors.names import sort_key
from dossier.export.briefing import facts, naming, typography
from dossier.export.briefing.article import run
from dossier.export.briefing.dates import written
from dossier.export.briefing.front import paragraphs
from dossier.export.briefing.sheet import Back, Reference, Row, Speaker, Spoken, Table
from dossier.index import compare
from dossier.records import OWNERSHIPS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.export.briefing.options import BriefingOptions
    from dossier.export.briefing.sheet import Sheet
    from dossier.export.briefing.wording import Voice
    from dossier.records import Article, Column, Comparison, Dossier

USES, QUOTES, QUOTE_LENGTH = 8, 4, 220
"""Wordings and quotations of one column, and characters of such a quotation."""
SIDES = 2
"""Columns from which there is something to compare."""
ADDRESS_PIECE = 24
"""Characters of an address after which a line may end."""


def back(dossier: Dossier, sheets: Sequence[Sheet], options: BriefingOptions, voice: Voice) -> Back:
    """Word what stands behind the articles."""
    named = dict(zip((one.id for one in dossier.articles), sheets, strict=True))
    spelt = naming.spellings(dossier.actors)
    tables = (_table(one, dossier, named, voice) for one in dossier.plan.comparisons)
    return Back(
        speakers=_speakers(dossier, named, voice) if options.quotations else (),
        tables=tuple(_marked(one, spelt) for one in tables if one),
        bibliography=_bibliography(dossier, named, voice),
        terms=tuple(
            Row(term.acronym, voice.set(term.meaning), voice.set(term.note or ""))
            for term in dossier.plan.terms
            if any(term.acronym in article.text for article in dossier.articles)
        ),
    )


def _speakers(dossier: Dossier, sheets: dict[str, Sheet], voice: Voice) -> tuple[Speaker, ...]:
    """Return what is said between quotation marks by speakers that are known, by name."""
    said: dict[str, list[Spoken]] = {}
    for article in dossier.articles:
        sheet = sheets[article.id]
        for quote in article.quotes:
            if quote.speaker and quote.kind == "direct":
                about = f"{facts.source_name(article, voice)}, {sheet.date}"
                named = [
                    (one.text, one.actor)
                    for one in article.mentions
                    if quote.start <= one.start and one.end <= quote.end
                ]
                marks = "« {} »" if sheet.language == "fr" else "“{}”"
                quoted = marks.replace("{}", quote.text)
                words = run(quoted, named, sheet.language, sheet.language)
                said.setdefault(quote.speaker, []).append(Spoken(words, about, sheet.mark))
    return tuple(
        Speaker(actor.id, typography.plain(actor.name), tuple(said[actor.id]))
        for actor in dossier.actors
        if actor.id in said
    )


class _Table(NamedTuple):
    """A comparison's words, before it is known whom they name."""

    title: str
    intro: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


def _marked(table: _Table, spelt: naming.Spellings) -> Table:
    return Table(
        table.title,
        naming.named(table.title, spelt),
        naming.lines(table.intro, spelt),
        table.columns,
        tuple(
            (label, tuple(naming.lines(cell, spelt) for cell in cells))
            for label, cells in table.rows
        ),
    )


def _table(
    comparison: Comparison, dossier: Dossier, sheets: dict[str, Sheet], voice: Voice
) -> _Table | None:
    columns = compare(comparison, dossier.articles)
    if len(columns) < SIDES:
        return None
    sources = {one.id: one.name for one in dossier.sources}
    sorts = {one: voice(said) for one, said in (OWNERSHIPS | SOURCES).items()}
    known = sources if comparison.by == "source" else sorts
    unknown = voice("Unknown source") if comparison.by == "source" else voice("not stated")
    actors = {one.id: one.name for one in dossier.actors}
    rows = (
        (voice("Articles"), tuple(_reports(one, sheets) for one in columns)),
        (voice("Wordings"), tuple(_wordings(one, voice) for one in columns)),
        (voice("Quotations"), tuple(_quotes(one, sheets, voice) for one in columns)),
        (
            voice("Named here alone"),
            tuple((", ".join(actors.get(name, name) for name in one.alone),) for one in columns),
        ),
    )
    return _Table(
        voice.set(comparison.title),
        paragraphs(comparison.intro, voice),
        tuple(
            typography.plain(known.get(one.side or "", one.side or "")) or unknown
            for one in columns
        ),
        tuple((label, cells) for label, cells in rows if any("".join(cell) for cell in cells)),
    )


def _reports(column: Column, sheets: dict[str, Sheet]) -> tuple[str, ...]:
    return tuple(f"{sheets[one].title} ({sheets[one].date})" for one in column.articles)


def _wordings(column: Column, voice: Voice) -> tuple[str, ...]:
    return tuple(
        voice.set(f"« {use.words} »")
        + (f" ×\u202f{len(use.places)}" if len(use.places) > 1 else "")
        for use in [one for one in column.uses if one.kind != "name"][:USES]
    )


def _quotes(column: Column, sheets: dict[str, Sheet], voice: Voice) -> tuple[str, ...]:
    """Return what is quoted, first what another column quotes too."""
    ordered = sorted(column.said, key=lambda one: not one.shared)
    return tuple(
        voice.set(f"« {typography.shorten(' '.join(one.quote.text.split()), QUOTE_LENGTH)} »")
        + (f" ({voice('quoted by others too')})" if one.shared else "")
        for one in ordered[:QUOTES]
    )


def _bibliography(
    dossier: Dossier, sheets: dict[str, Sheet], voice: Voice
) -> tuple[Reference, ...]:
    """Return the articles by author, else source, as French bibliographies order them."""
    ordered = sorted(
        dossier.articles,
        key=lambda one: (sort_key(_heading(one, voice)), sheets[one.id].title, one.id),
    )
    return tuple(_reference(one, sheets[one.id], voice) for one in ordered)


def _heading(article: Article, voice: Voice) -> str:
    return (
        ", ".join(article.authors.value) if article.authors else facts.source_name(article, voice)
    )


def _reference(article: Article, sheet: Sheet, voice: Voice) -> Reference:
    address = typography.plain(article.url.value) if article.url else ""
    said = [_heading(article, voice), voice.set(f"« {sheet.title} »")]
    if article.authors:
        said.append(facts.source_name(article, voice))
    said.append(facts.date_line(article, voice))
    retrieved = article.retrieved
    seen = written(retrieved.value, voice.language) if retrieved else ""
    broken = "\u200b".join(
        address[at : at + ADDRESS_PIECE] for at in range(0, len(address), ADDRESS_PIECE)
    )
    return Reference(
        sheet.mark,
        ", ".join(said) + ".",
        sheet.language,
        broken,
        typography.link(address) if address else None,
        voice("read on {date}", date=seen) if seen else "",
    )
