"""The chronology of a dossier: the dated sentences of all articles in order, the same sentence once."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from dossier.records import Happening, Telling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dossier.records import Article


def timeline(articles: Iterable[Article]) -> tuple[Happening, ...]:
    """Gather what articles tell, the earliest first; within a day in the articles' order.

    A sentence that several articles share, date and words the same but for case, accents, punctuation and spaces, is
    one happening with several tellings. Linear in the events but for the sorting.
    """
    found: dict[tuple[str, str], list[Telling]] = {}
    for article in articles:
        for event in article.events:
            found.setdefault((event.date.edtf, _words(event.text)), []).append(
                Telling(article.id, event)
            )
    ordered = sorted(found.items(), key=lambda item: item[0][0])
    return tuple(
        Happening(tellings[0].event.date, tellings[0].event.text, _once(tellings))
        for _, tellings in ordered
    )


def _once(tellings: list[Telling]) -> tuple[Telling, ...]:
    """Keep the first telling of each article: a standfirst is often said again."""
    kept: dict[str, Telling] = {}
    for telling in tellings:
        kept.setdefault(telling.article, telling)
    return tuple(kept.values())


def _words(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in bare if letter.isalnum())
