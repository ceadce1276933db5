"""An English dossier says nothing in French, a French one nothing in English, but for what its articles say."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier.catalogue import translations
from dossier.pages import SiteOptions, write
from dossier.pages.words import ACTORS
from tests.pages.test_pages import as_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier

SPOKEN = ("aria-label", "title", "placeholder", "alt", "data-dossier-label", "content")
"""Attributes that readers see or hear."""
NOT_OURS = "code, script, style, .Z3988, .dossier-body, .dossier-dropped__text, .dossier-evidence"
"""What a program is told, and what articles say."""
PIECE = re.compile(r"\\\{\w+\\\}")
SAME = {"Articles", "Sources", "Dates", "Mentions", "Citations", "Site", "Table"}
"""Words of both languages."""


def words_of(page: str, language: str) -> Iterator[str]:
    """Yield the words of a page that are in the site's language: texts and what is said of elements."""
    tree = LexborHTMLParser(page)
    tree.strip_tags(["code", "script", "style"])
    for node in tree.css(f"[lang]:not(html):not([lang={language}]), {NOT_OURS}"):
        node.decompose()
    for node in tree.css("*"):
        yield from (node.attributes[name] or "" for name in SPOKEN if name in node.attributes)
        yield from (one.text_content or "" for one in node.iter(include_text=True) if one.tag == "-text")  # fmt: skip


def crumbs(page: str, language: str) -> set[str]:
    """Return what a page says in the other language of the catalogue."""
    pairs = translations("fr").items()
    others = {french if language == "en" else english for english, french in pairs} - SAME
    others -= {english if language == "en" else french for english, french in pairs}
    # a pattern with a word or two of its own is told from an article's words; shorter ones must be all of a text
    long = [one for one in others if len(re.sub(r"\{\w+\}", "", one).split()) > 1]
    told = re.compile("|".join(PIECE.sub(".+?", re.escape(one)) for one in long))
    found = set()
    for said in words_of(page, language):
        text = " ".join(html.unescape(said).split(" ")).strip()
        if text in others or told.fullmatch(text):
            found.add(text)
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_page_says_a_word_of_ours_in_the_other_language(dossier: Dossier, language: str) -> None:
    pages = write(dossier, SiteOptions(language=language, search=True, engine="mkdocs-dossier 0"))
    found = {page.uri: crumbs(as_html(page), language) for page in pages}
    assert {uri: told for uri, told in found.items() if told} == {}


def test_no_english_page_has_french_quotation_marks(dossier: Dossier) -> None:
    for page in write(dossier, SiteOptions(language="en", search=True)):
        said = [text for text in words_of(as_html(page), "en") if "«" in text]
        assert said == [], page.uri


def test_crumbs_are_found() -> None:
    page = '<html lang="en"><p title="Note du documentaliste">The <b>curator</b></p><p>Publié le</p></html>'
    assert crumbs(page, "en") == {"Note du documentaliste", "Publié le"}
    assert crumbs('<p lang="fr">Publié le</p>', "en") == set()
    assert crumbs("<td>Published</td><p>3 words, 1 min</p>", "fr") == {
        "Published",
        "3 words, 1 min",
    }
    assert not set(ACTORS.values()) & crumbs("<p>organisation</p>", "fr")
