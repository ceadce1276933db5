"""One article to its printed sheet: kept blocks in order, captions apart, small print at the foot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.export.pdf import facts, typography
from dossier.export.pdf.dates import written
from dossier.export.pdf.sheet import Part, Row, Run, Sheet
from dossier.export.pdf.wording import FLAGS
from dossier.index.references import bare
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.export.pdf.wording import Voice
    from dossier.records import Actor, Article, Block, Mention

_LINED = {Kind.LIST, Kind.TABLE}
_BULLET = re.compile(r"^\s*[•·▪◦‣*–—-]\s+")


def sheet(number: int, article: Article, actors: Mapping[str, Actor], voice: Voice) -> Sheet:
    """Say in print what the dossier knows of its article of that number."""
    language = article.language.value if article.language else voice.language
    title = typography.set_text(_title(article, voice), language, typography.LONGEST_TITLE_WORD)
    mentions = _by_block(article.mentions)
    parts, captions, titled = _parts(article.blocks, mentions, language)
    about = [facts.source_name(article, voice)]
    about += [voice.phrase(FLAGS[flag.value]) for flag in article.flags if flag.value in FLAGS]
    return Sheet(
        mark=f"article-{number}",
        title=title,
        title_marks=titled,
        running=typography.plain(title),
        language=language if re.fullmatch("[a-z]{2,3}", language) else voice.language,
        date=facts.short_date(article, voice),
        source=" · ".join(about),
        flags=tuple(about[1:]),
        facts=facts.rows(article, actors, voice),
        curator=tuple(_curator(article, voice)),
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


def _by_block(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.block, []).append(mention)
    return found


def _parts(
    blocks: Sequence[Block], mentions: Mapping[int, Sequence[Mention]], language: str
) -> tuple[tuple[Part, ...], tuple[Run, ...], tuple[str, ...]]:
    """Return the text's parts, the captions, and the actors named in the title."""
    parts: list[Part] = []
    captions: list[Run] = []
    titled: list[str] = []
    for number, block in enumerate(blocks):
        kind = block.verdict.kind
        if not block.verdict.keep or not typography.plain(block.text).strip():
            continue
        named = mentions.get(number, ())
        if kind is Kind.TITLE:
            titled += [mention.actor for mention in named]
        elif kind is Kind.CAPTION:
            # Often in another language than the article: French spacing would be a guess.
            captions.append(_run(block.text, named, ""))
        elif kind in _LINED:
            runs = _lines(block.text, named, language)
            if parts and parts[-1].kind == kind.value:
                runs = (*parts.pop().runs, *runs)
            parts.append(Part(kind.value, runs))
        else:
            parts.append(Part(kind.value, (_run(block.text, named, language),)))
    return tuple(parts), tuple(captions), tuple(titled)


def _lines(text: str, named: Sequence[Mention], language: str) -> tuple[Run, ...]:
    """Return a list's or a table's lines; a mention is marked in the first line that spells it."""
    lines = [_BULLET.sub("", line) for line in text.splitlines() if line.strip()]
    left = list(named)
    runs = []
    for line in lines:
        here = [mention for mention in left if " ".join(mention.text.split()) in line]
        left = [mention for mention in left if mention not in here]
        runs.append(_run(line, here, language))
    return tuple(runs)


def _run(text: str, named: Sequence[Mention], language: str) -> Run:
    """Set a text, with a mark before each actor it names; one that is not found is marked at the start."""
    text = typography.plain(text.replace(typography.MARK, "\ufffd"))
    marked, at = "", 0
    marks = []
    for mention in named:
        spelling = typography.plain(mention.text)
        found = text.find(spelling, at)
        if found >= 0:
            marked += text[at:found] + typography.MARK
            at = found
        else:
            marked += typography.MARK
        marks.append(mention.actor)
    return Run(
        tuple(typography.set_text(marked + text[at:], language).split(typography.MARK)),
        tuple(marks),
    )


def _remarks(article: Article, voice: Voice) -> tuple[str, ...]:
    """Say where the text comes from and what of it is not printed."""
    source = voice(
        "Source: {source}, {date}. File {path}.",
        source=article.source.value.name if article.source else voice("unknown"),
        date=facts.date_line(article, voice),
        path=article.document.path,
    )
    count = sum(1 for block in article.blocks if not block.verdict.keep and block.text.strip())
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
