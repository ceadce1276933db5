"""Marked quotations: a YAML file with marks in the text, or JSON Lines with offsets; and what is found in them.

JSON Lines, one article a line: `{"id", "language", "text", "quotes": [{"start", "end", "kind", "speaker"}]}`;
offsets in code points of `text`, whose paragraphs are parted by blank lines; `speaker` is the name of the actor, or
null where the text does not say. YAML: a list of `{id, language, text}` with `[[kind|speaker|words]]` in the text.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from dossier.describe import describe
from dossier.records import (
    Authority,
    Block,
    Fact,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.records import Article

_MARK = re.compile(r"\[\[(?P<kind>direct|partial|reported)\|(?P<speaker>[^|\]]*)\|(?P<words>.*?)\]\]", re.DOTALL)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation that a reader marked."""

    start: int
    end: int
    kind: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the quotations that a reader finds in it."""

    id: str
    language: str
    text: str
    quotes: tuple[Said, ...]


def load(path: Path) -> Iterator[Marked]:
    """Yield the marked texts of a file."""
    if path.suffix in {".yml", ".yaml"}:
        for entry in yaml.safe_load(path.read_text("utf-8")):
            text, quotes = unmark(entry["text"].rstrip("\n"))
            yield Marked(entry["id"], entry["language"], text, quotes)
        return
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            entry = json.loads(line)
            said = (Said(one["start"], one["end"], one["kind"], one.get("speaker")) for one in entry["quotes"])  # fmt: skip
            yield Marked(str(entry["id"]), entry["language"], entry["text"], tuple(said))


def unmark(text: str) -> tuple[str, tuple[Said, ...]]:
    """Take the marks out of a text and return where they were."""
    plain, quotes, done = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[done : found.start()]
        start = len(plain)
        plain += found["words"]
        quotes.append(Said(start, len(plain), found["kind"], found["speaker"] or None))
        done = found.end()
    return plain + text[done:], tuple(quotes)


def described(marked: Marked, settings: Settings) -> Article:
    """Describe a text whose every paragraph is body: what the cleaner does is measured elsewhere."""
    verdict = Verdict(True, Kind.BODY, "marked", phrase("marked by hand"))
    starts = [0, *(found.end() for found in re.finditer(r"\n\s*\n", marked.text)), len(marked.text)]
    blocks = tuple(
        Block(start, end, " ".join(marked.text[start:end].split()), verdict)
        for start, end in itertools.pairwise(starts)
        if start < end
    )
    digest = hashlib.sha256(marked.text.encode()).hexdigest()
    document = RawDocument(f"{marked.id}.txt", digest, "text/plain", marked.text, {"language": marked.language})  # fmt: skip
    article = describe(marked.id, document, blocks, Authority(), settings)
    if article.language is None or article.language.value != marked.language:
        message = f"{marked.id}: found language {article.language and article.language.value}"
        raise ValueError(message)
    return article


__all__ = ["Fact", "Marked", "Said", "described", "load", "unmark"]
