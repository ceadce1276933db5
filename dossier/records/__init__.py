"""Every record that moves between the rooms; imports nothing of ours.

Records are frozen: a stage takes one and returns a new one. Offsets are code points from 0 in
`RawDocument.text`, the end not included.
"""

from dossier.records.actor import (
    OWNERSHIPS,
    QUOTED,
    SOURCES,
    Actor,
    ActorKind,
    Event,
    Mention,
    Quote,
    Role,
    Source,
)
from dossier.records.block import KEPT_KINDS, TEXT_KINDS, Block, Kind, Order, Verdict
from dossier.records.comparison import Column, Comparison, Said, Use
from dossier.records.curation import LISTINGS, Curation, Note, Part, Plan, Term
from dossier.records.dossier import (
    Article,
    Authority,
    CoMention,
    Dossier,
    Group,
    Paragraph,
    Passage,
    RecurringLine,
    Settings,
    Standing,
)
from dossier.records.fact import _PARTIAL, DateClue, Fact, PartialDate, Where
from dossier.records.message import DossierError, Notice, Phrase, UnreadableSeed, phrase
from dossier.records.publication import (
    Policy,
    Profile,
    Publication,
    Release,
    Rights,
    Terms,
    Tombstone,
    Withdrawal,
)
from dossier.records.seed import Container, Element, RawDocument
from dossier.records.timeline import Happening, Telling

__all__ = [
    "KEPT_KINDS",
    "LISTINGS",
    "OWNERSHIPS",
    "QUOTED",
    "SOURCES",
    "TEXT_KINDS",
    "_PARTIAL",
    "Actor",
    "ActorKind",
    "Article",
    "Authority",
    "Block",
    "CoMention",
    "Column",
    "Comparison",
    "Container",
    "Curation",
    "DateClue",
    "Dossier",
    "DossierError",
    "Element",
    "Event",
    "Fact",
    "Group",
    "Happening",
    "Kind",
    "Mention",
    "Note",
    "Notice",
    "Order",
    "Paragraph",
    "Part",
    "PartialDate",
    "Passage",
    "Phrase",
    "Plan",
    "Policy",
    "Profile",
    "Publication",
    "Quote",
    "RawDocument",
    "RecurringLine",
    "Release",
    "Rights",
    "Role",
    "Said",
    "Settings",
    "Source",
    "Standing",
    "Telling",
    "Term",
    "Terms",
    "Tombstone",
    "UnreadableSeed",
    "Use",
    "Verdict",
    "Where",
    "Withdrawal",
    "phrase",
]
