"""Names in a case, or in doubt, over several articles."""

from __future__ import annotations

from dossier import index
from dossier.describe import actors
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Authority,
    Block,
    Dossier,
    Fact,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

KEPT = Verdict(keep=True, kind=Kind.BODY, rule="test", reason=phrase("test"))
RULES = Settings(recogniser="rules")


def dossier(*texts: tuple[str, str], known: Authority | None = None) -> Dossier:
    """Put articles of one line together; each is given as language and text."""
    articles = []
    for number, (language, text) in enumerate(texts):
        document = RawDocument(f"seeds/{number}.txt", "", "text/plain", text)
        bare = Article(
            str(number),
            document,
            (Block(0, len(text), text, KEPT),),
            language=Fact(language, "test"),
        )
        articles.append(actors.attach(bare, known or Authority(), RULES))
    return index.assemble(articles, known or Authority(), RULES)


def people(found: Dossier) -> list[str]:
    return [actor.id for actor in found.actors if actor.kind is ActorKind.PERSON]


def test_a_name_given_in_a_case_alone_finds_its_person_in_the_other_articles() -> None:
    found = dossier(
        ("fr", "Le ministre Radovan Milinković parle."),
        ("sr", "Razgovor sa Radovanom Milinkovićem je završen."),
        ("sr", "Министар је дошао са Радованом Милинковићем."),
    )
    assert people(found) == ["radovan-milinkovic"]
    assert not [notice for notice in found.notices if "Milinkov" in str(notice.message)]


def test_a_name_that_may_be_a_womans_stays_apart_and_says_so() -> None:
    found = dossier(
        ("fr", "Le ministre Ivan Petrov parle."), ("sr", "Ministarka Ivana Petrova govori.")
    )
    assert people(found) == ["ivan-petrov", "ivana-petrova"]
    assert [notice.path for notice in found.notices if "Petrova" in str(notice.message)] == [
        "seeds/1.txt"
    ]


def test_a_french_articles_name_is_never_taken_for_a_case() -> None:
    found = dossier(
        ("fr", "Le ministre Marko Kostić parle."), ("fr", "Le ministre Marka Kostića parle.")
    )
    assert people(found) == ["marka-kostica", "marko-kostic"]


def test_listed_persons_who_sound_alike_are_kept_apart_with_a_notice() -> None:
    known = Authority(
        actors=(
            Actor("sergei-lavrov", "Sergueï Lavrov", ActorKind.PERSON, known=True),
            Actor("sergey-lavrov", "Sergey Lavrov", ActorKind.PERSON, known=True),
            Actor("ivana-petrov", "Ivana Petrov", ActorKind.PERSON, known=True),
            Actor("ivan-petrov", "Ivan Petrov", ActorKind.PERSON, known=True),
        )
    )
    found = dossier(("fr", "Sergueï Lavrov et Ivan Petrov parlent."), known=known)
    assert people(found) == ["ivan-petrov", "sergei-lavrov"]
    alike = [notice for notice in found.notices if notice.path == "_actors.yml"]
    assert len(alike) == 1
    assert "sergei-lavrov, sergey-lavrov" in str(alike[0].message)
    assert not dossier(("fr", "Il pleut."), known=known).notices
