"""References that are nearly ones: what to write in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.records import phrase

if TYPE_CHECKING:
    from dossier.records import Phrase

_KEY = re.compile(r"\[@\s*(?P<key>[^\s,;§#¶«“\"\]]+)")
_RANGE = re.compile(r"§§?\s*(?P<first>\d+)\s*(?:-|–|à|et|to|,)\s*(?:§\s*)?(?P<last>\d+)")
_OTHERWISE = re.compile(r"(?:¶|\bp(?:ar|aragraphe|ara)?\.?|\bal(?:inéa)?\.?|\$)\s*(?P<number>\d+)", re.IGNORECASE)  # fmt: skip
_TURNED = re.compile(r"(?P<words>[«“\"][^\]]*[»”\"])\s*,?\s*(?P<place>§\s*\d+|#p-[0-9a-f]+)\s*\]")


def cure(text: str) -> Phrase:
    """Say how to write a reference that cannot be read."""
    keys = re.findall(r"@\s*([^\s,;§#«“\"\]]+)", text)
    if len(keys) > 1:
        return _meant(" ".join(f"[@{key}]" for key in keys))
    key = found["key"] if (found := _KEY.match(text)) else ""
    if key and (found := _RANGE.search(text)):
        return _meant(f"[@{key} §{found['first']}] [@{key} §{found['last']}]")
    if key and (found := _OTHERWISE.search(text)):
        return _meant(f"[@{key} §{found['number']}]")
    if key and (found := _TURNED.search(text)):
        return _meant(f"[@{key} {found['place']} {found['words']}]")
    if any(text.count(opening) != text.count(closing) for opening, closing in ("«»", "“”")):
        return phrase("Close its quotation marks.")
    return phrase("Write it as {example}.", example=phrase("[@003 §5 « words »]"))


def _meant(right: str) -> Phrase:
    return phrase("Write {word} if that is what is meant.", word=right)
