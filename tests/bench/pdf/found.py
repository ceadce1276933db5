"""What a finished file has: looked for in the file itself, whoever printed it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import pypdfium2

from dossier.export.briefing.kept import in_print, skeleton

if TYPE_CHECKING:
    from pathlib import Path

    from dossier.records import Dossier


class Makes(NamedTuple):
    """What a printer was asked to make, which no look at the file can tell apart."""

    contents: str
    index: str


MAKES = {
    "dossier": Makes("yes", "yes, ranges"),
    "weasyprint": Makes("yes", "not asked"),
    "weasyprint-all": Makes("yes", "yes, set twice"),
    "mkdocs-to-pdf": Makes("yes", "cannot"),
}


class Found(NamedTuple):
    """What was found in a file."""

    pages: int
    accessible: str
    """The part of PDF/UA that its metadata claims, if any; whether it is tagged."""
    archivable: str
    """The part and level of PDF/A that it claims."""
    lost: int
    """Kept blocks whose letters and digits are nowhere in its text."""
    blocks: int


def found(path: Path, dossier: Dossier) -> Found:
    """Read a file."""
    with pikepdf.open(path) as file:
        metadata = file.open_metadata()
        part = str(metadata.get("pdfuaid:part", ""))
        tagged = "tagged" if "/StructTreeRoot" in file.Root else "no tags"
        archive = f"{metadata.get('pdfaid:part', '')}{metadata.get('pdfaid:conformance', '')}"
    document = pypdfium2.PdfDocument(path)
    try:
        count = len(document)
        text = "".join(one.get_textpage().get_text_range() + "\n" for one in document)
    finally:
        document.close()
    # Lines end at hyphens that the printer set; running heads and page numbers may stand within a block.
    stream = skeleton(re.sub("[\u00ad\ufffe\x02]", "", text))
    blocks = [one for article in dossier.articles for one in in_print(article)]
    lost = sum(not _there(skeleton(one.text), stream) for one in blocks)
    return Found(
        count,
        f"UA-{part}, {tagged}" if part else f"no, {tagged}",
        f"A-{archive.lower()}" if archive else "no",
        lost,
        len(blocks),
    )


PIECE, SHORT, CUTS = 40, 3, 2
"""Letters of the pieces that are looked for; pieces of a block that no foot of a page may cut; pieces that one may."""


def _there(words: str, stream: str) -> bool:
    """Say whether a block stands in a text: the foot and head of a page may stand within a long one."""
    pieces = [words[at : at + PIECE] for at in range(0, len(words), PIECE)]
    missed = sum(one not in stream for one in pieces)
    return missed <= (CUTS if len(pieces) > SHORT else 0)
