"""Names that a curator writes by hand lead to the dossier's own, or are said to lead nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.index import arrange, assemble
from dossier.records import (
    Article,
    Authority,
    Comparison,
    Dossier,
    Fact,
    PartialDate,
    Plan,
    Settings,
    Source,
    Term,
)

if TYPE_CHECKING:
    from collections.abc import Callable

GAZETTE = Source("la-gazette-du-lac", "La Gazette du Lac", known=True)


@pytest.fixture
def dossier(article: Callable[..., Article]) -> Dossier:
    made = [
        replace(article("003_ab", "La KFOR veille sur le pont."), source=Fact(GAZETTE, "curator")),
        article("004_cd", "L’OTAN et la KFOR veillent."),
    ]
    return assemble(made, Authority(), Settings(recogniser="rules"))


def arranged(dossier: Dossier, **plan: object) -> tuple[Plan, list[tuple[str, str, str]]]:
    found = arrange(dossier, Plan(**plan), "fr", (), "articles")  # type: ignore[arg-type]
    return found.plan, [(n.path, str(n.message), str(n.cure)) for n in found.notices]


@pytest.mark.parametrize("name", ["kfor", "KFOR", "Kfor"])
def test_a_comparison_s_actor_may_be_any_of_its_names(dossier: Dossier, name: str) -> None:
    plan, amiss = arranged(dossier, comparisons=(Comparison("a", "A", actor=name),))
    assert (plan.comparisons[0].actor, amiss) == ("kfor", [])


@pytest.mark.parametrize("key", ["003_ab", "003"])
def test_a_comparison_s_articles_are_named_as_references_name_them(
    dossier: Dossier, key: str
) -> None:
    plan, amiss = arranged(dossier, comparisons=(Comparison("a", "A", articles=(key,)),))
    assert (plan.comparisons[0].articles, amiss) == (("003_ab",), [])


@pytest.mark.parametrize(
    ("one", "said", "cure"),
    [
        (Comparison("a", "A", actor="kfro"), "« kfro » is no actor", "« kfor »"),
        (Comparison("a", "A", articles=("009",)), "« 009 » names no article", "003_ab"),
        (Comparison("a", "A", articles=("00",)), "« 00 » names no article", "004_cd"),
        (Comparison("a", "A", first=PartialDate("1999")), "« A »", "conditions"),
    ],
)
def test_a_comparison_that_leads_nowhere_is_named(
    dossier: Dossier, one: Comparison, said: str, cure: str
) -> None:
    if one.first:
        one = replace(one, last=PartialDate("1999"))
    _, ((path, message, remedy),) = arranged(dossier, comparisons=(one,))
    assert path == "articles/_comparisons.yml"
    assert said in message
    assert cure in remedy


def test_an_acronym_that_is_to_lead_to_nobody_is_named(dossier: Dossier) -> None:
    term = Term("KFOR", "Force pour le Kosovo", actor="kforr", curated=True)
    _, ((path, message, cure),) = arranged(dossier, terms=(term,))
    assert path == "articles/_glossary.yml"
    assert "« kforr »" in message
    assert "« kfor »" in cure


@pytest.mark.parametrize(
    ("name", "told"),
    [("Gazette du Lac", True), ("La Gazete du Lac", True), ("La Gazette du Port", False)],
)
def test_an_outlet_that_looks_like_one_of_the_list_is_named(
    dossier: Dossier, name: str, told: bool
) -> None:
    first, second = dossier.articles
    other = replace(second, source=Fact(Source("x", name), "curator"))
    whole = replace(
        dossier,
        articles=(first, other),
        sources=(GAZETTE, other.source.value if other.source else GAZETTE),
    )
    _, amiss = arranged(whole)
    assert [cure for _, _, cure in amiss] == (
        ["Write « La Gazette du Lac » if that is what is meant."] if told else []
    )
