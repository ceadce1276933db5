"""What is found against what is marked: precision, recall, speakers, kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.describe.actors.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records import Article, Quote
    from tests.bench.quotes.marked import Marked, Said

OVERLAP = 0.7
"""Share of both together that a found and a marked quotation must have in common to be the same one."""


@dataclass(slots=True)
class Scores:
    """Counts over texts."""

    marked: int = 0
    found: int = 0
    met: int = 0
    spoken: int = 0
    """Met ones with the right speaker."""
    kinds: int = 0
    """Met ones with the right kind."""
    exact: int = 0
    """Met ones with the very offsets."""
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the found ones that are marked."""
        return self.met / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the marked ones that are found."""
        return self.met / self.marked if self.marked else 0.0

    @property
    def speakers(self) -> float:
        """Share of the met ones with the right speaker."""
        return self.spoken / self.met if self.met else 0.0

    def add(self, marked: Marked, article: Article) -> None:
        """Count one text."""
        self.marked += len(marked.quotes)
        self.found += len(article.quotes)
        free = list(article.quotes)
        for said in marked.quotes:
            quote = _same(said, free)
            words = marked.text[said.start : said.end]
            if quote is None:
                self.misses.append(f"{marked.id}: not found: {said.kind} « {words} »")
                continue
            free.remove(quote)
            self.met += 1
            self.kinds += quote.kind == said.kind
            self.exact += (quote.start, quote.end) == (said.start, said.end)
            names = _names(article, quote.speaker)
            right = _bare(said.speaker) in names if said.speaker else quote.speaker is None
            self.spoken += right
            if not right:
                self.misses.append(f"{marked.id}: speaker {quote.speaker} for {said.speaker}: « {words} » [{quote.rule}]")  # fmt: skip
            if quote.kind != said.kind:
                self.misses.append(f"{marked.id}: kind {quote.kind} for {said.kind}: « {words} »")
        for quote in free:
            self.misses.append(f"{marked.id}: found too much: {quote.kind} {quote.speaker} « {quote.text} » [{quote.rule}]")  # fmt: skip

    def lines(self) -> list[str]:
        """Return the table."""
        met = max(1, self.met)
        return [
            f"quotations marked {self.marked}, found {self.found}, met {self.met}",
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  speaker {self.speakers:.3f}",
            f"of the met ones: kind {self.kinds / met:.3f}, exact offsets {self.exact / met:.3f}",
        ]


def _same(said: Said, quotes: Sequence[Quote]) -> Quote | None:
    """Return the found quotation that shares most with a marked one, if that is enough."""

    def share(quote: Quote) -> float:
        common = min(said.end, quote.end) - max(said.start, quote.start)
        return common / (max(said.end, quote.end) - min(said.start, quote.start))

    best = max(quotes, key=share, default=None)
    return best if best and share(best) >= OVERLAP else None


def _bare(name: str) -> str:
    """Return a folded name without its article: « L'Équipe » and « Équipe » are one."""
    return re.sub(r"\A(?:l|le|la|les|the) ", "", fold(name))


def _names(article: Article, speaker: str | None) -> set[str]:
    """Return the folded names of a speaker."""
    return {
        _bare(name)
        for actor in article.actors
        if actor.id == speaker
        for name in (actor.name, *actor.spellings)
    }
