"""Runs of characters to lines: white space as a browser shows it, and the same line in Markdown."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from urllib.parse import urljoin

SPACES = re.compile(r"[\x00-\x20\x7f\x85\u2028\u2029]+")
"""What a browser shows as one space; no-break spaces are letters to it and to us."""
MARGIN = " \xa0\u200b\u200e\u200f\ufeff\xad"
"""Characters that make no line by themselves."""
BREAK = "\n"
"""Text of the run that a `<br>` leaves; two of them always part lines."""
SENTENCE_END = re.compile(r"""[.!?…:;»”"')\]]\s*$""")
WRAP_FROM = 40
"""Characters from which a line may have been wrapped by hand; a shorter one is an item or a verse."""

SPECIAL = re.compile(r"([\\`*_\[\]{}<>|~$&#])")
OPENERS = re.compile(r"^(\s*)([-+=:>!]|\d{1,9}(?=[.)]))")
MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "cite": "*"}
SCHEMES = ("http://", "https://", "mailto:")
ADDRESS_AT_MOST = 2000
"""Characters of an address; a longer one carries data, not a place."""
UNSAFE_IN_LINK = re.compile(r"[\x00-\x20<>()\[\]\\`\"'|*_{}]")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that share their link and their emphasis."""

    text: str
    link: str | None = None
    """None outside links; empty for a link that leads nowhere safe."""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of visible text."""

    text: str
    linked: int
    markdown: str


def lines(runs: list[Run]) -> list[Line]:
    """Cut a block's runs into lines at its breaks; a hand-wrapped sentence is not cut."""
    rows: list[list[Run]] = [[]]
    breaks = 0
    for run in runs:
        if run.text == BREAK:
            breaks += 1
        elif breaks and run.text.strip(MARGIN):
            if breaks > 1 or not _goes_on(rows[-1], run):
                rows.append([])
            else:
                rows[-1].append(Run(" "))
            rows[-1].append(run)
            breaks = 0
        else:
            rows[-1].append(run)
    return [line for line in map(_line, rows) if line.text]


def _goes_on(row: list[Run], following: Run) -> bool:
    before = "".join(run.text for run in row).strip(MARGIN)
    return (
        len(before) >= WRAP_FROM
        and not SENTENCE_END.search(before)
        and following.text.lstrip(MARGIN)[:1].islower()
    )


def _line(row: list[Run]) -> Line:
    text = SPACES.sub(" ", "".join(run.text for run in row)).strip(MARGIN)
    linked = sum(len(run.text.strip()) for run in row if run.link is not None)
    if all(run.link is None and not run.mark for run in row):
        return Line(text, 0, escape(text))
    parts = []
    for (link, mark), group in itertools.groupby(row, lambda run: (run.link, run.mark)):
        inner = SPACES.sub(" ", "".join(run.text for run in group))
        bare = inner.strip(" ")
        shown = f"{mark}{escape_inside(bare)}{mark}" if bare else ""
        if bare and link:
            shown = f"[{shown}]({link})"
        left = " " if inner[:1] == " " else ""
        right = " " if inner[-1:] == " " and bare else ""
        parts.append(left + shown + right)
    return Line(
        text, min(linked, len(text)), _no_opener(SPACES.sub(" ", "".join(parts)).strip(MARGIN))
    )


def escape(text: str) -> str:
    """Make text literal as a Markdown line of its own."""
    return _no_opener(escape_inside(text))


def escape_inside(text: str) -> str:
    """Make text literal inside a Markdown line."""
    return SPECIAL.sub(r"\\\1", text)


def _no_opener(line: str) -> str:
    found = OPENERS.match(line)
    if not found:
        return line
    # `1.` is disarmed at its stop, everything else at its first character.
    at = found.end(2) if found[2].isdigit() else found.start(2)
    return f"{line[:at]}\\{line[at:]}"


def address(href: str | None, page: str) -> str:
    """Return a link's address made absolute, or nothing when it is none that a reader may follow."""
    if not href or len(href) > ADDRESS_AT_MOST:
        return ""
    try:
        whole = urljoin(page, href.strip())
    except ValueError:
        return ""
    if not whole.lower().startswith(SCHEMES):
        return ""
    return UNSAFE_IN_LINK.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), whole
    )
