"""The curator's verdicts: lines named by their words or number, kept, set aside or called something else."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.records import KEPT_KINDS, Kind, Notice, Verdict, phrase

if TYPE_CHECKING:
    from dossier.curate.sidecar import Order, Sidecar
    from dossier.records import Block, RawDocument

RULE = "curator"

_ALIKE = {
    **dict.fromkeys("'’ʼ‘`´′", "['’ʼ‘`´′]"),
    **dict.fromkeys('"«»“”„', '["«»“”„]'),
    **dict.fromkeys("-–—‐‑", "[-–—‐‑]"),
    "…": r"(?:…|\.\.\.)",
}
"""Signs that keyboards and scrapers write one for another."""


def overrule(
    blocks: tuple[Block, ...], document: RawDocument, sidecar: Sidecar
) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """Apply the curator's verdicts; notices name the words that were not found.

    What is asked for a passage counts for each whole block that holds part of it. Words that make up whole lines
    stand for all such lines; words inside longer lines must occur once. Where two orders meet, the later one in the
    file wins.
    """
    judged = list(blocks)
    notices: list[Notice] = []
    for order in sidecar.orders:
        places = _places(order.passage, document.text)
        whole = [place for place in places if _is_line(document.text, place)]
        if len(whole or places) > 1 and not whole:
            notices.append(_vague(order, places, document.text, sidecar))
            continue
        hit = [n for n, block in enumerate(blocks) if _touches(block, whole or places)]
        if not hit:
            notices.append(_missing(order, sidecar))
        for number in hit:
            verdict = _verdict(judged[number].verdict, order, sidecar)
            judged[number] = replace(judged[number], verdict=verdict)
    return tuple(judged), tuple(notices)


def _verdict(old: Verdict, order: Order, sidecar: Sidecar) -> Verdict:
    kind = order.kind or old.kind
    if order.keep and kind not in KEPT_KINDS:
        kind = Kind.BODY  # a share bar that is to be read is no share bar
    keep = order.keep
    said = {
        True: phrase("the curator keeps it ({path})", path=sidecar.path),
        False: phrase("the curator sets it aside ({path})", path=sidecar.path),
    }[keep]
    return Verdict(keep, kind, RULE, said, 1.0)


def _touches(block: Block, places: list[tuple[int, int]]) -> bool:
    return any(start < block.end and end > block.start for start, end in places)


def _is_line(text: str, place: tuple[int, int]) -> bool:
    start, end = place
    before = text[:start].rpartition("\n")[2] if start else ""
    after = text[end:].partition("\n")[0]
    return not before.strip() and not after.strip()


def _places(passage: str | int, text: str) -> list[tuple[int, int]]:
    """Find every place of a passage, spaces, apostrophes, quotes and dashes being as they may."""
    if isinstance(passage, int):
        lines = list(re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", text))
        found = lines[passage - 1] if 0 < passage <= len(lines) else None
        return [found.span()] if found and found[0] else []
    forms = {unicodedata.normalize(form, passage) for form in ("NFC", "NFD")} | {passage}
    pattern = "|".join(_pattern(form) for form in sorted(forms))
    return [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]


def _pattern(words: str) -> str:
    """Write an expression that finds words however they are spaced; quotes may have spaces inside."""
    signs = []
    for sign in re.sub(r"\s+", " ", words.strip()):
        if sign == " ":
            signs.append(r"\s+")
        elif sign in '"«»“”„':
            signs.append(rf"\s*{_ALIKE[sign]}\s*")
        else:
            signs.append(_ALIKE.get(sign, re.escape(sign)))
    joined = "".join(signs).replace(r"\s*\s+", r"\s*").replace(r"\s+\s*", r"\s*")
    joined = joined.removeprefix(r"\s*").removesuffix(r"\s*")
    # whole words only: « est » is not in « reste »
    before = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    return before + joined + after


def _vague(order: Order, places: list[tuple[int, int]], text: str, sidecar: Sidecar) -> Notice:
    lines = ", ".join(str(text.count("\n", 0, start) + 1) for start, _ in places[:8])
    what = phrase(
        "The words « {words} » stand in several places (lines {lines}), and nothing was changed.",
        words=order.passage,
        lines=lines,
    )
    cure = phrase("Quote more words, or give the number of the line.")
    return Notice("warning", sidecar.path, None, what, cure)


def _missing(order: Order, sidecar: Sidecar) -> Notice:
    if isinstance(order.passage, int):
        what = phrase("The seed has no text on line {line}.", line=order.passage)
    else:
        what = phrase("The seed does not hold the words « {words} ».", words=order.passage)
    cure = phrase("Copy the words from the seed, or give the number of their line.")
    return Notice("warning", sidecar.path, None, what, cure)
