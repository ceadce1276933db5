"""One actor for every spelling of a name within an article."""

from __future__ import annotations

from collections.abc import Callable

from dossier.describe.actors.resolve import fullest
from dossier.records import Actor, ActorKind, Authority

Named = Callable[..., list[tuple[str, str]]]


def ids(found: list[tuple[str, str]]) -> list[str]:
    return [one for _, one in found]


def test_a_surname_finds_its_full_name_whatever_its_accents(named: Named) -> None:
    text = "Le président Aleksandar Vučić parle.\nVucic a parlé. M. Vučić a fini.\n"
    assert ids(named(text)) == ["aleksandar-vucic"] * 3


def test_two_persons_of_one_surname_are_never_merged(named: Named) -> None:
    text = "La ministre Alice Martin et le ministre Bob Martin parlent.\nM. Martin a fini.\n"
    assert ids(named(text)) == ["alice-martin", "bob-martin", "martin"]


def test_middle_names_and_initials_belong_to_the_one_fuller_name() -> None:
    names = [
        "jens stoltenberg",
        "j stoltenberg",
        "stoltenberg",
        "mircea dan geoana",
        "mircea geoana",
    ]
    full = fullest(names)
    assert {full[name] for name in names} == {"jens stoltenberg", "mircea dan geoana"}


def test_a_surname_keeps_its_particles() -> None:
    full = fullest(["marine le pen", "le pen", "ursula von der leyen", "von der leyen", "leyen"])
    assert set(full.values()) == {"marine le pen", "ursula von der leyen"}


def test_the_alliance_is_nato_only_where_nato_is_spoken_of(named: Named) -> None:
    assert ids(named("L’OTAN est là. Le chef de l’Alliance aussi.")) == ["otan", "otan"]
    assert ids(named("Le chef de l’Alliance est là.")) == []
    assert ids(named("L’OTAN et l’Alliance pour le changement.")) == ["otan"]


def test_an_acronym_that_the_text_explains_is_the_same_actor(named: Named) -> None:
    text = "L’Union européenne (UE) et l’UE."
    assert ids(named(text)) == ["ue", "ue", "ue"]


def test_a_surname_alone_finds_the_curators_person(named: Named) -> None:
    person = Actor("vucic", "Aleksandar Vučić", ActorKind.PERSON, note="président", known=True)
    assert ids(named("M. Vucic est là.", authority=Authority(actors=(person,)))) == ["vucic"]


def test_cyrillic_and_latin_spellings_are_one_person(named: Named) -> None:
    text = "Le président Aleksandar Vučić (en serbe : président Александар Вучић) est là."
    assert set(ids(named(text))) == {"aleksandar-vucic"}
