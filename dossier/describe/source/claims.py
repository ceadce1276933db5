"""An outlet that some evidence speaks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.records import Fact, Source

if TYPE_CHECKING:
    from dossier.records import Phrase, Where


@dataclass(frozen=True, slots=True)
class Claim:
    """An outlet that some evidence speaks for."""

    source: Source
    rule: str
    where: Where | None = None
    evidence: Phrase | None = None
    inferred: bool = False


def fact(claim: Claim) -> Fact[Source]:
    """Make a claim that is believed a fact."""
    return Fact(claim.source, claim.rule, claim.where, claim.evidence, claim.inferred)
