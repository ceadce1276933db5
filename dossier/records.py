"""Every record that moves between the rooms; imports nothing of ours.

Records are frozen: a stage takes one and returns a new one. Offsets are code points from 0 in
`RawDocument.text`, the end not included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class DossierError(Exception):
    """A mistake that the user can mend; its text says where, what, and what to do."""


class UnreadableSeed(DossierError):
    """A file that no reader can turn into text."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for people: an English pattern, and what fills it.

    The catalogue says it in the dossier's language; `str()` says it in English.
    """

    pattern: str
    """English text with `{name}` fields; the key of its translation in `locale/<language>/*.po`."""
    values: tuple[tuple[str, str], ...] = ()
    """Field names with what fills them; article text in here is never translated."""

    def __str__(self) -> str:
        """Say it in English."""
        return self.fill(self.pattern)

    def fill(self, pattern: str) -> str:
        """Fill another language's pattern with this phrase's values."""
        given = dict(self.values)
        return re.sub(r"\{(\w+)\}", lambda found: given.get(found[1], found[0]), pattern)


def phrase(pattern: str, **values: object) -> Phrase:
    """Make a phrase; values are turned into text here, so that records stay comparable."""
    return Phrase(pattern, tuple((name, str(value)) for name, value in values.items()))


# --- what came in ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Container:
    """A block-level node of a page: what the page's maker said of the text below it."""

    parent: int
    """Index of the container around it, always smaller than its own; -1 for the outermost."""
    tag: str
    """Lower-case tag name: `article`, `div`, `li`."""
    words: tuple[str, ...] = ()
    """Words of class, id, role and itemprop, in lower case, in page order, without repeats."""


@dataclass(frozen=True, slots=True)
class Element:
    """One line of a page's visible text, and where in the page it stands."""

    start: int
    """First character in `RawDocument.text`."""
    end: int
    """One past the last; the line end is outside."""
    container: int
    """Index in `RawDocument.containers` of the innermost block-level node."""
    words: tuple[str, ...] = ()
    """Tag names and class words of the inline nodes inside the line: `strong`, `a`, `credit`."""
    link_characters: int = 0
    """How many of the line's characters stand inside links."""
    markdown: str = ""
    """The line with links and emphasis kept, everything else escaped."""
    images: tuple[tuple[str, str], ...] = ()
    """Alternative text and address of the images shown since the line before; never loaded."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as its file holds it, before any judgement."""

    path: str
    """The file, relative to the dossier's root, with forward slashes: `seeds/003_….txt`."""
    sha256: str
    """Hexadecimal digest of the whole file's bytes."""
    media_type: str
    """`text/plain`, `text/html`, `text/markdown`, …"""
    text: str
    """The text that offsets count in: decoded, BOM removed, nothing else touched."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What the file says of itself: `title`, `url`, `author`, `published`, `site_name`, `lang`, …"""
    part: str = ""
    """The article's own id in a file of many articles; empty for one article a file."""
    notices: tuple[Notice, ...] = ()
    """What the reader had to guess or could not read."""
    elements: tuple[Element, ...] = ()
    """For pages, one for each line of `text`, in order; empty for formats without structure."""
    containers: tuple[Container, ...] = ()
    """For pages, the block-level nodes, outermost first."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know; doors print it, warnings fail a strict build."""

    level: str
    """`info`, `warning` or `error`."""
    path: str
    """A path the reader can open, relative to the dossier's root."""
    line: int | None
    """Line in that file from 1, or None when it concerns the whole file."""
    message: Phrase
    """What is the matter, the value quoted."""
    cure: Phrase | None = None
    """What to do about it."""


# --- judged text ----------------------------------------------------------------------------


class Kind(StrEnum):
    """What a block is; the values are used as they stand in YAML, JSON and CSS."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    QUOTATION = "quotation"
    CAPTION = "caption"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    SIGNATURE = "signature"
    REPEATED_TITLE = "repeated-title"
    SHARE_BAR = "share-bar"
    RELATED = "related"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    PAYWALL = "paywall"
    LEGAL = "legal"
    SITE_NOTICE = "site-notice"
    TRANSLATION_NOTICE = "translation-notice"
    ADVERTISEMENT = "advertisement"
    NAVIGATION = "navigation"
    TAGS = "tags"
    AUTHOR_BOX = "author-box"
    DEBRIS = "debris"


TEXT_KINDS = frozenset({Kind.BODY, Kind.LEAD, Kind.HEADING, Kind.LIST, Kind.TABLE, Kind.QUOTATION})
"""The kinds that make up an article's text; title and captions are kept beside it."""

KEPT_KINDS = TEXT_KINDS | {Kind.TITLE, Kind.CAPTION}
"""The kinds that a reader of the dossier sees by default; all others are set aside, with the reason."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block is, whether it is kept, and who said so."""

    keep: bool
    """True when readers see it in the article, as text, title or caption."""
    kind: Kind
    """What the block is."""
    rule: str
    """The rule or model that decided: `share-run`, `model`, `curator`."""
    reason: Phrase
    """Why, in one clause."""
    confidence: float = 1.0
    """From 0 to 1, as the rule sees itself; a curator's is 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of a seed with its verdict; an article's blocks cover its text exactly."""

    start: int
    """First character in the raw text."""
    end: int
    """One past the last; blank lines belong to the block before."""
    text: str
    """The block tidied: trimmed, white space collapsed; not a slice of the raw text."""
    verdict: Verdict

    @property
    def in_text(self) -> bool:
        """Say whether the block is part of the article's running text."""
        return self.verdict.keep and self.verdict.kind in TEXT_KINDS


# --- facts ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Where:
    """A place in an article."""

    block: int
    """Index of the block, from 0."""
    start: int
    """First character in the raw text."""
    end: int
    """One past the last."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with the grounds it stands on."""

    value: T
    """What is claimed."""
    rule: str
    """Who said so: a rule's name, or `curator`."""
    where: Where | None = None
    """The words it was read from, when there are such words."""
    evidence: Phrase | None = None
    """The grounds, for readers."""
    inferred: bool = False
    """True when the value is not written in the file but concluded from it."""
    qualifier: Phrase | None = None
    """What must be said with the value: « at the earliest »."""


_PARTIAL = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<doubt>[?~%]?)"
)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as precise as the source is: `2024`, `2024-09`, `2024-09-20`, `2021-05-18T13:52`.

    An EDTF (ISO 8601-2) mark of doubt may follow: `?` uncertain, `~` approximate, `%` both.
    """

    edtf: str
    """The date in EDTF; sorts as text."""

    def __post_init__(self) -> None:
        """Refuse what is no such date (calendar included) with a ValueError."""
        found = _PARTIAL.fullmatch(self.edtf)
        if not found:
            message = f"« {self.edtf} » is not a date like 2024, 2024-09, 2024-09-20 or 2021-05-18T13:52"
            raise ValueError(message)
        import datetime

        datetime.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))

    def _part(self, name: str) -> str | None:
        found = _PARTIAL.fullmatch(self.edtf)
        return found[name] if found else None

    @property
    def year(self) -> int:
        """The year."""
        return int(self.edtf[:4])

    @property
    def month(self) -> int | None:
        """The month from 1, or None."""
        part = self._part("month")
        return int(part) if part else None

    @property
    def day(self) -> int | None:
        """The day from 1, or None."""
        part = self._part("day")
        return int(part) if part else None

    @property
    def clock(self) -> str | None:
        """`13:52`, or None."""
        return self._part("clock")

    @property
    def zone(self) -> str | None:
        """`Z` or `+02:00`, or None."""
        return self._part("zone")

    @property
    def date(self) -> str:
        """The date without clock and doubt: `2021-05-18`."""
        return self.edtf.split("T")[0].rstrip("?~%")

    def __str__(self) -> str:
        """Say it in EDTF."""
        return self.edtf


@dataclass(frozen=True, slots=True)
class DateClue:
    """Something known of a date that is not known: shown to readers in place of a guess."""

    phrase: Phrase
    """« a Tuesday », « not before 2022 »."""
    where: Where | None = None
    """The words it was read from."""


# --- who and what ---------------------------------------------------------------------------


class ActorKind(StrEnum):
    """The four kinds of actor."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or place, one across the whole dossier."""

    id: str
    """Stable and readable: `otan`, `aleksandar-vucic`."""
    name: str
    """The name shown."""
    kind: ActorKind
    spellings: tuple[str, ...] = ()
    """Spellings and aliases that stand for this actor, the shown name left out."""
    qid: str | None = None
    """Wikidata id, `Q7184`."""
    country: str | None = None
    """CLDR territory code, `XK`."""
    note: str | None = None
    """The curator's note."""
    known: bool = False
    """True when an authority list or the curator names it; False when only a text does."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article names an actor; `raw[start:end]` is exactly `text`."""

    actor: str
    """The actor's id."""
    block: int
    start: int
    end: int
    text: str
    """The spelling found."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet, agency or institution that publishes articles."""

    id: str
    name: str
    domain: str | None = None
    kind: str | None = None
    """`institution`, `agency`, `press`, `aggregator`, `blog` or `other`."""
    country: str | None = None
    """CLDR territory code."""
    note: str | None = None
    """Reliability note, the curator's."""
    reuse: str | None = None
    """Reuse terms, the curator's."""
    spellings: tuple[str, ...] = ()
    """Other names under which articles give this outlet."""
    layout: tuple[str, ...] = ()
    """Regular expressions, each to be found in a line of the seed, that together give the outlet away."""
    known: bool = False
    """True when `_sources.yml` names it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an article puts in someone's mouth."""

    text: str
    kind: str
    """`direct` or `reported`."""
    speaker: str | None
    """An actor's id."""
    start: int
    end: int
    rule: str
    evidence: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence of an article's body."""

    date: PartialDate
    text: str
    start: int
    end: int
    rule: str
    evidence: Phrase | None = None


# --- the article and the dossier ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Article:
    """A judged and described article."""

    id: str
    """The file's stem (with the part's id in a file of many); never changes."""
    document: RawDocument
    blocks: tuple[Block, ...]
    title: Fact[str] | None = None
    published: Fact[PartialDate] | None = None
    updated: Fact[PartialDate] | None = None
    retrieved: Fact[PartialDate] | None = None
    date_clues: tuple[DateClue, ...] = ()
    """What is known of the publication date when it is not known."""
    source: Fact[Source] | None = None
    via: Fact[Source] | None = None
    """The republisher, when it is not the source."""
    agency: Fact[str] | None = None
    """The news agency credited, which is neither source nor author."""
    authors: Fact[tuple[str, ...]] | None = None
    language: Fact[str] | None = None
    """ISO 639-1 code."""
    url: Fact[str] | None = None
    """Original address, http or https."""
    flags: tuple[Fact[str], ...] = ()
    """`machine-translated`, `opinion`, `press-release`, `sponsored`, each with its evidence."""
    actors: tuple[Actor, ...] = ()
    """The actors mentioned, in order of id."""
    mentions: tuple[Mention, ...] = ()
    """In order of place; never overlapping."""
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    slug: str | None = None
    """Address set by the curator in place of the id."""
    note: str | None = None
    """The curator's note, shown apart from the article."""
    notices: tuple[Notice, ...] = ()

    @property
    def text(self) -> str:
        """The kept running text, blocks joined by blank lines."""
        return "\n\n".join(block.text for block in self.blocks if block.in_text)

    @property
    def address(self) -> str:
        """The name of the article's page."""
        return self.slug or self.id


@dataclass(frozen=True, slots=True)
class CoMention:
    """Two actors that occur in the same articles."""

    actors: tuple[str, str]
    """Ids, in order."""
    articles: tuple[str, ...]
    """Ids of the articles in which both occur."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that pages and exports may look at."""

    articles: tuple[Article, ...]
    """By date, undated last, then by id."""
    actors: tuple[Actor, ...]
    """By name, as the language sorts."""
    sources: tuple[Source, ...]
    """By name; only those that an article comes from."""
    notices: tuple[Notice, ...] = ()
    co_mentions: tuple[CoMention, ...] = ()
    as_of: PartialDate | None = None
    """The dossier's closing date; what « today » means for inferences."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What the dossier's curator knows of actors and outlets, beside the built-in lists."""

    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    ignored: tuple[str, ...] = ()
    """Names that are not actors, whatever a recogniser says."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options that change what the machine finds; part of every cache key."""

    language: str = "fr"
    """The dossier's language: that of the interface and of evidence."""
    as_of: PartialDate | None = None
    """Nothing in the dossier is later than this."""
    recogniser: str = "auto"
    """`auto` (the statistical model where it is installed), `model` or `rules`."""
