"""Text that no format can trip over: one line, no control characters, no lone surrogates."""

from __future__ import annotations

import unicodedata

INVISIBLE = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks that turn the direction of what follows them, in files of other programs too."""


def plain(text: str) -> str:
    """Put a text on one line and take out what is not text."""
    kept = (
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in text
        if letter not in INVISIBLE and unicodedata.category(letter) != "Cs"
    )
    return " ".join("".join(kept).split())


def address(url: str) -> str:
    """Percent-encode what an address may not hold and formats trip over: spaces, braces, quotes, other scripts."""
    return "".join(
        letter if " " < letter < "\x7f" and letter not in '{}\\"<>^`|' else _encoded(letter)
        for letter in url
    )


def _encoded(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))
