"""Known names in another case than the first: « u Beogradu », « са Вучићем », « Prishtinës »."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dossier.describe.actors.cases import Forms, womans
from dossier.describe.actors.names import fold, surname
from dossier.describe.actors.spans import Span, meeting
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.describe.actors.gazetteer import Gazetteer
    from dossier.describe.actors.passages import Passage
    from dossier.records import Authority

_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 6
"""Words of a name looked for in its cases."""


@dataclass(frozen=True, slots=True)
class Cases:
    """The forms of the lists' names in one language, and whose they are."""

    forms: Forms
    actors: Mapping[str, Actor]


@functools.lru_cache(maxsize=16)
def compiled(language: str, names: Gazetteer, known: Authority) -> Cases:
    """Build the forms of the lists' names; a curator's persons are known by surname where one alone bears it."""
    by_name: dict[str, Actor] = {}
    for entry in names.every():
        if entry.actor.kind is not ActorKind.ORGANISATION or " " in entry.name:
            by_name.setdefault(fold(entry.name), entry.actor)
    people = [actor for actor in known.actors if actor.kind is ActorKind.PERSON]
    bearers = Counter(surname(actor.name) for actor in people)
    for actor in people:
        if bearers[surname(actor.name)] == 1:
            by_name.setdefault(surname(actor.name), actor)
    forms = Forms(language)
    for name in sorted(by_name):
        forms.add(name)
    return Cases(forms, by_name)


def find(passage: Passage, spans: Sequence[Span], cases: Cases) -> Iterator[Span]:
    """Find the lists' names in their cases, where no name stands already; a form of two actors' names is none's."""
    for start, end, several in standing(passage, spans, cases.forms):
        actors = {cases.actors[name].id: cases.actors[name] for name in several}
        if len(actors) == 1 and not all(
            womans(name, fold(passage.text[start:end])) for name in several
        ):
            actor = next(iter(actors.values()))
            yield Span(start, end, actor.kind, "case", actor)


def standing(
    passage: Passage, spans: Sequence[Span], forms: Forms
) -> Iterator[tuple[int, int, list[str]]]:
    """Give the stretches outside some spans that are a case of known names, the longest, with those names."""
    words = list(_WORD.finditer(passage.text))
    reached = 0
    for order, word in enumerate(words):
        if (
            not word[0][0].isupper()
            or word.start() < reached
            or fold(word[0]) not in forms.by_first
        ):
            continue
        row = _row(passage.text, words[order : order + LONGEST])
        fitting = forms.meant([fold(one[0]) for one in row])
        most = max((len(name.split()) for name in fitting), default=1)
        end = row[most - 1].end()
        if fitting and not meeting(spans, word.start(), end):
            reached = end
            yield word.start(), end, [name for name in fitting if len(name.split()) == most]


def _row(text: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words that single spaces join to the first."""
    row = [words[0]]
    for word in words[1:]:
        if text[row[-1].end() : word.start()] != " ":
            break
        row.append(word)
    return row
