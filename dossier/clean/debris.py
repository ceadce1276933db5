"""Left-overs of markup, and lines without a letter or a digit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.clean.verdicts import verdict
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

LONGEST_SIGN = 200
_ATTRIBUTE = re.compile(
    r"(?:^|[\s<\"'”“])[a-z][\w:-]*\s*=\s*[\"'”“″’][^>]{0,150}>?\s*$", re.IGNORECASE
)
_TAG = re.compile(r"^\W*</?[a-z][^<>]{0,180}>?\W*$|^\W*/?>\W*$", re.IGNORECASE)
_CODE = re.compile(
    r"^\s*(?:function\s*\w*\(|var\s+\w+\s*=|window\.|document\.|jquery\(|\$\(|if\s*\(|\}\s*[;)]|"
    r"[.#@][\w-]+(?:[\s,>:.#\w-]*)\{|\[/?[a-z_]+(?:\s[^\]]*)?\]\s*$|googletag|adsbygoogle|<!--|-->|//\s*<!)",
    re.IGNORECASE,
)


def judge(page: Page) -> Iterable[Opinion]:
    """Judge debris; prose that quotes markup is longer and ends as a sentence."""
    for place, line in enumerate(page.lines):
        if not page.undecided(place):
            continue
        head = line.text[:LONGEST_SIGN]
        if not any(letter.isalnum() for letter in head):
            yield (
                place,
                verdict(Kind.DEBRIS, "no-letters", phrase("neither letter nor digit"), 0.95),
            )
        elif not line.prose and (_is_markup(line.text) or _CODE.match(head)):
            yield place, verdict(Kind.DEBRIS, "markup-debris", phrase("left over from markup"), 0.9)


def _is_markup(text: str) -> bool:
    return len(text) <= LONGEST_SIGN and bool(_ATTRIBUTE.search(text) or _TAG.match(text))
