"""BibTeX as biblatex and its readers take it: `@article` of a newspaper, `@online` for the rest.

Fields and their meaning: the biblatex manual, sections 2.1.1 and 2.2.2; dates are EDTF, doubt included (2.3.8).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.cite.item import Genre
from dossier.cite.notes import note

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.cite.item import Item
    from dossier.cite.names import Name

LANGUAGES = {
    "de": "ngerman", "el": "greek", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "ru": "russian", "sr": "serbian", "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""Names by which babel, and so biblatex, hyphenates and words an entry."""
_ESCAPES = {letter: f"\\{letter}" for letter in "&%$#_"} | {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
"""Braces are named, since BibTeX counts them even behind a backslash."""


def write(items: Iterable[Item], language: str) -> str:
    """Write entries, a blank line between them; empty without any.

    Args:
        items: what is cited.
        language: in which notes are worded.
    """
    return "\n".join(_entry(item, language) for item in items)


def key(item: Item) -> str:
    """Return an entry's key: the article's id without what a key may not hold."""
    return re.sub(r"[^\w:.-]+", "-", item.id, flags=re.ASCII).strip("-") or "article"


def _entry(item: Item, language: str) -> str:
    kind = "article" if item.genre is Genre.NEWSPAPER else "online"
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in _fields(item, language))
    return f"@{kind}{{{key(item)},\n{fields}}}\n"


def _fields(item: Item, language: str) -> Iterator[tuple[str, str]]:
    if item.authors:
        yield "author", " and ".join(map(_author, item.authors))
    if item.title:
        yield "title", f"{{{_escaped(item.title)}}}"
    if item.outlet:
        yield (
            ("journaltitle" if item.genre is Genre.NEWSPAPER else "organization"),
            _escaped(item.outlet),
        )
    if item.genre is Genre.NEWSPAPER:
        yield "entrysubtype", "newspaper"
    if item.published:
        yield "date", _date(item)
        yield "year", str(item.published.year)
    if item.url:
        yield "url", item.url
    if item.retrieved:
        yield "urldate", item.retrieved.date
    if item.language:
        yield "langid", LANGUAGES.get(item.language, item.language)
    if item.keywords:
        yield "keywords", ", ".join(_escaped(word.replace(",", " ")) for word in item.keywords)
    yield "note", _escaped(note(item, language))


def _date(item: Item) -> str:
    """Write the day in EDTF; what is inferred is uncertain there."""
    date = item.published
    if date is None:
        return ""
    mark = date.edtf[-1] if date.edtf[-1] in "?~%" else "?" if item.published_inferred else ""
    return f"{date.date}{mark}"


def _author(name: Name) -> str:
    return _escaped(name.inverted) if name.given else f"{{{_escaped(name.family)}}}"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(letter, letter) for letter in text)
