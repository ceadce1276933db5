"""Pages written by hand, completed: references resolved to visible citations, marks replaced by what they ask for."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.index.references import unmarked
from dossier.pages.hand.citation import Sheet, resolved
from dossier.pages.hand.citing import DeadError
from dossier.pages.hand.marks import MARK, MARKS
from dossier.records import Notice, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.pages.site import Site
    from dossier.records import Article

FRONT = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL | re.MULTILINE
)
"""Front matter, which is left alone."""


@dataclass(frozen=True, slots=True)
class Completed:
    """What became of the pages written by hand."""

    pages: Mapping[str, str]
    """Whole texts by address, front matter included; those that stay as they are are left out."""
    notices: tuple[Notice, ...] = ()


def complete(site: Site) -> Completed:
    """Complete every page written by hand, and check the references of the curator's notes and introductions."""
    pages: dict[str, str] = {}
    notices: list[Notice] = []
    for uri, text in sorted(site.options.written.items()):
        made, amiss = completed(text, uri, site)
        notices += amiss
        if made != text:
            pages[uri] = made
    notices += _of_notes(site)
    return Completed(pages, tuple(notices))


def body_of(text: str) -> str:
    """Return a page without its front matter."""
    front = FRONT.match(text)
    return text[front.end() :] if front else text


def completed(text: str, uri: str, site: Site) -> tuple[str, tuple[Notice, ...]]:
    """Complete one page written by hand."""
    front = FRONT.match(text)
    head = front[0] if front else ""
    path = f"{site.options.docs}/{uri}" if site.options.docs else uri
    sheet = Sheet(uri, path, text)
    body = "".join(resolved(sheet, text[len(head) :], len(head), site))
    for at, said, right in unmarked(text[len(head) :], site.dossier.articles):
        what = phrase("« {text} » looks like a reference, and is none.", text=said)
        cure = phrase("Write {word} if that is what is meant.", word=right)
        sheet.warn(len(head) + at, DeadError(what, cure))
    return head + _marked(sheet, body, site), tuple(sheet.notices)


def _marked(sheet: Sheet, body: str, site: Site) -> str:
    """Put what marks ask for in their places."""

    def replaced(found: re.Match[str]) -> str:
        make = MARKS.get(found["name"])
        if make:
            cited = {article.id: article for article in sheet.cited}
            return f"\n\n{make(tuple(cited.values()), sheet.uri, site)}\n"
        close = difflib.get_close_matches(found["name"], sorted(MARKS), n=1)
        cure = phrase("Known are: {words}.", words=", ".join(sorted(MARKS)))
        if close:
            cure = phrase("Write « {word} » if that is what is meant.", word=close[0])
        what = phrase("« {mark} » is no mark known here.", mark=found[0])
        sheet.warn(max(0, sheet.text.find(found[0])), DeadError(what, cure))
        return found[0]

    return MARK.sub(replaced, body)


def _of_notes(site: Site) -> Iterator[Notice]:
    """Name the dead references in notes and summaries of sidecars and in introductions of parts."""
    told = [
        (f"{one.document.path}.yml", text) for one in site.dossier.articles for text in _texts(one)
    ]
    told += [(site.options.config, part.intro) for part in site.dossier.plan.parts]
    for path, text in told:
        sheet = Sheet("", path, text)
        for _ in resolved(sheet, text, 0, site):
            pass
        for notice in sheet.notices:
            yield Notice(notice.level, path, None, notice.message, notice.cure)


def _texts(article: Article) -> Iterator[str]:
    if article.note:
        yield article.note.text
    if article.curation.summary:
        yield article.curation.summary
    yield from (note.text for note in article.curation.notes)
