"""The paragraph that an agency signs: « … a annoncé la préfecture. (AFP) », « … sagte er. (dpa/lho) »."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from dossier.lexicon import words
from dossier.records import Kind, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.clean.line import Page
    from dossier.clean.verdicts import Opinion

_SIGNED = re.compile(r"[.!?…»”\"]\s*[(\[]\s*([^()\[\]]{2,40}?)\s*[)\]]\.?$")
"""Behind a sentence's end; what stands within a sentence belongs to a caption or names a source."""
_PARTS = re.compile(r"[/,;+&]|\s(?:avec|with|et|and|mit|und|y|e)\s")
_INITIALS = re.compile(r"[^\W\d_](?:\.?[^\W\d_]){0,3}\.?")


def judge(page: Page) -> Iterable[Opinion]:
    """Keep such a paragraph where it is the last, or where initials stand beside the agency.

    Captions are signed by agencies too, in the middle and by the agency alone. Of labelled texts the paragraphs that
    this keeps were all the article's, but they are few.
    """
    last = max((place for place in range(len(page.lines)) if page.prose(place)), default=-1)
    reason = phrase("paragraph signed by a news agency")
    for place, line in enumerate(page.lines[: last + 1]):
        found = _SIGNED.search(line.text) if page.prose(place) else None
        parts = [part.strip().lower() for part in _PARTS.split(found[1])] if found else []
        if _is_signature(parts) and (place == last or len(parts) > 1):
            yield (
                place,
                Verdict(
                    keep=True,
                    kind=Kind.BODY,
                    rule="signed-paragraph",
                    reason=reason,
                    confidence=0.9,
                ),
            )


def _is_signature(parts: list[str]) -> bool:
    agencies = _agencies()
    return any(part in agencies for part in parts) and all(
        part in agencies or _INITIALS.fullmatch(part) for part in parts
    )


@functools.cache
def _agencies() -> frozenset[str]:
    return frozenset(words("furniture/agencies"))
