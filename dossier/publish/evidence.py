"""Whether a phrase may be said beside an article of which little is published: its values must be published too."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from dossier.records import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Fact, Where

T = TypeVar("T")

WITHHELD = phrase("The passage that says so is not published.")


NO_LETTER = re.compile(r"[\W_]+")
"""What folding leaves out, combining accents included."""


def folded(text: str) -> str:
    """Return a text's letters and digits alone, without case and accents."""
    return NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


@dataclass(frozen=True, slots=True)
class Said:
    """What is published of an article, as one folded text: what phrases may quote."""

    text: str

    @classmethod
    def of(cls, texts: Iterable[str]) -> Said:
        """Fold all that is published; what lies across two of the texts is in none."""
        return cls("\n".join(folded(text) for text in texts if text))

    def holds(self, said: Phrase) -> bool:
        """Say whether every value of a phrase is published; figures are, whatever they count."""
        return all(
            self.holds(value) if isinstance(value, Phrase) else self._has(value)
            for _, value in said.values
        )

    def _has(self, value: str) -> bool:
        bare = folded(value)
        return not any(letter.isalpha() for letter in bare) or bare in self.text

    def phrase(self, said: Phrase | None) -> Phrase | None:
        """Return a phrase that may be said, or what stands for it."""
        return said if said is None or self.holds(said) else WITHHELD

    def fact(self, fact: Fact[T] | None, where: Where | None) -> Fact[T] | None:
        """Return a fact with grounds that may be shown.

        Args:
            fact: its value is metadata, and stays.
            where: its place in what is published; None when that is withheld.
        """
        if fact is None:
            return None
        grounds = self.phrase(fact.evidence)
        if fact.where and not where and not grounds:
            grounds = WITHHELD
        qualifier = fact.qualifier if fact.qualifier and self.holds(fact.qualifier) else None
        return replace(fact, where=where, evidence=grounds, qualifier=qualifier)
