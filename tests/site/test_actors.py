"""An actor's page and the table of all actors, against counts of our own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import (
    MONTHS,
    bare,
    date,
    kept,
    mentions,
    naming,
    pairs,
    said_by,
    said_of,
)
from tests.site.seen import addresses, texts

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from dossier.records import Actor, Dossier
    from tests.site.built import Built

KINDS = {"person": "personne", "organisation": "organisation", "country": "pays ou territoire", "place": "lieu"}  # fmt: skip
SHOWN = "#dossier-actors tbody tr:visible"


def number(found: Locator) -> int:
    """Return the number that an element shows."""
    return int(found.inner_text())


def record(dossier: Dossier, actor: str) -> Actor:
    """Return an actor's record."""
    return next(one for one in dossier.actors if one.id == actor)


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "otan", "kosovo", "belgrade"])
def test_the_box_says_kind_spellings_functions_note_and_wikidata(
    page: Page, either: Built, actor: str
) -> None:
    known = record(either.dossier, actor)
    page.goto(f"{either.address}acteurs/{actor}/")
    facts = page.locator(".dossier-card .dossier-fact")
    assert texts(facts.filter(has_text="Nature").locator("dd")) == [KINDS[known.kind]]
    told = [one for one in either.dossier.articles for at in one.mentions if at.actor == actor]
    found = {at.text for one in told for at in one.mentions if at.actor == actor}
    spellings = texts(facts.filter(has_text="Graphies trouvées").locator(".dossier-spelling"))
    assert {bare(one) for one in spellings} == {bare(one) for one in found}
    assert page.locator(".dossier-note").count() == (known.note is not None)
    if known.note:
        assert known.note in page.inner_text(".dossier-note")
    link = facts.filter(has_text="Wikidata").get_by_role("link")
    assert texts(link) == ([known.qid] if known.qid else [])


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "aleksandar-vucic"])
def test_functions_lead_to_articles_that_give_them(page: Page, either: Built, actor: str) -> None:
    given = {
        (bare(role.text), one.address)
        for one in either.dossier.articles
        for role in one.roles
        if role.actor == actor
    }
    page.goto(f"{either.address}acteurs/{actor}/")
    rows = page.locator(".dossier-fact", has_text="Fonctions relevées").locator("dd")
    assert rows.count()
    for row in rows.all():
        function = bare(row.locator(".dossier-spelling").inner_text())
        links = addresses(row.get_by_role("link"))
        assert links
        assert {(function, one) for one in links} <= given
        many = re.search(r"(\d+)\s+articles", row.inner_text())
        told = len({one for name, one in given if name == function})
        assert told == (int(many[1]) if many else len(links))


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "kosovo"])
def test_mentions_over_time_are_drawn_and_told_in_a_table(
    page: Page, either: Built, actor: str
) -> None:
    page.goto(f"{either.address}acteurs/{actor}/")
    drawn = page.locator(".dossier-chart title").evaluate_all(
        "all => all.map(one => one.textContent)"
    )
    figures = page.locator(".dossier-aside", has_text="Les mêmes chiffres en tableau")
    figures.locator("summary").click()
    rows = figures.locator("tbody tr")
    names, counts = texts(rows.locator("th")), [int(one) for one in texts(rows.locator("td"))]
    assert [" ".join(one.split()) for one in drawn] == [f"{name} : {count}" for name, count in zip(names, counts, strict=True) if count]  # fmt: skip
    wanted: dict[str, int] = {}
    for one in either.dossier.articles:
        if when := date(one)[: 4 if names[0].isdigit() else 7]:
            there = sum(at.actor == actor for at in one.mentions)
            wanted[when] = wanted.get(when, 0) + there
    told = {period(name): count for name, count in zip(names, counts, strict=True) if count}
    assert told == {when: count for when, count in wanted.items() if count}


def period(name: str) -> str:
    """Write « septembre 2023 » as `2023-09`, and a year as it is."""
    month, _, year = name.rpartition(" ")
    return f"{year}-{MONTHS.index(month) + 1:02}" if month else year


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "kfor"])
def test_each_article_stands_with_a_sentence_that_names_the_actor(
    page: Page, either: Built, actor: str
) -> None:
    texts_of = {one.address: bare(kept(one)) for one in either.dossier.articles}
    named = naming(either.dossier, actor)
    page.goto(f"{either.address}acteurs/{actor}/")
    assert number(page.locator("#dossier-articles .dossier-count")) == len(named)
    entries = page.locator(".dossier-entry").filter(
        has=page.locator(".dossier-entry__excerpt mark")
    )
    assert entries.count()
    found = page.locator(".dossier-entry").evaluate_all("""all => all.map(one => [
      one.querySelector('.dossier-entry__title a').pathname.split('/').at(-2),
      one.querySelector('.dossier-entry__excerpt').firstChild.textContent,
      one.querySelector('.dossier-entry__excerpt mark')?.textContent ?? ''])""")
    spellings = {
        bare(at.text) for one in either.dossier.articles for at in one.mentions if at.actor == actor
    }
    for address, before, marked in found:
        assert address in named
        assert bare(marked) in spellings
        assert bare(before).strip() in texts_of[address]


@pytest.mark.parametrize("actor", ["jens-stoltenberg", "miroslav-lajcak", "kosovo", "otan"])
def test_quotations_by_and_about_an_actor_are_all_there(
    page: Page, either: Built, actor: str
) -> None:
    page.goto(f"{either.address}acteurs/{actor}/")
    for name, quoted in (("said", said_by), ("about", said_of)):
        wanted = len(quoted(either.dossier, actor))
        heading = page.locator(f"#dossier-{name} .dossier-count")
        assert heading.count() == bool(wanted)
        if wanted:
            assert number(heading) == wanted
            place = page.locator(f"#dossier-{name}-list .dossier-quote__about a").last
            words = page.locator(f"#dossier-{name}-list .dossier-quote__words").first
            assert words.inner_text().strip("« »\u202f\u00a0…") != ""
            assert "#p-" in (place.get_attribute("href") or "")


def test_actors_of_the_same_articles_stand_with_their_number(page: Page, either: Built) -> None:
    counts = pairs(either.dossier)
    page.goto(f"{either.address}acteurs/jens-stoltenberg/")
    chips = page.locator("#dossier-company ~ .dossier-chips .dossier-chip")
    others = addresses(chips.get_by_role("link"))
    told = [int(one) for one in texts(chips.locator(".dossier-count"))]
    assert len(others) > 5
    for other, count in zip(others, told, strict=True):
        assert count == counts[tuple(sorted((other, "jens-stoltenberg")))]  # type: ignore[index]
    assert told == sorted(told, reverse=True)


@pytest.mark.parametrize(
    ("heading", "column"), [("Articles", 2), ("Mentions", 3), ("Citations", 4), ("Nom", 0)]
)
def test_the_table_of_actors_sorts_by_each_column_both_ways(
    page: Page, either: Built, heading: str, column: int
) -> None:
    """All of it: on a dossier of many actors the table's further pages are brought in first."""
    dossier = either.dossier
    every = mentions(dossier)
    page.goto(f"{either.address}acteurs/")
    button = page.locator("#dossier-actors thead").get_by_role("button", name=heading)
    orders = []
    for direction in ("first", "second"):
        button.click()
        page.wait_for_function(
            "count => document.querySelectorAll('#dossier-actors tbody tr').length === count",
            arg=len(every),
        )
        cells = page.locator(f"#dossier-actors tbody tr > :nth-child({column + 1})")
        orders.append([one.split("\n")[0] for one in cells.all_inner_texts()])
        sort = button.locator("..").get_attribute("aria-sort")
        assert (sort == "descending") is ((direction == "first") is (column > 0))
    if column:
        told = [[int(one) for one in order] for order in orders]
        assert told[0] == sorted(told[0], reverse=True)
        assert told[1] == sorted(told[0])
        wanted = {
            2: [len(naming(dossier, actor)) for actor in every],
            3: list(every.values()),
            4: [len(said_by(dossier, actor)) for actor in every],
        }
        assert told[1] == sorted(wanted[column])
    else:
        folded = [[bare(one) for one in order] for order in orders]
        assert folded[0] == sorted(folded[0])
        assert folded[1] == sorted(folded[0], reverse=True)


def test_the_table_of_actors_is_filtered_by_kind_and_by_any_spelling_without_a_reload(
    page: Page, either: Built
) -> None:
    kinds = {one.id: str(one.kind) for one in either.dossier.actors}
    people = {actor for actor in mentions(either.dossier) if kinds[actor] == "person"}
    page.goto(f"{either.address}acteurs/")
    page.evaluate("window.stayed = true")
    count = page.locator("form.dossier-filters [aria-live]")
    page.get_by_label("Nature").select_option("person")
    page.wait_for_function(
        "told => document.querySelector('form.dossier-filters [aria-live]').textContent.startsWith(told)",
        arg=f"{len(people)} ",
    )
    assert set(addresses(page.locator(f"{SHOWN} th a"))) == people
    page.locator("main input[name=q]").fill("VUCIC")
    assert addresses(page.locator(f"{SHOWN} th a")) == ["aleksandar-vucic"]
    assert count.inner_text().split()[0] == "1"
    page.locator("main input[name=q]").fill("personne de ce nom")
    assert page.locator(SHOWN).count() == 0
    assert page.evaluate("window.stayed")


def test_the_table_of_actors_leads_to_all_of_them_without_a_script(
    plain: Page, either: Built
) -> None:
    plain.goto(f"{either.address}acteurs/")
    found = set(addresses(plain.locator("#dossier-actors th a")))
    pages = plain.locator(".dossier-stretches a")
    for href in pages.evaluate_all("all => all.map(one => one.href)"):
        plain.goto(href)
        found |= set(addresses(plain.locator("#dossier-actors th a")))
    assert found == set(mentions(either.dossier))
    assert not plain.locator("form.dossier-filters").is_visible()


def test_the_address_keeps_what_the_table_is_filtered_by(page: Page, either: Built) -> None:
    page.goto(f"{either.address}acteurs/?q=vucic&kind=person")
    page.get_by_text("1 acteur affiché", exact=True).wait_for()
    shown = page.locator("#dossier-actors tbody tr:visible")
    assert [bare(one) for one in texts(shown.locator("th a"))] == ["aleksandar vucic"]
    page.locator("main input[name=q]").fill("")
    page.locator("select[name=kind]").select_option("organisation")
    assert page.url.endswith("acteurs/?kind=organisation")
    left, said = shown.count(), page.locator("form [aria-live]").inner_text()
    page.reload()
    page.get_by_text(said, exact=True).wait_for()
    assert shown.count() == left > 1
    page.goto(f"{either.address}acteurs/?kind=nobody")
    assert page.locator("select[name=kind]").input_value() == ""
