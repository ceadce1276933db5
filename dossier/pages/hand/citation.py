"""References to what readers see: the words, the source, the date, the paragraph, each leading to its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.index.references import Reference, cut
from dossier.pages.address import link
from dossier.pages.hand.citing import Cited, DeadError, resolve, short
from dossier.pages.literal import literal
from dossier.pages.reading.typeset import language_of, tongue_of, typeset
from dossier.pages.render import Ready, printed
from dossier.records import Notice, phrase
from dossier.wording import day, marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.pages.site import Site
    from dossier.records import Article


@dataclass(slots=True)
class Sheet:
    """One text being completed."""

    uri: str
    """The page it will stand on."""
    path: str
    """The file it is written in."""
    text: str
    notices: list[Notice] = field(default_factory=list)
    cited: list[Article] = field(default_factory=list)

    def warn(self, at: int, error: DeadError) -> None:
        """Note what is amiss at a place of the text."""
        line = self.text.count("\n", 0, at) + 1
        self.notices.append(Notice("warning", self.path, line, error.what, error.cure))

    def remind(self, at: int, reference: Reference, found: Cited, site: Site) -> None:
        """Propose words of its own for a paragraph that is cited by number alone, or by a number that is another's."""
        key = short(found.article, site)
        if found.moved:
            what = phrase("« {text} »: the words stand in § {number}.", text=reference.text, number=found.number)  # fmt: skip
            cure = phrase("Take the number out, or mend it.")
        elif reference.number is not None and not reference.words:
            what = phrase(
                "« {text} » goes by number alone, which moves when a line above is judged otherwise.",
                text=reference.text,
            )
            cure = phrase("Write {word} to hold on to the words.", word=f"[@{key} #{found.anchor}]")
        else:
            return
        line = self.text.count("\n", 0, at) + 1
        self.notices.append(Notice("info", self.path, line, what, cure))


def resolved(sheet: Sheet, body: str, at: int, site: Site) -> Iterator[str]:
    """Yield a text's pieces with references resolved; a dead one stays as it is written."""
    for piece in cut(body):
        if isinstance(piece, Reference):
            try:
                found = resolve(piece, site)
            except DeadError as error:
                sheet.warn(at, error)
                yield f'<span class="dossier-ref dossier-ref--dead">{literal(piece.text)}</span>'
            else:
                sheet.cited.append(found.article)
                sheet.remind(at, piece, found, site)
                yield citation(found, sheet.uri, site)
            at += len(piece.text)
        else:
            yield piece
            at += len(piece)


def citation(cited: Cited, uri: str, site: Site) -> Ready:
    """Write what a reference stands for: the words, then source, date and paragraph, leading there."""
    article = cited.article
    target = link(site.article_uri(article), uri) + (f"#{cited.anchor}" if cited.anchor else "")
    about = [source_of(article, site), date_of(article, site)]
    if cited.number:
        about.append(f"§\u00a0{cited.number}")
    said = f'<span class="dossier-ref">([{literal(", ".join(about))}]({target}))</span>'
    if not cited.words:
        return Ready(said)
    opening, closing = marks(site.options.language)
    tongue = tongue_of(article, site.options.language)
    spoken_in = f' lang="{literal(tongue)}"' if tongue else ""
    words = " […] ".join(typeset(piece, language_of(article)) for piece in cited.words)
    return Ready(
        f'<span class="dossier-cited"{spoken_in}>{opening}{literal(words)}{closing}</span>\u00a0{said}'
    )


def source_of(article: Article, site: Site) -> str:
    """Name an article's source; in brackets when it is inferred."""
    if not article.source:
        return f"[{site.speak('unknown source')}]"
    name = article.source.value.name
    return f"[{name}]" if article.source.inferred else name


def date_of(article: Article, site: Site) -> str:
    """Say an article's date without the clock; in brackets when it is inferred or unknown."""
    fact = article.published
    if not fact:
        return f"[{site.speak('n.d.')}]"
    said = day(fact.value, site.options.language)
    if fact.value.clock:
        said = said.partition(",")[0]
    return f"[{said}]" if fact.inferred else said


def spoken(text: str, uri: str, site: Site) -> Ready:
    """Print words of the curator's, which are literal text but for their references."""
    text = typeset(text, site.options.language)
    sheet = Sheet(uri, "", text)
    said = []
    for piece in cut(text):
        if isinstance(piece, str):
            said.append(printed(piece))
        else:
            said += resolved(sheet, piece.text, 0, site)
    return Ready("".join(said).strip())
