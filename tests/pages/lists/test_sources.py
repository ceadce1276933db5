"""Pages of sources: in whose hands an outlet is, its share of the dossier, what was translated."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from dossier import pages
from dossier.records import Fact, Note, PartialDate
from dossier.wording import share

if TYPE_CHECKING:
    from dossier.records import Dossier, Source

FRENCH = pages.SiteOptions()


def written(dossier: Dossier, **facts: object) -> tuple[str, str]:
    """Return the list of sources and the page of the first, whose facts are changed."""
    changed: Source = replace(dossier.sources[0], **facts)  # type: ignore[arg-type]
    articles = tuple(
        replace(one, source=replace(one.source, value=changed)) if one.source else one
        for one in dossier.articles
    )
    made = replace(dossier, sources=(changed, *dossier.sources[1:]), articles=articles)
    found = {page.uri: unescape(page.markdown) for page in pages.write(made, FRENCH)}
    return found["sources/index.md"], found[f"sources/{changed.id}.md"]


def test_a_reader_sees_in_the_list_which_outlet_is_a_state_s(dossier: Dossier) -> None:
    listed, own = written(dossier, ownership="state", owner="République du Lac")
    assert "média d’État" in listed
    assert "République du Lac" in listed
    assert "média d’État" in own


def test_an_outlet_that_nobody_described_says_so(dossier: Dossier) -> None:
    listed, _ = written(dossier)
    assert ">non renseigné</td>" in listed


def test_the_curators_note_is_signed(dossier: Dossier) -> None:
    note = Note("Lue par tous.", by="M. Perrin", on=PartialDate("2024-03-01"))
    assert "M. Perrin, 1er mars 2024" in written(dossier, note=note)[1]


def test_its_share_of_the_dossier_is_said(dossier: Dossier) -> None:
    assert "1 article, 50\u202f% du dossier" in written(dossier)[1]


def test_what_a_machine_translated_is_listed_apart(dossier: Dossier) -> None:
    first, second = dossier.articles
    flagged = replace(first, flags=(Fact("machine-translated", "notice"),))
    assert "Traduits par une machine" not in written(dossier)[1]
    assert "Traduits par une machine" in written(replace(dossier, articles=(flagged, second)))[1]


def test_a_share_under_one_percent_is_not_none() -> None:
    assert [share(*pair, "fr") for pair in ((0, 9), (1, 1000), (1, 2))] == [
        "0\u202f%",
        "< 1\u202f%",
        "50\u202f%",
    ]
    assert share(0, 0, "en") == "0%"


def test_a_state_s_institution_is_called_no_outlet(dossier: Dossier) -> None:
    """A prefecture's own page is the state's word; « média d’État » is what RT is."""
    gazette = replace(dossier.sources[0], ownership="state", kind="institution")
    first, *others = dossier.articles
    told = replace(first, source=Fact(gazette, "curator"))
    whole = replace(dossier, sources=(gazette, *dossier.sources[1:]), articles=(told, *others))
    made = {page.uri: page.markdown for page in pages.write(whole, pages.SiteOptions())}
    for uri in ("sources/index.md", "sources/gazette.md", "articles/a1.md", "articles/index.md"):
        assert "institution de l’État" in made[uri]
        assert "média d’État" not in made[uri]


def test_a_source_leads_to_the_actors_whom_it_alone_names(dossier: Dossier) -> None:
    def gazette(whole: Dossier) -> str:
        made = {page.uri: page.markdown for page in pages.write(whole, pages.SiteOptions())}
        return unescape(made["sources/gazette.md"])

    link = '<a href="../../acteurs/?by=gazette">Acteurs que cette source est seule à nommer</a>'
    assert f'{link} <span class="dossier-count">2</span>' in gazette(dossier)
    assert link not in gazette(replace(dossier, articles=dossier.articles[:1]))
