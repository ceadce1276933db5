"""Articles in parts and in the curator's order, keywords, notes, acronyms."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import markdown
import pytest

from dossier.pages import SiteOptions, write
from dossier.pages.lists import ways
from dossier.records import Curation, Dossier, Fact, Note, Part, PartialDate, Plan, Term

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = Plan(parts=(Part("rive", "La rive", "Un mot.\n\nDeux."), Part("lac", "Le lac")))


def curated(dossier: Dossier, plan: Plan = PARTS, **chosen: Curation) -> Dossier:
    """Give the articles a1 and b2 their curation, and the dossier its plan."""
    articles = tuple(
        replace(one, curation=chosen.get(one.id, Curation())) for one in dossier.articles
    )
    return replace(dossier, articles=articles, plan=plan)


def pages_of(dossier: Dossier, **options: object) -> Mapping[str, str]:
    return {
        page.uri: page.markdown
        for page in write(dossier, SiteOptions(**options))  # type: ignore[arg-type]
    }


def shown(page: str) -> str:
    """Return a page's HTML as Python-Markdown makes it, entities read."""
    text = page.split("---\n", 2)[-1]
    return unescape(markdown.markdown(text, extensions=["md_in_html", "attr_list", "tables"]))


def titles(page: str) -> list[str]:
    """Return the articles that a page lists, in order, by the file of their page."""
    return re.findall(r'dossier-entry__title"[^>]*>\[[^\]]*\]\((?:[^)]*/)?(\w+)\.md\)', page)


def standing(page: str) -> Mapping[str, list[str]]:
    """Return the articles of a page's list in each order that stands there, the one shown last, by the order's id."""
    pieces = re.split(r'<div class="dossier-order(?: dossier-order--own)?" id="', page)[1:]
    return {piece.partition('"')[0]: titles(piece) for piece in pieces}


def test_a_dossier_without_a_plan_has_one_list_and_no_switch(dossier: Dossier) -> None:
    pages = pages_of(dossier)
    assert not [uri for uri in pages if uri.startswith(("listes/", "parties/", "mots-cles/"))]
    assert "dossier-orders" not in pages["articles/index.md"]


def test_each_order_of_a_short_list_stands_on_its_page_and_links_to_the_others(
    dossier: Dossier,
) -> None:
    made = curated(dossier, a1=Curation(part="lac"), b2=Curation(part="rive", pinned=True))
    pages = pages_of(made)
    assert standing(pages["articles/index.md"]) == {
        "dossier-par-partie": ["b2", "a1"],
        "dossier-ordre-du-documentaliste": ["b2", "a1"],
        "dossier-par-date": ["a1", "b2"],
    }
    assert not [uri for uri in pages if uri.startswith("listes/")]
    said = shown(pages["articles/index.md"])
    by_part, by_hand, by_date = said.split('<div class="dossier-order')[1:]
    assert '<strong aria-current="true">Par partie</strong>' in by_part
    assert '<a href="#dossier-par-date">Par date</a>' in by_part
    assert '<a href="#dossier-par-date">Par date</a>' in by_hand
    assert '<strong aria-current="true">Par date</strong>' in by_date
    assert '<a href="#dossier-ordre-du-documentaliste">' in by_date


def test_each_order_of_a_longer_list_has_a_page_and_links_to_the_others(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "HERE", 1)
    made = curated(dossier, a1=Curation(part="lac"), b2=Curation(part="rive", pinned=True))
    pages = pages_of(made)
    assert titles(pages["articles/index.md"]) == ["a1", "b2"]
    assert titles(pages["listes/par-partie.md"]) == ["b2", "a1"]
    assert titles(pages["listes/ordre-du-documentaliste.md"]) == ["b2", "a1"]
    said = shown(pages["listes/par-partie.md"])
    assert '<strong aria-current="page">Par partie</strong>' in said
    assert '<a href="../articles/index.md">Par date</a>' in said
    # an address from the time when the list was short leads to the ways to its orders
    assert '<li id="dossier-par-partie">' in shown(pages["articles/index.md"])


def test_the_list_of_articles_stands_in_the_order_asked_for(dossier: Dossier) -> None:
    made = curated(
        dossier, replace(PARTS, listing="curator"), b2=Curation(pinned=True), a1=Curation()
    )
    pages = pages_of(made)
    found = standing(pages["articles/index.md"])
    assert list(found)[-1] == "dossier-ordre-du-documentaliste"
    assert found["dossier-ordre-du-documentaliste"] == ["b2", "a1"]
    assert found["dossier-par-date"] == ["a1", "b2"]
    assert standing(pages["acteurs/port-neuf.md"])["dossier-ordre-du-documentaliste"] == [
        "b2",
        "a1",
    ]


def test_an_order_that_changes_nothing_is_not_offered(dossier: Dossier) -> None:
    newest_first = curated(dossier, a1=Curation(pinned=True), b2=Curation())
    assert "dossier-orders" not in pages_of(newest_first)["acteurs/port-neuf.md"]
    oldest_first = curated(dossier, a1=Curation(), b2=Curation(pinned=True))
    assert "dossier-orders" in pages_of(oldest_first)["acteurs/port-neuf.md"]


def test_articles_of_one_part_are_listed_in_its_order_too(dossier: Dossier) -> None:
    """The part's own page goes by the curator's order, which is from the oldest where nothing is numbered."""
    older, other = dossier.articles
    newer = replace(other, published=Fact(PartialDate("2023-01-01"), "by-hand"))
    made = curated(replace(dossier, articles=(older, newer)), a1=Curation(part="rive"), b2=Curation(part="rive"))  # fmt: skip
    by_part = replace(made, plan=replace(PARTS, listing="part"))
    for told, stands in ((made, "dossier-par-date"), (by_part, "dossier-ordre-du-documentaliste")):
        found = standing(pages_of(told)["acteurs/port-neuf.md"])
        assert list(found)[-1] == stands
        assert len(found) == 2


def test_the_home_page_leads_to_all_articles_in_every_order(dossier: Dossier) -> None:
    made = curated(dossier, a1=Curation(part="lac"), b2=Curation(part="rive", pinned=True))
    home = shown(pages_of(made, written={"index.md": "# Accueil\n"})["index.md"])
    assert '<a href="articles/index.md">Tous les articles</a>' in home
    assert '<a href="articles/index.md#dossier-par-partie">Par partie</a>' in home


def test_an_order_that_the_dossier_has_not_falls_back_on_dates(dossier: Dossier) -> None:
    pages = pages_of(replace(dossier, plan=Plan(listing="part")))
    assert titles(pages["articles/index.md"]) == ["a1", "b2"]


def test_a_part_has_a_page_with_its_introduction_and_its_neighbours(dossier: Dossier) -> None:
    pages = pages_of(curated(dossier, a1=Curation(part="rive")))
    said = shown(pages["parties/rive.md"])
    assert "Un mot.</p>" in said
    assert "Deux.</p>" in said
    assert titles(pages["parties/rive.md"]) == ["a1"]
    assert '<a href="lac.md">Le lac</a>' in said
    assert titles(pages["parties/index.md"]) == ["b2"]


def test_the_home_page_says_what_to_read_first_and_names_the_parts(dossier: Dossier) -> None:
    made = curated(dossier, b2=Curation(pinned=True, summary="Mirela Stan ne dit rien."))
    home = shown(pages_of(made, written={"index.md": "# Accueil\n"})["index.md"])
    first = home.index("À lire d’abord")
    assert first < home.index("Mirela Stan ne dit rien.") < home.index("Parties")
    assert '<a href="parties/rive.md">La rive</a>' in home


def test_keywords_lead_to_their_articles(dossier: Dossier) -> None:
    made = curated(dossier, a1=Curation(tags=("Écluses", "Lac")), b2=Curation(tags=("écluses",)))
    pages = pages_of(made)
    assert titles(pages["mots-cles/ecluses.md"]) == ["a1", "b2"]
    assert titles(pages["mots-cles/lac.md"]) == ["a1"]
    assert "../mots-cles/ecluses.md" in pages["articles/b2.md"]


def test_a_summary_is_marked_as_the_dossiers_and_is_the_description(dossier: Dossier) -> None:
    made = curated(dossier, a1=Curation(summary="Les écluses rouvrent [@b2]."))
    page = pages_of(made)["articles/a1.md"]
    assert "\ndescription: Les écluses rouvrent.\n" in page
    said = shown(page)
    assert "<strong>Résumé du dossier</strong> Les écluses rouvrent" in said
    assert said.index("Résumé du dossier") < said.index("dossier-body")


def test_notes_are_signed_and_stand_below_their_paragraph(dossier: Dossier) -> None:
    notes = (
        Note("À vérifier.", "A. B.", PartialDate("2026-11-22"), "remercie", 4),
        Note("Dans le titre.", words="rouvre", block=0),
        Note("Nulle part.", words="absent"),
    )
    made = curated(dossier, replace(PARTS, curator="C. D."), a1=Curation(notes=notes))
    said = shown(pages_of(made)["articles/a1.md"])
    body = said[said.index("dossier-body") :]
    paragraph, remark = body.index("Merci"), body.index("À vérifier.")
    assert paragraph < remark < body.index("une écluse")
    assert "«\u202fremercie\u202f»" in body
    assert "A. B., 22 novembre 2026" in body
    assert "Dans le titre." in body
    assert "C. D." in body
    assert "Nulle part." not in said


def test_a_note_is_no_part_of_what_is_searched_or_counted(dossier: Dossier) -> None:
    made = curated(dossier, a1=Curation(notes=(Note("Mot introuvable.", block=4),)))
    assert "Mot introuvable" not in made.articles[0].text
    aside = re.findall(r"<aside[^>]*>\n<p[^>]*>.*Mot introuvable", pages_of(made)["articles/a1.md"])
    assert len(aside) == 1
    assert "data-search-exclude" in aside[0]


def test_an_excluded_article_has_no_page_and_is_named_somewhere(dossier: Dossier) -> None:
    out = replace(dossier.articles[1], curation=Curation(excluded="Doublon."))
    made = replace(dossier, articles=dossier.articles[:1], excluded=(out,))
    pages = pages_of(made)
    assert "articles/b2.md" not in pages
    assert "Doublon." in pages["articles/index.md"]
    elsewhere = {"m.md": "<!-- dossier: excluded -->\n"}
    assert "Doublon." not in pages_of(made, written=elsewhere)["articles/index.md"]


LDL = Term("LDL", "Ligue du Lac", "Fondée en 1904.", "ligue-du-lac", curated=True, articles=1)


def test_an_acronym_is_explained_once_in_the_text_below_it_and_in_the_table(
    dossier: Dossier,
) -> None:
    first = dossier.articles[0]
    blocks = tuple(
        replace(block, text=f"{block.text} La LDL encore.") if "LDL" in block.text else block
        for block in first.blocks
    )
    made = replace(
        dossier,
        articles=(replace(first, blocks=blocks), dossier.articles[1]),
        plan=Plan(terms=(LDL,)),
    )
    pages = pages_of(made)
    said = shown(pages["articles/a1.md"])
    assert said.count('<abbr title="Ligue du Lac">') == 1
    assert "<dd>Ligue du Lac</dd>" in said
    assert "../sigles.md#dossier-acronym-ldl" in pages["articles/a1.md"]
    assert "<abbr" not in pages["articles/b2.md"]
    table = shown(pages["sigles.md"])
    assert 'id="dossier-acronym-ldl"' in table
    assert "Fondée en 1904." in table
    assert "1\u00a0article" in table


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_a_curator_writes_becomes_no_markup(dossier: Dossier, language: str) -> None:
    bad = "<script>alert(1)</script> {{ x }} [a](javascript:alert(1)) \"'` ![i](http://t.example/i)"
    curation = Curation(
        pinned=True, part="x", tags=(bad,), summary=bad, notes=(Note(bad, bad, None, bad, 4),)
    )
    plan = Plan((Part("x", bad, bad),), curator=bad, terms=(replace(LDL, meaning=bad, note=bad),))
    made = curated(dossier, plan, a1=curation)
    out = replace(dossier.articles[1], curation=Curation(excluded=bad))
    for uri, page in pages_of(replace(made, excluded=(out,)), language=language).items():
        body = page.partition("\n---\n")[2] or page
        html = markdown.markdown(body, extensions=["md_in_html", "attr_list", "tables"])
        assert "<script" not in html, uri
        assert "<img" not in html, uri
        assert 'href="javascript' not in html, uri
        assert "{{" not in page, uri
