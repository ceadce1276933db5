"""When Typst refuses a briefing: find the articles it cannot set, and print the others with a page in their stead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.export.briefing.sheet import Back, Front
from dossier.export.briefing.wording import Voice
from dossier.export.pdf import engine
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from dossier.export.briefing.sheet import Briefing, Sheet
    from dossier.records import Article, Dossier


def without_refused(
    briefing: Briefing, dossier: Dossier, created: int, used: engine.Press = engine.USUAL
) -> tuple[Briefing, Dossier, tuple[Notice, ...]]:
    """Return the briefing with a page of excuse for each article that Typst cannot set alone.

    Returns:
        The briefing; the dossier of those printed in full; a notice for each that is not.
    """
    sheets, kept, printed, notices = [], [], [], []
    for article, sheet in zip(dossier.articles, briefing.articles, strict=True):
        refused = _refused(briefing, sheet, created, used)
        if refused:
            said = phrase("Typst cannot set this article: {reason}", reason=refused)
            cure = phrase("Read it on its page of the site; report the seed.")
            notices.append(Notice("error", article.document.path, None, said, cure))
            sheets.append(_excuse(sheet, article, briefing.language))
        else:
            printed.append(article)
            kept.append(sheet)
            sheets.append(sheet)
    entries = {one.mark: replace(briefing.entries[one.mark], title=one.title) for one in sheets}
    sources = tuple(
        replace(
            one,
            articles=tuple(replace(line, title=entries[line.mark].title) for line in one.articles),
        )
        for one in briefing.sources
    )
    bad = {one.mark for one in sheets} - {one.mark for one in kept}
    changed = replace(
        briefing,
        articles=tuple(sheets),
        entries=entries,
        sources=sources,
        front=_without(briefing.front, bad),
        back=_sound(briefing.back, bad),
    )
    return changed, replace(dossier, articles=tuple(printed)), tuple(notices)


def _without(front: Front, bad: set[str]) -> Front:
    """Leave out of the front what quotes the articles that cannot be set."""
    return replace(
        front,
        gists=tuple(one for one in front.gists if one.mark not in bad),
        chronology=() if bad else front.chronology,
    )


def _sound(back: Back, bad: set[str]) -> Back:
    """Leave out of the lists behind what quotes the articles that cannot be set."""
    return replace(
        back,
        speakers=() if bad else back.speakers,
        tables=() if bad else back.tables,
        bibliography=tuple(one for one in back.bibliography if one.mark not in bad),
    )


def _refused(briefing: Briefing, sheet: Sheet, created: int, used: engine.Press) -> str:
    """Set one article alone; return what Typst has against it, or nothing."""
    entries = {sheet.mark: briefing.entries[sheet.mark]}
    empty = Front((), (), (), (), "", ())
    alone = replace(
        briefing,
        articles=(sheet,),
        entries=entries,
        chapters=(),
        front=empty,
        back=Back((), (), (), ()),
        sources=(),
        index=(),
    )
    try:
        engine.typeset(alone, created, used)
    except engine.RefusedError as refusal:
        return refusal.reason
    return ""


def _excuse(sheet: Sheet, article: Article, language: str) -> Sheet:
    voice = Voice(language)
    remark = voice(
        "This article could not be set for print. Read it in {path}.", path=article.document.path
    )
    return replace(
        sheet,
        title=voice("Untitled ({id})", id=article.id),
        running=article.id,
        language=language,
        title_marks=(),
        flags=(),
        facts=(),
        curator=(),
        parts=(),
        captions=(),
        remarks=(remark,),
    )
