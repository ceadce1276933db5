"""« Also published in »: what else the dossier has of an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.export.briefing import facts
from dossier.export.briefing.sheet import Row
from dossier.records import phrase

if TYPE_CHECKING:
    from dossier.export.briefing.wording import Voice
    from dossier.records import Article, Dossier

KINDS = {
    "copy": phrase("same text"),
    "wire-copy": phrase("agency text"),
    "rewrite": phrase("light rewrite"),
}
"""What a group's kind is called."""
SHOWN = 8
"""Copies named; of a dispatch that hundreds print, the others are counted."""


def rows(article: Article, whole: Dossier, voice: Voice) -> tuple[Row, ...]:
    """Say in a row where else the text appeared, with its date; nothing where it did not."""
    articles = {one.id: one for one in whole.articles}
    others: dict[str, str] = {}
    for group in whole.groups:
        if article.id in group.articles:
            kind = voice.phrase(KINDS[group.kind])
            kind += f", {group.agency}" if group.agency else ""
            others |= {one: kind for one in group.articles if one != article.id}
    known = [(articles[one], kind) for one, kind in others.items() if one in articles]
    if not known:
        return ()
    said = [
        f"{facts.source_name(one, voice)}, {facts.date_line(one, voice)} ({kind})"
        for one, kind in known[:SHOWN]
    ]
    if len(known) > SHOWN:
        said.append(voice("and {count} others", count=len(known) - SHOWN))
    return (Row(voice("Also published in"), voice.set("; ".join(said))),)
