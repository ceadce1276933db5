"""Short references in Markdown written by hand: `[@003]`, `[@003 §5]`, `[@003 #p-3f9a01cc]`, `[@003 « words »]`.

They stay readable where nothing resolves them, and are no syntax of any Markdown host. Code is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.records import Article

MARKS = {"«": "»", "“": "”", '"': '"'}
"""Quotation marks around the words of a reference."""
LONGEST = 1_500
"""Code points of a reference; more is a bracket that somebody forgot."""

_QUOTED = "|".join(
    rf"{opening}(?:\[[^\[\]]*\]|(?!\n\s*\n)[^\[\]]){{0,{LONGEST}}}?{closing}(?=\s*(?:\]|\Z))"
    for opening, closing in MARKS.items()
)
"""Words between marks; brackets inside are those of an elision, « Nous […] continuerons »."""
_BODY = rf"(?:{_QUOTED}|[^\]«“\"])*?"
REFERENCE = re.compile(rf"\[@(?:{_BODY}|[^\]\n]*)\](?![(\[:{{])", re.DOTALL)
"""A bracket with an at sign first; not the text of a link, « [@name](https://…) ». What cannot be read is found too."""
_PARTS = re.compile(
    rf"(?P<key>[^\s,;§#«“\"]+)\s*,?\s*(?:§\s*(?P<number>\d{{1,5}}))?"
    rf"(?:\#(?P<anchor>p-[0-9a-f]{{4,8}}(?:-\d+)?))?\s*[,:]?\s*(?P<words>{_QUOTED})?",
    re.DOTALL,
)
_CODE = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^[ \t]*(?:`{3,}|~{3,})[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
    r"|<!--.*?-->|<(?P<tag>pre|code|script|style)\b.*?</(?P=tag)\s*>",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
"""Fences, spans of code and what is not shown; references in there are examples."""


_UNMARKED = re.compile(
    r"(?<!\\)(?:\[(?P<key>[^\W_][^\s\[\]@§#«“]*)|\(@(?P<other>[^\W_][^\s()§#«“]*))"
    r"\s*,?\s*(?:§\s*\d|#p-[0-9a-f]{4}|[«“])[^\[\]()\n]*[\])](?![(\[:])"
)
"""What would be a reference with an at sign, or in square brackets: « [003 §5] », « (@003 §5) »."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as it is written."""

    text: str
    """All of it, in its brackets."""
    key: str
    """What names the article; empty when the reference cannot be read."""
    number: int | None = None
    anchor: str | None = None
    words: str = ""
    """The quoted words without their marks."""


def cut(markdown: str) -> Iterator[str | Reference]:
    """Cut a text at its references: what stands between them, and them, in order; nothing is lost."""
    at = 0
    for start, end in _places(markdown):
        yield markdown[at:start]
        yield read(markdown[start:end])
        at = end
    yield markdown[at:]


def _places(markdown: str) -> Iterator[tuple[int, int]]:
    code = [found.span() for found in _CODE.finditer(markdown)]
    for found in REFERENCE.finditer(markdown):
        start, end = found.span()
        escaped = start > 0 and markdown[start - 1] == "\\"
        if not (escaped or any(low <= start < high for low, high in code)):
            yield start, end


def unmarked(markdown: str, articles: Iterable[Article]) -> Iterator[tuple[int, str, str]]:
    """Yield what looks like a reference to one of the articles and lacks a sign: its place, its words, the right ones."""
    code = [found.span() for found in _CODE.finditer(markdown)]
    every = tuple(articles)
    for found in _UNMARKED.finditer(markdown):
        if any(low <= found.start() < high for low, high in code):
            continue
        if named(found["key"] or found["other"], every):
            yield found.start(), found[0], f"[@{found[0][1:-1].lstrip('@')}]"


def read(text: str) -> Reference:
    """Read a reference in its brackets; one that cannot be read has no key."""
    found = _PARTS.fullmatch(text[2:-1].strip())
    if not found:
        return Reference(text, "")
    number = found["number"]
    words = (found["words"] or "").strip()[1:-1]
    return Reference(
        text,
        found["key"],
        int(number) if number else None,
        found["anchor"],
        " ".join(words.split()),
    )


def named(key: str, articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles that a key names; one that it names in full goes before those that it begins."""
    every = tuple(articles)
    whole = tuple(one for one in every if key in (one.id, one.slug))
    start = re.compile(re.escape(key) + r"(?![^\W_])")
    return whole or tuple(
        one for one in every if any(start.match(name) for name in (one.id, one.address))
    )


def bare(text: str) -> str:
    """Return a text without its references, for places that take no link."""
    said = " ".join("".join(piece for piece in cut(text) if isinstance(piece, str)).split())
    return re.sub(r" (?=[.,)])", "", said)
