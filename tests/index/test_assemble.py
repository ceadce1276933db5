"""Articles to a dossier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier import index
from dossier.index import co_mentions
from dossier.records import (
    Actor,
    ActorKind,
    Article,
    Authority,
    Dossier,
    Fact,
    Mention,
    Quote,
    Settings,
    Source,
)

Make = Callable[..., Article]
RULES = Settings(recogniser="rules")
TEXTS = (
    ("a", "Le président serbe Aleksandar Vučić parle à Belgrade.", "2023-05-01"),
    ("b", "M. Vucic parle à l’OTAN.", "2023"),
    ("c", "La ministre Alice Martin parle à la KFOR.", ""),
    ("d", "Le ministre Bob Martin parle au Kosovo.", "2021-01-02"),
    ("e", "M. Martin parle à l’Union européenne (UE).", ""),
)


def assembled(*articles: Article, known: Authority | None = None) -> Dossier:
    return index.assemble(articles, known or Authority(), RULES)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)  # the first example loads the lexicon
@given(order=st.permutations(TEXTS))
def test_the_order_of_the_articles_does_not_matter(
    article: Make, order: list[tuple[str, str, str]]
) -> None:
    assert assembled(*(article(*one) for one in order)) == assembled(
        *(article(*one) for one in TEXTS)
    )


def test_articles_stand_by_date_undated_last_then_by_id(article: Make) -> None:
    dossier = assembled(*(article(*one) for one in TEXTS))
    assert [one.id for one in dossier.articles] == ["d", "b", "a", "c", "e"]


def test_a_surname_in_another_article_is_the_dossiers_one_person_of_that_name(
    article: Make,
) -> None:
    dossier = assembled(*(article(*one) for one in TEXTS[:2]))
    persons = [actor for actor in dossier.actors if actor.kind is ActorKind.PERSON]
    assert [(one.id, one.name, one.spellings) for one in persons] == [
        ("aleksandar-vucic", "Aleksandar Vučić", ("Vucic",))
    ]
    assert {mention.actor for one in dossier.articles for mention in one.mentions} >= {
        "aleksandar-vucic"
    }


def test_a_surname_that_two_persons_bear_stays_apart_and_is_noticed(article: Make) -> None:
    dossier = assembled(*(article(*one) for one in TEXTS[2:]))
    persons = [actor.id for actor in dossier.actors if actor.kind is ActorKind.PERSON]
    assert persons == ["alice-martin", "bob-martin", "martin"]
    assert [notice.path for notice in dossier.notices] == ["seeds/e.txt"]


def test_actors_stand_as_french_sorts_accents_last(article: Make) -> None:
    dossier = assembled(article("a", "L’Ukraine, les États-Unis, l’Estonie et la Chine."))
    assert [one.name for one in dossier.actors] == ["Chine", "Estonie", "États-Unis", "Ukraine"]


def test_a_quotes_speaker_follows_the_persons_new_id(article: Make) -> None:
    spoken = replace(article(*TEXTS[1]), quotes=(Quote("oui", "direct", "vucic", 0, 3, "test"),))
    dossier = assembled(article(*TEXTS[0]), spoken)
    assert dossier.articles[0].quotes[0].speaker == "aleksandar-vucic"


def test_the_curators_record_is_the_one_shown(article: Make) -> None:
    person = Actor(
        "vucic-a", "A. Vučić", ActorKind.PERSON, ("Aleksandar Vučić",), note="x", known=True
    )
    known = Authority(actors=(person,))
    dossier = assembled(
        article(*TEXTS[0], authority=known), article(*TEXTS[1], authority=known), known=known
    )
    shown = next(actor for actor in dossier.actors if actor.kind is ActorKind.PERSON)
    assert (shown.id, shown.name, shown.note) == ("vucic-a", "A. Vučić", "x")


def test_sources_are_those_that_articles_come_from_once_each(article: Make) -> None:
    one = replace(article(*TEXTS[0]), source=Fact(Source("rt", "RT"), "test"))
    two = replace(article(*TEXTS[1]), source=Fact(Source("rt", "RT", known=True), "test"))
    dossier = assembled(one, two, article(*TEXTS[2]))
    assert dossier.sources == (Source("rt", "RT", known=True),)


def test_co_mentions_name_the_articles_that_two_actors_share(article: Make) -> None:
    dossier = assembled(article("a", "La Serbie et l’OTAN."), article("b", "L’OTAN et la Serbie."))
    assert [(one.actors, one.articles) for one in dossier.co_mentions] == [
        (("otan", "serbie"), ("a", "b"))
    ]


def test_an_article_that_names_too_many_is_paired_in_part_and_noticed(article: Make) -> None:
    names = [f"n{number:03}" for number in range(co_mentions.LIMIT + 5)]
    many = replace(article("a", "x"), mentions=tuple(Mention(name, 0, 0, 1, "x") for name in names))
    pairs, notices = co_mentions.count([many])
    assert len(pairs) == co_mentions.LIMIT * (co_mentions.LIMIT - 1) // 2
    assert len(notices) == 1


def test_a_name_spelt_in_two_languages_is_one_person_and_its_surname_too(article: Make) -> None:
    dossier = assembled(
        article("a", "Le président russe Vladimir Poutine parle."),
        article("b", "Le président Vladimir Putin a parlé. M. Putin part."),
        article("c", "M. Putin revient."),
    )
    persons = [actor.id for actor in dossier.actors if actor.kind is ActorKind.PERSON]
    assert persons == ["vladimir-poutine"]
    spellings = {one for actor in dossier.actors for one in actor.spellings}
    assert {"Vladimir Putin", "Putin"} <= spellings


def test_the_curators_spelling_is_the_one_kept(article: Make) -> None:
    known = Authority(actors=(Actor("sl", "Sergueï Lavrov", ActorKind.PERSON, known=True),))
    one = article("a", "Le ministre Sergej Lavrov parle.", authority=known)
    dossier = assembled(one, known=known)
    assert [actor.id for actor in dossier.actors] == ["sl"]
