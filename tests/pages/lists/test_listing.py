"""Lists of articles in every order, on every page that has one, and cut where they are long."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import pages
from dossier.pages.lists import listing, ways
from dossier.pages.lists.listing import Listing
from dossier.pages.lists.stretches import FULL, LEAD, by_date, numbered
from dossier.pages.site import Site
from dossier.records import Curation, Dossier, Fact, Kind, PartialDate, Quote, phrase
from tests.pages.conftest import article
from tests.pages.lists.test_orders import PARTS, curated, pages_of, shown, standing, titles

if TYPE_CHECKING:
    from collections.abc import Mapping

SITE = Site(Dossier((), (), ()), pages.SiteOptions())
DATES = st.sampled_from(["2021", "2022-03", "2022-03-04", "2022-11-30", "2023-01-01", ""])


def many(dossier: Dossier, count: int, **facts: object) -> Dossier:
    """Return a dossier of copies of its first article, over three years and three parts, the last of them undated."""
    first = dossier.articles[0]
    told = tuple(
        replace(
            first,
            id=f"a{number:04}",
            published=Fact(PartialDate(f"{2020 + number % 3}-0{1 + number % 9}-11"), "by-hand"),
            curation=Curation(part=("rive", "lac", None)[number % 3], order=number),
            **facts,  # type: ignore[arg-type]
        )
        for number in range(count - 1)
    )
    last = replace(first, id="zz", published=None, **facts)  # type: ignore[arg-type]
    dated = sorted(told, key=lambda one: one.published.value.date if one.published else "")
    return replace(dossier, articles=(*dated, last), co_mentions=(), plan=PARTS)


def lists_of(dossier: Dossier) -> Mapping[str, str]:
    """Return the further pages of the list on an actor's page."""
    site = Site(dossier, pages.SiteOptions())
    actor = site.actors["port-neuf"]
    told = Listing(site.actor_uri(actor.id), actor.name, site.mentioned[actor.id], actor.id)
    return {page.uri: page.markdown for page in listing.pages(told, site)}


@pytest.mark.parametrize("count", [ways.HERE, ways.HERE + 1])
def test_the_orders_of_a_list_have_pages_where_it_is_long(dossier: Dossier, count: int) -> None:
    assert bool(lists_of(many(dossier, count))) is (count > ways.HERE)


@given(
    st.lists(
        st.tuples(DATES, st.sampled_from(["rive", "lac", None]), st.booleans(), st.integers(0, 2)),
        min_size=1,
        max_size=ways.HERE,
    ),
    st.sampled_from(["date", "part", "curator"]),
)
def test_short_lists_hold_all_of_their_articles_in_every_order_that_differs(
    facts: list[tuple[str, str | None, bool, int]], wanted: str
) -> None:
    articles = tuple(
        replace(
            article(f"a{number:02}", [("Un titre", Kind.TITLE), ("Un mot.", Kind.BODY)]),
            published=Fact(PartialDate(date), "by-hand") if date else None,
            curation=Curation(part=part, pinned=pinned, order=order or None),
        )
        for number, (date, part, pinned, order) in enumerate(sorted(facts, key=lambda one: one[0] or "9"))
    )  # fmt: skip
    site = Site(Dossier(articles, (), (), plan=replace(PARTS, listing=wanted)), pages.SiteOptions())
    own = listing.laid(Listing("acteurs/x.md", "X", articles), site)
    shown = [one.target for section in own.sections for one in section.entries]
    assert sorted(shown) == sorted(site.article_uri(one) for one in articles)
    assert not {one.target for one in own.switch} - {""}
    offered = {one.place for one in own.switch}
    assert {one.place for one in (own, *own.others)} == (offered or {own.place})
    for other in own.others:
        told = [one.target for section in other.sections for one in section.entries]
        assert sorted(told) == sorted(shown)
        headed = any(section.title for section in (*own.sections, *other.sections))
        assert told != shown or headed
    unlike = {one.curation.part for one in articles}
    assert ("dossier-par-partie" in offered) is (len(unlike) > 1)


@pytest.mark.parametrize(
    ("page", "stem"),
    [
        ("acteurs/port-neuf.md", "acteurs/port-neuf/"),
        ("sources/index.md", "sources/"),
        ("mots-cles/lac.md", "mots-cles/lac/"),
        ("articles/index.md", ""),
    ],
)
def test_each_list_offers_the_orders_that_make_a_difference(
    dossier: Dossier, page: str, stem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = replace(dossier, articles=tuple(replace(one, source=None) for one in dossier.articles))  # fmt: skip
    made = curated(
        unknown,
        a1=Curation(part="lac", tags=("lac",)),
        b2=Curation(part="rive", pinned=True, tags=("Lac",)),
    )
    assert standing(pages_of(made)[page]) == {
        "dossier-par-partie": ["b2", "a1"],
        "dossier-ordre-du-documentaliste": ["b2", "a1"],
        "dossier-par-date": ["a1", "b2"],
    }
    monkeypatch.setattr(ways, "HERE", 1)
    found = pages_of(made)
    assert titles(found[page]) == ["a1", "b2"]
    assert titles(found[f"listes/{stem}par-partie.md"]) == ["b2", "a1"]
    assert titles(found[f"listes/{stem}ordre-du-documentaliste.md"]) == ["b2", "a1"]
    assert '<strong aria-current="page">Par date</strong>' in shown(found[page])
    said = shown(found[f"listes/{stem}par-partie.md"])
    assert said.index("La rive") < said.index("Le lac")


def test_two_lists_on_a_page_have_ids_of_their_own(dossier: Dossier) -> None:
    flag = Fact("machine-translated", "by-hand")
    flagged = tuple(replace(one, flags=(flag,)) for one in dossier.articles)
    made = curated(replace(dossier, articles=flagged), b2=Curation(pinned=True))
    made = replace(made, articles=tuple(replace(one, source=flagged[0].source) for one in made.articles))  # fmt: skip
    page = pages_of(made)["sources/gazette.md"]
    assert list(standing(page)) == [
        "dossier-ordre-du-documentaliste",
        "dossier-par-date",
        "dossier-traduits-ordre-du-documentaliste",
        "dossier-traduits-par-date",
    ]


def test_a_year_and_a_month_offer_them_too_and_a_part_its_own(dossier: Dossier) -> None:
    found = pages_of(many(dossier, 60))
    assert "listes/dates/2020/ordre-du-documentaliste.md" in found
    assert "../listes/dates/2020/ordre-du-documentaliste.md" in found["dates/2020.md"]
    beside = standing(found["dates/2020-01.md"])
    january = [f"a{number:04}" for number in range(0, 59, 9)]
    assert beside["dossier-ordre-du-documentaliste"] == january
    assert sorted(beside["dossier-par-date"]) == january
    assert titles(found["parties/rive.md"])[:3] == ["a0000", "a0003", "a0006"]
    assert titles(found["listes/parties/rive/par-date.md"])[0] != "a0000"


def test_one_article_alone_has_no_orders(dossier: Dossier) -> None:
    made = curated(dossier, a1=Curation(part="lac", pinned=True), b2=Curation(part="rive"))
    found = pages_of(made)
    assert "dossier-order" not in found["acteurs/ligue-du-lac.md"]
    assert not [uri for uri in found if uri.startswith("listes/acteurs/ligue-du-lac/")]


@pytest.mark.parametrize("order", ["par-date", "par-partie", "ordre-du-documentaliste"])
def test_a_long_list_goes_on_with_pages_that_hold_all_of_it(dossier: Dossier, order: str) -> None:
    made = many(dossier, 3 * FULL)
    found = lists_of(made)
    held = [
        one
        for uri, page in found.items()
        if uri.startswith(f"listes/acteurs/port-neuf/{order}/")
        for one in titles(page)
    ]
    assert sorted(held) == sorted(one.id for one in made.articles)
    for uri, page in found.items():
        assert len(titles(page)) <= FULL, uri


def test_a_long_list_begins_with_some_articles_of_each_part(dossier: Dossier) -> None:
    """The first forty of all stood there: most of the first part, and the next parts as if they held one or two."""
    made = many(dossier, 3 * FULL)
    page = lists_of(made)["listes/acteurs/port-neuf/par-partie.md"]
    sizes = [sum(one.curation.part == part for one in made.articles) for part in ("rive", "lac", None)]  # fmt: skip
    said = shown(page)
    assert re.findall(r'<span class="dossier-count">(\d+)</span></h2>', said) == [str(one) for one in sizes]  # fmt: skip
    for piece in said.split("<h2")[1:]:
        assert piece.count('class="dossier-entry__title"') == LEAD // 3
    assert f"Les {LEAD // 3} premiers éléments de chaque partie, sur {len(made.articles)} en tout" in said  # fmt: skip


def test_a_stretch_that_says_its_places_says_no_number(dossier: Dossier) -> None:
    page = lists_of(many(dossier, 2 * FULL))["listes/acteurs/port-neuf/ordre-du-documentaliste.md"]
    ways = shown(page).split("dossier-stretches")[1].split("</nav>")[0]
    assert f"1 – {FULL}</a>" in ways
    assert "dossier-count" not in ways


def test_the_pages_of_years_stay_when_others_come(dossier: Dossier) -> None:
    few, more = (lists_of(many(dossier, count)) for count in (2 * FULL, 2 * FULL + 60))
    stretches = [uri for uri in few if "/par-date/" in uri]
    assert stretches
    assert set(stretches) <= set(more)


def quoted(dossier: Dossier, count: int) -> Mapping[str, str]:
    text = dossier.articles[0].document.text
    start = text.index("Merci")
    quote = Quote("Merci", "direct", "mirela-stan", start, start + 5, "verb", phrase("the verb"))
    return pages_of(many(dossier, count, quotes=(quote,)))


def test_long_lists_of_quotations_go_on_by_year(dossier: Dossier) -> None:
    found = quoted(dossier, 2 * FULL)
    page = found["acteurs/mirela-stan.md"]
    assert len(titles(page)) == LEAD
    assert f"Les {LEAD} premiers éléments sur {2 * FULL}" in shown(page)
    assert page.count('class="dossier-quote__words"') == LEAD
    stretches = [uri for uri in found if uri.startswith("listes/acteurs/mirela-stan/citations/")]
    assert len(stretches) > 2
    held = sum(found[uri].count('class="dossier-quote__words"') for uri in stretches)
    assert held == 2 * FULL
    told = re.search(r'data-dossier-more="([^"]*)"', page)
    assert told
    assert len(told[1].split()) == len(stretches)


def test_short_lists_of_quotations_stand_on_the_page(dossier: Dossier) -> None:
    found = quoted(dossier, 9)
    assert found["acteurs/mirela-stan.md"].count('class="dossier-quote__words"') == 9
    assert "data-dossier-more" not in found["acteurs/mirela-stan.md"]


@given(st.lists(DATES, max_size=5 * FULL // 2), st.booleans())
def test_stretches_hold_all_of_a_list_under_keys_of_their_own(dates: list[str], down: bool) -> None:
    listed = sorted((one for one in dates if one), reverse=down) + [one for one in dates if not one]
    cut = by_date(listed, str, SITE)
    assert [one for stretch in cut for one in stretch.entries] == listed
    assert all(0 < len(stretch.entries) <= FULL for stretch in cut)
    assert len({stretch.key for stretch in cut}) == len(cut)


@given(st.integers(0, 3 * FULL))
def test_numbered_stretches_hold_all_of_a_list(count: int) -> None:
    cut = list(numbered(range(count), "lac", "Le lac", SITE))
    assert [one for stretch in cut for one in stretch.entries] == list(range(count))
    assert all(stretch.name.startswith("Le lac") for stretch in cut)
