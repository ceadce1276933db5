"""Words copied with their reference: selected, of a paragraph, of a quotation, of a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

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
    page.locator(".dossier-find__status", has_text="Ces mots séparément").wait_for()
    page.locator(".dossier-find__one", has=page.locator("mark")).first.click()
    page.click(".dossier-copy--whole")
    page.get_by_text("Copié avec sa référence").wait_for()
    told = clipboard(page)
    assert told.startswith(
        "« La Force de l’OTAN au Kosovo (KFOR) est stationnée dans la province serbe séparatiste"
    )
    assert (
        " — « La Serbie s’engage à améliorer ses relations avec l’OTAN », RT, [s. d.], "
        "traduit par une machine, § 5. " in told
    )
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
    words, _, credit = clipboard(page).partition(" » — ")
    body = " ".join(page.locator(".dossier-body > p").all_inner_texts())
    assert page.locator(
        ".dossier-body .dossier-note"
    ).count()  # the curator's words are not the article's
    assert words == f"« {' '.join(body.split())}"
    assert ", § 1–3. " in credit
    page.close()


@pytest.mark.parametrize(
    ("seed", "words", "told"),
    [
        # half of somebody's words, then the article's own: the mark that was not selected comes back
        ("001", "tangible de notre engagement », a fait observer", "« “tangible de notre engagement”, a fait observer » — "),
        ("002", "“préoccupation” américaine et souligner", "« “préoccupation” américaine et souligner » — "),
        # within somebody's words, which have no mark of their own there
        ("001", "la Serbie a le droit de choisir sa propre voie", "« la Serbie a le droit de choisir sa propre voie » (Jens Stoltenberg) — "),
        ("000", "la tenue d’exercices conjoints", "« la tenue d’exercices conjoints » (Jens Stoltenberg, propos rapportés) — "),
        # the paragraph has the word twice, once as the article's own
        ("001", "OTAN", "« OTAN » — "),
    ],
)  # fmt: skip
def test_words_of_somebody_quoted_do_not_pass_for_the_articles(
    context: BrowserContext, site: str, seed: str, words: str, told: str
) -> None:
    page = context.new_page()
    page.goto(site + SEEDS[seed])
    assert page.evaluate(SELECT, words)
    page.click(".dossier-copy--near")
    page.get_by_text("Copié avec sa référence").wait_for()
    assert clipboard(page).startswith(told)
    page.close()


def test_of_a_title_the_reference_is_copied(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    page.goto(site + SEEDS["002"])
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    page.click(".dossier-copy--title")
    page.get_by_text("Copié avec sa référence").wait_for()
    assert clipboard(page) == (
        "« Appel des États-Unis à la Serbie pour retirer ses troupes et renforcement de l’OTAN dans la région », "
        f"[source inconnue], [29 septembre 2023, au plus tôt]. {site}{SEEDS['002']}"
    )
    page.evaluate("getSelection().removeAllRanges()")
    page.locator(".dossier-copy--title").wait_for(state="detached")
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
    assert ", § 2. http" in told
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
