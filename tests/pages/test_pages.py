"""The pages of a dossier, as Markdown and as the HTML that a host makes of it."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml

from dossier.pages import Page, SiteOptions, write
from dossier.pages.front import KEYS
from dossier.records import Dossier, Fact, Kind, Notice, phrase

OPTIONS = SiteOptions(
    engine="dossier 1",
    written={"index.md": "# Le lac\n\nAvant.\n\n<!-- dossier -->\n\nAprès.\n"},
)


def pages_of(dossier: Dossier) -> dict[str, Page]:
    return {page.uri: page for page in write(dossier, OPTIONS)}


def front_matter(page: Page) -> dict[str, object]:
    return yaml.safe_load(page.markdown.split("---\n")[1])


def as_html(page: Page) -> str:
    _, _, text = (
        page.markdown.rpartition("\n---\n")
        if page.markdown.startswith("---")
        else ("", "", page.markdown)
    )
    return markdown.markdown(text, extensions=["md_in_html", "attr_list", "tables", "toc"])


def visible(page: Page) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", as_html(page))).split())


def test_each_thing_has_its_page(dossier: Dossier) -> None:
    assert set(pages_of(dossier)) == {
        *("index.md", "articles/index.md", "articles/a1.md", "articles/b2.md", "acteurs/index.md"),
        *(
            "acteurs/ligue-du-lac.md",
            "acteurs/mirela-stan.md",
            "acteurs/valdoria.md",
            "acteurs/port-neuf.md",
        ),
        *("dates/index.md", "dates/2022.md", "dates/2022-03.md", "dates/sans-date.md"),
        *(
            "sources/index.md",
            "sources/gazette.md",
            "sigles.md",
            "bibliographie.md",
            "donnees.md",
            "accessibilite.md",
        ),
        "reseau.md",
        *("comparaisons/index.md", "comparaisons/mirela-stan.md", "comparaisons/port-neuf.md"),
    }


def test_only_the_lists_belong_in_a_navigation(dossier: Dossier) -> None:
    listed = {page.uri for page in write(dossier, OPTIONS) if page.listed}
    assert listed == {
        "index.md",
        "articles/index.md",
        "acteurs/index.md",
        "dates/index.md",
        "sources/index.md",
        "comparaisons/index.md",
    }


def test_front_matter_has_fixed_keys_in_a_fixed_order(dossier: Dossier) -> None:
    for uri, page in pages_of(dossier).items():
        if uri != "index.md":
            matter = front_matter(page)
            assert tuple(matter) == KEYS[str(matter["type"])]


def test_each_key_of_front_matter_is_in_the_guide() -> None:
    guide = (Path(__file__).parent.parent.parent / "docs" / "guide" / "front-matter.md").read_text(
        "utf-8"
    )
    for keys in KEYS.values():
        assert all(f"| `{key}` |" in guide for key in keys)


def test_an_inferred_date_shows_its_grounds_and_its_doubt(dossier: Dossier) -> None:
    said = visible(pages_of(dossier)["articles/a1.md"])
    assert re.search(r"4 mars 2022 au plus tôt inféré Preuve «[^»]+» A Friday in 2022", said)
    assert front_matter(pages_of(dossier)["articles/a1.md"])["inferred"] == [
        "date",
        "outlet",
        "language",
    ]


def test_an_undated_article_says_so_and_gives_what_is_known(dossier: Dossier) -> None:
    page = pages_of(dossier)["articles/b2.md"]
    assert "sans date a Tuesday" in visible(page)
    assert front_matter(page)["date"] is None
    assert "Mirela Stan se tait" in visible(pages_of(dossier)["dates/sans-date.md"])


def test_what_was_set_aside_is_shown_with_its_reason_and_kept_from_the_search(
    dossier: Dossier,
) -> None:
    made = as_html(pages_of(dossier)["articles/a1.md"])
    aside = re.search(
        r"<details class=\"dossier-aside\" data-search-exclude[^>]*>.*?</details>", made, re.S
    )
    assert aside
    assert "Lire aussi" in aside[0]
    assert "said by hand" in aside[0]
    assert "Lire aussi" not in made.replace(aside[0], "")


def test_captions_stand_apart_from_the_text(dossier: Dossier) -> None:
    made = as_html(pages_of(dossier)["articles/a1.md"])
    body, captions = made.split('<div class="dossier-captions">')
    assert "PHOTO GAZETTE" in captions
    assert "PHOTO GAZETTE" not in body


def test_the_first_mention_of_each_actor_is_a_link(dossier: Dossier) -> None:
    text = pages_of(dossier)["articles/a1.md"].markdown
    body = text[
        text.index('<div class="dossier-body"') : text.index('<ul class="dossier-previews"')
    ]
    assert body.count("../acteurs/mirela-stan.md") == 1
    assert "dit [Mirela Stan](../acteurs/mirela-stan.md)" in body


def test_items_of_a_list_lose_their_bullets_and_make_one_list(dossier: Dossier) -> None:
    made = as_html(pages_of(dossier)["articles/a1.md"])
    assert re.search(
        r"<ul>\s*<li>\s*(<p>)?<a class=\"dossier-pilcrow\"[^>]+></a>une écluse(</p>)?\s*</li>\s*<li>",
        made,
    )


def test_an_actor_page_quotes_the_sentence_and_names_the_company(dossier: Dossier) -> None:
    said = visible(pages_of(dossier)["acteurs/mirela-stan.md"])
    assert (
        "La Ligue du Lac rouvre vendredi 4 mars ses écluses à Port-Neuf, dit Mirela Stan ." in said
    )
    assert "Dans les mêmes articles Port-Neuf 2 Ligue du Lac 1" in said
    assert "pays ou territoire" in visible(pages_of(dossier)["acteurs/valdoria.md"])


def test_original_addresses_lead_out_without_a_trace(dossier: Dossier) -> None:
    made = html.unescape(as_html(pages_of(dossier)["articles/a1.md"]))
    assert (
        '<a href="https://gazette.example/ecluses?a=1&b=2" rel="noopener noreferrer nofollow">'
        in made
    )


def test_a_reference_brackets_what_is_inferred(dossier: Dossier) -> None:
    said = visible(pages_of(dossier)["articles/a1.md"])
    assert (
        "DOE, Jeanne et POPA, Ion. La Ligue du Lac rouvre ses écluses. [La Gazette du Lac] [en ligne], "
        "[4 mars 2022, au plus tôt]. Disponible à l’adresse : https://gazette.example/ecluses?a=1&b=2."
    ) in said


def test_the_overview_goes_where_the_home_page_asks(dossier: Dossier) -> None:
    said = visible(pages_of(dossier)["index.md"])
    assert said.startswith(
        "Le lac Avant. 2 articles 4 acteurs 1 source 4 mars 2022 période couverte"
    )
    assert said.endswith("Après.")


def test_links_between_pages_lead_to_pages(dossier: Dossier) -> None:
    import posixpath

    made = pages_of(dossier)
    for uri, page in made.items():
        for target in re.findall(r"\]\(([^)]*\.md)\)", page.markdown):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(uri), target)) in made, (
                uri,
                target,
            )


def test_pages_are_the_same_twice(dossier: Dossier) -> None:
    assert write(dossier, OPTIONS) == write(dossier, OPTIONS)


def test_an_empty_dossier_has_pages_too() -> None:
    made = {page.uri for page in write(Dossier((), (), ()), SiteOptions(title="Vide"))}
    assert made == {
        "index.md",
        "articles/index.md",
        "acteurs/index.md",
        "dates/index.md",
        "sources/index.md",
        "sigles.md",
        "donnees.md",
        "accessibilite.md",
    }


def acting(made: str) -> list[tuple[str, str]]:
    """Return the attributes of a page that could act: handlers, and addresses that are scripts."""
    found = []

    class Attributes(HTMLParser):
        def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend((name, value or "") for name, value in attrs)

    Attributes().feed(made)
    led = {"href", "src", "action", "formaction", "data", "srcdoc", "style"}
    return [
        (name, value)
        for name, value in found
        if name.startswith("on") or (name in led and not re.match(r"https?:|[\w./#-]*$", value))
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_that_a_stranger_wrote_becomes_markup(hostile: Dossier, language: str) -> None:
    for page in write(hostile, SiteOptions(language=language)):
        made = as_html(page)
        assert "<script" not in made
        assert acting(made) == [], page.uri
        assert "{{" not in page.markdown
        assert "[a](" not in page.markdown.partition("\n---\n")[2]
        assert re.fullmatch(r"(?:[a-z]+/)?[a-z0-9_-]+\.md", page.uri)


def test_a_heading_of_an_article_names_no_element_of_the_theme(dossier: Dossier) -> None:
    """« {: #__config } » as an intertitle once became the id under which Material looks for its settings."""
    first = dossier.articles[0]
    blocks = tuple(
        replace(block, text="__config")
        if block.verdict.kind in {Kind.HEADING, Kind.TITLE}
        else block
        for block in first.blocks
    )
    article = replace(first, blocks=blocks, title=Fact("__search", "by-hand"))
    made = as_html(pages_of(replace(dossier, articles=(article,)))["articles/a1.md"])
    assert re.search(r'__config<a class="dossier-pilcrow"[^>]*></a></h2>', html.unescape(made))
    ids = {one for one in re.findall(r'\bid="([^"]*)"', made) if not one.startswith("dossier-")}
    assert len(ids) == sum(block.in_text for block in blocks)
    assert all(re.fullmatch(r"p-[0-9a-f]{8}(-2)?", one) for one in ids)


def test_a_file_that_became_no_article_is_listed_with_its_reason(dossier: Dossier) -> None:
    notice = Notice("error", "seeds/vide.txt", None, phrase("The file is empty."))
    own = Notice("warning", "seeds/a1.txt", 1, phrase("Two signs are unreadable."))
    said = visible(pages_of(replace(dossier, notices=(notice, own)))["articles/index.md"])
    assert "Fichiers non repris seeds/vide.txt Le fichier est vide." in said
    assert "unreadable" not in said


def test_a_very_long_paragraph_is_whole_and_quick(dossier: Dossier) -> None:
    first = dossier.articles[0]
    long = "(un mot) " * 20_000
    blocks = tuple(
        replace(block, text=long) if block.verdict.kind == Kind.BODY else block
        for block in first.blocks
    )
    article = replace(first, blocks=blocks, mentions=())
    page = pages_of(replace(dossier, articles=(article,)))["articles/a1.md"]
    assert re.search(r'<p id="p-[0-9a-f]{8}" data-n="\d">&#40;un mot&#41; ', page.markdown)
    assert visible(page).count("(un mot)") == 20_000


def test_a_hostile_title_is_shown_to_the_letter(hostile: Dossier) -> None:
    page = next(page for page in write(hostile, OPTIONS) if page.seed)
    assert (
        "x</title><script>alert(1)</script> {{ config }} [a](javascript:alert(1)) &lt;img"
        in html.unescape(
            re.search(r"<h1[^>]*>(.*?)</h1>", as_html(page), re.S)[1]  # type: ignore[index]
        )
    )
