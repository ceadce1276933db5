"""Text in another language says so, for voices and for hyphenation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import SiteOptions, write
from dossier.records import Fact, Kind, Passage, Quote
from tests.pages.test_pages import as_html

if TYPE_CHECKING:
    from dossier.records import Article, Dossier


def page(dossier: Dossier, article: Article, language: str = "fr") -> str:
    alone = replace(dossier, articles=(article,))
    return as_html(next(one for one in write(alone, SiteOptions(language=language)) if one.seed))


def block(article: Article, kind: Kind) -> int:
    return next(at for at, one in enumerate(article.blocks) if one.verdict.kind is kind)


def test_an_article_in_the_sites_language_says_nothing(dossier: Dossier) -> None:
    assert " lang=" not in page(dossier, dossier.articles[0])


def test_an_article_in_another_language_says_which(dossier: Dossier) -> None:
    made = page(dossier, replace(dossier.articles[0], language=Fact("en", "stop-words")))
    assert '<h1 id="dossier-title" lang="en">' in made
    assert re.search(r'<div class="dossier-body"[^>]* lang="en"', made)


def test_a_paragraph_and_a_caption_in_another_language_say_which(dossier: Dossier) -> None:
    first = dossier.articles[0]
    foreign = tuple(Passage(block(first, kind), "en") for kind in (Kind.BODY, Kind.CAPTION))
    made = page(dossier, replace(first, foreign=foreign))
    assert '<span lang="en">Mme Stan remercie la' in made
    assert '<p class="dossier-caption" lang="en">' in made
    assert made.count('lang="en"') == made.count("<span lang=") + 1


def test_the_sites_language_counts_not_french(dossier: Dossier) -> None:
    assert re.search(
        r'<div class="dossier-body"[^>]* lang="fr"', page(dossier, dossier.articles[0], "en")
    )


def test_lists_and_quotations_say_it_too(dossier: Dossier) -> None:
    first = dossier.articles[0]
    start = first.document.text.index("Merci")
    quote = Quote("Merci", "direct", "mirela-stan", start, start + 5, "by-hand")
    foreign = replace(first, language=Fact("en", "stop-words"), quotes=(quote,))
    made = {
        one.uri: as_html(one)
        for one in write(replace(dossier, articles=(foreign,)), SiteOptions(language="fr"))
    }
    listed = made["articles/index.md"]
    assert re.search(r'<p class="dossier-entry__title"[^>]* lang="en"', listed)
    assert '<span lang="en">La Ligue du Lac rouvre vendredi' in listed
    assert re.search(
        r'<p class="dossier-quote__words"[^>]* lang="en"', made["acteurs/mirela-stan.md"]
    )
