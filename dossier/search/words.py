"""Words as the search sees them: no accents, no case, no apostrophes; the readers' spelling kept beside them.

`theme/assets/dossier/search/words.js` does the same to what readers type; tests/site/test_search.py compares the two.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i"} | {
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
}
"""Letters that Unicode does not take apart, as those write them who do not have them on their keyboard."""

INSIDE = "\u00ad\u0300-\u036f\u200b-\u200d\u2060"
"""What stands inside words without parting them: soft hyphens, accents of their own, joiners."""

THOUSANDS = " \u00a0\u2009\u202f.,"
"""What stands between the groups of a long number."""

WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|[0-9]{{1,3}}(?:[{THOUSANDS}][0-9]{{3}})+(?![^\W_])|[^\W_](?:[^\W_]|[{INSIDE}])*"
)
"""A word, letters with full stops (« O.T.A.N. » is « OTAN ») or a number in groups (« 1 000 » and “1,000” are 1000)."""

GLUE = "\x1f"
"""Stands around what parts two words where that is not one space."""


def fold(text: str) -> str:
    """Return letters and digits alone, in lower case, without accents: « Vučić » as « vucic », « œuvre » as « oeuvre »."""
    bare = unicodedata.normalize("NFKD", text).lower()
    letters = (LETTERS.get(letter, letter) for letter in bare)
    return "".join(letter for letter in letters if letter.isalnum())


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, in order: apostrophes and hyphens part words."""
    return [token for found in WORD.finditer(text) if (token := fold(found[0]))]


def written(text: str) -> str:
    """Return a text with its words told apart: as many words as `tokens` finds, each followed by what parts it.

    One space stands for itself, anything else stands between two `GLUE`: « l’OTAN, dit-il » is `l␟’␟OTAN␟, ␟dit␟-␟il`.
    What comes before the first word is put before it, what comes after the last one stays behind it. A space inside a
    number becomes one at which no line ends.
    """
    text = re.sub(r"[\x00-\x1f]+", " ", text)
    pieces: list[str] = []
    end = 0
    for found in WORD.finditer(text):
        if not fold(found[0]):
            continue
        between = text[end : found.start()]
        word = found[0].replace(" ", "\u202f")
        pieces += [" " if between == " " and end else f"{GLUE}{between}{GLUE}", word]
        end = found.end()
    if not pieces:
        return ""
    return "".join(pieces) + (f"{GLUE}{text[end:]}{GLUE}" if end < len(text) else "")
