"""What the template prints, field by field: plain text, already worded in the dossier's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Run:
    """Literal text in pieces, with an actor's id at each joint: `pieces` is one longer than `marks`."""

    pieces: tuple[str, ...]
    marks: tuple[str, ...] = ()
    """Ids of actors, or `event:` and a number for the chronology; each stands behind what it marks, so that a page
    break before a name leaves no mark on the page before."""
    language: str = ""
    """ISO 639 code, where it is another than what stands around."""
    anchor: str = ""
    """The paragraph's id, as the site has it, where one begins here."""
    number: int | None = None
    """The paragraph's number, as the site counts; None for headings, captions and later lines of a list."""

    @property
    def text(self) -> str:
        """The words without the marks."""
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the dossier's own, with the actors named in it."""

    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, heading or quotation (one run), or a list or table (a run for each line)."""

    kind: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an article's box of facts."""

    label: str
    value: str
    note: str = ""
    """The evidence, under the value."""
    url: str | None = None
    """Where the value links to; only addresses that passed `typography.link`."""
    marks: tuple[str, ...] = ()
    """Actors named in it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article, as printed."""

    mark: str
    """The label that contents, sources and links point at."""
    title: str
    title_marks: tuple[str, ...]
    """Actors named in the title."""
    running: str
    """The title, short enough for the page's head."""
    language: str
    date: str
    period: str
    """Month of publication, by which long entries of the index are parted."""
    year: str
    """Its year, by which very long ones are."""
    source: str
    """The second line of the contents: outlet, agency, flags."""
    flags: tuple[str, ...]
    facts: tuple[Row, ...]
    curator: tuple[Row, ...]
    """The dossier's summary and the curator's notes, printed before the text and apart from it."""
    parts: tuple[Part, ...]
    captions: tuple[Run, ...]
    remarks: tuple[str, ...]
    """The small print at the foot: source line, what was set aside, what no font can draw."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the contents or under its source."""

    mark: str
    title: str
    date: str
    source: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the dossier, or all articles without a title."""

    mark: str
    title: str
    """Empty where the articles stand without parts."""
    marks: tuple[str, ...]
    """Actors named in the title."""
    intro: tuple[Line, ...]
    articles: tuple[str, ...]
    """Marks of its articles, in order."""


@dataclass(frozen=True, slots=True)
class Gist:
    """An article in a few words of its own or of the dossier's."""

    mark: str
    title: str
    source: str
    text: str
    label: str
    """Whose words these are."""
    language: str
    marks: tuple[str, ...]
    """Actors named in title or text."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A line of the chronology."""

    date: str
    said: Run
    tellers: tuple[tuple[str, str], ...]
    """Source, and the mark of the sentence in the article."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the functions that the articles give."""

    id: str
    name: str
    roles: str
    marks: tuple[str, ...]
    """The person, and actors named in the functions."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation, apart from its article."""

    said: Run
    source: str
    mark: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever is quoted, with the words."""

    id: str
    name: str
    quotes: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Sources side by side: a heading for each column, then a row a question, with a cell a column."""

    title: str
    marks: tuple[str, ...]
    """Actors named in the title."""
    intro: tuple[Line, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...]
    """A row's label, and for each column its lines."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An article in the bibliography."""

    mark: str
    text: str
    language: str
    address: str
    """As printed: it may break anywhere."""
    url: str | None
    seen: str
    """When it was read there."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands between contents and articles."""

    brief: tuple[Row, ...]
    intro: tuple[Line, ...]
    gists: tuple[Gist, ...]
    chronology: tuple[Dated, ...]
    chronology_note: str
    """How many lines are left out; empty where all are there."""
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Back:
    """What stands behind the articles, before the lists of sources and actors."""

    speakers: tuple[Speaker, ...]
    tables: tuple[Table, ...]
    bibliography: tuple[Reference, ...]
    terms: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An outlet in the list of sources."""

    name: str
    lines: tuple[str, ...]
    articles: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor in the index; the template finds the pages."""

    id: str
    """Empty for a reference to another entry."""
    name: str
    """As it is sorted: a person's surname first."""
    also: str
    """Other spellings, in brackets, or nothing."""
    see: str = ""
    """The entry to look under, for a reference."""
    earlier: tuple[tuple[str, str], ...] = ()
    """In the index of several volumes: a volume before this one, and its pages."""


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """The actors of one kind."""

    label: str
    actors: tuple[ActorEntry, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the template prints."""

    title: str
    title_size: int
    """Of the cover's title, in points."""
    subtitle: str
    genre: str
    running: str
    language: str
    paper: str
    """`a4` or `us-letter`."""
    scale: float
    """By which the usual sizes of letters are multiplied."""
    accent: str
    """Colour of titles, as #rrggbb."""
    logo: str
    """File of the cover's emblem: `logo.png`; empty where there is none."""
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    description: str
    labels: Mapping[str, str]
    cover: tuple[Row, ...]
    entries: Mapping[str, Entry]
    chapters: tuple[Chapter, ...]
    front: Front
    articles: tuple[Sheet, ...]
    back: Back
    sources: tuple[SourceEntry, ...]
    index: tuple[ActorGroup, ...]
    method: tuple[str, ...]
    alone: bool = False
    """True where the articles' own pages are printed and nothing else."""
    volume: str = ""
    """« Volume 2 »; empty for a briefing in one."""
    volume_of: str = ""
    """« Volume 2 of 4 »."""
    common: tuple[ActorGroup, ...] = ()
    """The actors of all volumes, in the last of them."""
