"""The article, the dossier that articles make up, and what both depend on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dossier.records.curation import Curation, Plan
from dossier.records.publication import Publication

if TYPE_CHECKING:
    from dossier.records.actor import Actor, Event, Mention, Quote, Role, Source
    from dossier.records.block import Block, Order, Verdict
    from dossier.records.curation import Note
    from dossier.records.fact import DateClue, Fact, PartialDate
    from dossier.records.message import Notice
    from dossier.records.publication import Release, Tombstone
    from dossier.records.seed import RawDocument


@dataclass(frozen=True, slots=True)
class Passage:
    """A block in another language than its article's."""

    block: int
    """Index of the block, from 0."""
    language: str
    """ISO 639-1 code."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the running text as it is cited; `dossier.index.paragraphs` counts them."""

    block: int
    """Index of the block, from 0."""
    anchor: str
    """Id in the article's page, made of the paragraph's words: `p-3f9a01cc`. It stays when other lines change."""
    number: int | None
    """Place among the paragraphs, list items and table rows that readers see, from 1; None for a heading or a
    dateline."""


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
    foreign: tuple[Passage, ...] = ()
    """Kept blocks that are surely in another language, in order: an English caption in a French article."""
    url: Fact[str] | None = None
    """Original address, http or https."""
    archive: Fact[str] | None = None
    """Address of a copy that an archive of the web keeps, http or https; the curator's."""
    flags: tuple[Fact[str], ...] = ()
    """`machine-translated`, `opinion`, `press-release`, `sponsored`, each with its evidence."""
    actors: tuple[Actor, ...] = ()
    """The actors mentioned, in order of id."""
    mentions: tuple[Mention, ...] = ()
    """In order of place; never overlapping."""
    roles: tuple[Role, ...] = ()
    """The functions that stand beside the persons' names, in order of place."""
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    slug: str | None = None
    """Address set by the curator in place of the id."""
    note: Note | None = None
    """The curator's note, shown apart from the article."""
    curation: Curation = field(default_factory=Curation)
    """What else the curator decided about it."""
    notices: tuple[Notice, ...] = ()
    release: Release | None = None
    """Set by `publish` where the text is not published in full; what is withheld is no longer in the record."""

    @property
    def words(self) -> int:
        """How many words the whole running text has, those withheld included."""
        return self.release.words if self.release else len(self.text.split())

    @property
    def text(self) -> str:
        """The kept running text, blocks joined by blank lines."""
        return "\n\n".join(block.text for block in self.blocks if block.in_text)

    @property
    def outlet(self) -> str | None:
        """The id of its source; None where that is not known."""
        return self.source.value.id if self.source else None

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
class Group:
    """Articles that are one text: copied, trimmed, taken from an agency, or lightly rewritten. None is merged."""

    articles: tuple[str, ...]
    """Ids, in the dossier's order; an article that holds two others' texts may stand in two groups."""
    kind: str
    """`copy`, `wire-copy` (an agency is credited in at least two of them) or `rewrite`."""
    similarity: float
    """The least of the likenesses that hold the group together: share of the shorter text's three-word runs found in
    the longer, 0 to 1."""
    agency: str | None = None
    """The agency credited, for a wire copy."""


@dataclass(frozen=True, slots=True)
class RecurringLine:
    """A line of furniture that a source's articles repeat."""

    source: str
    """Id of the outlet on whose pages it stands."""
    text: str
    """The line, as the first article that has it writes it."""
    articles: int
    """In how many of the source's articles it stands, copies of one text counted once."""
    of: int
    """How many articles the source has, counted so."""
    verdict: Verdict
    """Why it is set aside in that article."""


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
    groups: tuple[Group, ...] = ()
    """Near-duplicates, in order of their articles."""
    recurring: tuple[RecurringLine, ...] = ()
    """What was learnt of each source's furniture, by source."""
    excluded: tuple[Article, ...] = ()
    """What the curator leaves out, in the same order; in no list, index, search or export."""
    plan: Plan = field(default_factory=Plan)
    """The curator's parts, order and acronyms."""
    publication: Publication = field(default_factory=Publication)
    """Under which profile it was let out."""
    withdrawn: tuple[Tombstone, ...] = ()
    """What was taken back, by id."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a curator orders about lines of all articles of one source."""

    source: str
    """The outlet's id."""
    path: str
    """Where it is written, from the dossier's root."""
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Authority:
    """What the dossier's curator knows of actors and outlets, beside the built-in lists."""

    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    ignored: tuple[str, ...] = ()
    """Names that are not actors, whatever a recogniser says."""
    standing: tuple[Standing, ...] = ()
    """Orders about lines, a source at most once."""
    settled: tuple[tuple[str, Any], ...] = ()
    """What a sidecar states of the one article at hand, facts by its fields: what is looked for later reads them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options that change what the machine finds; part of every cache key."""

    language: str = "fr"
    """The dossier's language: that of the interface and of evidence."""
    as_of: PartialDate | None = None
    """Nothing in the dossier is later than this."""
    recogniser: str = "auto"
    """`auto` (the statistical model where it is installed), `model` or `rules`."""
