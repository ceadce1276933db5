"""Pages that set sources side by side."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from dossier import pages
from dossier.records import Comparison, Dossier, Fact, Plan, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMED = Comparison("ligue", "La Ligue vue d’ailleurs", "Un mot [b].", actor="mirela-stan")


def written(dossier: Dossier, *comparisons: Comparison) -> Mapping[str, str]:
    planned = replace(dossier, plan=Plan(comparisons=comparisons))
    return {page.uri: unescape(page.markdown) for page in pages.write(planned, pages.SiteOptions())}


def test_a_named_comparison_has_a_page_with_a_column_for_each_source(dossier: Dossier) -> None:
    page = written(dossier, NAMED)["comparaisons/ligue.md"]
    assert "[La Gazette du Lac](../sources/gazette.md)" in page
    assert "source inconnue" in page
    assert "4 mars 2022, au plus tôt" in page
    assert "Nommés ici seulement" in page


def test_what_the_program_proposes_stands_apart_and_says_so(dossier: Dossier) -> None:
    first, second = dossier.articles
    two = replace(second, source=Fact(Source("autre", "L’Autre"), "x"))
    found = written(replace(dossier, articles=(first, two)))
    assert "Proposées par le programme" in found["comparaisons/index.md"]
    assert "proposée" in found["comparaisons/mirela-stan.md"]


def test_an_actor_whom_the_curator_compares_is_not_proposed_again(dossier: Dossier) -> None:
    found = written(dossier, NAMED)
    assert "comparaisons/mirela-stan.md" not in found


def test_a_source_with_many_articles_shows_some_and_leads_to_the_others(dossier: Dossier) -> None:
    first, second = dossier.articles
    many = tuple(replace(first, id=f"a{number}") for number in range(11))
    planned = replace(dossier, articles=(*many, second), plan=Plan(comparisons=(NAMED,)))
    options = pages.SiteOptions(search=True)
    page = next(
        unescape(one.markdown)
        for one in pages.write(planned, options)
        if one.uri == "comparaisons/ligue.md"
    )
    assert page.count("[La Ligue du Lac rouvre ses écluses](../articles/") == 8
    link = '<a href="../../recherche/?actor=mirela-stan&source=gazette"><small>et 3 de plus</small></a>'
    assert link in page


def test_a_comparison_that_nothing_fits_says_so(dossier: Dossier) -> None:
    page = written(dossier, replace(NAMED, actor="personne"))["comparaisons/ligue.md"]
    assert "Aucun article ne convient." in page


def test_a_dossier_with_nothing_to_compare_has_no_such_page(dossier: Dossier) -> None:
    one = replace(dossier, articles=dossier.articles[:1])
    assert not [uri for uri in written(one) if uri.startswith("comparaisons")]
