"""The table of actors, their page's chart and quotations."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from dossier import pages
from dossier.pages.address import built
from dossier.pages.site import Site
from dossier.pages.who import actors, charts
from dossier.records import Actor, ActorKind, Dossier, Fact, PartialDate, Quote, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

FRENCH = pages.SiteOptions()


def written(dossier: Dossier) -> Mapping[str, str]:
    return {page.uri: unescape(page.markdown) for page in pages.write(dossier, FRENCH)}


def test_the_table_says_kind_and_figures_and_holds_all_spellings_for_the_filter(
    dossier: Dossier,
) -> None:
    page = written(dossier)["acteurs/index.md"]
    assert 'data-dossier-names="Mirela Stan · ' in page
    assert "[Mirela Stan](mirela-stan.md)" in page
    assert '<option value="person">personne</option>' in page


def test_quotations_in_which_others_name_an_actor_are_on_its_page(dossier: Dossier) -> None:
    first, second = dossier.articles
    raw = first.document.text
    start = raw.index("Mme Stan remercie la Valdorie")
    words = raw[start : start + len("Mme Stan remercie la Valdorie")]
    quote = Quote(words, "direct", "mirela-stan", start, start + len(words), "after")
    quoted = replace(dossier, articles=(replace(first, quotes=(quote,)), second))
    found = written(quoted)
    assert "Citations d’autrui qui en parlent" in found["acteurs/valdoria.md"]
    assert "Citations d’autrui qui en parlent" not in found["acteurs/mirela-stan.md"]


def site(dossier: Dossier) -> Site:
    return Site(dossier, FRENCH)


def test_a_chart_of_few_months_has_a_bar_for_each_and_the_same_figures_in_rows(
    dossier: Dossier,
) -> None:
    dates = [(PartialDate("2023-11-02"), 2), (PartialDate("2024-01"), 1)]
    chart = charts.over_time(dates, site(dossier))
    assert chart is not None
    assert chart.rows == (("novembre 2023", 2), ("janvier 2024", 1))
    assert chart.svg.count("<rect") == 2


def test_a_chart_of_a_long_time_is_told_in_years(dossier: Dossier) -> None:
    chart = charts.over_time([(PartialDate("1999"), 1), (PartialDate("2024-01"), 4)], site(dossier))
    assert chart is not None
    assert chart.rows == (("1999", 1), ("2024", 4))


@pytest.mark.parametrize("dates", [[], [(PartialDate("2024-01-01"), 9)]])
def test_one_bar_is_no_chart(dossier: Dossier, dates: list[tuple[PartialDate, int]]) -> None:
    assert charts.over_time(dates, site(dossier)) is None


@pytest.mark.parametrize(
    ("target", "page", "pretty", "address"),
    [
        ("acteurs/a.md", "acteurs/b.md", True, "../a/"),
        ("acteurs/a.md", "index.md", True, "acteurs/a/"),
        ("acteurs/index.md", "acteurs/b.md", True, "../"),
        ("acteurs/a.md", "acteurs/b.md", False, "a.html"),
    ],
)
def test_a_built_address_leads_from_page_to_page(
    target: str,
    page: str,
    pretty: bool,
    address: str,
) -> None:
    assert built(target, page, directory_urls=pretty) == address


def test_dates_of_undated_articles_are_left_out_of_the_chart(dossier: Dossier) -> None:
    first, second = dossier.articles
    later = Fact(PartialDate("2023-05-01"), "curator")
    two = replace(dossier, articles=(first, replace(second, published=later)))
    assert "Mentions dans le temps" in written(two)["acteurs/mirela-stan.md"]
    assert "Mentions dans le temps" not in written(dossier)["acteurs/mirela-stan.md"]


def crowd(dossier: Dossier, count: int) -> Dossier:
    """Return a dossier whose first article names so many more actors."""
    first = dossier.articles[0]
    made = tuple(
        Actor(f"x{number}", f"{'ÉZa1'[number % 4]}{number:03} X", ActorKind.PERSON)
        for number in range(count)
    )
    names = tuple(replace(first.mentions[0], actor=one.id) for one in made)
    named = replace(first, actors=(*first.actors, *made), mentions=(*first.mentions, *names))
    return replace(dossier, articles=(named,), actors=(*made, *dossier.actors), co_mentions=())


def test_thousands_of_actors_stand_by_letter_on_pages_of_their_own(dossier: Dossier) -> None:
    many = crowd(dossier, 4 * actors.FULL)
    site = Site(many, FRENCH)
    index, *letters = actors.pages(site)
    assert index.markdown.count("<tr data-kind") == actors.FULL
    held = [one for page in letters for one in re.findall(r"acteurs/(x\d+)\.md", page.markdown)]
    assert sorted(held) == sorted(one.id for one in many.actors if one.id.startswith("x"))
    assert all(page.markdown.count("<tr data-kind") <= actors.FULL for page in letters)
    assert letters[0].uri == "listes/acteurs/par-nom/e.md"
    told = re.search(r'data-dossier-more="([^"]*)"', index.markdown)
    assert told
    assert len(told[1].split()) == len(letters)
    assert f"Les {actors.FULL} plus présents sur {len(site.main_actors())}" in unescape(
        index.markdown
    )


def test_the_months_under_a_chart_are_told_apart(dossier: Dossier) -> None:
    dates = [(PartialDate("2023-06"), 2), (PartialDate("2023-07"), 1)]
    chart = charts.over_time(dates, site(dossier))
    assert chart is not None
    assert "juin 23</text>" in chart.svg
    assert "juil. 23</text>" in chart.svg
    places = [float(at) for at in re.findall(r'<text x="([\d.]+)" y="116', chart.svg)]
    assert min(places) >= charts.LABEL / 2


def test_a_chart_says_what_it_leaves_out(dossier: Dossier) -> None:
    """Five of eight mentions stood in an undated article, and the bars showed three as if they were all."""
    first, second = dossier.articles
    later = replace(first, id="c3", published=Fact(PartialDate("2023-05-01"), "curator"))
    page = written(replace(dossier, articles=(first, second, later)))["acteurs/mirela-stan.md"]
    assert "<figcaption>1 mention se trouve dans un article sans date.</figcaption>" in page


def test_an_actor_is_counted_source_by_source(dossier: Dossier) -> None:
    page = written(dossier)["acteurs/mirela-stan.md"]
    rows = re.findall(r"<tr markdown><th scope=.row.*?</tr>", page)
    figures = [re.findall(r">(\d+)</td>", row) for row in rows]
    assert "[La Gazette du Lac](../sources/gazette.md)" in rows[0]
    assert "source inconnue" in rows[1]
    assert figures == [["1", "2", "0", "0"], ["1", "1", "0", "0"]]
    assert "Source par source" not in written(dossier)["acteurs/valdoria.md"]


def test_a_function_of_many_articles_has_its_first_and_its_last_day(dossier: Dossier) -> None:
    first, _ = dossier.articles
    role = Role("mirela-stan", "présidente", 2, 0, 10)
    made = tuple(
        replace(
            first,
            id=f"a{at}",
            roles=(role,),
            published=Fact(PartialDate(f"202{at}-03-04T08:00"), "x"),
        )
        for at in range(5)
    )
    page = written(replace(dossier, articles=made))["acteurs/mirela-stan.md"]
    assert "5 articles : [4 mars 2024](" in page.replace("\xa0", " ")
    assert ") … [4 mars 2020](" in page


def test_the_table_says_how_many_outlets_name_an_actor_and_which_alone_does(
    dossier: Dossier,
) -> None:
    page = written(dossier)["acteurs/index.md"]
    rows = {
        told: row
        for row in re.findall(r"<tr data-kind.*?</tr>", page)
        for told in re.findall(r"\[([^]]+)\]\(", row)
    }
    assert 'data-by="gazette"' in rows["Ligue du Lac"]
    assert "data-by" not in rows["Mirela Stan"]
    assert rows["Mirela Stan"].endswith('data-dossier-label="Sources">2</td></tr>')
    assert '<option value="gazette">La Gazette du Lac</option>' in page
    alone = replace(dossier, articles=dossier.articles[:1])
    assert "Nommés par une seule source" not in written(alone)["acteurs/index.md"]
