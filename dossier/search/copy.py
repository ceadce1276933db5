"""The copy of the articles that Pagefind indexes: their words alone, folded.

Pagefind reads « l’OTAN » as one word, « œuvrent » as another one than « oeuvrent », and a phrase with an accent as no
phrase where a page spells a word in two ways. In a copy without apostrophes and accents there is nothing to go wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.search.words import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dossier.records.search import SearchEntry

BREAK = "zqparagraphqz"
"""Stands between two paragraphs, so that no phrase runs over their border; no word of any language."""


def page(entry: SearchEntry, language: str) -> str:
    """Return an article's copy; its words stand at the places that `fragments.passages` counts."""
    parts = [f"<h1>{' '.join(tokens(entry.title)) or BREAK}</h1>"]
    parts += [
        f"<p>{BREAK} {' '.join(words)}</p>" for _, text in entry.passages if (words := tokens(text))
    ]
    # letters and digits alone are left of a stranger's text, so that nothing in it can be markup
    return (
        f'<!doctype html>\n<html lang="{language}"><body>\n'
        + "\n".join(parts)
        + "\n</body></html>\n"
    )


def write(entries: Sequence[SearchEntry], target: Path, language: str) -> None:
    """Write all copies, each under its number in the dossier."""
    for number, entry in enumerate(entries):
        (target / f"{number}.html").write_text(page(entry, language), "utf-8")
