"""Pages that set sources side by side."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from dossier import pages
from dossier.pages.compared import cells
from dossier.records import (
    Comparison,
    Dossier,
    Event,
    Fact,
    Group,
    Mention,
    PartialDate,
    Plan,
    Quote,
    Source,
)

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
    assert page.count("[La Ligue du Lac rouvre ses écluses](../articles/") == 5
    link = '<a href="../../recherche/?actor=mirela-stan&source=gazette"><small>et 6 de plus</small></a>'
    assert link in page


def test_quotations_beyond_the_first_open_at_a_click_and_the_rest_are_counted(
    dossier: Dossier,
) -> None:
    first, second = dossier.articles
    start = first.document.text.index("Ligue")
    quotes = tuple(
        Quote(f"Mot {number}", "direct", "mirela-stan", start, start + 5, "after")
        for number in range(cells.QUOTES + cells.FOLDED + 3)
    )
    planned = replace(dossier, articles=(replace(first, quotes=quotes), second))
    page = written(planned, NAMED)["comparaisons/ligue.md"]
    shown, folded = re.findall(
        r'(?s)(.*)<details class="dossier-compare__rest".*?<summary>et 23 de plus</summary>(.*?)</details>',
        page,
    )[0]
    assert len(re.findall(r"Mot \d", shown)) == cells.QUOTES
    assert len(re.findall(r"Mot \d", folded)) == cells.FOLDED
    assert folded.endswith("<small>et 3 de plus</small>")


def test_a_comparison_that_nothing_fits_says_so(dossier: Dossier) -> None:
    page = written(dossier, replace(NAMED, actor="personne"))["comparaisons/ligue.md"]
    assert "Aucun article ne convient." in page


def test_a_dossier_with_nothing_to_compare_has_no_such_page(dossier: Dossier) -> None:
    one = replace(dossier, articles=dossier.articles[:1])
    assert not [uri for uri in written(one) if uri.startswith("comparaisons")]


def worded(dossier: Dossier) -> Dossier:
    """Return the dossier with a town of two names, and a curator's comparison of it."""
    first, second = dossier.articles
    told = Mention("port-neuf", 1, 42, 51, "Neuport")
    kept = tuple(one for one in second.mentions if one.actor != "port-neuf")
    other = replace(
        second,
        mentions=(*kept, told),
        source=Fact(Source("autre", "L’Autre", ownership="state"), "x"),
    )
    plan = Plan(comparisons=(Comparison("port", "Le port", actor="port-neuf", words=("écluses",)),))
    return replace(dossier, articles=(first, other), plan=plan)


def test_a_wording_is_a_row_with_the_count_and_the_places_of_each_column(dossier: Dossier) -> None:
    page = page_of(worded(dossier), "comparaisons/port.md")
    rows = {
        told[1]: told[0]
        for told in re.findall(
            r"(<tr class=.dossier-compare__words.*?<q[^>]*>(.*?)</q>.*?</tr>)", page
        )
    }
    assert set(rows) == {"Port-Neuf", "Neuport", "écluses"}
    assert "<small>nom</small>" in rows["Neuport"]
    assert "dossier-compare__alone" in rows["Neuport"]
    assert rows["Neuport"].count("<b>1</b>") == 1
    assert "<b>2</b>" in rows["écluses"]
    assert re.search(r"\[§\u00a0\d+\]\(\.\./articles/a1\.md#p-", rows["écluses"])


def test_the_wordings_of_all_comparisons_are_a_table(dossier: Dossier) -> None:
    made = {one.uri: one.bytes for one in pages.downloads(worded(dossier), pages.SiteOptions())}
    rows = list(csv.DictReader(io.StringIO(made["donnees/wordings.csv"].decode(), newline="")))
    found = [
        (one["side"], one["kind"], one["words"], one["article"])
        for one in rows
        if one["comparison"] == "port"
    ]
    assert ("autre", "name", "Neuport", "b2") in found
    assert found.count(("gazette", "words", "écluses", "a1")) == 2
    assert all(one["paragraph"] for one in rows)


def test_outlets_of_states_are_set_beside_the_others_with_their_names(dossier: Dossier) -> None:
    page = page_of(worded(dossier), "comparaisons/sources-d-etat.md")
    assert "Sources d’État et autres sources" in page
    assert '<small class="dossier-compare__of">L’Autre</small>' in page
    assert '<small class="dossier-compare__of">La Gazette du Lac</small>' in page


def test_copies_of_one_text_say_so(dossier: Dossier) -> None:
    made = replace(worded(dossier), groups=(Group(("a1", "b2"), "copy", 1.0),))
    page = page_of(made, "comparaisons/port.md")
    assert "même texte : L’Autre" in page.replace("\xa0", " ")
    assert "même texte : La Gazette du Lac" in page.replace("\xa0", " ")


def test_a_reader_chooses_among_many_columns_alone(dossier: Dossier) -> None:
    first, _ = dossier.articles

    def of(count: int) -> str:
        many = tuple(
            replace(first, id=f"a{at}", source=Fact(Source(f"s{at}", f"S{at}"), "x"))
            for at in range(count)
        )
        planned = replace(dossier, articles=many, plan=Plan(comparisons=(NAMED,)))
        return page_of(planned, "comparaisons/ligue.md")

    assert of(5).count('<input type="checkbox"') == 5
    assert of(9).count(" checked>") == 6
    assert "checkbox" not in of(3)


def test_a_day_shows_what_is_told_of_it(dossier: Dossier) -> None:
    day = PartialDate("2022-03-04")
    first, second = dossier.articles
    told = replace(second, events=(Event(day, "Mirela Stan n’a rien dit.", 24, 50, "x"),))
    plan = Plan(comparisons=(Comparison("jour", "Le jour", first=day, last=day),))
    page = page_of(replace(dossier, articles=(first, told), plan=plan), "comparaisons/jour.md")
    assert "Ce qui est raconté" in page
    assert "[Mirela Stan n’a rien dit.](../articles/b2.md#p-" in page
    month = page_of(replace(dossier, articles=(first, told), plan=plan), "dates/2022-03.md")
    assert "Comparer les sources : [Le jour](../comparaisons/jour.md)" in month.replace("\xa0", " ")


def page_of(dossier: Dossier, uri: str) -> str:
    return next(
        unescape(one.markdown)
        for one in pages.write(dossier, pages.SiteOptions())
        if one.uri == uri
    )


def test_an_actors_page_leads_to_its_comparison(dossier: Dossier) -> None:
    planned = replace(dossier, plan=Plan(comparisons=(NAMED,)))
    link = '<a href="../../comparaisons/ligue/">Comparer les sources</a>'
    assert link in page_of(planned, "acteurs/mirela-stan.md")
    assert "Comparer les sources" not in page_of(planned, "acteurs/valdoria.md")


def test_words_in_another_language_than_the_sites_say_which(dossier: Dossier) -> None:
    first, second = dossier.articles
    foreign = replace(first, language=Fact("en", "by-hand"))
    page = written(replace(dossier, articles=(foreign, second)), NAMED)["comparaisons/ligue.md"]
    assert '[<span lang="en">La Ligue du Lac rouvre ses écluses</span>](' in page
    assert '<span lang="en">Mirela Stan ne dit rien' not in page
    own = written(dossier, NAMED)["comparaisons/ligue.md"]
    assert " lang=" not in own
