"""What a finished file is searched for: the kept blocks of an article, as bare letters."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Article, Block


def in_print(article: Article) -> tuple[Block, ...]:
    """Return the kept blocks in the order in which a briefing has them: captions stand apart, after the text.

    A title is left out: it may be the curator's and is no block then.
    """
    kept = [
        one for one in article.blocks if one.verdict.keep and one.verdict.kind is not Kind.TITLE
    ]
    return tuple(sorted(kept, key=lambda one: one.verdict.kind is Kind.CAPTION))


def skeleton(text: str, missing: Iterable[str] = ()) -> str:
    """Return the letters and digits alone: spacing, hyphenation, ligatures and marks do not count.

    Args:
        text: of a block or of a finished file.
        missing: letters that the file cannot show.
    """
    absent = frozenset(missing)
    kept = "".join(letter for letter in text if letter not in absent)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", kept)))
