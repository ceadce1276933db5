"""Functions that an article's opening tells before their bearer's name.

« Serbia's defence minister said … », and in the next paragraph “…,” Nenad Vukovic told reporters: dispatches name
the function first. « A judge blocked … » is the judge named below, if only one is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.describe.quotes.cast import resolve
from dossier.describe.quotes.frame import subject
from dossier.describe.quotes.functions import Bearer, function
from dossier.describe.quotes.genders import SINGULAR, clash, party_gender

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dossier.describe.quotes.cast import Cast
    from dossier.describe.quotes.frame import Frame
    from dossier.describe.quotes.functions import Function
    from dossier.describe.quotes.parties import Party
    from dossier.describe.quotes.stage import Stage

OPENING = 3
"""Paragraphs of an article in which a function may be told before its bearer's name."""
REACH = 5
"""Sentences behind the function within which the name must come."""

_INDEFINITE = frozenset({"un", "une", "a", "an"})


def named(
    stages: Sequence[Stage], cast: Cast, places: Mapping[str, str], least: int = OPENING
) -> list[Stage]:
    """Return the stages with the opening's functions given to the persons named soon after."""
    told = list(stages)
    sentences = [(at, frame) for at, stage in enumerate(stages[: least + REACH]) for frame in stage.frames]  # fmt: skip
    for place, (at, frame) in enumerate(sentences):
        if at >= least:
            break
        for role in _untold(frame, cast, stages[at], places):
            actor = _bearer(role, sentences, place, cast, places)
            if actor:
                cast.bear(Bearer(actor, function(role.title, role.word, places)))
                told[at] = _given(told[at], role, actor)
    return told


def _untold(frame: Frame, cast: Cast, stage: Stage, places: Mapping[str, str]) -> list[Party]:
    """Return the functions that say something in a sentence and that the article gives to nobody so far."""
    subjects = [subject(frame, verb) for verb in frame.verbs]
    roles = [
        one for one in frame.parties if one.kind == "role" and not one.actor and one in subjects
    ]
    singular = {*SINGULAR, ""}
    return [
        one for one in roles
        if one.determiner in singular and resolve(cast, one, stage.unit.offset + one.start, (), places) is None
    ]  # fmt: skip


def _bearer(
    role: Party, sentences: Sequence[tuple[int, Frame]], place: int, cast: Cast, places: Mapping[str, str]
) -> str | None:  # fmt: skip
    """Return the one person who is first named in the next sentences and may bear a function, or None."""
    asked = function(role.title, role.word, places)
    before = {party.actor for _, frame in sentences[: place + 1] for party in frame.parties}
    for _, frame in sentences[place + 1 : place + 1 + REACH]:
        subjects = [subject(frame, verb) for verb in frame.verbs]
        for party in frame.parties:
            if not party.actor or party.actor in before or not cast.person(party.actor):
                continue
            if clash(party_gender(role), cast.gender(party.actor)):
                return None
            borne = [one.function for one in cast.bearers if one.actor == party.actor]
            if borne:
                return party.actor if any(_agree(asked, one) for one in borne) else None
            speaks = party in subjects and role.determiner not in _INDEFINITE
            return party.actor if speaks else None
    return None


def _agree(asked: Function, borne: Function) -> bool:
    """Say whether two functions may be one told twice: the same noun, of no two countries."""
    return asked.head == borne.head and not (asked.codes and borne.codes and not asked.codes & borne.codes)  # fmt: skip


def _given(stage: Stage, role: Party, actor: str) -> Stage:
    frames = tuple(
        replace(frame, parties=tuple(replace(one, actor=actor) if one == role else one for one in frame.parties))
        for frame in stage.frames
    )  # fmt: skip
    return replace(stage, frames=frames)
