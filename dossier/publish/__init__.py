"""What may leave a dossier: the policy is applied once, to the records, and all that is made of them is safe by that.

`Dossier` in, `Dossier` out: what a profile withholds is no longer in any record of the second, so that no page, index,
feed or file has to know of the policy, and none can forget it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dossier.publish.citations import Citations
from dossier.publish.decide import Decision, decide, notices
from dossier.publish.evidence import folded
from dossier.publish.excerpt import excerpt
from dossier.publish.profiles import PRIVATE, PUBLIC, VARIABLE, chosen, profiles
from dossier.publish.redact import redact
from dossier.publish.statement import exposed, statement
from dossier.publish.whole import whole
from dossier.publish.withheld import RUN, Secret, Withheld, withheld
from dossier.records import (
    DossierError,
    Policy,
    Publication,
    Release,
    Tombstone,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dossier.records import Article, Dossier, Notice, Profile

__all__ = [
    "PRIVATE",
    "PUBLIC",
    "RUN",
    "VARIABLE",
    "Citations",
    "Decision",
    "Released",
    "Secret",
    "Withheld",
    "chosen",
    "exposed",
    "folded",
    "profiles",
    "release",
    "statement",
]

LISTS = "_sources.yml"


@dataclass(frozen=True, slots=True)
class Released:
    """A dossier as it may leave, and what was decided to make it so."""

    dossier: Dossier
    decisions: tuple[Decision, ...]
    """On every article, those left out included, in the dossier's order."""
    citations: Citations
    """What becomes of citations in pages written by hand."""
    withheld: Withheld
    """What must be found nowhere in what is made of the dossier."""
    notices: tuple[Notice, ...] = ()


def release(
    dossier: Dossier, profile: Profile, known: Mapping[str, Profile], language: str
) -> Released:
    """Let a dossier out under a profile.

    Args:
        dossier: the arranged dossier; it stays as it is.
        profile: for whom.
        known: all profiles, by name.
        language: the dossier's.

    Raises:
        DossierError: when the list of sources could not be read in full, and the profile gives the dossier out.
    """
    _refuse_unread(dossier, profile)
    every = (*dossier.articles, *dossier.excluded)
    decisions = tuple(decide(article, profile, known) for article in every)
    amiss = tuple(one for decision in decisions for one in notices(decision, profile, known))
    made = [_article(decision, profile) for decision in decisions]
    kept = {article.id: article for article in made if article}
    citations = Citations(dossier.articles, kept, language, profile.quotations)
    if all(decision.policy is Policy.FULL and not decision.noindex for decision in decisions):
        out = replace(dossier, publication=Publication(profile, len(dossier.articles)))
        return Released(out, decisions, citations, Withheld(), amiss)
    out = whole(dossier, kept, citations, language)
    tombs = sorted(filter(None, map(_tombstone, decisions)), key=lambda one: one.id)
    out = replace(
        out,
        publication=_counted(kept, profile, dossier),
        withdrawn=tuple(tombs),
    )
    return Released(out, decisions, citations, withheld(decisions, out, profile.quotations), amiss)


def _refuse_unread(dossier: Dossier, profile: Profile) -> None:
    """Give nothing out on the strength of a list of which an entry was left out: it may have forbidden it."""
    if profile.name == PRIVATE:
        return
    for notice in dossier.notices:
        if notice.level == "warning" and notice.path.rpartition("/")[2] == LISTS:
            message = (
                f"{notice.path}: {notice.message} {notice.cure or ''} "
                f"Nothing is published under « {profile.name} » until the whole list can be read."
            )
            raise DossierError(" ".join(message.split()))


def _article(decision: Decision, profile: Profile) -> Article | None:
    """Return what is published of an article; None for nothing. One that the curator leaves out has no text."""
    article, policy = decision.article, decision.policy
    if policy is Policy.HIDDEN:
        return None
    rights = replace(article.curation.rights, noindex=decision.noindex)
    article = replace(article, curation=replace(article.curation, rights=rights))
    if policy is Policy.FULL:
        return article
    shown = policy is Policy.EXCERPT and not article.curation.excluded
    ends = excerpt(article, profile) if shown else {}
    grounds = decision.grounds
    if shown and not ends:
        grounds = phrase("{grounds}; no whole sentence is short enough", grounds=grounds)
    got = Policy.EXCERPT if ends else Policy.METADATA
    return redact(article, ends, Release(got, grounds, len(article.text.split())))


def _tombstone(decision: Decision) -> Tombstone | None:
    taken = decision.withdrawal
    if taken is None or decision.article.curation.excluded:
        return None
    article = decision.article
    return Tombstone(article.id, taken, article.slug, article.title if taken.titled else None)


def _counted(kept: Mapping[str, Article], profile: Profile, dossier: Dossier) -> Publication:
    """Count the articles by what is published of them; hidden ones are in no count."""
    shown = [kept[article.id] for article in dossier.articles if article.id in kept]
    counts = Counter(one.release.policy if one.release else Policy.FULL for one in shown)
    return Publication(
        profile, counts[Policy.FULL], counts[Policy.EXCERPT], counts[Policy.METADATA]
    )
