"""Acronyms that the text explains: « Comité pour la paix (CPP) », « CPP (Comité pour la paix) » are one actor."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold
from dossier.describe.actors.passages import plain
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.actors.passages import Passage
    from dossier.describe.actors.spans import Span
    from dossier.records import Actor

_BEFORE = re.compile(r"(?<![\w-])([A-Z][A-Za-z]{1,7}) \(\Z")
_BEHIND = re.compile(r" \(([A-Z][A-Za-z]{1,7})\)")


def explained(
    texts: Sequence[Passage], spans: Sequence[Sequence[Span]]
) -> dict[str, tuple[Span, str]]:
    """Return the acronyms that the text explains, « Comité pour la paix (CPP) », « CPP (Comité pour la paix) », with the name."""
    found: dict[str, tuple[Span, str]] = {}
    for passage, some in zip(texts, spans, strict=True):
        for span in some:
            after = _BEHIND.match(passage.plain, span.end)
            name = passage.plain[span.start : span.end]
            closed = passage.plain[span.end : span.end + 1] == ")"
            before = _BEFORE.search(passage.plain, max(0, span.start - 11), span.start)
            for short in (after, before if closed else None):
                if short and span.kind is not ActorKind.PERSON and _abbreviates(short[1], name):
                    found.setdefault(short[1], (span, fold(name)))
    return found


def unfolded(
    texts: Sequence[Passage],
    spans: Sequence[Sequence[Span]],
    short_for: Mapping[str, tuple[Span, str]],
) -> list[list[Span]]:
    """Return the spans, those with a name that a listed acronym stands for given the acronym's actor."""
    listed = {
        passage.plain[span.start : span.end]: span.actor
        for passage, some in zip(texts, spans, strict=True)
        for span in some
        if span.actor
    }
    meant = {name: listed[short] for short, (_, name) in short_for.items() if listed.get(short)}
    return [
        [_known_as(span, meant.get(fold(passage.plain[span.start : span.end]))) for span in some]
        for passage, some in zip(texts, spans, strict=True)
    ]


def _known_as(span: Span, actor: Actor | None) -> Span:
    """Return an unknown span as a mention of an actor, if there is one."""
    if actor is None or span.actor is not None:
        return span
    return replace(span, actor=actor, kind=actor.kind)


def _abbreviates(short: str, name: str) -> bool:
    """Say whether an acronym's letters stand in order at the head of the name's words."""
    heads = "".join(word[0] for word in re.findall(r"\w+", plain(name))).upper()
    letters = iter(heads)
    return all(letter in letters for letter in plain(short).upper())
