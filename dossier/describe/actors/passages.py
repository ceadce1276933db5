"""Kept blocks to passages: the text that recognisers read, with the way back to the raw text."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import KEPT_KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.records import Block, RawDocument

_SAME = {
    **dict.fromkeys("’‘ʼʹ´`′‛", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys(
        "\u00a0\u202f\u2007\u2008\u2009\u200a\u2002\u2003\u2004\u2005\u2006\t\r\n\v\f", " "
    ),
    **dict.fromkeys("‐‑", "-"),
}
"""Characters read as their plain sisters, one for one, so that offsets hold."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Invisible characters inside words."""


@dataclass(slots=True, unsafe_hash=True)
class Passage:
    """A kept block as recognisers read it."""

    block: int
    """The block's index."""
    kind: Kind
    text: str
    """The block's raw text, NFC, with plain apostrophes, quotes and spaces."""
    plain: str
    """`text` without diacritics; the same length."""
    start: int
    """Where the block starts in the raw text."""
    places: tuple[int, ...] | None = None
    """Raw offset of each character (and of the end), where `text` is not as long as the raw text."""
    typed: str = ""
    """`text` with quotation marks and apostrophes as typed; the same length."""
    language: str = "fr"
    """ISO 639-1 code."""

    def raw(self, offset: int) -> int:
        """Return the offset in the raw text of an offset in `text`."""
        return self.start + offset if self.places is None else self.places[offset]


@functools.cache
def _bare(letter: str) -> str:
    """Return a letter without its marks, if that is one letter; itself otherwise."""
    special = {"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i"}
    first = unicodedata.normalize("NFD", letter)[0]
    return special.get(letter, first if first.isascii() else letter)


def straight(text: str) -> str:
    """Return a text with plain apostrophes, quotes and spaces, character for character."""
    for odd, same in _SAME.items():
        if odd in text:
            text = text.replace(odd, same)
    return text


def plain(text: str) -> str:
    """Return a text without diacritics and with plain apostrophes, character for character."""
    return _unmarked(straight(text))


def _unmarked(text: str) -> str:
    """Return a text without diacritics; of those of Latin-1, the most, all letters are read at once."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").translate(_latin()).decode("latin-1")
    except UnicodeEncodeError:
        for letter in set(_FOREIGN.findall(text)):
            text = text.replace(letter, _bare(letter))
        return text


@functools.cache
def _latin() -> bytes:
    return "".join(map(_bare, map(chr, range(0x100)))).encode("latin-1")


def _composed(raw: str, start: int) -> tuple[str, tuple[int, ...]]:
    """Compose letters and drop invisible characters, keeping each one's raw offset."""
    letters: list[str] = []
    places: list[int] = []
    for offset, letter in enumerate(raw):
        if letter in _DROPPED:
            continue
        joined = unicodedata.normalize("NFC", letters[-1] + letter) if letters else letter
        if letters and unicodedata.combining(letter) and len(joined) == 1:
            letters[-1] = joined
        else:
            letters.append(letter)
            places.append(start + offset)
    return "".join(letters), (*places, start + len(raw))


def _is_clean(text: str) -> bool:
    """Say whether a text has its letters composed and no invisible character."""
    return unicodedata.is_normalized("NFC", text) and not any(one in text for one in _DROPPED)


def passages(
    document: RawDocument, blocks: Sequence[Block], languages: Mapping[int, str], language: str
) -> Iterator[Passage]:
    """Give the title, text and captions that readers see; nothing that was set aside.

    Args:
        document: the article's text.
        blocks: its blocks, judged.
        languages: those of the blocks that are not in the article's.
        language: the article's.
    """
    whole = document.text
    clean = _is_clean(whole)
    for index, block in enumerate(blocks):
        if not block.verdict.keep or block.verdict.kind not in KEPT_KINDS:
            continue
        raw = whole[block.start : block.end].rstrip()
        places = None
        if not clean and not _is_clean(raw):
            raw, places = _composed(raw, block.start)
        text = straight(raw)
        bare = _unmarked(text)
        spoken = languages.get(index, language)
        yield Passage(index, block.verdict.kind, text, bare, block.start, places, raw, spoken)
