"""The evidence beside a fact, the cards of actors, and what goes with copied words."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import SiteOptions, write
from dossier.pages.reading.cite import credit
from dossier.pages.reading.facts import rows
from dossier.pages.reading.grounds import put_aside
from dossier.pages.reading.previews import previews
from dossier.pages.site import Site
from dossier.records import Fact, Role, Where
from tests.pages.test_pages import as_html

if TYPE_CHECKING:
    from dossier.records import Dossier

OPTIONS = SiteOptions(language="fr")


def page(dossier: Dossier, uri: str = "articles/a1.md") -> str:
    return as_html(next(one for one in write(dossier, OPTIONS) if one.uri == uri))


def evidence(made: str, row: str) -> str:
    found = re.search(
        rf'dossier-fact--{row}\b.*?<details class="dossier-why"(.*?)</details>', made, re.S
    )
    assert found
    return found[1]


def test_evidence_leads_to_the_passage_that_it_was_read_from(dossier: Dossier) -> None:
    made = page(dossier)
    target = re.search(r'href="#([^"]+)">ligne', evidence(made, "published"))
    assert target
    assert f'id="{target[1]}"' in made


def test_evidence_in_a_line_set_aside_leads_there(dossier: Dossier) -> None:
    first = dossier.articles[0]
    aside = next(at for at, block in enumerate(first.blocks) if not block.verdict.keep)
    block = first.blocks[aside]
    stated = Fact(("Jeanne Doe",), "byline", Where(aside, block.start, block.end))
    made = page(replace(dossier, articles=(replace(first, authors=stated),)))
    assert f'href="#dossier-aside-{aside}"' in evidence(made, "authors")
    assert f'<li id="dossier-aside-{aside}">' in made


def test_every_known_fact_has_its_evidence_and_an_unknown_one_its_clues(dossier: Dossier) -> None:
    for uri in ("articles/a1.md", "articles/b2.md"):
        for row in re.findall(
            r'<div class="dossier-fact ([^"]*)">(.*?)</div>', page(dossier, uri), re.S
        ):
            told = "dossier-why" in row[1]
            assert told != ("--unknown" in row[0] or "--length" in row[0]), row


def test_the_archived_copy_stands_beside_the_original(dossier: Dossier) -> None:
    kept = Fact("https://archive.example/2022/x", "curator")
    made = page(replace(dossier, articles=(replace(dossier.articles[0], archive=kept),)))
    assert 'href="https://gazette.example/ecluses?a=1&b=2"' in html.unescape(made)
    assert re.search(
        r'Copie archivée.*?href="https://archive.example/2022/x"', html.unescape(made), re.S
    )


def test_a_card_says_kind_function_and_spread(dossier: Dossier) -> None:
    first, second = dossier.articles
    roles = (Role("mirela-stan", "présidente  du lac", 2, 0, 5),)
    site = Site(replace(dossier, articles=(replace(first, roles=roles), second)), OPTIONS)
    (card,) = previews([site.actors["mirela-stan"]], site)
    assert (card.label, card.about, card.spread) == (
        "personne",
        "présidente du lac",
        "2\xa0articles",
    )


def test_the_curators_note_goes_before_the_function_found(dossier: Dossier) -> None:
    site = Site(dossier, OPTIONS)
    actor = replace(site.actors["mirela-stan"], note="Maire depuis 2020.")
    assert previews([actor], site)[0].about == "Maire depuis 2020."


def test_copied_words_go_with_authors_title_source_and_date(dossier: Dossier) -> None:
    dated, undated = dossier.articles
    site = Site(dossier, OPTIONS)
    assert credit(dated, site) == (
        "Jeanne Doe et Ion Popa, «\u202fLa Ligue du Lac rouvre ses écluses\u202f», "
        "[La Gazette du Lac], [4 mars 2022, au plus tôt]"
    )
    assert credit(undated, site).endswith(
        "[source inconnue], [s.\u00a0d.], [traduit par une machine]"
    )


def test_copied_words_name_their_paragraph_and_what_a_machine_made(dossier: Dossier) -> None:
    _, undated = dossier.articles
    own = replace(undated, flags=(replace(undated.flags[0], inferred=False),))
    site = Site(replace(dossier, articles=(own,)), OPTIONS)
    numbered = [(at, one.number) for at, one in site.paragraphs[own.id].items()]
    at, number = next((at, number) for at, number in numbered if number)
    assert credit(own, site, at).endswith(f"[s.\u00a0d.], traduit par une machine, §\u00a0{number}")
    dropped = next(at for at, block in enumerate(own.blocks) if at not in dict(numbered))
    assert credit(own, site, dropped) == credit(own, site)


def test_the_length_says_how_many_lines_were_set_aside(dossier: Dossier) -> None:
    site = Site(dossier, OPTIONS)
    for article in dossier.articles:
        count = len(put_aside(article))
        (length,) = [row for row in rows(article, site) if row.name == "length"]
        said = [value.text for value in length.values if value.anchor]
        plural = "lignes mises" if count > 1 else "ligne mise"
        assert said == ([f"{count}\u00a0{plural} de côté"] if count else [])
        text = page(dossier, f"articles/{article.id}.md")
        assert (
            text.count('href="#dossier-aside"') == text.count('id="dossier-aside"') == bool(count)
        )
