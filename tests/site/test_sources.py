"""Who published: the table of sources, and the profile of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import bare, date
from tests.site.seen import addresses, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from dossier.records import Article, Dossier, Source
    from tests.site.built import Built

KINDS = {
    "institution": "institution",
    "agency": "agence de presse",
    "press": "presse",
    "aggregator": "agrégateur",
    "blog": "blog",
}
OWNERSHIP = {
    "state": "média d’État",
    "intergovernmental": "intergouvernemental",
    "private": "privé",
    "association": "association",
}


def published_by(dossier: Dossier, source: str) -> list[Article]:
    """Return the articles of a source."""
    return [one for one in dossier.articles if one.source and one.source.value.id == source]


def profiled(dossier: Dossier) -> list[Source]:
    """Return the sources of which the curator says something."""
    return [one for one in dossier.sources if one.note or one.ownership]


def test_the_table_says_kind_hands_and_share_of_every_source(page: Page, either: Built) -> None:
    dossier = either.dossier
    counts = Counter(one.source.value.id for one in dossier.articles if one.source)
    page.goto(f"{either.address}sources/")
    rows = page.locator(".dossier-table--cards tbody tr")
    assert set(addresses(rows.locator("th a"))) == set(counts)
    known = {one.id: one for one in dossier.sources}
    for source, row in zip(addresses(rows.locator("th a")), rows.all(), strict=True):
        kind, hands, _, articles, share = texts(row.locator("td"))
        assert kind == KINDS.get(known[source].kind or "", kind)
        ownership = known[source].ownership
        assert hands.startswith(OWNERSHIP[ownership] if ownership else "non renseigné")
        assert (known[source].owner or "") in hands
        assert int(articles) == counts[source]
        assert abs(int(share.split()[-2]) - 100 * counts[source] / len(dossier.articles)) <= 1
    unknown = [one.address for one in dossier.articles if not one.source]
    assert page.locator("#dossier-unknown").count() == bool(unknown)
    if unknown:
        assert int(page.inner_text("#dossier-unknown .dossier-count")) == len(unknown)


def test_the_table_sorts_by_articles_and_by_name(page: Page, either: Built) -> None:
    page.goto(f"{either.address}sources/")
    rows = page.locator(".dossier-table--cards tbody tr")
    page.get_by_role("button", name="Articles").click()
    counts = [int(one) for one in texts(rows.locator("td:nth-child(5)"))]
    assert counts == sorted(counts, reverse=True)
    page.get_by_role("button", name="Source").click()
    names = [bare(one) for one in texts(rows.locator("th"))]
    assert names == sorted(names)


def test_a_profile_says_what_is_known_and_who_says_so(page: Page, either: Built) -> None:
    sources = profiled(either.dossier)
    assert len(sources) > 1
    for source in sources:
        page.goto(f"{either.address}sources/{source.id}/")
        card = " ".join(page.inner_text(".dossier-card").split())
        if source.kind:
            assert KINDS[source.kind] in card
        if source.ownership:
            assert OWNERSHIP[source.ownership] in card
        assert (source.owner or "") in card
        note = page.locator("aside.dossier-note")
        assert note.count() == (source.note is not None)
        if source.note:
            said = " ".join(note.inner_text().split())
            assert " ".join(source.note.text.split()) in said
            assert (source.note.by or "") in said
            assert (str(source.note.on)[:4] if source.note.on else "") in said


@pytest.mark.parametrize("place", [0, -1])
def test_a_profile_leads_to_the_sources_articles_translated_ones_apart(
    page: Page, either: Built, place: int
) -> None:
    dossier = either.dossier
    source = sorted({one.source.value.id for one in dossier.articles if one.source and one.flags})[place]  # fmt: skip
    own = published_by(dossier, source)
    translated = {one.address for one in own if "machine-translated" in {flag.value for flag in one.flags}}  # fmt: skip
    page.goto(f"{either.address}sources/{source}/")
    assert int(page.inner_text("#dossier-articles .dossier-count")) == len(own)
    assert page.locator("#dossier-translated").count() == bool(translated)
    if translated:
        assert int(page.inner_text("#dossier-translated .dossier-count")) == len(translated)
        after = page.locator("#dossier-translated ~ * .dossier-entry__title a")
        assert set(addresses(after)) >= translated
    named = Counter(actor for one in own for actor in {mention.actor for mention in one.mentions})
    people = page.locator("#dossier-actors ~ .dossier-people li")
    told = [int(one) for one in texts(people.locator(".dossier-count"))]
    assert told
    for actor, count in zip(addresses(people.locator("a")), told, strict=True):
        assert (
            named[actor] == count
            or sum(mention.actor == actor for one in own for mention in one.mentions) == count
        )
    page.locator(".dossier-jump").get_by_role("link", name="Chercher dans ces articles").click()
    page.wait_for_selector(".dossier-search[aria-busy=false]")
    assert page.inner_text(".dossier-search__status").split()[0] == str(len(own))


def test_a_profile_says_when_the_source_published(page: Page, either: Built) -> None:
    source = max(either.dossier.sources, key=lambda one: (len(published_by(either.dossier, one.id)), one.id))  # fmt: skip
    dates = sorted(filter(None, map(date, published_by(either.dossier, source.id))))
    page.goto(f"{either.address}sources/{source.id}/")
    span = (
        page.locator(".dossier-card .dossier-fact", has_text="Période").locator("dd").inner_text()
    )
    assert dates[0][:4] in span
    assert dates[-1][:4] in span
