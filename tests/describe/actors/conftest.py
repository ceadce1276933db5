"""An article of given lines, and what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import actors
from dossier.records import Authority, Block, Kind, RawDocument, Settings, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Callable

Found = list[tuple[str, str]]
"""Spelling and actor's id, in order of place."""


def blocks_of(text: str, kind: Kind = Kind.BODY) -> tuple[Block, ...]:
    """Make every line a kept block."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        verdict = Verdict(bool(line.strip()), kind, "test", phrase("test"))
        blocks.append(Block(start, start + len(line), " ".join(line.split()), verdict))
        start += len(line)
    return tuple(blocks)


@pytest.fixture
def named() -> Callable[..., Found]:
    """Return a function from a text to the names found in it; without the model unless asked."""

    def find(
        text: str,
        recogniser: str = "rules",
        kind: Kind = Kind.BODY,
        language: str = "fr",
        authority: Authority | None = None,
    ) -> Found:
        document = RawDocument("seeds/a.txt", "", "text/plain", text)
        found, mentions = actors.find(
            document,
            blocks_of(text, kind),
            language,
            authority or Authority(),
            Settings(recogniser=recogniser),
        )
        assert [actor.id for actor in found] == sorted({mention.actor for mention in mentions})
        for mention in mentions:
            assert text[mention.start : mention.end] == mention.text
        return [(mention.text, mention.actor) for mention in mentions]

    return find
