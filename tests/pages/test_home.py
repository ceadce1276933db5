"""The home page leads to what the dossier has, and to nothing that it has not."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from dossier import pages
from dossier.records import Curation, Fact, Part, Plan

if TYPE_CHECKING:
    from dossier.records import Dossier


def home(dossier: Dossier, options: pages.SiteOptions) -> str:
    return next(page.markdown for page in pages.write(dossier, options) if page.uri == "index.md")


def test_the_home_page_leads_to_search_and_network_where_there_are_such(dossier: Dossier) -> None:
    page = home(dossier, pages.SiteOptions(search=True))
    assert "[Recherche](recherche/index.md)" in page
    assert "[Qui est nommé avec qui](reseau.md)" in page
    bare = home(replace(dossier, co_mentions=()), pages.SiteOptions())
    assert "recherche/index.md" not in bare
    assert "reseau.md" not in bare


def test_titles_in_lists_keep_their_quotation_marks_on_one_line(dossier: Dossier) -> None:
    """« Un tel : « Des mots » » ended with a lone « » » on a phone."""
    first, second = dossier.articles
    title = Fact("Stan : « Un pas »", "first-line")
    page = home(
        replace(dossier, articles=(replace(first, title=title), second)), pages.SiteOptions()
    )
    assert "[Stan\u00a0: «\u202fUn pas\u202f»](" in unescape(page)


def test_a_state_s_outlet_says_so_beside_its_name(dossier: Dossier) -> None:
    sources = tuple(replace(one, ownership="state") for one in dossier.sources)
    said = home(replace(dossier, sources=sources), pages.SiteOptions())
    assert said.count("média d’État") == 1
    assert "média d’État" not in home(dossier, pages.SiteOptions())


def test_what_the_home_page_asks_for_by_a_mark_does_not_stand_there_twice(dossier: Dossier) -> None:
    one, other = dossier.articles
    first = replace(one, curation=Curation(pinned=True, part="lac"))
    whole = replace(dossier, articles=(first, other), plan=Plan((Part("lac", "Le lac"),)))

    def counted(text: str) -> tuple[int, int]:
        said = home(whole, pages.SiteOptions(written={"index.md": text}))
        return said.count("](articles/a1.md)"), said.count("](parties/lac.md)")

    once = counted("# Accueil\n")
    marked = (
        "# Accueil\n\n<!-- dossier: pinned -->\n\n<!-- dossier : parts -->\n\n<!-- dossier -->\n"
    )
    assert counted(marked) == once
    assert counted("# Accueil\n\n<!--dossier-->\n") == once
