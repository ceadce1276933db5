"""The learned judge's voice among the rules: it decides the lines that no rule is sure of, and says by what signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.clean.line_judge import lean, model
from dossier.clean.verdicts import OPEN
from dossier.records import KEPT_KINDS, Kind, Phrase, Verdict, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.clean.line import Page

FIRM = 0.8
"""Confidence of a rule from which its verdict stands, whatever the learned judge says.

Letting it see the rules' verdicts as features gained nothing in cross-validation by domain.
"""
AGAINST = 0.2
"""Probability of article text from which the learned judge contradicts an open rule."""
NEAR = 3
"""Lines on each side whose kind a line without one may share."""
SHARED = frozenset(
    {Kind.RELATED, Kind.COMMENTS, Kind.LEGAL, Kind.NEWSLETTER, Kind.PAYWALL, Kind.SHARE_BAR}
    | {Kind.NAVIGATION, Kind.TAGS, Kind.AUTHOR_BOX, Kind.ADVERTISEMENT}
)
"""Kinds of furniture that come in runs."""
READINGS = (
    phrase("reads like {side} on the whole"),
    phrase("reads like {side} by {first}"),
    phrase("reads like {side} by {first} and {second}"),
    phrase("reads like {side} by {first}, {second} and {third}"),
)
"""By how many signals speak for it."""
TEXT, FURNITURE = phrase("text of the article"), phrase("what surrounds articles")


def judge(page: Page) -> Page:
    """Give the page with the learned judge's verdicts; lines left without one are the article's text.

    Unlike a rule it takes verdicts back: those of which a rule was not sure.
    """
    asked = [place for place, found in enumerate(page.verdicts) if _is_free(found, 1)]
    opinions = dict(zip(asked, model.opinions(page.lines, asked), strict=True))
    decided = decide(
        page.verdicts,
        {place: opinion.probability for place, opinion in opinions.items()},
        [len(line.text) for line in page.lines],
    )
    verdicts = list(page.verdicts)
    for place, keep in decided.items():
        verdicts[place] = None if keep else _furniture(page, place, opinions[place])
    return replace(page, verdicts=tuple(verdicts), opinions=opinions)


def decide(
    verdicts: Sequence[Verdict | None],
    probabilities: Mapping[int, float] | Sequence[float],
    lengths: Sequence[int],
    cost: float = lean.LEAN,
) -> dict[int, bool]:
    """Say for each line on which the learned judge has the last word whether it is kept."""
    free = [
        place
        for place, found in enumerate(verdicts)
        if _is_free(found, 1) and _is_free(found, probabilities[place])
    ]
    kept = lean.kept([probabilities[at] for at in free], [lengths[at] for at in free], cost)
    return dict(zip(free, kept, strict=True))


def _is_free(found: Verdict | None, probability: float) -> bool:
    """Say whether the learned judge has the last word on a line that it gives that probability."""
    if found is None:
        return True
    open_to = found.confidence < OPEN or (found.confidence < FIRM and probability >= AGAINST)
    return not found.keep and open_to


def text(opinion: model.Opinion) -> Verdict:
    """Give the verdict of a line that is kept and that no rule has a name for."""
    likely = opinion.probability >= 1 / 2
    reading = _reading(TEXT if likely else FURNITURE, opinion.signals)
    reason = reading if likely else phrase("kept in doubt: {reading}", reading=reading)
    return Verdict(
        keep=True,
        kind=Kind.BODY,
        rule="model",
        reason=reason,
        confidence=round(opinion.probability, 3),
    )


def _furniture(page: Page, place: int, opinion: model.Opinion) -> Verdict:
    found = page.verdicts[place]
    return Verdict(
        keep=False,
        kind=found.kind if found and not found.keep else _kind(page, place),
        rule="model",
        reason=_reading(FURNITURE, opinion.signals),
        confidence=round(1 - opinion.probability, 3),
    )


def _kind(page: Page, place: int) -> Kind:
    """Return the kind of the nearest run of furniture, the one above first; else navigation."""
    for distance in range(1, NEAR + 1):
        for other in (place - distance, place + distance):
            kind = page.kind(other)
            if kind in SHARED and kind not in KEPT_KINDS:
                return kind
    return Kind.NAVIGATION


def _reading(side: Phrase, signals: Sequence[Phrase]) -> Phrase:
    given = dict(zip(("first", "second", "third"), signals, strict=False))
    return phrase(READINGS[len(given)].pattern, side=side, **given)
