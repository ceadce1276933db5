"""Words copied with their reference, on made articles as on the seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.choosing import at, chosen, paragraph
from tests.site.counting import bare

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from dossier.records import Article, Quote
    from tests.site.built import Built

SELECT = """([at, length]) => {
  const paragraph = document.querySelectorAll('.dossier-body > p')[at];
  const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode.data.trim().length > length) break;
  const start = walk.currentNode.data.search(/\\S/u);
  const range = document.createRange();
  range.setStart(walk.currentNode, start);
  range.setEnd(walk.currentNode, start + length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range.toString();
}"""
"""Selects the first letters of a paragraph."""


def copied(page: Page) -> str:
    """Wait until something was copied; return it."""
    page.get_by_text("Copié avec sa référence").wait_for()
    return " ".join(str(page.evaluate("navigator.clipboard.readText()")).split())


@pytest.mark.parametrize("screen", ["page", "phone"])
def test_a_selected_sentence_is_copied_with_its_reference(
    request: pytest.FixtureRequest, either: Built, screen: str
) -> None:
    page: Page = request.getfixturevalue(screen)
    for one in chosen(either, lambda one: one.title and one.text.count("\n\n") > 3):
        page.goto(at(either, one))
        words = " ".join(str(page.evaluate(SELECT, [1, 30])).split())
        page.click(".dossier-copy--near")
        told = copied(page)
        assert one.title
        assert bare(words) in bare(told.partition(" — ")[0])
        assert bare(one.title.value).strip() in bare(told)
        source = one.source.value.name if one.source else "source inconnue"
        assert source in told
        address = told.rpartition(" ")[2]
        assert address.startswith(f"{at(either, one)}#p-")
        assert bare(words) in bare(paragraph(page, address))


def test_a_quotation_is_copied_with_speaker_and_address(page: Page, either: Built) -> None:
    names = {actor.id: actor.name for actor in either.dossier.actors}

    def direct(article: Article) -> list[Quote]:
        return [one for one in article.quotes if one.kind == "direct" and one.speaker]

    for one in chosen(either, direct):
        wanted = direct(one)[0]
        page.goto(at(either, one))
        quote = page.locator(".dossier-quotes .dossier-quote", has_text=wanted.text[:25]).first
        quote.get_by_role("button", name="Copier avec la référence").click()
        told = copied(page)
        assert bare(wanted.text).strip() in bare(told)
        assert f"({names[str(wanted.speaker)]})" in told
        assert bare(wanted.text)[:25] in bare(paragraph(page, told.rpartition(" ")[2]))


def test_the_reference_of_the_whole_article_is_copied(page: Page, either: Built) -> None:
    for one in chosen(either, lambda one: one.title):
        page.goto(at(either, one))
        page.get_by_role("button", name="Copier la référence").click()
        told = copied(page)
        assert one.title
        assert bare(one.title.value).strip() in bare(told)
        assert told.endswith(at(either, one))
