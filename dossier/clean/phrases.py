"""Match lines against the furniture lists of `lexicon/`, whatever their case, accents and quotes."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from dossier.lexicon import words

LONGEST_WHOLE = 120
"""Characters of a line that is one phrase and nothing else, at most."""
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d[\d.,\xa0\u202f]*k?")
_FRONT = re.compile(r"^[^\w©]+|^_+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "…": "...", "œ": "oe", "ß": "ss"})


def fold(text: str) -> str:
    """Return the text in lower case without accents, typographic quotes and double spaces."""
    if text.isascii():
        return _SPACE.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LIKE))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SPACE.sub(" ", bare).strip()


def bare(folded: str) -> str:
    """Return a folded line without the punctuation, arrows and bullets at its edges."""
    return _EDGES.sub("", folded)


def key(folded: str) -> str:
    """Return what a folded line is looked up by among whole phrases; empty for a line too long to be one."""
    return _NUMBER.sub("0", bare(folded)) if len(folded) <= LONGEST_WHOLE else ""


class Phrases(NamedTuple):
    """One list, ready to match."""

    whole: frozenset[str]
    """Lines that are the phrase and nothing else."""
    begins: re.Pattern[str] | None
    """Lines that begin with the phrase."""
    within: re.Pattern[str] | None
    """Lines that hold it anywhere."""

    def is_whole(self, key: str) -> bool:
        """Say whether the line of this key is one of the phrases and nothing else."""
        return key in self.whole

    def is_begun(self, folded: str) -> bool:
        """Say whether a folded line begins with one of the phrases."""
        return bool(self.begins and self.begins.match(folded))

    def is_within(self, folded: str) -> bool:
        """Say whether a folded line holds one of the phrases."""
        return bool(self.within and self.within.search(folded))


@functools.cache
def phrases(name: str) -> Phrases:
    """Load `lexicon/furniture/<name>.txt`.

    A plain phrase is a whole line, `phrase…` the beginning of a line, `…phrase…` any part of it.
    `0` in a phrase stands for a number.
    """
    whole, begins, within = set(), [], []
    for phrase in words(f"furniture/{name}"):
        pattern = _pattern(phrase.strip("…"))
        if phrase.startswith("…"):
            within.append(pattern)
        elif phrase.endswith("…"):
            begins.append(pattern)
        else:
            whole.add(key(fold(phrase)))
    return Phrases(
        frozenset(whole),
        re.compile(rf"[\W_]*(?:{'|'.join(begins)})(?!\w)") if begins else None,
        re.compile(rf"(?<!\w)(?:{'|'.join(within)})(?!\w)") if within else None,
    )


def _pattern(phrase: str) -> str:
    # A colon at the end is part of the phrase: « Lire : » is furniture, « Lire » is a verb.
    folded = _FRONT.sub("", fold(phrase)) or fold(phrase)
    escaped = re.escape(folded).replace(r"\ ", " ").replace("0", r"\d+")
    return escaped.replace(" :", ":").replace(":", r" ?:")
