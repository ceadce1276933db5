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
_OPENED = re.compile(r"[<{(`|]")
# A whole tag or comment may be what the article shows; half of one is what an editor left over.
_HALF_TAG = re.compile(r"^\W*/?>\W*$|^\W*--+>\W*$")
_LAYOUT_TAG = re.compile(
    r"^(?:\s*</?(?:div|span|p|br|hr|img|figure|section|aside|center|font|td|tr|table|tbody)\b[^<>]{0,160}>)+\s*$",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"^\s*(?:window\.\w+\s*[=.(]|document\.\w+\(|jquery\(|\(adsbygoogle|googletag\.|"
    r"[.#@][\w-]+(?:[\s,>:.#\w-]*)\{|\[/?[a-z]+_[a-z_]+(?:\s[^\]]*)?\]\s*$|<!--\s*/?[\w:-]{0,30}(?:\s[\w:-]{1,20})?\s*-->\s*$|//\s*<!)",
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
    return len(text) <= LONGEST_SIGN and bool(
        (_ATTRIBUTE.search(text) and not _OPENED.search(text))
        or _HALF_TAG.match(text)
        or _LAYOUT_TAG.match(text)
    )
