"""Links and emphasis of a web page's line, read back from the Markdown that the reader wrote of it.

Nothing of that Markdown is printed. It is taken apart into runs of plain text with a mark and an address; only when
the runs spell the line's own text are they used. What is printed is then literal text, four fixed tags, and addresses
that `web_address` allows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4000
"""Code points of Markdown that are taken apart; a longer line is shown plain."""
_LINK = re.compile(r"\[((?:[^\\\[\]]|\\.)*)\]\(([^\s()<>\[\]\\]*)\)")
_TOKEN = re.compile(r"\\(.)|(\*\*|\*)|([^\\*]+)")
_SPACE = re.compile(r"\s+")
MARKS = {"**": "strong", "*": "em"}


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share their address and their emphasis."""

    text: str
    mark: str = ""
    """`strong`, `em`, or nothing."""
    address: str = ""


def runs(markdown: str, text: str) -> tuple[Run, ...]:
    """Take a line's Markdown apart; the whole text as one run where that does not spell the text.

    Args:
        markdown: The line with links and emphasis, all else escaped by backslashes.
        text: The line as readers shall see it, white space collapsed.
    """
    plain = (Run(text),)
    if len(markdown) > LONGEST or not ("](" in markdown or "*" in markdown):
        return plain
    found = tuple(_linked(markdown))
    return found if "".join(run.text for run in found) == text else plain


def _linked(markdown: str) -> Iterator[Run]:
    at = 0
    for link in _LINK.finditer(markdown):
        if link.start() > 0 and _escaped(markdown, link.start()):
            continue
        yield from _marked(markdown[at : link.start()], "")
        yield from _marked(link[1], link[2])
        at = link.end()
    yield from _marked(markdown[at:], "")


def _escaped(markdown: str, at: int) -> bool:
    before = markdown[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _marked(markdown: str, address: str) -> Iterator[Run]:
    """Yield runs between emphasis signs; a sign closes what it opened."""
    mark, letters = "", ""
    for escaped, sign, plain in _TOKEN.findall(markdown):
        if sign and (not mark or mark == MARKS[sign]):
            if letters:
                yield Run(letters, mark, address)
            mark, letters = ("" if mark else MARKS[sign]), ""
        else:
            letters += escaped or plain or sign
    if letters:
        yield Run(letters, mark, address)
