"""Tell a text file's encoding: marks first, then what the bytes prove, then the likeliest guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32's begins with UTF-16's, so it comes first."""

WESTERN = ("cp1252", "cp1250", "mac-roman", "cp850", "iso-8859-15")
"""Encodings of Latin letters, in the order in which equals are preferred."""
NON_LATIN = (
    "cp1251", "koi8-r", "cp866", "iso-8859-5", "cp1253", "iso-8859-7", "cp1255", "cp1256",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
"""Encodings that texts mostly made of bytes above 127 may have."""

NULLS = 0.04
"""Share of zero bytes at one parity that UTF-16 has in any alphabet with spaces; Russian has 0.15."""
FEW_NULLS = 0.005
MOSTLY_HIGH = 0.3
"""Share of bytes above 127 that no text in Latin letters reaches: French has 0.04."""
LEAST_HIGH = 12
"""Bytes above 127 from which a guess at an alphabet is worth its name."""
LOOKED_AT = 100_000
"""Bytes that a guess looks at."""
BROKEN_SHARE = 0.34
"""Broken sequences among all sequences above 127 up to which a file is UTF-8 with an accident."""

FIRST_HIGH = 0x80
LEAST_CUT = 40
"""Bytes from which a broken last character is a cut file rather than « café » in Windows-1252."""
_USUAL = frozenset("àâäáãåæçéèêëíîïìñóòôöõøœßúùûüýÿčćšžđłąęśźżőűăâîșțşţřěůň")
_SIGNS = frozenset("«»“”’‘„‹›…–—°€§·•©®™\u00a0ªº²³¿¡£½¼¾×†‰")
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was won."""

    text: str
    encoding: str
    """Python's name of the encoding."""
    guessed: bool
    """True when neither a mark nor the bytes prove the encoding."""
    lost: int
    """Characters that could not be read and stand as U+FFFD."""


def decode(content: bytes) -> Decoded:
    """Decode bytes; never fails, never gives a lone surrogate."""
    for mark, name in MARKS:
        if content.startswith(mark):
            return _loosely(content[len(mark) :], name, guessed=False)
    wide = _wide(content)
    if wide:
        return _loosely(content, wide, guessed=True)
    try:
        return Decoded(content.decode("utf-8"), "utf-8", guessed=False, lost=0)
    except UnicodeDecodeError:
        pass
    return _mixed(content) or _with_accidents(content) or _legacy(content)


def _loosely(content: bytes, name: str, *, guessed: bool) -> Decoded:
    text = content.decode(name, errors="replace")
    return Decoded(text, name, guessed, text.count("\ufffd"))


def _wide(content: bytes) -> str | None:
    """Tell UTF-16 without a mark: its spaces and line ends put zeros at every other byte."""
    head = content[: LOOKED_AT - LOOKED_AT % 2]
    half = len(head) // 2
    if half < 2 or b"\0" not in head:  # noqa: PLR2004 - one character proves nothing
        return None
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd >= NULLS and even <= FEW_NULLS:
        return "utf-16-le"
    if even >= NULLS and odd <= FEW_NULLS:
        return "utf-16-be"
    return None


def _with_accidents(content: bytes) -> Decoded | None:
    """Read UTF-8 in which few sequences are broken, or only the last one, cut in two."""
    whole = len(_SEQUENCE.findall(content))
    read = _loosely(content, "utf-8", guessed=True)
    if read.lost <= BROKEN_SHARE * whole:
        return read
    cut = content[-1] >= FIRST_HIGH and content[:-3].isascii() and read.text.endswith("\ufffd")
    return read if cut and len(content) > LEAST_CUT else None


def _mixed(content: bytes) -> Decoded | None:
    """Read a file whose lines come from two worlds: UTF-8 where a line is UTF-8, Windows elsewhere."""
    rows = content.split(b"\n")
    if not any(_is_utf8(row) and not row.isascii() for row in rows):
        return None
    read = [
        row.decode(WESTERN[0] if _is_foreign(row) else "utf-8", errors="replace") for row in rows
    ]
    if not any(_is_foreign(row) for row in rows):
        return None
    text = "\n".join(read)
    return Decoded(text, f"utf-8 + {WESTERN[0]}", guessed=True, lost=text.count("\ufffd"))


def _is_foreign(row: bytes) -> bool:
    return not _is_utf8(row) and not _SEQUENCE.search(row)


def _is_utf8(row: bytes) -> bool:
    try:
        row.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _legacy(content: bytes) -> Decoded:
    head = content[:LOOKED_AT]
    high = sum(byte >= FIRST_HIGH for byte in head)
    if high >= max(LEAST_HIGH, MOSTLY_HIGH * len(head)):
        found = charset_normalizer.from_bytes(head, cp_isolation=list(NON_LATIN)).best()
        if found:
            return _loosely(content, found.encoding, guessed=True)
    likeliest = max(WESTERN, key=lambda name: (_likeness(head, name), -WESTERN.index(name)))
    return _loosely(content, likeliest, guessed=True)


def _likeness(head: bytes, name: str) -> int:
    """Count what letters and signs of European texts an encoding makes of the bytes, less the oddities."""
    score = 0
    text = f" {head.decode(name, errors='replace')} "
    for found in re.finditer(r"[^\x00-\x7f]", text):
        sign = found[0]
        before, after = text[found.start() - 1], text[found.end()]
        if sign.lower() in _USUAL:
            within = before.islower() and before.isascii()
            score += -3 if sign.isupper() and within else 2
        elif sign in _SIGNS:
            amid = before.isalpha() and after.isalpha() and sign not in "’‘·\u00a0"
            score += -3 if amid or (sign in "½¼¾" and after.isalpha()) else 2
        else:
            score -= 3
    return score
