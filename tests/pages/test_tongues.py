"""Text in another language says so, for voices and for hyphenation."""

from __future__ import annotations

import html
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


def test_titles_to_read_next_lines_set_aside_and_grounds_say_it_too(dossier: Dossier) -> None:
    first, second = dossier.articles
    english = replace(first, language=Fact("en", "by-hand"))
    assert first.published
    dated = replace(first.published, where=None)
    pair = replace(dossier, articles=(english, replace(second, published=dated)))
    made = {
        one.seed: html.unescape(as_html(one)) for one in write(pair, SiteOptions(language="fr"))
    }
    own, other = made[first.document.path], made[second.document.path]
    assert '<p class="dossier-cite__words" lang="en">' in own
    assert '<span class="dossier-dropped__text" lang="en">' in own
    assert '<strong>«\u202f<span lang="en">' in own
    turn = re.search(
        r'<p class="dossier-turn__[^>]+><small>[^<]*</small> <a [^>]*>(.*?)</a>', other
    )
    assert turn and turn[1] == '<span lang="en">La Ligue du Lac rouvre ses écluses</span>'
    assert ' lang="en"' not in re.sub(r'<a [^>]*><span lang="en">.*?</span></a>', "", other)
