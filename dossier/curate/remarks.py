"""A curator's notes on paragraphs find the paragraph whose words they quote."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.curate import check, nearest
from dossier.curate.verdicts import places
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.curate.sidecar import Sidecar
    from dossier.records import Article, Note


ELISION = re.compile(r"\s*[\[(]\s*(?:…|\.\.\.)\s*[\])]\s*")
"""Words left out of a quotation: « Nous […] continuerons »."""


def placed(article: Article, sidecar: Sidecar) -> tuple[Note, ...]:
    """Return a sidecar's notes on paragraphs, each with the block that holds its words, if there is just one."""
    found = []
    for note in sidecar.choices.get("notes", ()):
        blocks = _blocks(article, note)
        found.append(replace(note, block=blocks[0] if len(blocks) == 1 else None))
    return tuple(found)


def astray(article: Article, sidecar: Sidecar) -> Iterator[Notice]:
    """Name the notes whose words stand in no paragraph, in several, or in a line that readers do not see; and actors."""
    yield from unnamed(article, sidecar)
    for note in sidecar.choices.get("notes", ()):
        blocks = _blocks(article, note)
        if len(blocks) == 1 and article.blocks[blocks[0]].verdict.keep:
            continue
        if not blocks:
            what = phrase("The seed does not hold the words « {words} ».", words=note.words)
            kept = (block.text for block in article.blocks if block.in_text)
            cure = nearest.quoted(note.words, kept) or phrase(
                "Copy the words of the note’s paragraph from the seed."
            )
        elif len(blocks) > 1:
            what = phrase(
                "The words « {words} » stand in several paragraphs, and the note on them is on none.",
                words=note.words,
            )
            cure = phrase("Quote more words of the one that is meant.")
        else:
            what = phrase(
                "The words « {words} » stand in a line that is set aside, and readers do not see the note on it.",
                words=note.words,
            )
            cure = phrase("Quote a line that is kept, or add this one under `keep:`.")
        yield Notice("warning", sidecar.path, sidecar.lines.get("notes"), what, cure)


def unnamed(article: Article, sidecar: Sidecar) -> Iterator[Notice]:
    """Name the actors of a sidecar that are to be added or taken out and that the seed names nowhere."""
    said = f"-{check.plain(article.document.text)}-"
    mentioned = {mention.actor for mention in article.mentions}
    names = [one.name for one in sidecar.added if one.id not in mentioned]
    # an id says nothing of how the text names its actor: « senat-fr » is « French Senate »
    dropped = [one for one in sidecar.dropped if check.plain(one) != one]
    for name in (*names, *dropped):
        if name in names or f"-{check.plain(name)}-" not in said:
            what = phrase("The text does not name « {name} ».", name=name)
            cure = phrase("Give the words that stand for it under `spellings:`, or take it out.")
            if name not in names:
                cure = phrase("Write it as the seed does, or take it out.")
            yield Notice("info", sidecar.path, sidecar.lines.get("actors"), what, cure)


def _blocks(article: Article, note: Note) -> list[int]:
    """Return the blocks in which a note's words begin: those of the text, else all others.

    « […] » in them stands for words left out within the block.
    """
    first, *others = [piece for piece in ELISION.split(note.words) if piece.strip()] or [note.words]
    starts = [start for start, _ in places(first, article.document.text)]
    hit = [
        number
        for number, block in enumerate(article.blocks)
        if any(block.start <= start < block.end for start in starts)
        and all(places(piece, block.text) for piece in others)
    ]
    return [number for number in hit if article.blocks[number].in_text] or hit
