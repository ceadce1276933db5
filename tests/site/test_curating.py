"""What the curator adds, on both sites: a synthesis, parts, orders, keywords, notes, what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site.counting import bare
from tests.site.seen import addresses, texts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from dossier.records import Article
    from tests.site.built import Built


PAGES = (
    "synthese/",
    "parties/",
    "parties/nord-du-kosovo/",
    "articles/#dossier-par-partie",
    "articles/#dossier-ordre-du-documentaliste",
    "mots-cles/",
    "mots-cles/kfor/",
    "sigles/",
    "methode/",
    "articles/003_dd10410f6f4bf512/",
)


def known(site: Built) -> dict[str, Article]:
    """Return the articles by address."""
    return {one.address: one for one in site.dossier.articles}


def test_what_the_curator_wrote_was_understood(either: Built) -> None:
    assert [one for one in either.dossier.notices if one.path.endswith(("s.yml", "y.yml"))] == []


def test_every_citation_of_the_synthesis_leads_to_a_paragraph_that_holds_its_words(
    plain: Page, either: Built
) -> None:
    plain.goto(f"{either.address}synthese/")
    cited = plain.locator(".dossier-cited").evaluate_all("""all => all.map(one => [
      one.textContent, one.nextElementSibling.querySelector('a').href])""")
    assert len(cited) > 1
    for words, href in cited:
        plain.goto(href)
        paragraph = plain.locator(f"*:has(> [id='{href.partition('#')[2]}'])").inner_text()
        assert bare(words).strip() in bare(paragraph), words


def test_articles_cited_are_listed_and_say_where_they_are_cited(plain: Page, either: Built) -> None:
    articles = {one.address for one in either.dossier.articles}
    plain.goto(f"{either.address}synthese/")
    cited = {one for one in addresses(plain.locator(".dossier-ref a")) if one in articles}
    assert len(cited) >= 5
    assert set(addresses(plain.locator(".dossier-bibliography a"))) == cited
    plain.locator(".dossier-bibliography a").first.click()
    plain.locator(".dossier-placed").get_by_role("link", name="Note de synthèse").click()
    assert plain.inner_text("h1") == "Note de synthèse"


def test_no_reference_is_dead(plain: Page, either: Built) -> None:
    parts = [f"parties/{one.id}/" for one in either.dossier.plan.parts]
    for path in ("", "synthese/", "methode/", "parties/", *parts):
        plain.goto(either.address + path)
        assert plain.locator(".dossier-ref--dead").count() == 0, path


def test_parts_have_their_introductions_and_their_articles(plain: Page, either: Built) -> None:
    parts = either.dossier.plan.parts
    plain.goto(f"{either.address}parties/")
    assert [part.title in plain.inner_text("article") for part in parts] == [True] * len(parts)
    for part in parts:
        own = {one.address for one in either.dossier.articles if one.curation.part == part.id}
        plain.goto(f"{either.address}parties/{part.id}/")
        assert plain.inner_text("h1") == part.title
        assert plain.locator(".dossier-part__intro").count() == bool(part.intro)
        assert set(addresses(plain.locator(".dossier-entry__title a"))) == own
    plain.locator(".dossier-turn__before a").click()
    assert plain.inner_text("h1") == parts[-2].title


def test_the_curators_order_goes_by_pins_then_parts_then_numbers(
    plain: Page, either: Built
) -> None:
    articles = known(either)
    places = {part.id: at for at, part in enumerate(either.dossier.plan.parts)}
    plain.goto(f"{either.address}articles/")
    plain.get_by_role("link", name="Dans l’ordre du documentaliste").first.click()
    shown = addresses(plain.locator(".dossier-entry__title a").filter(visible=True))
    keys = []
    for one in (articles[address].curation for address in shown):
        part = places.get(one.part or "", len(places))
        keys.append((not one.pinned, part, one.order is None, one.order or 0))
    assert len(keys) >= 5
    assert keys == sorted(keys)


def test_what_is_pinned_leads_the_home_page(plain: Page, either: Built) -> None:
    pinned = {one.address for one in either.dossier.articles if one.curation.pinned}
    plain.goto(either.address)
    assert "À lire d’abord" in plain.inner_text("article")
    assert set(addresses(plain.locator(".dossier-first .dossier-entry__title a"))) == pinned


def test_a_keyword_leads_to_its_articles_and_back(plain: Page, either: Built) -> None:
    plain.goto(f"{either.address}mots-cles/")
    rows = plain.locator(".dossier-people li")
    for name, row in zip(texts(rows.locator("a")), rows.all(), strict=True):
        own = [one for one in either.dossier.articles if name in one.curation.tags]
        assert int(row.locator(".dossier-count").inner_text()) == len(own)
    rows.last.get_by_role("link").click()
    assert set(addresses(plain.locator(".dossier-entry__title a"))) == {one.address for one in own}
    plain.locator(".dossier-entry__title a").first.click()
    assert name in plain.inner_text(".dossier-placed")


def test_summaries_stand_apart_and_in_place_of_the_first_words(plain: Page, either: Built) -> None:
    one = next(one for one in either.dossier.articles if one.curation.summary)
    plain.goto(f"{either.address}articles/{one.address}/")
    summary = " ".join(str(one.curation.summary).split())
    assert summary in " ".join(plain.inner_text(".dossier-summary").split())
    assert summary not in " ".join(plain.inner_text(".dossier-body").split())
    assert plain.locator("meta[name=description]").get_attribute("content") == summary


def test_a_note_stands_below_the_paragraph_that_it_is_on_and_is_signed(
    plain: Page, either: Built
) -> None:
    noted = [one for one in either.dossier.articles if one.curation.notes][:3]
    assert noted
    for one in noted:
        plain.goto(f"{either.address}articles/{one.address}/")
        for note in one.curation.notes:
            aside = plain.locator(".dossier-body .dossier-note", has_text=note.text[:40]).first
            before = aside.locator("xpath=preceding-sibling::*[self::p or self::ul][1]")
            assert bare(note.words).strip() in bare(before.inner_text())
            signature = aside.locator(".dossier-note__signature")
            signed = note.by or either.dossier.plan.curator
            assert signature.count() == bool(signed or note.on)
            assert (signed or "") in (signature.inner_text() if signature.count() else "")


def test_a_note_on_the_whole_article_stands_above_its_text(plain: Page, either: Built) -> None:
    one = next(one for one in either.dossier.articles if one.note)
    assert one.note
    plain.goto(f"{either.address}articles/{one.address}/")
    note = plain.locator(".dossier-body >> xpath=preceding-sibling::aside")
    assert " ".join(one.note.text.split()) in " ".join(note.first.inner_text().split())


def test_what_is_left_out_is_named_with_its_reason_and_is_nowhere_else(
    plain: Page, either: Built, large: Built
) -> None:
    plain.goto(f"{either.address}methode/")
    left = plain.locator(".dossier-excluded li")
    assert left.count() == len(either.dossier.excluded)
    if either is large:
        assert left.count() > 1
        one = either.dossier.excluded[0]
        told = left.filter(has_text=one.document.path.rpartition("/")[2])
        assert str(one.curation.excluded) in told.inner_text()
        assert not (either.folder / "articles" / one.id).exists()
        answer = plain.request.get(f"{either.address}articles/{one.id}/")
        assert answer.status == 404


def test_acronyms_are_the_curators_where_the_curator_gives_them(plain: Page, either: Built) -> None:
    plain.goto(f"{either.address}sigles/")
    row = plain.locator("#dossier-acronym-kfor")
    assert "Kosovo Force, la force de l’OTAN au Kosovo" in row.inner_text()
    assert "le documentaliste" in row.inner_text()
    row.get_by_role("link", name="KFOR").click()
    assert plain.inner_text("h1") == "KFOR"


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1280)])
def test_the_curators_pages_fit_their_window_and_have_no_fault_that_axe_knows(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    axe = pytest.importorskip("axe_playwright_python")
    script = next(Path(axe.__file__).parent.rglob("axe*.js")).read_text("utf-8")
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",  # a colour on its way to another is no fault
        bypass_csp=True,
    )
    page = context.new_page()
    for path in PAGES:
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.evaluate(script)
        faults = page.evaluate("axe.run().then(run => run.violations.map(one => one.id))")
        assert faults == [], path
    context.close()
