"""Which characters the briefing's fonts cannot draw; what is printed in their stead."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from dossier.export.pdf import engine

if TYPE_CHECKING:
    from collections.abc import Iterable

SUBSTITUTE = "□"
"""U+25A1, which the fonts have."""

# Drawn by Libertinus Serif whatever its version: Latin, Greek, Cyrillic, French punctuation.
_SURE = re.compile(
    "[ -~\u00a0-\u017f\u0391-\u03a1\u03a3-\u03ce\u0410-\u044f\u2010-\u2015\u2018-\u201f\u2026\u202f]+"
)
_JOINERS = "\u200d\ufe0e\ufe0f"

_PROBE = b"""
#set document(title: "probe")
#set text(font: json(bytes(sys.inputs.fonts)), lang: "en")
#for letter in json(bytes(sys.inputs.letters)) { par(text(letter)) }
"""
_REFUSED = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)", re.DOTALL)
_SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def undrawable(texts: Iterable[str], used: engine.Press = engine.USUAL) -> frozenset[str]:
    """Return the characters of these texts that no font of the briefing has.

    Typst itself is asked, by setting each unusual character once under PDF/A, which forbids empty boxes.
    """
    rare = {letter for text in texts for letter in _SURE.sub("", text)}
    blank = {letter for letter in rare if unicodedata.category(letter) in {"Cc", "Cs", "Cn", "Co"}}
    asked = sorted(letter for letter in rare - blank if unicodedata.category(letter) != "Cf")
    if not asked:
        return frozenset(blank)
    try:
        engine.compile_record(_PROBE, {"letters": json.dumps(asked)}, 0, used=used)
    except engine.RefusedError as refusal:
        blank |= refused(refusal.diagnostic)
    return frozenset(blank)


def refused(diagnostic: str) -> set[str]:
    """Read from Typst's errors which characters it could not draw."""
    found: set[str] = set()
    for shown in _REFUSED.findall(diagnostic):
        found |= set(_ESCAPED.sub(_unescape, shown))
    return found


def _unescape(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16))
    return _SIMPLE.get(found[2], found[2])


def substitute(text: str, missing: frozenset[str]) -> str:
    """Print one box for each sign that cannot be drawn; joined emoji are one sign."""
    if not missing or missing.isdisjoint(text):
        return text
    letters = "".join(map(re.escape, sorted(missing)))
    modifiers = "".join(sorted(missing & {chr(code) for code in range(0x1F3FB, 0x1F400)}))
    tail = rf"[{_JOINERS}{modifiers}]*(?:(?<=\u200d)[{letters}][{_JOINERS}{modifiers}]*)*"
    return re.sub(rf"[{letters}]{tail}", SUBSTITUTE, text)


def names(missing: Iterable[str], limit: int = 8) -> str:
    """Name characters for people: `U+1F600 GRINNING FACE`; an ellipsis after `limit` of them."""
    known = sorted(missing)
    said = [f"U+{ord(one):04X} {unicodedata.name(one, '')}".strip() for one in known[:limit]]
    return ", ".join(said) + (", …" if len(known) > limit else "")
