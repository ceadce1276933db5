"""What describes an article in lists, feeds and link previews."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages.reading.article import summary
from dossier.records import Kind

if TYPE_CHECKING:
    from dossier.records import Article, Block, Dossier


def with_first(article: Article, first: Block) -> Article:
    """Put a paragraph before the others; offsets do not matter here."""
    return replace(article, blocks=(first, *article.blocks))


def test_what_a_page_left_above_its_text_does_not_describe_it(dossier: Dossier) -> None:
    article = dossier.articles[0]
    lead = next(block for block in article.blocks if block.verdict.kind is Kind.LEAD)
    place = replace(lead, text="Accueil > Lacs")
    assert summary(with_first(article, place)) == lead.text
    doubted = replace(
        lead,
        text="Accueil > Lacs > Rivières > Écluses > Tous nos articles sur les écluses du pays",
        verdict=replace(lead.verdict, confidence=0.05),
    )
    assert summary(with_first(article, doubted)) == lead.text


def test_a_short_text_describes_itself(dossier: Dossier) -> None:
    assert summary(dossier.articles[1]) == "Mirela Stan n’a rien dit mardi à Port-Neuf."
    assert summary(replace(dossier.articles[1], blocks=())) == ""
