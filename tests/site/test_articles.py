"""What an article's page offers, on made articles as on the seeds: each is chosen for what it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2

from tests.site.choosing import at, chosen, paragraph
from tests.site.counting import bare, kept
from tests.site.seen import addresses, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built


def test_evidence_beside_a_fact_shows_the_words_and_leads_to_them(
    page: Page, either: Built
) -> None:
    for one in chosen(either, lambda one: one.published and one.published.where):
        page.goto(at(either, one))
        why = page.locator(".dossier-fact--published .dossier-why")
        why.locator("summary").click()
        assert one.published
        assert one.published.rule in why.inner_text()
        why.get_by_role("link").click()
        assert one.published.where
        words = one.document.text[one.published.where.start : one.published.where.end]
        target = page.locator(f"[id='{page.evaluate('location.hash.slice(1)')}']")
        line = target if target.inner_text() else target.locator("..")
        line.wait_for(state="visible")
        assert bare(words).strip() in bare(line.inner_text())


def test_every_fact_quotation_and_date_has_its_evidence(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: one.quotes and one.events):
        page.goto(at(either, one))
        assert page.locator(".dossier-quotes .dossier-why").count() == len(one.quotes)
        assert page.locator(".dossier-chronology .dossier-why").count() == len(one.events)
        for why in page.locator(".dossier-quotes .dossier-why").all():
            why.locator("summary").click()
            assert why.locator("code").inner_text()
            assert page.locator(".dossier-why[open]").count() == 1


def test_every_line_set_aside_says_which_rule_did_it(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: sum(not block.verdict.keep for block in one.blocks) > 2):
        dropped = [block for block in one.blocks if not block.verdict.keep]
        page.goto(at(either, one))
        aside = page.locator(".dossier-aside:has(.dossier-dropped)")
        line = aside.locator(".dossier-dropped li")
        assert not line.first.is_visible()
        aside.locator("summary").click()
        rules = texts(line.locator("code"))
        assert len(rules) == int(aside.locator("summary .dossier-count").inner_text())
        assert set(rules) <= {block.verdict.rule for block in dropped}
        shown = {bare(told) for told in texts(line.locator(".dossier-dropped__text"))}
        assert all(bare(block.text) in shown for block in dropped if len(block.text) < 80)
        body = bare(page.inner_text(".dossier-body"))
        long = [bare(block.text) for block in dropped if len(block.text) > 40]
        assert all(told not in body for told in long)


def test_original_and_archived_copies_are_linked(page: Page, either: Built, small: Built) -> None:
    rows = {"url": "original", "archive": "archive"}
    for name, row in rows.items() if either is not small else ():
        for one in chosen(either, lambda one, name=name: getattr(one, name)):
            page.goto(at(either, one))
            link = page.locator(f".dossier-fact--{row} .dossier-fact__value a")
            assert link.get_attribute("href") == getattr(one, name).value
            assert "noopener" in str(link.get_attribute("rel"))
    if either is small:  # the seeds say of themselves where they come from, or not at all
        assert all(one.archive is None for one in either.dossier.articles)


def test_every_paragraph_has_an_address_that_leads_to_it(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: one.text.count("\n\n") > 3):
        page.goto(at(either, one))
        marks = page.locator(".dossier-body > p > .dossier-pilcrow")
        assert marks.count() == page.locator(".dossier-body > p").count() > 3
        assert len(set(marks.evaluate_all("all => all.map(one => one.id)"))) == marks.count()
        marks.nth(2).focus()
        page.keyboard.press("Enter")
        anchor = str(marks.nth(2).get_attribute("id"))
        words = page.locator(".dossier-body > p").nth(2).inner_text()
        assert words == paragraph(page, f"{at(either, one)}#{anchor}")


def test_previous_and_next_go_through_the_dossier_by_date(plain: Page, either: Built) -> None:
    order = [one.address for one in either.dossier.articles]
    plain.goto(f"{either.address}articles/{order[0]}/")
    for place in range(1, 4):
        turn = plain.get_by_role("navigation", name="Articles par date")
        turn.locator(".dossier-turn__after a").click()
        assert plain.url.endswith(f"/{order[place]}/")
    turn.locator(".dossier-turn__before a").click()
    assert plain.url.endswith(f"/{order[2]}/")
    plain.goto(f"{either.address}articles/{order[-1]}/")
    assert turn.locator(".dossier-turn__after").count() == 0


def test_previous_and_next_follow_the_curators_order_too(plain: Page, either: Built) -> None:
    pinned = [one for one in either.dossier.articles if one.curation.pinned]
    plain.goto(at(either, pinned[0]))
    turn = plain.get_by_role("navigation", name="Articles dans l’ordre du documentaliste")
    seen = {plain.url}
    for _ in pinned:
        turn.locator(".dossier-turn__after a").click()
        seen.add(plain.url)
    assert len(seen) == len(pinned) + 1
    before = plain.url
    turn.locator(".dossier-turn__before a").click()
    turn.locator(".dossier-turn__after a").click()
    assert plain.url == before


def test_related_articles_share_what_they_say_they_share(page: Page, either: Built) -> None:
    names = {actor.name: actor.id for actor in either.dossier.actors}
    named = {
        one.address: {mention.actor for mention in one.mentions} for one in either.dossier.articles
    }
    told = 0
    for one in chosen(either, lambda one: len(one.actors) > 4, count=3):
        page.goto(at(either, one))
        for row in page.locator(".dossier-related li").all():
            (other,) = addresses(row.get_by_role("link"))
            for reason in texts(row.locator(".dossier-related__why")):
                if found := re.fullmatch(r"(\d+) acteurs en commun : (.*?)(…?)", reason):
                    shared = named[one.address] & named[other]
                    assert int(found[1]) == len(shared)
                    assert {names[name] for name in found[2].split(", ")} <= shared
                    told += 1
    assert told > 2


def test_copies_of_a_text_name_each_other(page: Page, large: Built) -> None:
    for group in large.dossier.groups[:3]:
        known = {one.id: one for one in large.dossier.articles}
        first, *others = (known[one] for one in group.articles)
        page.goto(at(large, first))
        copies = page.locator(".dossier-copies")
        assert "Aussi paru dans" in copies.inner_text()
        listed = addresses(copies.locator("p a"))
        assert {one.address for one in others} <= set(listed)
        copies.locator("p a").first.click()
        assert first.address in addresses(page.locator(".dossier-copies p a"))


def test_a_name_shows_a_card_and_nothing_is_fetched_for_it(page: Page, either: Built) -> None:
    counts = {
        actor.id: sum(actor.id in {at.actor for at in one.mentions} for one in either.dossier.articles)
        for actor in either.dossier.actors
    }  # fmt: skip
    for one in chosen(either, lambda one: len(one.actors) > 2):
        page.goto(at(either, one))
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        link = page.locator(".dossier-body p > a[href*='/acteurs/']").first
        (actor,) = addresses(link)
        link.hover()
        card = page.get_by_role("tooltip")
        card.wait_for()
        assert re.search(rf"\b{counts[actor]} articles?\b", " ".join(card.inner_text().split()))
        page.keyboard.press("Escape")
        card.wait_for(state="detached")
        assert [url for url in asked if not url.endswith("favicon.png")] == []
        link.click()
        page.wait_for_url(f"**/acteurs/{actor}/")


def test_a_finger_gets_the_card_first_and_the_page_at_the_second_tap(
    phone: Page, either: Built
) -> None:
    for one in chosen(either, lambda one: len(one.actors) > 2, count=1):
        phone.goto(at(either, one))
        link = phone.locator(".dossier-body p > a[href*='/acteurs/']").first
        (actor,) = addresses(link)
        link.tap()
        phone.locator(".dossier-preview").wait_for()
        assert phone.url == at(either, one)
        link.tap()
        phone.wait_for_url(f"**/acteurs/{actor}/")


def test_acronyms_are_explained_where_they_first_stand(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: re.search(r"\bKFOR\b", one.text)):
        page.goto(at(either, one))
        first = page.locator(".dossier-body abbr", has_text="KFOR")
        assert first.count() == 1
        meaning = str(first.get_attribute("title"))
        assert meaning.startswith("Kosovo Force")
        assert meaning in page.locator(".dossier-acronyms").inner_text()
        page.locator(".dossier-acronyms").get_by_role("link", name="KFOR").click()
        assert page.url.endswith("sigles/#dossier-acronym-kfor")


def test_paper_has_the_whole_text_and_none_of_what_is_pressed(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: one.title, count=1):
        page.goto(at(either, one))
        printed = pypdfium2.PdfDocument(page.pdf(format="A4"))
        told = bare(" ".join(sheet.get_textpage().get_text_range() for sheet in printed))
        lines = [block.text for block in one.blocks if block.in_text]
        assert all(bare(line).strip()[:60] in told for line in lines)
        gone = ("Copier", "Mis de côté", "À lire aussi", "Provenance", "Recherche")
        assert not [word for word in gone if bare(word) in told.replace(bare(kept(one)), "")]


def test_text_facts_and_evidence_are_there_without_a_script(plain: Page, either: Built) -> None:
    for one in chosen(either, lambda one: one.published):
        plain.goto(at(either, one))
        body = bare(plain.inner_text(".dossier-body"))
        assert all(bare(block.text).strip() in body for block in one.blocks if block.in_text)
        why = plain.locator(".dossier-fact--published .dossier-why")
        why.locator("summary").click()
        assert why.locator(".dossier-why__box").is_visible()
