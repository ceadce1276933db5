"""A page's bytes to text: marks first, then what the bytes prove, then what the page claims."""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; UTF-32's begins with UTF-16's, so it comes first."""

CLAIM = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
CLAIM_WITHIN = 4096
"""Bytes in which a declaration is looked for; browsers look at 1,024, but scrapers prepend comments."""

AS_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
}
"""Labels that the WHATWG encoding standard reads as a larger set than they name."""

TEXT_CODECS_ONLY = re.compile(
    r"(?:utf|cp|iso|windows|koi|mac|gb|big5|euc|shift|hz|tis|latin|johab|ascii)"
)
"""Families of character sets; Python also knows `base64` and `rot13`, which a page must not choose."""

FEW_ERRORS = 0.02
"""Share of broken characters under which a page is UTF-8 with an accident, not another encoding."""


def decode(content: bytes) -> tuple[str, str, bool]:
    """Decode a page.

    Returns:
        The text without its mark, the encoding's name, and whether characters were lost.
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return _loosely(content[len(mark) :], name)
    wide = _wide(content)
    if wide:
        return _loosely(content, wide)
    claimed = _claimed(content)
    # ISO-2022-JP is plain ASCII to a UTF-8 decoder, and must be believed when claimed.
    if not (claimed and claimed.startswith("iso2022")):
        try:
            return content.decode("utf-8"), "utf-8", False
        except UnicodeDecodeError:
            pass
    text = content.decode("utf-8", "replace")
    high = sum(character > "\x7f" for character in text)
    if text.count("�") <= FEW_ERRORS * high or claimed == "utf-8":
        return text, "utf-8", True
    return _loosely(content, claimed or "cp1252")


def _loosely(content: bytes, name: str) -> tuple[str, str, bool]:
    text = content.decode(name, "replace")
    return text, name, "�" in text


def _wide(content: bytes) -> str:
    """Recognise UTF-16 without a mark by the zero bytes of its ASCII half."""
    sample = content[:CLAIM_WITHIN]
    if sample.count(0) <= len(sample) // 4:
        return ""
    return "utf-16-le" if sample[1::2].count(0) >= sample[0::2].count(0) else "utf-16-be"


def _claimed(content: bytes) -> str:
    found = CLAIM.search(content[:CLAIM_WITHIN])
    if not found:
        return ""
    label = found[1].decode("ascii", "replace").lower()
    name = AS_BROWSERS_READ.get(label, label)
    if not TEXT_CODECS_ONLY.match(name):
        return ""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return ""
    # A page whose declaration could be read as ASCII is not UTF-16, whatever it declares.
    return "" if known.startswith(("utf-16", "utf-32", "utf-7")) else known
