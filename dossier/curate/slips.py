"""What people mistype in YAML: the line is mended in ways that curators need, and the one that helps is proposed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dossier.records import Phrase

LIMIT = 100_000
"""Bytes of a file in which slips are looked for: each try reads the file anew."""
SHOWN = 90
"""Signs of a mended line that are shown."""

_VALUE = re.compile(
    r"""(?P<head>\s*(?:-\s+)*(?:(?:[\w.-]+|"[^"]*"|'[^']*')\s*:\s+|(?<=-\s)))(?P<text>\S.*?)\s*"""
)
"""A key or a hyphen, and the text behind it."""
_CUT = re.compile(
    r"""(?P<head>\s*(?:-\s+)*(?:(?:[\w-]+|"[^"]*"|'[^']*'):\s+|(?<=-\s)))(?P<text>[^\s"'\[{#|>&*!%@`][^#]*?)\s+(?P<rest>#[^\s#].*?)\s*"""
)
"""A text without quotation marks, and a « # » behind it that no space follows, as in no comment of ours."""
_GLUED = re.compile(
    r"""(?P<head>\s*(?:-\s+)*(?:[A-Za-z][\w-]*|"[^"]*"))(?:[:：](?=[^\s/])|\s?[:：]\u00a0)(?P<text>.*)"""
)
"""A key whose colon has no space behind it, or one that YAML takes for a letter."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is amiss in a line, and what to write."""

    line: int
    """From 1."""
    why: Phrase
    cure: Phrase


@dataclass(frozen=True, slots=True)
class _Try:
    """A line as it may have been meant."""

    number: int
    """From 0."""
    text: str
    why: Phrase
    cure: Phrase


def cut_short(text: str) -> Iterator[Slip]:
    """Find texts that end before a « # » with something right behind it: « Numéro #1 » is read as « Numéro »."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _CUT.fullmatch(line):
            mended = found["head"] + _in_marks(f"{found['text']} {found['rest']}")
            why = phrase(
                "« {words} » is not read: behind a space, # begins a comment.", words=found["rest"]
            )
            yield Slip(number, why, _written(mended))


def find(text: str, line: int, fails: Callable[[str], int | None]) -> Slip | None:
    """Find the slip that stops a file from being read; None where none of the usual ones does.

    Args:
        text: the file's.
        line: where reading stopped, from 1.
        fails: says on which line a text cannot be read, None where it can.
    """
    lines = text.splitlines()
    for number in (line - 1, line - 2, *_opened(lines, line - 1)):
        if not 0 <= number < len(lines):
            continue
        for one in _tries(lines, number):
            stop = fails("\n".join([*lines[:number], one.text, *lines[number + 1 :]]))
            if stop is None or stop > max(line, number + 1):
                return Slip(number + 1, one.why, one.cure)
    return None


def _opened(lines: list[str], at: int) -> Iterator[int]:
    """Yield the lines above that open a quotation or a list without closing it, the nearest first."""
    for number in range(min(at, len(lines)) - 1, -1, -1):
        line = lines[number]
        found = _VALUE.fullmatch(line)
        if found and found["text"][0] in "\"'[{" and (not _closed(found["text"]) or "#" in line):
            yield number


def _closed(text: str) -> bool:
    return len(text) > 1 and text[-1] == {"[": "]", "{": "}"}.get(text[0], text[0])


def _tries(lines: list[str], number: int) -> Iterator[_Try]:
    line = lines[number]
    if line.rstrip() in {"---", "..."}:
        why = phrase("the line « {mark} » parts the file in two", mark=line.rstrip())
        yield _Try(number, "", why, phrase("Take this line out."))
    if "\t" in line:
        why = phrase("a tab stands where only spaces may")
        yield _Try(number, line.expandtabs(2), why, phrase("Put spaces in its place."))
    if glued := _GLUED.fullmatch(line):
        mended = f"{glued['head']}: {glued['text'].strip()}"
        yield _Try(number, mended, phrase("a space is missing behind the colon"), _written(mended))
    yield from _quoted(line, number)
    yield from _moved(lines, number)


def _quoted(line: str, number: int) -> Iterator[_Try]:
    """Put the text of a line between quotation marks."""
    found = _VALUE.fullmatch(line)
    if not found:
        return
    text = found["text"]
    if text[0] in "\"'" and text[0] not in text[1:]:
        why = phrase("the quotation mark that opens here is closed nowhere")
    elif text[0] in "[{" and not _closed(text):
        why = phrase("the bracket that opens here is closed nowhere")
    else:
        why = phrase("YAML takes a sign of this text for one of its own")
    if text[0] in "[{" and "#" in text:  # « [#eau, justice] »: the rest is a comment
        entries = [entry.strip() for entry in text.strip("[]{}").split(",")]
        mended = found["head"] + f"[{', '.join(map(_in_marks, entries))}]"
        yield _Try(number, mended, why, _written(mended))
    if re.fullmatch(r"""(["'])[^"']+\1(?:\s*,\s*(["'])[^"']+\2)+""", text):  # « "a", "b" »
        mended = f"{found['head']}[{text}]"
        why = phrase("several texts stand here without brackets")
        yield _Try(number, mended, why, _written(mended))
    mended = found["head"] + _in_marks(text)
    yield _Try(number, mended, why, _written(mended))


def _in_marks(text: str) -> str:
    """Put a text between straight quotation marks, without those that it began or ended with."""
    if text[0] in "\"'" and (_closed(text) or text[0] not in text[1:]):
        text = text[1:].removesuffix(text[0])
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _moved(lines: list[str], number: int) -> Iterator[_Try]:
    """Begin a line where a line above it begins."""
    bare = lines[number].lstrip()
    now = len(lines[number]) - len(bare)
    above = {len(line) - len(line.lstrip()) for line in lines[:number] if line.strip()} - {now}
    for width in sorted(above, key=lambda width: (abs(width - now), -width)):
        if bare:
            cure = phrase("Begin it at the left edge.")
            if width:
                cure = phrase("Begin it with {count} spaces.", count=width)
            why = phrase("this line begins further left or right than those it goes with")
            yield _Try(number, " " * width + bare, why, cure)


def _written(line: str) -> Phrase:
    said = line.strip()
    if len(said) > SHOWN:
        said = said[: SHOWN - 1].rstrip() + "…" + said[-1]
    return phrase("Write {line}", line=f"`{said}`.")
