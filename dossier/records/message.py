"""What the program has to say to people: errors, phrases in any language, notices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class DossierError(Exception):
    """A mistake that the user can mend; its text says where, what, and what to do."""


class UnreadableSeed(DossierError):  # noqa: N818 - named after the thing, as the other records are
    """A file that no reader can turn into text."""

    def __init__(self, path: str, message: Phrase, cure: Phrase | None = None) -> None:
        """Keep the parts apart, so that doors can say them in the reader's language."""
        self.path, self.message, self.cure = path, message, cure
        super().__init__(path, message, cure)

    def __str__(self) -> str:
        """Say it in English: where, what, and what to do."""
        return f"{self.path}: {self.message} {self.cure or ''}".rstrip()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for people: an English pattern, and what fills it.

    The catalogue says it in the dossier's language; `str()` says it in English.
    """

    pattern: str
    """English text with `{name}` fields; the key of its translation in `locale/<language>/*.po`."""
    values: tuple[tuple[str, str | Phrase], ...] = ()
    """Field names with what fills them; article text in here is never translated, a phrase is."""

    def __str__(self) -> str:
        """Say it in English."""
        return self.fill(self.pattern)

    def fill(self, pattern: str, spoken: Callable[[Phrase], str] = str) -> str:
        """Fill another language's pattern with this phrase's values; `spoken` says those that are phrases."""
        given = {
            name: spoken(value) if isinstance(value, Phrase) else value
            for name, value in self.values
        }
        return re.sub(r"\{(\w+)\}", lambda found: given.get(found[1], found[0]), pattern)


def phrase(pattern: str, **values: object) -> Phrase:
    """Make a phrase; values other than phrases become text here, so that records stay comparable."""
    return Phrase(
        pattern,
        tuple(
            (name, value if isinstance(value, Phrase) else str(value))
            for name, value in values.items()
        ),
    )


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know; doors print it, warnings fail a strict build."""

    level: str
    """`info`, `warning` or `error`."""
    path: str
    """A path the reader can open, relative to the dossier's root."""
    line: int | None
    """Line in that file from 1, or None when it concerns the whole file."""
    message: Phrase
    """What is the matter, the value quoted."""
    cure: Phrase | None = None
    """What to do about it."""
