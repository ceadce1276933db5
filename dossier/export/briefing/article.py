"""One article to its printed sheet: kept blocks in order, captions apart, small print at the foot."""

from __future__ import annotations

import bisect
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.export.briefing import facts, naming, typography
from dossier.export.briefing.dates import written
from dossier.export.briefing.sheet import Part, Row, Run, Sheet
from dossier.export.briefing.wording import FLAGS
from dossier.index import paragraphs
from dossier.index.references import bare
from dossier.records import Kind, Policy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Named = tuple[str, str]
    """A spelling, and the id of what it stands for."""

    from dossier.export.briefing.wording import Voice
    from dossier.records import Actor, Article, Paragraph, Release

_LINED = {Kind.LIST, Kind.TABLE}
_BULLET = re.compile(r"^\s*[•·▪◦‣*–—-]\s+")


def sheet(
    mark: str, article: Article, actors: Mapping[str, Actor], voice: Voice, also: Sequence[Row] = ()
) -> Sheet:
    """Say in print what the dossier knows of an article; `also` holds what others have of the same text."""
    language = article.language.value if article.language else voice.language
    title = typography.set_text(_title(article, voice), language, typography.LONGEST_TITLE_WORD)
    parts, captions, titled = _parts(article, language)
    spelt = naming.spellings(article.actors)
    titled.update(naming.named(title, spelt))
    about = [facts.source_name(article, voice)]
    about += [voice.phrase(FLAGS[flag.value]) for flag in article.flags if flag.value in FLAGS]
    return Sheet(
        mark=mark,
        title=title,
        title_marks=tuple(sorted(titled)),
        running=typography.plain(title),
        language=language if re.fullmatch("[a-z]{2,3}", language) else voice.language,
        date=facts.short_date(article, voice),
        period=facts.period(article, voice),
        year=str(article.published.value.year) if article.published else voice("undated"),
        source=" · ".join(about),
        flags=tuple(about[1:]),
        facts=naming.marked((*facts.rows(article, actors, voice), *also), spelt),
        curator=naming.marked(_curator(article, voice), spelt),
        parts=parts,
        captions=captions,
        remarks=_remarks(article, voice),
    )


def _curator(article: Article, voice: Voice) -> Iterator[Row]:
    """Yield the summary and the notes, signed; the references in them are left out, paper follows no link."""
    if article.curation.summary:
        yield Row(voice("The dossier’s summary"), voice.set(bare(article.curation.summary)))
    for note in (*((article.note,) if article.note else ()), *article.curation.notes):
        if note.words and note.block is None:
            continue
        signed = [note.by or "", written(note.on, voice.language) if note.on else ""]
        signature = ", ".join(one for one in signed if one)
        said = bare(note.text) + (f" ({signature})" if signature else "")
        label = voice("Curator’s note")
        if note.words:
            label = voice("Curator’s note on “{words}”", words=note.words)
        yield Row(label, voice.set(said))


def _title(article: Article, voice: Voice) -> str:
    if article.title and typography.plain(article.title.value).strip():
        return article.title.value
    return voice("Untitled ({id})", id=article.id)


def _by_block(article: Article) -> dict[int, list[Named]]:
    """Return what each block names and tells, in order of place; `event_mark` says how events are called."""
    raw = article.document.text
    found: dict[int, list[tuple[int, str, str]]] = {}
    for mention in article.mentions:
        spot = (mention.start, mention.text, mention.actor)
        found.setdefault(mention.block, []).append(spot)
    starts = [block.start for block in article.blocks]
    for event in article.events:
        number = bisect.bisect_right(starts, event.start) - 1
        first = raw[event.start : event.end].split(maxsplit=1)
        if number >= 0 and first:
            spot = (event.start, first[0], event_mark(article.id, event.start))
            found.setdefault(number, []).append(spot)
    return {
        number: [(text, mark) for _, text, mark in sorted(spots)] for number, spots in found.items()
    }


def event_mark(article: str, start: int) -> str:
    """Return the mark of a dated sentence, by which the chronology finds its page."""
    return f"event:{article}:{start}"


def _parts(article: Article, language: str) -> tuple[tuple[Part, ...], tuple[Run, ...], set[str]]:
    """Return the text's parts, the captions, and the actors named in the title."""
    named_in = _by_block(article)
    foreign = {passage.block: passage.language for passage in article.foreign}
    cited = {one.block: one for one in paragraphs(article)}
    parts: list[Part] = []
    captions: list[Run] = []
    titled: set[str] = set()
    for number, block in enumerate(article.blocks):
        kind = block.verdict.kind
        if not block.verdict.keep or not typography.plain(block.text).strip():
            continue
        named, other = named_in.get(number, ()), foreign.get(number, "")
        spacing = other or language
        if kind is Kind.TITLE:
            titled.update(mark for _, mark in named)
        elif kind is Kind.CAPTION:
            # Often in another language than the article: French spacing would be a guess.
            captions.append(run(block.text, named, other, other))
        elif kind in _LINED:
            runs = _cited(_lines(block.text, named, spacing, other), cited.get(number))
            if parts and parts[-1].kind == kind.value:
                runs = (*parts.pop().runs, *runs)
            parts.append(Part(kind.value, runs))
        else:
            runs = (run(block.text, named, spacing, other),)
            parts.append(Part(kind.value, _cited(runs, cited.get(number))))
    return tuple(parts), tuple(captions), titled


def _cited(runs: tuple[Run, ...], paragraph: Paragraph | None) -> tuple[Run, ...]:
    """Give a block's first run the paragraph's id and number."""
    if not runs or not paragraph:
        return runs
    return (replace(runs[0], anchor=paragraph.anchor, number=paragraph.number), *runs[1:])


def _lines(text: str, named: Sequence[Named], language: str, other: str) -> tuple[Run, ...]:
    """Return a list's or a table's lines; a mention is marked in the first line that spells it."""
    lines = [_BULLET.sub("", line) for line in text.splitlines() if line.strip()]
    left = list(named)
    runs = []
    for line in lines:
        here = [one for one in left if " ".join(one[0].split()) in line]
        left = [one for one in left if one not in here]
        runs.append(run(line, here, language, other))
    return tuple(runs)


def run(text: str, named: Sequence[Named], language: str, other: str = "") -> Run:
    """Set a text, with a mark behind each thing it names; what is not found is marked at the start.

    Args:
        text: as the block has it.
        named: spellings with the ids they stand for, in order of place.
        language: whose spacing the text takes.
        other: the language to tell a reader's program, where it is another than the article's.
    """
    text = typography.plain(text)
    spots: list[tuple[int, str]] = []
    at = 0
    for spelling, identifier in named:
        words = typography.plain(spelling)
        found = text.find(words, at) if words else -1
        if found >= 0:
            at = found
        # Letters are counted because setting changes spaces and signs alone.
        end = found + len(words) if found >= 0 else 0
        spots.append((sum(map(str.isalnum, text[:end])), identifier))
    spots.sort(key=lambda spot: spot[0])
    whole = typography.set_text(text, language)
    pieces = typography.parted(whole, [letters for letters, _ in spots])
    return Run(tuple(pieces), tuple(identifier for _, identifier in spots), other)


def _remarks(article: Article, voice: Voice) -> tuple[str, ...]:
    """Say where the text comes from and what of it is not printed."""
    source = voice(
        "Source: {source}, {date}. File {path}.",
        source=article.source.value.name if article.source else voice("unknown"),
        date=facts.date_line(article, voice),
        path=article.document.path,
    )
    count = sum(1 for block in article.blocks if not block.verdict.keep and block.text.strip())
    if article.release:
        return (f"{source} {_withheld(article.release, voice)}",)
    if count == 0:
        aside = voice("Nothing was set aside.")
    elif count == 1:
        aside = voice(
            "1 line was set aside as no part of the article; it can be read in that file and on the article’s page."
        )
    else:
        aside = voice(
            "{count} lines were set aside as no part of the article; they can be read in that file and on the article’s page.",
            count=count,
        )
    return (f"{source} {aside}",)


def _withheld(release: Release, voice: Voice) -> str:
    """Say how much of an article is printed, where that is not all."""
    if release.policy is Policy.EXCERPT:
        return voice("Excerpt: the whole article has {words} words.", words=release.words)
    return voice(
        "The article has {words} words; its text is not published here.", words=release.words
    )
