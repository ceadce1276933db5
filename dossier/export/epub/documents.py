"""The book's documents in reading order, each a file of XHTML, with the table that leads to them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from dossier.export.briefing import typography
from dossier.export.epub import places, safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.export.briefing.sheet import Briefing
    from dossier.export.briefing.wording import Voice

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages mostly written from right to left."""
COVER_LINE = 18
"""Letters of the title in a line of the cover's picture."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the book."""

    name: str
    """Without its ending."""
    title: str
    kind: str
    """What it is in the vocabulary of EPUB structures: `chapter`, `index`…; in landmarks where `landmark` is set."""
    content: str
    """The whole file."""
    depth: int = 1
    """Level in the table of contents; 0 for what is not in it."""
    landmark: bool = False


def documents(book: Briefing, voice: Voice) -> tuple[Document, ...]:
    """Fill the templates: cover, front, articles by part, lists at the back."""
    return tuple(_Maker(book, voice).made())


def cover_lines(title: str) -> list[str]:
    """Cut the title into lines for the cover's picture."""
    return textwrap.wrap(
        title.replace("\u202f", "\u00a0"), COVER_LINE, max_lines=9, placeholder="…"
    )


def environment() -> Environment:
    """Return the room's templates: all that they print is escaped."""
    made = Environment(
        loader=PackageLoader("dossier", "templates/epub"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["raised"] = raised
    made.filters["uri"] = safe.address
    made.filters["direction"] = lambda language: "rtl" if language in RIGHT_TO_LEFT else "ltr"
    return made


def raised(text: str) -> Markup:
    """Escape a text and raise the letters of its ordinals: 1er, XXe, 2nd."""
    pieces = []
    at = 0
    for found in typography.ORDINAL.finditer(text):
        letters = found[found.lastindex or 0]
        pieces += [
            escape(text[at : found.end() - len(letters)]),
            Markup("<sup>{}</sup>").format(letters),
        ]
        at = found.end()
    return Markup("").join([*pieces, escape(text[at:])])


class _Maker:
    """Fills one book's templates."""

    def __init__(self, book: Briefing, voice: Voice) -> None:
        self.book = book
        self.found = places.found(book, voice)
        self.templates = environment()
        numbers = {one.mark: number for number, one in enumerate(book.articles, 1)}
        self.templates.globals |= {
            "book": book,
            "say": book.labels,
            "voice": voice,
            "first": self._first,
            "references": lambda actor: places.references(self.found.get(actor, ()), book.articles),
            "number_of": lambda target: numbers[target.partition(".")[0]],
            "numbers": numbers,
            "cite": lambda mark: book.entries[mark],
        }

    def _first(self, mark: str) -> str:
        """Return where something is first named; for an actor, in the article that names it most."""
        own = places.references(self.found.get(mark, ()), self.book.articles)
        chosen = next((one for one in own if one.main), own[0] if own else None)
        return chosen.places[0].target if chosen else ""

    def _page(self, template: str, title: str, kind: str, **more: Any) -> Document:
        """Fill a template; `more` holds its values, and `name`, `depth`, `landmark` of the document."""
        name = more.pop("name", template)
        depth, landmark = more.pop("depth", 1), more.pop("landmark", False)
        language = more.pop("language", self.book.language)
        content = self.templates.get_template(f"{template}.xhtml.j2").render(
            title=title, kind=kind, language=language, **more
        )
        return Document(name, title, kind, content, depth, landmark)

    def made(self) -> Iterator[Document]:
        """Yield the documents in reading order."""
        say = self.book.labels
        yield self._page("cover", self.book.title, "titlepage", depth=0, landmark=True)
        yield self._page("brief", say["brief"], "preface")
        if self.book.front.chronology:
            yield self._page("chronology", say["chronology"], "chapter")
        if self.book.front.people:
            yield self._page("people", say["people"], "chapter")
        yield from self._articles()
        if self.book.back.speakers:
            yield self._page("quotations", say["quotations"], "appendix")
        if self.book.back.tables:
            yield self._page("comparisons", say["comparisons"], "appendix")
        yield self._page("bibliography", say["bibliography"], "bibliography", landmark=True)
        yield self._page("sources", say["sources"], "appendix")
        if self.book.index:
            yield self._page("index", say["index"], "index", landmark=True)
        yield self._page("method", say["method"], "appendix")

    def _articles(self) -> Iterator[Document]:
        """Yield the articles, below their part where the dossier has parts."""
        chapters = self.book.chapters
        known = {one.mark: one for one in self.book.articles}
        for number, chapter in enumerate(chapters, 1):
            yield self._page("part", chapter.title, "part", chapter=chapter, name=f"part-{number}")
            for mark in chapter.articles:
                yield self._article(known[mark], 2)
        if not chapters:
            for one in self.book.articles:
                yield self._article(one, 1)

    def _article(self, one: Any, depth: int) -> Document:
        return self._page(
            "article",
            one.title,
            "chapter",
            one=one,
            name=one.mark,
            depth=depth,
            landmark=one is self.book.articles[0],
        )
