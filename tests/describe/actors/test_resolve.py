"""One actor for every spelling of a name within an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from dossier.describe.actors import acronyms, passages, resolve
from dossier.describe.actors.resolve import fullest
from dossier.describe.actors.spans import Span
from dossier.records import (
    Actor,
    ActorKind,
    Authority,
    Block,
    Kind,
    RawDocument,
    Verdict,
    phrase,
)

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


def test_a_listed_persons_surname_is_theirs_whatever_kind_the_model_gives_it(named: Named) -> None:
    known = Authority(actors=(Actor("marko-ilic", "Marko Ilić", ActorKind.PERSON, known=True),))
    text = "Les villages d'Ilić et de Brezovica attendent."
    assert ("Ilić", "marko-ilic") in named(text, authority=known)


def test_a_double_surname_alone_finds_its_person(named: Named) -> None:
    text = "Le maire Étienne Vasseur-Leblanc parle. M. Vasseur-Leblanc se tait."
    assert set(ids(named(text))) == {"etienne-vasseur-leblanc"}


def test_a_shorter_name_with_a_given_name_of_its_own_is_another_person(named: Named) -> None:
    text = "M. Jean-Marie Delorme et Mme Marie Delorme parlent."
    assert set(ids(named(text))) == {"jean-marie-delorme", "marie-delorme"}


def test_a_listed_acronym_gives_its_actor_to_the_name_that_it_abbreviates() -> None:
    text = "Le Comité national pour la paix (CNP) parle."
    kept = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
    document = RawDocument("seeds/a.txt", "", "text/plain", text)
    texts = list(passages.passages(document, [Block(0, len(text), text, kept)], {}, "fr"))
    listed = Actor("cnp", "CNP", ActorKind.ORGANISATION, known=True)
    organisation = ActorKind.ORGANISATION
    spans = [[Span(3, 31, organisation, "model"), Span(33, 36, organisation, "gazetteer", listed)]]
    explained = acronyms.explained(texts, spans)
    found = acronyms.unfolded(texts, spans, explained)
    assert [span.actor for span in found[0]] == [listed, listed]


def test_a_surname_that_stands_first_finds_its_name() -> None:
    full = resolve.fullest(["xi", "xi jinping", "wang yi", "paul"])
    assert full["xi"] == "xi jinping"
    assert full["paul"] == "paul"


def test_a_given_name_alone_is_no_surname() -> None:
    assert resolve.fullest(["paul", "paul martin"])["paul"] == "paul"


def test_latin_letters_are_shown_before_cyrillic_ones() -> None:
    spellings = Counter({"Александар Вучић": 3, "Aleksandar Vučić": 1, "Aleksandar Vucic": 2})
    assert resolve.best_spelling(spellings) == "Aleksandar Vučić"
