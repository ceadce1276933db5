"""The curator's verdicts: lines named by their words or number, kept, set aside or called something else."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.curate import nearest
from dossier.curate.titles import crown, unmast
from dossier.records import KEPT_KINDS, Kind, Notice, Standing, Verdict, phrase

if TYPE_CHECKING:
    from dossier.curate.sidecar import Sidecar
    from dossier.records import Block, Order, RawDocument

RULE = "curator"

_ALIKE = {
    **dict.fromkeys("'’ʼ‘`´′", "['’ʼ‘`´′]"),
    **dict.fromkeys('"«»“”„', '["«»“”„]'),
    **dict.fromkeys("-–—‐‑", "[-–—‐‑]"),
    "…": r"(?:…|\.\.\.)",
}
"""Signs that keyboards and scrapers write one for another."""

UNSEEN = (
    " \t\n\r\x0b\x0c\x85\u00a0\u00ad\u1680\u2028\u2029\u202f\u205f\u3000\u2060\u200b\ufeff"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
"""White space of every width, none included: what changes when a file is saved or copied anew."""
_LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
"""A sign with the accents behind it."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_GAP, _MAY = rf"[{UNSEEN}]+", rf"[{UNSEEN}]*"
_QUOTES = '"«»“”„'
_SPACED = _QUOTES + ";:!?%"


def overrule(
    blocks: tuple[Block, ...], document: RawDocument, orders: Sidecar | Standing
) -> tuple[tuple[Block, ...], tuple[Notice, ...]]:
    """Apply the curator's verdicts; notices name the words of a sidecar that were not found.

    What is asked for a passage counts for each whole block that holds part of it. Words that make up whole lines
    stand for all such lines; words inside longer lines must occur once. Where two orders meet, the later one in the
    file wins.
    """
    judged = list(_stated(blocks, orders))
    notices: list[Notice] = []
    for order in orders.orders:
        places = _places(order.passage, document.text)
        whole = [place for place in places if _is_line(document.text, place)]
        if len(whole or places) > 1 and not whole:
            notices.append(_vague(order, places, document, orders))
            continue
        hit = [n for n, block in enumerate(blocks) if _touches(block, whole or places)]
        if not hit and not isinstance(orders, Standing):
            notices.append(_missing(order, document, orders))
        for number in hit:
            verdict = _verdict(judged[number].verdict, order, orders.path)
            judged[number] = replace(judged[number], verdict=verdict)
        if hit and order.kind is Kind.TITLE:
            judged = list(crown(judged, hit[0], hit[1:], RULE, orders.path))
    return tuple(judged), tuple(notices)


def _stated(blocks: tuple[Block, ...], orders: Sidecar | Standing) -> tuple[Block, ...]:
    """Let the line that a sidecar's title repeats be the title, and one above it that names its source be none of the text.

    Words of the curator's own, which stand in no line, change no verdict.
    """
    if isinstance(orders, Standing):
        return blocks
    title, source = orders.facts.get("title"), orders.facts.get("source")
    if title:
        lines = _saying(title, blocks)
        told = bool(lines) and blocks[lines[0]].verdict.kind is Kind.TITLE
        lengths = [len(block.text) if block.in_text else 0 for block in blocks]
        # not a link to the article itself, at its foot
        if lines and not told and sum(lengths[: lines[0]]) <= sum(lengths) / 2:
            blocks = crown(blocks, lines[0], lines[1:], RULE, orders.path)
    if source:
        name = source if isinstance(source, str) else source.name
        blocks = unmast(blocks, _saying(name, blocks), RULE, orders.path)
    return blocks


def _saying(words: str, blocks: tuple[Block, ...]) -> list[int]:
    """Return the blocks that say some words and nothing else."""
    same = re.compile(_pattern(words), re.IGNORECASE)
    return [n for n, block in enumerate(blocks) if same.fullmatch(block.text.strip(UNSEEN))]


def holds(text: str, order: Order) -> bool:
    """Say whether a text holds what an order is about."""
    return bool(_places(order.passage, text))


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Find every place of quoted words, with the same tolerance as orders have."""
    return _places(words, text)


def _verdict(old: Verdict, order: Order, path: str) -> Verdict:
    kind = order.kind or old.kind
    if order.keep and kind not in KEPT_KINDS:
        kind = Kind.BODY  # a share bar that is to be read is no share bar
    keep = order.keep
    said = {
        True: phrase("the curator keeps it ({path})", path=path),
        False: phrase("the curator sets it aside ({path})", path=path),
    }[keep]
    return Verdict(keep, kind, RULE, said, 1.0)


def _touches(block: Block, places: list[tuple[int, int]]) -> bool:
    return any(start < block.end and end > block.start for start, end in places)


def _is_line(text: str, place: tuple[int, int]) -> bool:
    start, end = place
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    behind = _LINE_END.search(text, end)
    after = text[end : behind.start() if behind else len(text)]
    return not text[before:start].strip(UNSEEN) and not after.strip(UNSEEN)


def _places(passage: str | int, text: str) -> list[tuple[int, int]]:
    """Find every place of a passage, spaces, apostrophes, quotes and dashes being as they may."""
    if isinstance(passage, int):
        lines = list(re.finditer(r"[^\r\n]*(?:\r\n|\n|\r|\Z)", text))
        found = lines[passage - 1] if 0 < passage <= len(lines) else None
        return [found.span()] if found and found[0] else []
    if not passage.strip(UNSEEN):
        return []
    return [found.span() for found in re.finditer(_pattern(passage), text, re.IGNORECASE)]


def _pattern(words: str) -> str:
    """Write an expression that finds words however they are spaced and wrapped, and their accents stored.

    Quotes and the signs before which French sets a space may have spaces or none.
    """
    signs: list[str] = []
    for sign in _LETTER.findall(unicodedata.normalize("NFC", words.strip(UNSEEN))):
        if sign in UNSEEN:
            signs.append("" if signs and signs[-1] in {"", _GAP, _MAY} else _GAP)
        elif sign in _SPACED:
            if signs and signs[-1] == _GAP:
                signs.pop()
            signs += [_MAY, _ALIKE.get(sign, re.escape(sign))]
            signs += [_MAY] if sign in _QUOTES else []
        else:
            signs.append(_ALIKE.get(sign) or _stored(sign))
    joined = "".join(signs).removeprefix(_MAY).removesuffix(_MAY)
    # whole words only: « est » is not in « reste »
    before = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    after = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    return before + joined + after


def _stored(letter: str) -> str:
    """Write a letter as an alternative of its forms: one text may hold « é » as one sign and as two."""
    forms = {unicodedata.normalize(form, letter) for form in ("NFC", "NFD")} | {letter}
    found = "|".join(map(re.escape, sorted(forms)))
    return f"(?:{found})" if len(forms) > 1 else found


def _vague(
    order: Order, places: list[tuple[int, int]], document: RawDocument, orders: Sidecar | Standing
) -> Notice:
    lines = ", ".join(
        str(len(_LINE_END.findall(document.text, 0, start)) + 1) for start, _ in places[:8]
    )
    cure = phrase("Quote more words, or give the number of the line.")
    if isinstance(orders, Standing):
        what = phrase(
            "The words « {words} » of {path} stand in several places (lines {lines}), and nothing was changed.",
            words=order.passage,
            path=orders.path,
            lines=lines,
        )
        cure = phrase("Quote more words there, or give orders in a sidecar of this seed.")
        return Notice("warning", document.path, None, what, cure)
    what = phrase(
        "The words « {words} » stand in several places (lines {lines}), and nothing was changed.",
        words=order.passage,
        lines=lines,
    )
    return Notice("warning", orders.path, None, what, cure)


def _missing(order: Order, document: RawDocument, sidecar: Sidecar) -> Notice:
    cure = phrase("Copy the words from the seed, or give the number of their line.")
    if isinstance(order.passage, int):
        what = phrase("The seed has no text on line {line}.", line=order.passage)
    else:
        what = phrase("The seed does not hold the words « {words} ».", words=order.passage)
        cure = nearest.quoted(order.passage, document.text.splitlines()) or cure
    return Notice("warning", sidecar.path, None, what, cure)
