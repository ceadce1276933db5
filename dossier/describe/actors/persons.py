"""The curator's persons, found by full name, by a surname that one alone has, by sound or in a case."""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.describe.actors import cases, kin
from dossier.describe.actors.names import fold, surname
from dossier.describe.actors.resolve import same_person
from dossier.records import Actor, ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True, eq=False)
class Listed:
    """The persons by the surname and the sound of each of their spellings, so that no name is held against them all."""

    by_surname: dict[str, list[tuple[str, Actor]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    by_sound: dict[tuple[str, str], dict[str, Actor]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    forms: dict[str, cases.Forms] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def meant(self, name: str, language: str) -> Actor | None:
        """Return the one person that a name must be, None where there is none or more than one."""
        folded = self._first_case(fold(name), language)
        listed = self.by_surname.get(surname(folded), ())
        fitting = {actor.id: actor for full, actor in listed if same_person(folded, full)}
        if not fitting and (sound := kin.key(folded)):
            fitting = self.by_sound.get(sound, {})
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _first_case(self, name: str, language: str) -> str:
        """Return the listed name that a name is a case of, the name itself where it is of none or of several."""
        if not cases.declines(language) or not self.names:
            return name
        if language not in self.forms:
            forms = cases.Forms(language)
            for one in sorted(self.names):
                forms.add(one)
            self.forms[language] = forms
        return cases.only(name, self.forms[language]) or name


def listed(actors: Iterable[Actor]) -> Listed:
    """Arrange the persons among a curator's actors."""
    return _arranged(tuple(actor for actor in actors if actor.kind is ActorKind.PERSON))


@functools.lru_cache(maxsize=4)
def _arranged(people: tuple[Actor, ...]) -> Listed:
    found = Listed()
    for actor in people:
        for name in dict.fromkeys(map(fold, (actor.name, *actor.spellings))):
            found.by_surname[surname(name)].append((name, actor))
            found.names.add(name)
            if sound := kin.key(name):
                found.by_sound[sound][actor.id] = actor
    return found
