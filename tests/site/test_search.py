"""The search of a built site, in a real browser: on the five seeds alone, and among forty made articles."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from dossier.search.words import tokens
from tests.site.conftest import HOSTILE, ROOT
from tests.site.test_site import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from dossier.records import Article, Dossier


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that says nothing on its console and asks no other host."""
    opened = browser.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    assert said == []
    opened.close()


def settled(page: Page) -> None:
    """Wait until the page shows what its address asks for."""
    page.wait_for_selector(".dossier-search[aria-busy=false]")


def found(page: Page, site: str, query: str, more: str = "") -> set[str]:
    """Open the page « Recherche » with a query; return the articles found, all of them."""
    page.goto(f"{site}recherche/?q={quote(query)}{more}")
    settled(page)
    while page.locator(".dossier-search__more").is_visible():
        page.click(".dossier-search__more")
        settled(page)
    return set(addresses(page))


def addresses(page: Page) -> list[str]:
    """Return the articles shown, in order."""
    hrefs = page.eval_on_selector_all(
        ".dossier-search__list .dossier-result__title a", "all => all.map(one => one.href)"
    )
    return [urlsplit(href).path.split("/")[-2] for href in hrefs]


def bare(text: str) -> str:
    """Fold a text in another way than the program does: a check of it."""
    text = text.replace("œ", "oe").replace("Œ", "oe")
    letters = unicodedata.normalize("NFD", text.lower())
    return re.sub(
        r"[^a-z0-9]+", " ", "".join(one for one in letters if not unicodedata.combining(one))
    )


def holding(dossier: Dossier, *patterns: str) -> set[str]:
    """Return the articles whose kept text has one of the patterns, at the beginning of a word."""
    wanted = re.compile("|".join(rf"\b(?:{pattern})" for pattern in patterns))
    return {one.address for one in dossier.articles if wanted.search(bare(kept(one)))}


def kept(article: Article) -> str:
    """Return an article's title and kept text."""
    title = article.title.value if article.title else ""
    return "\n".join([title, *(block.text for block in article.blocks if block.verdict.keep)])


def naming(dossier: Dossier, actor: str) -> set[str]:
    """Return the articles that mention an actor."""
    return {
        one.address
        for one in dossier.articles
        if actor in {mention.actor for mention in one.mentions}
    }


@pytest.mark.parametrize(
    ("query", "patterns"),
    [
        *((query, (r"otan\b",)) for query in ("OTAN", "l'OTAN", "l’OTAN", "otan")),
        *((query, (r"vucic\b",)) for query in ("Vucic", "Vučić", "VUCIC", "Vuçic")),
        *((query, (r"turkiye\b",)) for query in ("Turkiye", "Türkiye")),
        *((query, (r"lajcak\b",)) for query in ("Lajcak", "Lajčák")),
        *((query, (r"geoana\b",)) for query in ("Geoana", "Geoană")),
        ("gendarmes", (r"gendarmes?\b",)),
        ("secretaire general", (r"secretaire.*general",)),
        ("« secretaire general »", (r"secretaires? generale?\b",)),
        ('"secrétaire général"', (r"secretaires? generale?\b",)),
        ("“province separatiste”", (r"provinces? separatiste",)),
        ("oeuvrent", (r"oeuvrent\b",)),
        ("œuvrent", (r"oeuvrent\b",)),
    ],
)
def test_every_article_that_holds_the_words_is_found(
    page: Page, mixed: tuple[str, Dossier], query: str, patterns: tuple[str, ...]
) -> None:
    site, dossier = mixed
    wanted = holding(dossier, *patterns)
    assert wanted
    assert wanted <= found(page, site, query)


@pytest.mark.parametrize(
    "query", ["gendarmes", "« secretaire general »", "oeuvrent", "“province separatiste”"]
)
def test_no_article_without_the_words_is_found(
    page: Page, mixed: tuple[str, Dossier], query: str
) -> None:
    site, dossier = mixed
    stems = {"gendarmes": "gendarm", "oeuvrent": "oeuvr"}
    wanted = holding(dossier, stems.get(query, bare(query).strip()[:-1]))
    assert found(page, site, query) <= wanted


@pytest.mark.parametrize(
    ("query", "actor"),
    [
        ("NATO", "otan"),
        ("Alliance atlantique", "otan"),
        ("UE", "ue"),
        ("M. Vučić", "aleksandar-vucic"),
        ("Stoltenberg", "jens-stoltenberg"),
    ],
)
def test_a_name_in_any_spelling_leads_to_the_articles_of_the_actor(
    page: Page, mixed: tuple[str, Dossier], query: str, actor: str
) -> None:
    site, dossier = mixed
    articles = naming(dossier, actor)
    assert articles
    assert articles <= found(page, site, query)
    assert page.locator(f".dossier-search__actor a[href$='/{actor}/']").count() == 1


def test_a_typing_error_is_met_with_the_name_that_was_meant(
    page: Page, mixed: tuple[str, Dossier]
) -> None:
    site, dossier = mixed
    assert found(page, site, "Stoltenbreg") == set()
    assert "Stoltenbreg" in page.inner_text(".dossier-search__status")
    page.click(".dossier-search__near a")
    page.wait_for_selector(".dossier-result")
    settled(page)
    assert page.input_value(".dossier-search__input") == "Stoltenberg"
    assert parse_qs(urlsplit(page.url).query) == {"q": ["Stoltenberg"]}
    told = page.inner_text(".dossier-search__status").split()
    assert told == [str(len(naming(dossier, "jens-stoltenberg"))), "articles"]


def test_words_that_begin_alike_are_found_while_one_types(page: Page, site: str) -> None:
    assert found(page, site, "stoltenb") == {
        urlsplit(SEEDS[one]).path.split("/")[1] for one in ("000", "001", "002")
    }


@pytest.mark.parametrize("term", ["Jannah", "Djoković", "Akismet"])
def test_what_was_set_aside_is_not_searched(page: Page, site: str, term: str) -> None:
    assert found(page, site, term) == set()


def test_excerpts_show_the_articles_own_spelling_with_the_words_marked(
    page: Page, site: str
) -> None:
    found(page, site, "l'OTAN oeuvrent Geoana")
    title = page.locator(".dossier-result__title").first
    assert title.inner_text().startswith("L’OTAN et l’UE œuvrent")
    assert title.locator("mark").all_inner_texts() == ["OTAN", "œuvrent"]
    marked = page.locator(".dossier-result__text mark").all_inner_texts()
    assert "Geoană" in marked
    target = page.locator(".dossier-result__text a").first
    name = urlsplit(str(target.get_attribute("href"))).fragment
    target.click()
    assert page.locator(f"#{name}").count() == 1


def test_facets_narrow_what_was_found_and_stand_in_the_address(
    page: Page, mixed: tuple[str, Dossier]
) -> None:
    site, dossier = mixed
    everything = found(page, site, "Vucic")
    page.locator(".dossier-facet", has_text="Genre de source").get_by_label(
        re.compile("^presse")
    ).check()
    page.wait_for_url(re.compile("kind=press"))
    settled(page)
    press = {
        one.address for one in dossier.articles if one.source and one.source.value.kind == "press"
    }
    assert set(addresses(page)) <= everything & press
    assert page.inner_text(".dossier-search__status").split() == [
        str(len(everything & press)),
        "articles",
    ]
    assert found(page, site, "Vucic", "&kind=press") == everything & press
    told = (
        page.locator(".dossier-facet", has_text="Année").locator(".dossier-count").all_inner_texts()
    )
    assert sum(map(int, told)) == len(everything & press)
    page.click(".dossier-facet__clear")
    page.wait_for_url(re.compile(r"\?q=Vucic$"))
    page.go_back()
    settled(page)
    page.wait_for_function(
        "count => document.querySelectorAll('.dossier-search__list .dossier-result').length === count",
        arg=min(10, len(everything & press)),
    )


def test_parts_and_keywords_narrow(page: Page, mixed: tuple[str, Dossier]) -> None:
    site, dossier = mixed
    told = {one.address: one.curation for one in dossier.articles}
    part = {one for one, curation in told.items() if curation.part == "dialogue"}
    tagged = {one for one, curation in told.items() if "KFOR" in curation.tags}
    assert part
    assert tagged
    assert found(page, site, "", "&part=dialogue") == part
    assert found(page, site, "", "&tag=kfor") == tagged
    found(page, site, "")
    facet = page.locator(".dossier-facet", has_text="Partie")
    assert [one.split("\n")[0] for one in facet.locator("label").all_inner_texts()] == [
        "Le nord du Kosovo",
        "Le dialogue et ses pannes",
        "L’Alliance et ses partenaires",
    ]
    page.locator(".dossier-facet", has_text="Mot-clé").get_by_label(re.compile("^KFOR")).check()
    page.wait_for_url(re.compile("tag=kfor"))
    settled(page)
    assert set(addresses(page)) <= tagged


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
    assert page.inner_text(".dossier-search__status").split() == [str(len(articles)), "articles"]
    found(page, site, "Kosovo", "&part=nord-du-kosovo")
    assert not page.locator(".dossier-search__pages").is_visible()


def test_what_a_page_lists_of_articles_is_not_its_own_words(page: Page, site: str) -> None:
    """An article's title stands on the pages of its part, of comparisons, and on the home page."""
    assert found(page, site, "“réaffirme son soutien à la Serbie”")
    assert not page.locator(".dossier-search__pages").is_visible()


def test_two_actors_narrow_and_two_years_widen(page: Page, mixed: tuple[str, Dossier]) -> None:
    site, dossier = mixed
    both = naming(dossier, "jens-stoltenberg") & naming(dossier, "albin-kurti")
    assert found(page, site, "", "&actor=jens-stoltenberg&actor=albin-kurti") == both
    years = {
        one.address
        for one in dossier.articles
        if one.published and one.published.value.year in (2021, 2022)
    }
    assert found(page, site, "", "&year=2021&year=2022") == years


@pytest.mark.parametrize(("sort", "reverse"), [("newest", True), ("oldest", False)])
def test_results_sort_by_date_with_undated_ones_last(
    page: Page, mixed: tuple[str, Dossier], sort: str, reverse: bool
) -> None:
    site, dossier = mixed
    found(page, site, "OTAN")
    page.select_option(".dossier-search__sort", sort)
    page.wait_for_url(re.compile(f"sort={sort}"))
    found(page, site, "OTAN", f"&sort={sort}")
    dates = {
        one.address: one.published.value.date if one.published else "" for one in dossier.articles
    }
    shown = [dates[one] for one in addresses(page)]
    dated = [date for date in shown if date]
    assert shown == sorted(dated, reverse=reverse) + [""] * (len(shown) - len(dated))
    assert len(set(dated)) > 10


def test_the_keyboard_is_enough(page: Page, site: str) -> None:
    page.goto(site + SEEDS["003"])
    page.keyboard.press("/")
    page.keyboard.type("kosovo")
    page.wait_for_selector(".dossier-find__one")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent").startswith("Kosovo")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    assert not page.locator(".dossier-find__out").is_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"recherche/\?q=kosovo"))
    settled(page)
    page.locator("body").click(position={"x": 2, "y": 300})
    page.keyboard.press("s")
    assert page.locator(".dossier-search__input").evaluate("one => one === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".dossier-search__list .dossier-result__title a").nth(1)
    assert second.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("articles/"))


def test_without_javascript_the_page_says_so_and_leads_to_every_article(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.fill(".dossier-find__input", "otan")
    page.press(".dossier-find__input", "Enter")
    assert urlsplit(page.url).path == "/recherche/"
    assert "demande JavaScript" in page.inner_text(".dossier-search__without")
    for name in ("Articles", "Acteurs", "Dates", "Sources"):
        link = page.locator(".dossier-search__without").get_by_role("link", name=name)
        answer = page.request.get(f"{site}recherche/{link.get_attribute('href')}")
        assert answer.ok
    context.close()


def test_on_a_phone_the_glass_opens_the_field_where_it_stands(browser: Browser, site: str) -> None:
    """The field has the focus within the tap, so that the keyboard comes; Enter leads to the page « Recherche »."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(site + SEEDS["003"])
    field = page.locator(".dossier-find__input")
    assert not field.is_visible()
    page.click(".dossier-find__link")
    assert field.evaluate("one => one === document.activeElement")
    page.keyboard.press("Escape")
    assert not field.is_visible()
    assert page.locator(".dossier-find__link").evaluate("one => one === document.activeElement")
    page.keyboard.press("/")
    page.keyboard.type("kfor")
    page.locator(".dossier-find__one", has_text="L’OTAN et l’UE œuvrent").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.press("Enter")
    page.wait_for_selector(".dossier-search__list .dossier-result mark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_on_a_phone_without_scripts_the_glass_leads_to_the_page(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site + SEEDS["003"])
    page.click(".dossier-find__link")
    assert page.inner_text("h1") == "Recherche"
    context.close()


def test_the_browser_folds_words_as_the_index_does(page: Page, site: str) -> None:
    texts = [
        "l’Œuvre de M. Vučić",
        "O.T.A.N. – É.-U., 1 244 « ça »",
        "Đinđić, Şanlıurfa, Łódź",
        "Straße ½ ﬁn",
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


def test_an_articles_words_never_become_markup(page: Page, mixed: tuple[str, Dossier]) -> None:
    site, _ = mixed
    assert found(page, site, "tromblon") == {"zz"}
    shown = page.locator(".dossier-result")
    assert shown.locator(".dossier-result__title").inner_text() == HOSTILE
    assert "<script>alert(2)</script>" in shown.inner_text()
    assert shown.locator("img, b, script").count() == 0
