"""A dossier to everything the template prints: cover, contents, articles, sources, index, method."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dossier.export.briefing import back, chosen, copies, facts, front, index, naming, typography
from dossier.export.briefing.article import sheet
from dossier.export.briefing.dates import written
from dossier.export.briefing.front import paragraphs
from dossier.export.briefing.sheet import Briefing, Chapter, Entry, Row, SourceEntry
from dossier.export.briefing.wording import Voice
from dossier.records import LISTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.export.briefing.options import BriefingOptions
    from dossier.export.briefing.sheet import Sheet
    from dossier.records import Article, Dossier, Source

RUNNING_TITLE_LENGTH = 44
HEAD_WIDTH, SMALL_CAPITAL, ITALIC = 375, 5.4, 4.1
"""Points: the page's head less its gutter; a spaced small capital and an italic letter of it, mean
widths measured on French titles at 8.8 pt."""
SCALES = {"usual": 1.0, "large": 1.3}
"""Of the letters: 10.8 pt running text becomes 14 pt, the least that is called large print."""
_TITLE_SIZES = ((36, 36), (70, 30), (130, 24))
"""Characters up to which a cover title fits at so many points; longer ones take 18."""


def compose(dossier: Dossier, options: BriefingOptions, whole: Dossier | None = None) -> Briefing:
    """Word a dossier for print; `whole` also holds the articles that are not chosen, where some are not."""
    voice = Voice(options.language)
    actors = {actor.id: actor for actor in dossier.actors}
    marks = {one.id: f"article-{number}" for number, one in enumerate(dossier.articles, 1)}
    sheets = tuple(
        sheet(marks[one.id], one, actors, voice, copies.rows(one, whole or dossier, voice))
        for one in dossier.articles
    )
    title = voice.set(options.title)
    running = typography.shorten(title, RUNNING_TITLE_LENGTH)
    if options.shelf:
        running += f" · {options.shelf.number}/{options.shelf.of}"
    width = HEAD_WIDTH / SCALES[options.look.size]
    room = int((width - SMALL_CAPITAL * len(running)) / ITALIC)
    sheets = tuple(replace(one, running=typography.shorten(one.running, room)) for one in sheets)
    said = chosen.said(options.selection, dossier, voice)
    about = (voice("Press dossier"), _counts(dossier, voice), *said)
    return Briefing(
        title=title,
        title_size=next((size for limit, size in _TITLE_SIZES if len(title) <= limit), 18),
        subtitle=voice.set(options.subtitle),
        genre=voice("Press dossier"),
        running=running,
        language=options.language,
        paper=options.look.paper,
        scale=SCALES[options.look.size],
        accent=options.look.accent,
        logo=f"logo.{options.look.logo_kind}" if options.look.logo else "",
        authors=tuple(voice.set(author) for author in options.authors),
        keywords=_keywords(dossier),
        description=", ".join(about),
        labels=_labels(voice),
        cover=_cover(dossier, options, voice),
        entries={one.mark: Entry(one.mark, one.title, one.date, one.source) for one in sheets},
        chapters=_chapters(dossier, marks, options, voice),
        front=front.front(dossier, sheets, options, voice),
        articles=sheets,
        back=back.back(dossier, sheets, options, voice),
        sources=_sources(dossier, sheets, voice),
        index=index.groups(dossier, voice),
        method=_method(dossier, options, voice),
        alone=options.alone,
        **_volume(options, voice),
    )


def _volume(options: BriefingOptions, voice: Voice) -> dict[str, Any]:
    """Say which volume this is, where there are several."""
    shelf = options.shelf
    if not shelf:
        return {}
    return {
        "volume": voice("Volume {number}", number=shelf.number),
        "volume_of": voice("Volume {number} of {count}", number=shelf.number, count=shelf.of),
        "common": shelf.common,
    }


def _chapters(
    dossier: Dossier, marks: Mapping[str, str], options: BriefingOptions, voice: Voice
) -> tuple[Chapter, ...]:
    """Return the articles part by part, where they are asked for so; else nothing."""
    if (options.listing or dossier.plan.listing) != "part" or not dossier.plan.parts:
        return ()
    held: dict[str | None, list[str]] = {}
    for article in dossier.articles:
        held.setdefault(article.curation.part, []).append(marks[article.id])
    spelt = naming.spellings(dossier.actors)
    found = [
        Chapter(
            f"chapter-{part.id}",
            voice.set(part.title),
            naming.named(part.title, spelt),
            naming.lines(paragraphs(part.intro, voice), spelt),
            tuple(held[part.id]),
        )
        for part in dossier.plan.parts
        if part.id in held
    ]
    if None in held:
        found.append(Chapter("chapter", voice("Other articles"), (), (), tuple(held[None])))
    return tuple(found)


def _labels(voice: Voice) -> dict[str, str]:
    return {
        "contents": voice("Contents"),
        "sources": voice("Sources"),
        "index": voice("Index of actors"),
        "index_note": voice(
            "The numbers are all pages on which the actor is named, but for cover, contents, lists of titles, small print and the heads of pages; in bold, the page of an article that names it most."
        ),
        "see": voice("see"),
        "common_index": voice("Index of all volumes"),
        "common_note": voice("Pages by volume; the index before this one is that of this volume."),
        "brief": voice("In brief"),
        "gists": voice("In this dossier"),
        "gists_note": voice(
            "Under each title, the first words of the article; or the dossier’s summary, which says so."
        ),
        "chronology": voice("Chronology"),
        "chronology_note": voice("Sentences of the articles that give a date, with their pages."),
        "dated_note": voice(
            "Sentences of the articles that give a date; each source leads to its passage."
        ),
        "people": voice("Who is who"),
        "people_note": voice(
            "The functions are those that the articles give; one may have ended since."
        ),
        "quotations": voice("Quotations"),
        "quotations_note": voice("Words between quotation marks in the articles, by speaker."),
        "comparisons": voice("Comparisons"),
        "bibliography": voice("Bibliography"),
        "terms": voice("Acronyms"),
        "page": voice("p."),
        "semicolon": "\u202f; " if voice.language == "fr" else "; ",
        "colon": "\u00a0: " if voice.language == "fr" else ": ",
        "method": voice("How to read this dossier"),
        "captions": voice("Photo captions"),
        "logo": voice("Emblem"),
        "selection": voice("Selection"),
        "landmarks": voice("Landmarks"),
        "passages_note": voice(
            "No. is an article’s number in this book, § a paragraph’s number in it, as on the site; in bold, the article that names the actor most."
        ),
        "accessible": voice(
            "Text alone, with headings, a table of contents, an index, and the language of each passage; the cover’s picture repeats the title."
        ),
        "no_text": voice("No text of this article is given here."),
    }


def _keywords(dossier: Dossier) -> tuple[str, ...]:
    """Return the eight actors that most articles name, by name."""
    counts: dict[str, int] = {}
    for article in dossier.articles:
        for actor in article.actors:
            counts[actor.id] = counts.get(actor.id, 0) + 1
    leading = sorted(dossier.actors, key=lambda actor: (-counts.get(actor.id, 0), actor.name))[:8]
    return tuple(sorted(actor.name for actor in leading))


def _counts(dossier: Dossier, voice: Voice) -> str:
    articles, sources = len(dossier.articles), len(dossier.sources)
    said = [voice("1 article") if articles == 1 else voice("{count} articles", count=articles)]
    if sources:
        said.append(voice("1 source") if sources == 1 else voice("{count} sources", count=sources))
    return " · ".join(said)


def _cover(dossier: Dossier, options: BriefingOptions, voice: Voice) -> tuple[Row, ...]:
    rows = []
    dates = sorted(one.published.value for one in dossier.articles if one.published)
    if dates:
        first, last = (written(date, voice.language) for date in (dates[0], dates[-1]))
        period = first if first == last else voice("{first} to {last}", first=first, last=last)
        rows.append(Row(voice("Period"), period))
    rows += [
        Row(voice("Selection") if number == 0 else "", line)
        for number, line in enumerate(chosen.said(options.selection, dossier, voice))
    ]
    undated = len(dossier.articles) - len(dates)
    counts = _counts(dossier, voice)
    if undated:
        counts += " · " + (
            voice("1 undated") if undated == 1 else voice("{count} undated", count=undated)
        )
    rows.append(Row(voice("Holds"), counts))
    if dossier.as_of:
        rows.append(Row(voice("Closed on"), written(dossier.as_of, voice.language)))
    if options.authors:
        rows.append(
            Row(voice("Prepared by"), ", ".join(voice.set(author) for author in options.authors))
        )
    return tuple(rows)


def _sources(dossier: Dossier, sheets: Sequence[Sheet], voice: Voice) -> tuple[SourceEntry, ...]:
    by_source: dict[str, list[Entry]] = {}
    for article, one in zip(dossier.articles, sheets, strict=True):
        key = article.outlet or ""
        by_source.setdefault(key, []).append(_source_line(article, one, voice))
    found = [
        SourceEntry(source.name, _about(source, voice), tuple(by_source.get(source.id, ())))
        for source in dossier.sources
    ]
    if "" in by_source:
        said = (voice("The text names no outlet and no source profile recognises it."),)
        found.append(SourceEntry(voice("Unknown source"), said, tuple(by_source[""])))
    return tuple(found)


def _source_line(article: Article, one: Sheet, voice: Voice) -> Entry:
    return Entry(one.mark, one.title, f", {facts.date_line(article, voice)}", "")


def _about(source: Source, voice: Voice) -> tuple[str, ...]:
    known = ", ".join(part for part in (voice.outlet(source), source.domain) if part)
    reuse = voice("Reuse: {terms}", terms=source.reuse) if source.reuse else ""
    return tuple(
        line for line in (known, voice.set(source.note.text if source.note else ""), reuse) if line
    )


def _method(dossier: Dossier, options: BriefingOptions, voice: Voice) -> tuple[str, ...]:
    articles = dossier.articles
    by_date = (options.listing or dossier.plan.listing) == LISTINGS[0]
    said = [
        "Articles stand in order of publication, undated ones last, each on a page of its own."
        if by_date
        else "Articles stand in the order that the dossier’s curator gave them, each on a page of its own.",
        "What the files do not say but was concluded from them is marked “inferred” (* in the contents), with its grounds.",
        "An undated article is given no date: what is known of it is said in its place.",
        "Lines that are no part of an article (share buttons, forms, links to other articles) are set aside, not deleted: the site shows each with its reason.",
    ]
    if any(flag.value == "machine-translated" for one in articles for flag in one.flags):
        said.append(
            "“Machine translation” marks a text that no person translated: its wording must not be quoted as the speaker’s."
        )
    if any(not one.language or one.language.value == "fr" for one in articles):
        said.append(
            "Spaces and apostrophes follow French typography; the words are those of the source."
        )
    if options.selection:
        said.append("This is a selection: the whole dossier holds other articles.")
    spoken = [voice(line) for line in said]
    spoken += [
        voice("{source}: {terms}", source=one.name, terms=one.reuse)
        for one in dossier.sources
        if one.reuse
    ]
    spoken.append(voice.set(options.rights) or voice("The texts belong to their publishers."))
    return tuple(spoken)
