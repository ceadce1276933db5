"""How much of each article is published under a profile, and whose word that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.curate.rights import EVERYWHERE
from dossier.publish.profiles import PRIVATE
from dossier.records import Notice, Policy, phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dossier.records import Article, Phrase, Profile, Rights, Withdrawal


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one article, and why."""

    article: Article
    policy: Policy
    grounds: Phrase
    noindex: bool = False

    @property
    def withdrawal(self) -> Withdrawal | None:
        """The withdrawal, where the article was taken back."""
        return self.article.curation.withdrawn


def decide(article: Article, profile: Profile, known: Collection[str]) -> Decision:
    """Decide on one article: the nearest word wins.

    A withdrawal; `publish` of the sidecar, then its `reuse`; `publish` of the source, then its `reuse`; the profile.
    Under `private` only words that name it count. A policy for a profile that there is not hides the article: it was
    meant for somebody.

    Args:
        article: with its source and the curator's word.
        profile: the one to publish under.
        known: names of all profiles.
    """
    own = article.curation.rights
    theirs = article.source.value.rights if article.source else None
    noindex = profile.noindex or own.noindex or bool(theirs and theirs.noindex)
    if article.curation.withdrawn:
        return Decision(article, Policy.HIDDEN, phrase("withdrawn by the curator"), noindex=True)
    words = [(own, phrase("the article’s sidecar"))]
    if theirs and article.source:
        words.append((theirs, phrase("the source « {source} »", source=article.source.value.name)))
    for rights, who in words:
        found = _word(rights, profile, known, who)
        if found:
            return Decision(article, *found, noindex)
    grounds = phrase("the profile « {profile} »", profile=profile.name)
    return Decision(article, profile.policy, grounds, noindex)


def _word(
    rights: Rights, profile: Profile, known: Collection[str], who: Phrase
) -> tuple[Policy, Phrase] | None:
    """Return what one rights statement says for a profile; None when it says nothing."""
    given = dict(rights.publish)
    if profile.name in given:
        return given[profile.name], who
    if profile.name == PRIVATE:
        return None
    if strange := sorted(set(given) - set(known) - {EVERYWHERE}):
        return Policy.HIDDEN, phrase("{who}: « {name} » is no profile", who=who, name=strange[0])
    if EVERYWHERE in given:
        return given[EVERYWHERE], who
    if rights.terms and rights.terms.allows:
        said = phrase("{who}: terms of reuse, « {terms} »", who=who, terms=rights.terms.text)
        return rights.terms.allows, said
    return None


def notices(decision: Decision, profile: Profile, known: Collection[str]) -> Iterator[Notice]:
    """Say what is doubtful in a decision: a full text on nobody's terms, a profile that there is not."""
    article = decision.article
    path = f"{article.document.path}.yml"
    every = [article.curation.rights]
    every += [article.source.value.rights] if article.source else []
    names = {name for rights in every for name, _ in rights.publish}
    for name in sorted(names - set(known) - {EVERYWHERE}):
        what = phrase("« {name} » under `publish` is no profile of this dossier.", name=name)
        cure = phrase("Known are: {words}.", words=", ".join(sorted(known)))
        yield Notice("warning", path, None, what, cure)
    grounded = any(one.terms for one in every) or profile.policy is Policy.FULL
    if decision.policy is Policy.FULL and profile.name != PRIVATE and not grounded:
        what = phrase("This is published in full, and nothing says on which terms.")
        yield Notice("warning", path, None, what, phrase("Write the terms under `reuse:`."))
