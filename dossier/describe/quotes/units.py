"""Kept paragraphs to units: a paragraph with the quotations in it, or several that one quotation runs over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.quotes import glyphs
from dossier.describe.sentences import split
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dossier.records import Article, Block

TELLING = frozenset({Kind.BODY, Kind.LEAD, Kind.LIST, Kind.QUOTATION})
"""Kinds read for quotations; a heading repeats words of the body, a table has no sentences."""

_SPACES = dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\t\r\n\v\f", " ")
_PLAIN = {**_SPACES, **dict.fromkeys("’‘ʼ`´", "'"), "‑": "-"}
_ODD = re.compile(f"[{''.join(_PLAIN)}]")
"""Visiting only these is three times as fast as `translate`."""
_AGAIN = re.compile(r"[\s\u00a0\u202f]*[«“»\"”][\s\u00a0\u202f]*")
_STOPS = ".!?…"


@dataclass(slots=True, unsafe_hash=True)
class Words:
    """Words between marks, offsets in the unit's text."""

    start: int
    """The opening mark."""
    end: int
    """One past the closing mark."""
    first: int
    """The first character of the words."""
    last: int
    """One past their last character."""
    text: str
    """The words tidied; paragraphs parted by blank lines."""


@dataclass(slots=True, unsafe_hash=True)
class Unit:
    """A stretch of text that is looked at by itself."""

    offset: int
    """Where it starts in the raw text."""
    raw: str
    text: str
    """Raw text with plain apostrophes and spaces, character for character."""
    masked: str
    """The same with all quoted words blanked: « Xxxx. »; no sentence ends inside, no name stands inside."""
    words: tuple[Words, ...]
    """The quotations, in order of place."""
    sentences: tuple[tuple[int, int], ...]
    """Where the sentences stand; each quotation lies in one of them."""


def units(article: Article) -> Iterator[Unit]:
    """Yield the units of an article's kept text, in order of place."""
    blocks = [one for one in article.blocks if one.in_text and one.verdict.kind in TELLING]
    texts = [article.document.text[one.start : one.end].rstrip() for one in blocks]
    at = 0
    while at < len(blocks):
        spans, last = _spans(blocks, texts, at)
        start, end = blocks[at].start, blocks[last].start + len(texts[last])
        yield _unit(article.document.text[start:end], start, spans)
        at = last + 1


def _spans(
    blocks: Sequence[Block], texts: Sequence[str], at: int
) -> tuple[list[tuple[int, int, int, int]], int]:
    """Return the marks and words of the quotations of a paragraph, and the paragraph in which the last of them ends."""
    found: list[tuple[int, int, int, int]] = []
    here, skip = at, 0
    while True:
        base = blocks[here].start + skip
        reading = glyphs.read(texts[here][skip:])
        for pair in reading.pairs:
            first, last = pair.inside
            found.append((base + pair.start, base + pair.end, base + first, base + last))
        if reading.open is None:
            return found, here
        start = base + reading.open
        run = _run(texts, here)
        if run is None:
            found += _unclosed(texts[here], skip + reading.open, blocks[here].start)
            return found, here
        here, skip = run
        end = blocks[here].start + skip
        found.append((start, end, start + 1, end - 1 if skip < len(texts[here]) or texts[here][-1] in '»”"' else end))  # fmt: skip
        if skip >= len(texts[here]):
            return found, here


def _run(texts: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return in which paragraph, and where in it, the quotation ends that an earlier one leaves open."""
    for place in range(at + 1, min(len(texts), at + 1 + glyphs.LONGEST_RUN)):
        again = _AGAIN.match(texts[place])
        skip = again.end() if again else 0
        reading = glyphs.read(texts[place][skip:])
        if reading.closed is not None:
            return place, skip + reading.closed
        if not again or reading.open is not None:
            return None
    return None


def _unclosed(text: str, at: int, offset: int) -> list[tuple[int, int, int, int]]:
    """Return a quotation without its closing mark: to the paragraph's end, where it clearly begins one."""
    before = text[:at].rstrip()
    if before and before[-1] != ":":
        return []
    return [(offset + at, offset + len(text), offset + at + 1, offset + len(text))]


def _unit(raw: str, offset: int, spans: Sequence[tuple[int, int, int, int]]) -> Unit:
    text = _ODD.sub(lambda found: _PLAIN[found[0]], raw)
    words, pieces, done = [], [], 0
    for start, end, first, last in sorted(spans):
        one = _words(raw, start - offset, end - offset, (first - offset, last - offset))
        if one is None or one.start < done:
            continue
        words.append(one)
        pieces += [text[done : one.start], _mask(text, one)]
        done = one.end
    masked = "".join([*pieces, text[done:]])
    return Unit(offset, raw, text, masked, tuple(words), tuple(split(masked)))


def _words(raw: str, start: int, end: int, inside: tuple[int, int]) -> Words | None:
    """Return the words between two marks without the white space around them; None where there are none."""
    inner = raw[inside[0] : inside[1]]
    first = inside[0] + len(inner) - len(inner.lstrip())
    last = inside[0] + len(inner.rstrip())
    if raw[last - 1 : last] == "," and last - first > 1:
        last = first + len(
            raw[first : last - 1].rstrip()
        )  # English sets the sentence's comma inside the marks
    if not any(map(str.isalnum, raw[first:last])):
        return None
    return Words(start, end, first, last, _tidy(raw[first:last]))


def _tidy(inner: str) -> str:
    """Return words with white space collapsed, paragraphs parted by blank lines, marks repeated at their heads left out."""
    paragraphs: list[list[str]] = [[]]
    for number, line in enumerate(inner.split("\n")):
        again = _AGAIN.match(line) if number else None
        if again and _alone(again[0].strip(), line[again.end() :]):
            paragraphs.append([line[again.end() :]])
        elif line.strip():
            paragraphs[-1].append(line)
        else:
            paragraphs.append([])
    tidied = (" ".join(" ".join(one).split()) for one in paragraphs)
    return "\n\n".join(one for one in tidied if one)


def _alone(mark: str, rest: str) -> bool:
    """Say whether a mark at the head of a line is not closed in it: printers repeat it there."""
    if mark == '"':
        return rest.count('"') % 2 == 0
    closing = {"«": "»", "“": "”"}.get(mark, "")
    return not closing or rest.count(closing) <= rest.count(mark)


def _mask(text: str, one: Words) -> str:
    """Blank quoted words, leaving what tells where sentences begin and end."""
    stop = text[one.last - 1] if text[one.last - 1] in _STOPS else "x"
    first = "X" if text[one.first].isupper() else "x"
    length = one.last - one.first
    blank = first + "x" * (length - 2) + stop if length > 1 else first
    left = "«" + " " * (one.first - one.start - 1)
    right = (
        "".join("," if mark == "," else " " for mark in text[one.last : one.end - 1]) + "»"
        if one.end > one.last
        else ""
    )
    return left + blank + right
