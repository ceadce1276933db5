"""Names compared: folding, sorting, slugs, surnames, one rule for all of them."""

from __future__ import annotations

import functools
import re
import unicodedata

from dossier.lexicon import words

_WORD = re.compile(r"\w+")
BEYOND = 0x370
"""The first letter of the Greek alphabet, after those of the Latin one and their marks."""
_LETTERS = str.maketrans(
    {
        "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "dj", "Đ": "Dj", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "ħ": "h", "ə": "e",
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "ж": "j",
        "з": "z", "и": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj",
        "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u", "ф": "f", "х": "kh",
        "ц": "c", "ч": "c", "џ": "dz", "ш": "s", "щ": "chtch", "ъ": "", "ы": "y", "ь": "", "э": "e",
        "ю": "iou", "я": "ia", "є": "ie", "і": "i",
    }
)  # fmt: skip
"""Letters that decomposition leaves alone; Cyrillic as Serbs write it in Latin, since that is one for one."""

PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "da",
        "di",
        "del",
        "della",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "abou",
        "abu",
        "d",
    ]
)
"""Small words inside a name; they belong to the surname that they precede."""


@functools.lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Return a name as it is compared: small Latin letters and digits, words parted by one space."""
    if name.isascii():
        small = name.lower()
        return small if small.isalnum() else " ".join(_WORD.findall(small))
    small = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    bare = "".join(letter for letter in small if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare.translate(_LETTERS)))


def slug(name: str) -> str:
    """Return a name as it stands in an address: `aleksandar-vucic`; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "x"


def sort_key(name: str) -> tuple[str, str]:
    """Return the key by which French sorts names: letters first, accents only between equals."""
    return fold(name), name


def surname(name: str) -> str:
    """Return the folded surname: the last word; « der Leyen » keeps only « leyen »."""
    words = fold(name).split()
    return words[-1] if words else ""


@functools.cache
def _eastern() -> frozenset[str]:
    return frozenset(fold(name) for line in words("eastern_surnames") for name in line.split())


def eastern(name: str) -> bool:
    """Say whether a folded word is a surname that stands before the given name: « Xi (Jinping) », « Kim (Jong-un) »."""
    return name in _eastern()


def latin(name: str) -> bool:
    """Say whether a name is written in Latin letters, with or without marks."""
    return name.isascii() or ord(max(name)) < BEYOND


def marks(name: str) -> int:
    """Count the letters that only a careful writer spells (č, ă, ï)."""
    return sum(1 for letter in name if not letter.isascii() and letter.isalpha())
