"""Which articles the search finds: those that hold the words, in any spelling, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from dossier.search.words import tokens
from tests.site.asking import ask, counted, found, settled, shown
from tests.site.built import HOSTILE, ROOT
from tests.site.counting import bare, holding, naming

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.site.built import Built

WORDS = {
    r"otan\b": ("OTAN", "l'OTAN", "l’OTAN", "otan"),
    r"vucic\b": ("Vucic", "Vučić", "VUCIC", "Vuçic"),
    r"turkiye\b": ("Turkiye", "Türkiye"),
    r"lajcak\b": ("Lajcak", "Lajčák"),
    r"geoana\b": ("Geoana", "Geoană"),
    r"gendarmes?\b": ("gendarmes",),
    r"secretaire.*general": ("secretaire general",),
    r"secretaires? generale?\b": ("« secretaire general »", '"secrétaire général"'),
    r"provinces? separatiste": ("“province separatiste”",),
    r"oeuvrent\b": ("oeuvrent", "œuvrent"),
    r"1 ?000\b": ("1000", "1 000", "1\u202f000", "1,000"),
}
"""What an article has at the beginning of a word, folded, and what readers type for it."""
ABSENT = r"provinces? separatiste"
"""What no seed has: one writes « province serbe séparatiste »."""


@pytest.mark.parametrize("pattern", WORDS)
def test_every_article_that_holds_the_words_is_found(
    page: Page, either: Built, small: Built, pattern: str
) -> None:
    wanted = holding(either.dossier, pattern)
    assert bool(wanted) is not (either is small and pattern == ABSENT)
    first, *others = WORDS[pattern]
    told = found(page, either.address, first)
    assert wanted <= told
    for query in others:
        ask(page, either.address, query)
        assert counted(page) == len(told), query
        assert set(shown(page)) <= told, query


@pytest.mark.parametrize(
    ("query", "pattern"),
    [
        ("gendarmes", "gendarm"),
        ("« secretaire general »", "secretaire genera"),
        ("oeuvrent", "oeuvr"),
        ("“province separatiste”", "province separatist|province.*separatist"),
    ],
)
def test_no_article_without_the_words_is_found(
    page: Page, either: Built, query: str, pattern: str
) -> None:
    assert found(page, either.address, query) <= holding(either.dossier, pattern)


@pytest.mark.parametrize(
    ("queries", "actor"),
    [
        (("NATO", "Alliance atlantique"), "otan"),
        (("UE",), "ue"),
        (("M. Vučić",), "aleksandar-vucic"),
        (("Stoltenberg",), "jens-stoltenberg"),
    ],
)
def test_a_name_in_any_spelling_leads_to_the_articles_of_the_actor(
    page: Page, either: Built, queries: tuple[str, ...], actor: str
) -> None:
    articles = naming(either.dossier, actor)
    assert articles
    for query in queries:
        assert articles <= found(page, either.address, query), query
        hint = page.locator(f".dossier-search__actor a[href$='/{actor}/']")
        assert hint.count() == 1
    hint.click()
    page.wait_for_url(f"**/acteurs/{actor}/")


@pytest.mark.parametrize(
    ("slip", "meant", "actor"),
    [
        ("Stoltenbreg", "Stoltenberg", "jens-stoltenberg"),
        ("Laljcak", "Lajčák", "miroslav-lajcak"),
        ("Borell", "Borrell", "josep-borrell"),
    ],
)
def test_a_typing_error_is_met_with_the_name_that_was_meant(
    page: Page, large: Built, slip: str, meant: str, actor: str
) -> None:
    corrected(page, large, slip, meant, actor)


def test_a_typing_error_is_met_among_five_articles_too(page: Page, small: Built) -> None:
    corrected(page, small, "Stoltenbreg", "Stoltenberg", "jens-stoltenberg")


def corrected(page: Page, site: Built, slip: str, meant: str, actor: str) -> None:
    """Search for a slip, follow what is offered, and compare what is found then."""
    assert found(page, site.address, slip) == set()
    assert slip in page.inner_text(".dossier-search__status")
    page.click(".dossier-search__near a")
    page.locator(".dossier-search__list .dossier-result").first.wait_for()
    settled(page)
    asked = page.input_value(".dossier-search__input")
    assert bare(asked) == bare(meant)
    assert parse_qs(urlsplit(page.url).query) == {"q": [asked]}
    assert counted(page) == len(naming(site.dossier, actor))


def test_words_that_begin_alike_are_found_while_one_types(page: Page, either: Built) -> None:
    assert found(page, either.address, "stoltenb") == holding(either.dossier, "stoltenb")


@pytest.mark.parametrize("term", ["Jannah", "Djoković", "Akismet", "WhatsApp"])
def test_what_was_set_aside_is_not_searched(page: Page, either: Built, term: str) -> None:
    assert not holding(either.dossier, bare(term))
    assert found(page, either.address, term) == set()


def test_the_browser_folds_words_as_the_index_does(page: Page, site: str) -> None:
    texts = [
        "l’Œuvre de M. Vučić",
        "O.T.A.N. – É.-U., 1 244 « ça »",
        "Đinđić, Şanlıurfa, Łódź",
        "Straße ½ ﬁn",
        "1 000 hommes, 12,500 à 4.000.000 ; le 17.05.2021, en 2021 300 et 1\u202f0000",
        "Αθήνα Вучић 北京",
    ]
    texts += [
        article.read_text("utf-8", "replace")
        for article in sorted((ROOT / "seeds").glob("00*.txt"))
    ]
    page.goto(site)
    folded = page.evaluate(
        "([url, texts]) => import(url).then(({ tokens }) => texts.map(tokens))",
        [f"{site}assets/dossier/search/words.js", texts],
    )
    assert folded == [tokens(text) for text in texts]


def test_an_articles_words_never_become_markup(page: Page, large: Built) -> None:
    assert found(page, large.address, "tromblon") == {"zz"}
    result = page.locator(".dossier-result")
    assert result.locator(".dossier-result__title").inner_text() == HOSTILE
    assert "<script>alert(2)</script>" in result.inner_text()
    assert result.locator("img, b, script").count() == 0


def test_pages_written_by_hand_are_found_apart_from_the_articles(page: Page, site: str) -> None:
    assert found(page, site, "« et avec quels mots »") == set()
    own = page.locator(".dossier-search__pages")
    assert own.locator("summary").inner_text() == "1 page du dossier"
    assert own.locator("mark").all_inner_texts() == ["et", "avec", "quels", "mots"]
    own.locator("h2 a").click()
    assert page.inner_text("h1") == "Note de synthèse"
    articles = found(page, site, "Kosovo")
    own = page.locator(".dossier-search__pages")
    assert own.get_attribute("open") is None
    own.locator("summary").click()
    kinds = own.locator(".dossier-result__about").all_inner_texts()
    assert set(kinds) == {"Page du dossier", "Partie", "Comparaison"}
    assert counted(page) == len(articles)
    found(page, site, "Kosovo", "&part=nord-du-kosovo")
    assert not page.locator(".dossier-search__pages").is_visible()


def test_a_page_written_by_hand_is_found_among_many_articles(page: Page, large: Built) -> None:
    assert found(page, large.address, "« tirés au sort par un programme »") == set()
    own = page.locator(".dossier-search__pages")
    assert own.locator("h2").all_inner_texts() == ["Méthode"]


def test_what_a_page_lists_of_articles_is_not_its_own_words(page: Page, site: str) -> None:
    """An article's title stands on the pages of its part, of comparisons, and on the home page."""
    assert found(page, site, "“réaffirme son soutien à la Serbie”")
    assert not page.locator(".dossier-search__pages").is_visible()
