"""A curator's plan over a dossier: what is left out, which part an article is of, which comes first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.index import arrange, assemble, curated
from dossier.records import Article, Authority, Curation, Dossier, Notice, Part, Plan, Settings
from dossier.records import phrase as said

if TYPE_CHECKING:
    from collections.abc import Callable

RULES = Settings(recogniser="rules")
PARTS = Plan(parts=(Part("rive", "La rive"), Part("lac", "Le lac")))


def assembled(make: Callable[..., Article], chosen: dict[str, Curation]) -> Dossier:
    """Assemble articles a, b, c… dated in that order."""
    articles = [
        replace(make(name, f"Le {name} dort.", published=f"2024-01-0{day}"), curation=curation)
        for day, (name, curation) in enumerate(chosen.items(), start=1)
    ]
    return assemble(articles, Authority(), RULES)


def test_an_excluded_article_is_in_no_list_and_not_forgotten(
    article: Callable[..., Article],
) -> None:
    made = assembled(article, {"a": Curation(), "b": Curation(excluded="doublon de a")})
    assert [one.id for one in made.articles] == ["a"]
    assert [(one.id, one.curation.excluded) for one in made.excluded] == [("b", "doublon de a")]


def test_actors_of_an_excluded_article_alone_leave_the_dossier(
    article: Callable[..., Article],
) -> None:
    kept, gone = article("a", "La KFOR veille."), article("b", "L’OTAN et la KFOR veillent.")
    gone = replace(gone, curation=Curation(excluded="doublon"))
    made = assemble([kept, gone], Authority(), RULES)
    assert {actor.id for actor in made.actors} == {"kfor"}


def test_doubts_about_an_excluded_text_are_not_told_mistakes_in_its_sidecar_are(
    article: Callable[..., Article],
) -> None:
    one = article("a", "Le lac dort.")
    doubt = Notice("warning", "seeds/a.txt", 1, said("doubt"))
    mistake = Notice("warning", "seeds/a.txt.yml", 1, said("mistake"))
    one = replace(one, notices=(doubt, mistake), curation=Curation(excluded="vide"))
    assert assemble([one], Authority(), RULES).notices == (mistake,)


def test_a_part_is_named_by_its_id_or_title(article: Callable[..., Article]) -> None:
    made = assembled(article, {"a": Curation(part="LAC"), "b": Curation(part="La rive")})
    found = arrange(made, PARTS, "fr")
    assert [one.curation.part for one in found.articles] == ["lac", "rive"]
    assert found.notices == ()


def test_a_part_that_is_not_in_the_plan_is_named_with_the_nearest(
    article: Callable[..., Article],
) -> None:
    made = arrange(assembled(article, {"a": Curation(part="rives")}), PARTS, "fr")
    (notice,) = made.notices
    assert made.articles[0].curation.part is None
    assert (notice.level, notice.path) == ("warning", "seeds/a.txt.yml")
    assert "« rive »" in str(notice.cure)


def test_the_curators_order_is_pins_then_parts_then_numbers_then_dates(
    article: Callable[..., Article],
) -> None:
    made = assembled(
        article,
        {
            "a": Curation(),
            "b": Curation(part="lac"),
            "c": Curation(part="lac", order=2),
            "d": Curation(part="lac", order=1),
            "e": Curation(part="rive"),
            "f": Curation(part="lac", pinned=True),
        },
    )
    assert "".join(one.id for one in curated(arrange(made, PARTS, "fr"))) == "fedcba"


def test_two_articles_of_one_place_are_named_and_those_of_two_parts_are_not(
    article: Callable[..., Article],
) -> None:
    chosen = {
        "a": Curation(part="lac", order=1),
        "b": Curation(part="lac", order=1),
        "c": Curation(part="rive", order=1),
        "d": Curation(part="lac"),
        "e": Curation(part="lac"),
    }
    (notice,) = arrange(assembled(article, chosen), PARTS, "fr").notices
    assert (notice.level, notice.path) == ("info", "seeds/b.txt.yml")
    assert "seeds/a.txt" in str(notice.message)
