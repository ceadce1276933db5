"""An article as readers use it: evidence, cards, addresses of paragraphs, copying, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 900}}
SELECT = """words => {
  const walk = document.createTreeWalker(document.querySelector('.dossier-body'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.replace(/\\s/g, ' ').indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return true;
  }
  return false;
}"""
NO_CLIPBOARD = """
Object.defineProperty(navigator, 'clipboard', {value: undefined});
document.execCommand = () => false;
"""
WHY = ".dossier-fact--published .dossier-why"


@pytest.fixture(params=["desk", "phone"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A reader with a big screen or a phone, who lets pages use the clipboard."""
    device = PHONE if request.param == "phone" else DESK
    made = browser.new_context(permissions=["clipboard-read", "clipboard-write"], **device)
    yield made
    made.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a big screen."""
    made = browser.new_context(**DESK)
    yield made.new_page()
    made.close()


def clipboard(page: Page) -> str:
    return " ".join(str(page.evaluate("navigator.clipboard.readText()")).split())


def test_who_wrote_it_where_and_when_is_pasted_with_its_reference(
    context: BrowserContext, site: str
) -> None:
    """« Who wrote “province séparatiste”? »: select, press, paste."""
    page = context.new_page()
    page.goto(site + SEEDS["000"])
    assert page.evaluate(SELECT, "province serbe séparatiste")
    page.click(".dossier-copy--near")
    page.get_by_text("Copié avec sa référence").wait_for()
    told = clipboard(page)
    assert told.startswith(
        "« province serbe séparatiste » — « La Serbie s’engage à améliorer ses relations avec l’OTAN », RT,"
    )
    address = told.rpartition(" ")[2]
    assert address.startswith(site + SEEDS["000"] + "#p-")
    page.goto(address)
    place = page.locator(f"#{address.rpartition('#')[2]}").locator("..")
    assert "province serbe séparatiste" in place.inner_text()
    page.close()


def test_three_taps_from_the_home_page_to_the_words_with_their_reference(
    context: BrowserContext, site: str
) -> None:
    """The search, what it found, « Copier avec la référence »: nothing to select, a phrase quoted from memory."""
    page = context.new_page()
    page.goto(site)
    field, glass = page.locator("form.dossier-find input"), page.locator("a.dossier-find__link")
    (field if field.is_visible() else glass).click()
    page.keyboard.type("« province séparatiste »")
    page.locator(".dossier-find__one", has=page.locator("mark")).first.click()
    page.click(".dossier-copy--whole")
    page.get_by_text("Copié avec sa référence").wait_for()
    told = clipboard(page)
    assert told.startswith(
        "« La Force de l’OTAN au Kosovo (KFOR) est stationnée dans la province serbe séparatiste"
    )
    assert " — « La Serbie s’engage à améliorer ses relations avec l’OTAN », RT, [s. d.]. " in told
    assert told.endswith(page.url)
    page.close()


def test_a_paragraphs_own_mark_offers_its_words(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    assert page.locator(".dossier-copy--whole").count() == 0
    for at in (1, 0):
        page.locator(".dossier-body a.dossier-pilcrow").nth(at).focus()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "at => document.querySelectorAll('.dossier-body > *')[at].matches('.dossier-copy--whole')",
            arg=at + 1,
        )
        assert page.locator(".dossier-copy--whole").count() == 1
    page.close()


def test_the_whole_articles_reference_is_copied_with_its_address(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    page.get_by_role("button", name="Copier la référence").click()
    page.get_by_text("Copié avec sa référence").wait_for()
    told = clipboard(page)
    assert "Le secrétaire général réaffirme l’engagement de l’OTAN" in told
    assert told.endswith(site + SEEDS["001"])
    page.close()


def test_a_selection_that_runs_over_paragraphs_is_cut_at_the_end_of_the_text(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["003"])
    page.evaluate("""() => {
      const range = document.createRange();
      range.setStart(document.querySelector('.dossier-body p'), 0);
      range.setEndAfter(document.querySelector('.dossier-cite'));
      getSelection().addRange(range);
    }""")
    page.click(".dossier-copy--near")
    page.get_by_text("Copié avec sa référence").wait_for()
    words = clipboard(page).partition(" » — ")[0]
    body = " ".join(
        page.inner_text(".dossier-body").replace("Copier avec la référence", "").split()
    )
    assert words == f"« {body}".replace("¶", "").strip()
    page.close()


@pytest.mark.parametrize("path", [SEEDS["001"], "acteurs/jens-stoltenberg/"])
def test_a_quotation_is_copied_with_its_speaker_and_its_place(
    context: BrowserContext, site: str, path: str
) -> None:
    page = context.new_page()
    page.goto(site + path)
    quote = page.locator(".dossier-quote--direct").first
    quote.get_by_role("button", name="Copier avec la référence").click()
    page.get_by_text("Copié avec sa référence").wait_for()
    told = clipboard(page)
    words = " ".join(quote.locator(".dossier-quote__words").inner_text().split())
    assert told.startswith(f"{words} (Jens Stoltenberg) — «")
    address = told.rpartition(" ")[2]
    page.goto(address)
    place = page.locator(f"#{address.rpartition('#')[2]}").locator("..")
    assert words.strip("« »…")[:40] in " ".join(place.inner_text().split())
    page.close()


def test_without_a_clipboard_the_words_are_there_to_copy_by_hand(desk: Page, site: str) -> None:
    desk.add_init_script(NO_CLIPBOARD)
    desk.goto(site + SEEDS["001"])
    desk.click(".dossier-quote .dossier-copy >> nth=0")
    dialog = desk.get_by_role("dialog", name="Le navigateur ne laisse pas cette page copier")
    area = dialog.get_by_role("textbox")
    assert area.evaluate("one => one.selectionEnd - one.selectionStart === one.value.length")
    assert "#p-" in area.input_value()
    desk.keyboard.press("Escape")
    desk.wait_for_selector(".dossier-manual", state="detached")


def test_the_button_by_a_selection_is_the_next_stop_of_the_tabulator(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["000"])
    desk.locator(".dossier-body > p", has_text="Selon Stoltenberg").click(click_count=3)
    desk.locator(".dossier-copy--near").wait_for()
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.matches('.dossier-copy--near')")
    desk.evaluate("getSelection().removeAllRanges()")
    desk.locator(".dossier-copy--near").wait_for(state="detached")


def test_evidence_opens_beside_its_fact_and_shuts_on_escape(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    page.locator(f"{WHY} summary").focus()
    page.keyboard.press("Enter")
    box = page.locator(f"{WHY} .dossier-why__box")
    assert box.is_visible()
    assert "17 May. 2021" in box.inner_text()
    placed = box.bounding_box()
    assert placed
    assert placed["x"] >= 0
    assert placed["x"] + placed["width"] <= page.viewport_size["width"]  # type: ignore[index]
    page.keyboard.press("Escape")
    assert not box.is_visible()
    assert page.evaluate("document.activeElement.matches('.dossier-fact--published summary')")
    page.close()


def test_one_evidence_is_open_at_a_time_and_a_click_elsewhere_shuts_it(
    desk: Page, site: str
) -> None:
    desk.goto(site + SEEDS["001"])
    desk.click(f"{WHY} summary")
    desk.click(".dossier-fact--source .dossier-why summary")
    assert desk.locator(".dossier-why[open]").count() == 1
    desk.click("h1")
    assert desk.locator(".dossier-why[open]").count() == 0


def test_evidence_leads_to_a_line_that_was_set_aside(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["001"])
    desk.click(f"{WHY} summary")
    desk.click(f"{WHY} .dossier-why__box a")
    line = desk.locator(desk.evaluate("location.hash"))
    line.wait_for(state="visible")
    assert "17 May. 2021" in line.inner_text()


def test_a_name_shows_a_card_to_pointer_and_keyboard(desk: Page, site: str) -> None:
    asked: list[str] = []
    desk.goto(site + SEEDS["001"])
    desk.on("request", lambda request: asked.append(request.url))
    link = desk.locator(".dossier-body p > a[href*='jens-stoltenberg']").first
    card = desk.get_by_role("tooltip")
    link.hover()
    card.wait_for()
    assert "personne" in card.inner_text()
    assert "3 articles" in " ".join(card.inner_text().split())
    card.hover()
    desk.wait_for_function("() => document.querySelector('.dossier-preview:hover')")
    assert card.is_visible()
    desk.keyboard.press("Escape")
    assert card.count() == 0
    desk.locator(".dossier-body .dossier-pilcrow").first.focus()
    desk.keyboard.press("Tab")
    card.wait_for()
    assert (
        desk.evaluate("document.activeElement.getAttribute('aria-describedby')")
        == "dossier-preview"
    )
    desk.keyboard.press("Shift+Tab")
    assert card.count() == 0
    assert [url for url in asked if not url.endswith("favicon.png")] == []


def test_every_paragraph_shows_its_address_to_pointer_keyboard_and_phone(
    context: BrowserContext, site: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    paragraphs = page.locator(".dossier-body > p")
    marks = page.locator(".dossier-body > p > .dossier-pilcrow")
    assert marks.count() == paragraphs.count() > 3
    mark = marks.nth(1)
    if page.evaluate("matchMedia('(hover: hover)').matches"):
        assert mark.evaluate("one => getComputedStyle(one).opacity") == "0"
        paragraphs.nth(1).hover()
    assert mark.evaluate("one => getComputedStyle(one).opacity") == "1"
    mark.focus()
    assert mark.evaluate("one => getComputedStyle(one).opacity") == "1"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{mark.get_attribute('id')}"
    assert (
        paragraphs.nth(1).evaluate("one => getComputedStyle(one).backgroundColor")
        != "rgba(0, 0, 0, 0)"
    )
    page.close()


def test_related_articles_say_why(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["000"])
    first = desk.locator(".dossier-related li").first
    assert "acteurs en commun" in first.inner_text()
    first.locator("a").click()
    assert desk.locator("h1").inner_text()
    assert "articles/" in desk.url


def test_without_scripts_texts_and_evidence_can_be_read(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + SEEDS["001"])
    assert page.get_by_text("Ils se sont entretenus du partenariat").is_visible()
    page.click(f"{WHY} summary")
    assert page.locator(f"{WHY} .dossier-why__box").is_visible()
    assert page.get_by_role("button", name="Copier").count() == 0
    context.close()


def test_paper_has_the_article_and_its_grounds_and_no_buttons(desk: Page, site: str) -> None:
    desk.goto(site + SEEDS["002"])
    printed = pypdfium2.PdfDocument(desk.pdf(format="A4"))
    told = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in printed)
    assert 2 <= len(printed) <= 5
    for there in (
        "Il n’a pas commenté le risque éventuel",
        "un vendredi en 2017, 2023 ou 2028",  # the grounds of the inferred date
        "Comment citer",
        "Fichier 002_697e2e3d5b95dcba.txt",
    ):
        assert there in told, there
    for gone in ("Copier", "Preuve", "¶", "Mis de côté", "Provenance", "À lire aussi", "Recherche"):
        assert gone not in told, gone
