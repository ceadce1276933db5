"""The briefing as a reader's PDF program sees it."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from dossier.export import pdf
from dossier.records import Curation, DossierError, Fact, Kind, Note, PartialDate, Plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

OPTIONS = pdf.BriefingOptions("Le pont du lac", subtitle="Revue", authors=("Cellule de veille",))


@pytest.fixture(scope="module")
def printed(lake: Dossier) -> bytes:
    return pdf.write(lake, OPTIONS)[0]


def test_the_cover_says_what_when_and_how_much(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    cover = pages(printed)[0]
    for said in (
        "Le pont du lac",
        "Revue",
        "du 1er\xa0mai 2021 au 20\xa0septembre 2024",
        "3\xa0articles",
        "Cellule",
    ):
        assert said in cover
    assert "1\xa0sans date" in cover
    assert "1er\xa0octobre 2024" in cover


def test_the_contents_give_the_page_on_which_each_article_begins(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(printed)
    contents = text[1]
    for title in ("La Roumanie rouvre le pont du lac", "Vendredi, jour de marché", "Sans jour"):
        page = next(number for number, said in enumerate(text[3:], 4) if title in said)
        after = contents.split(title, 1)[1]
        assert next(word for word in after.split() if word.isdigit()) == str(page)


def test_every_page_but_the_cover_names_its_article_and_its_number(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(printed)
    total = len(text)
    assert f"1/{total}" not in text[0]
    for number, said in enumerate(text[1:], 2):
        assert f"{number}/{total}" in said
    assert text[4].startswith("Le pont du lac Vendredi, jour de marché")


def test_the_kept_text_is_there_in_order_and_the_rest_is_not(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(printed)[3]
    order = [
        "Après trois ans",
        "Nous avons attendu",
        "Un chantier",
        "pont nord",
        "pont sud",
        "appartient à tous",
        "Passages",
    ]
    places = [text.index(said) for said in order]
    assert places == sorted(places)
    assert "Partager" not in text
    assert "recette" not in text
    assert "2\xa0lignes étrangères à l’article ont été mises de côté" in text


def test_captions_stand_apart_after_the_text(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(printed)[3]
    assert (
        text.index("Passages") < text.index("Légendes des photos") < text.index("near the bridge")
    )


def test_french_spacing_is_set(printed: bytes, pages: Callable[[bytes], list[str]]) -> None:
    text = pages(printed)[3]
    assert "«\u202fNous avons attendu 1\u202f000 jours\u202f»" in text
    assert "longtemps\u202f?" in text
    assert "rouvert\xa0: voici" in text
    assert "20\u202f%" in text
    assert "L’ONU n’a pas" in text


def test_dates_say_how_they_are_known(printed: bytes, pages: Callable[[bytes], list[str]]) -> None:
    text = pages(printed)
    assert "1er\xa0mai 2021, mis à jour le 18\xa0mai 2021 à 13\xa0h\xa052" in text[3]
    assert "20\xa0septembre 2024, au plus tôt (inféré)" in text[4]
    assert "Seul vendredi 20\xa0septembre avant la clôture." in text[4]
    assert "sans date" in text[5]
    assert "un certain mardi" in text[5]
    assert "pas avant l’an 2022" in text[5]


def test_flags_notes_and_sources_are_shown(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(printed)
    assert "Traduction automatique" in text[5]
    said = " ".join(text[3].split())
    assert "À comparer avec la dépêche du lendemain. (A. B., 1er octobre 2024)" in said
    assert "Le Courrier du lac (presse, Roumanie), inféré" in text[3]
    sources = next(said for said in text[6:] if said.startswith("Le pont du lac Sources"))
    assert "courrier.example" in sources
    assert "Source inconnue" in sources


def test_summary_and_notes_on_paragraphs_are_printed_apart_from_the_text(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    first = lake.articles[0]
    chosen = Curation(
        summary="Le pont rouvre.", notes=(Note("À vérifier.", words="le pont", block=1),)
    )
    made = replace(lake, articles=(replace(first, curation=chosen), *lake.articles[1:]))
    said = " ".join(pages(pdf.write(made, OPTIONS)[0])[3].split())
    assert "Résumé du dossier Le pont rouvre." in said
    assert "Note du documentaliste sur « le pont » À vérifier." in said


def test_articles_stand_in_the_curators_order_where_the_plan_says_so(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    last = lake.articles[-1]
    pinned = replace(last, curation=Curation(pinned=True))
    made = replace(lake, articles=(*lake.articles[:-1], pinned), plan=Plan(listing="curator"))
    text = pages(pdf.write(made, OPTIONS)[0])
    assert "Sans jour" in text[3]
    assert "Sans jour" not in text[5]


def test_the_index_gives_every_page_on_which_an_actor_is_named(
    printed: bytes, pages: Callable[[bytes], list[str]]
) -> None:
    index = next(said for said in pages(printed)[6:] if "Index des acteurs" in said)
    assert "Kovačević, Ana, 3, 4" in index
    assert "Nations unies, voir ONU" in index
    assert "ONU (Nations unies), 3, 4, 5" in index
    assert "Roumanie, 3, 4" in index
    assert "Pays et territoires" in index


def test_bookmarks_title_author_language_and_tags_are_in_the_file(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as file:
        with file.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
        assert titles[:5] == [
            "Sommaire",
            "En bref",
            "La Roumanie rouvre le pont du lac",
            "Vendredi, jour de marché",
            "Sans jour",
        ]
        assert titles[5:] == [
            "Bibliographie",
            "Sources",
            "Index des acteurs",
            "Comment lire ce dossier",
        ]
        assert str(file.Root.Lang) == "fr"
        assert file.Root.MarkInfo.Marked
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as about:
            assert about["dc:title"] == "Le pont du lac"
            assert about["dc:creator"] == ["Cellule de veille"]
            assert about["pdfuaid:part"] == "1"
            assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
            assert about["xmp:CreateDate"].startswith("2024-10-01")


def test_all_fonts_are_embedded_and_none_comes_from_the_machine(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as file:
        names = {
            str(one.BaseFont)
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
        }
    assert names
    assert all("Libertinus" in name or "DejaVu" in name for name in names)


def test_the_same_dossier_gives_the_same_bytes(lake: Dossier, printed: bytes) -> None:
    assert pdf.write(lake, OPTIONS)[0] == printed


def test_an_english_dossier_speaks_english(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    text = pages(pdf.write(lake, pdf.BriefingOptions("The bridge", language="en"))[0])
    assert "Contents" in text[1]
    assert "1\xa0May 2021, updated on 18\xa0May 2021 at 13:52" in text[3]
    assert "inferred" in text[4]


def test_what_no_font_draws_is_a_box_and_a_notice(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    content, notices = pdf.write(lake, OPTIONS)
    assert "On a parlé mardi □ de l’avenir." in pages(content)[5]
    assert [notice.path for notice in notices] == ["seeds/003_undated.txt"]
    assert "U+13000 EGYPTIAN HIEROGLYPH A001" in str(notices[0].message)


def test_an_empty_dossier_is_still_a_file(
    dossier: Callable[..., Dossier], pages: Callable[[bytes], list[str]]
) -> None:
    content, notices = pdf.write(dossier([]), OPTIONS)
    assert "0\xa0articles" in pages(content)[0]
    assert notices == ()


def test_an_article_without_anything_says_so(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    content, _ = pdf.write(dossier([article("seul", [])]), OPTIONS)
    text = pages(content)[3]
    assert "Sans titre (seul)" in text
    assert "Aucun texte de cet article n’est donné ici." in text


def test_creation_time_may_be_given(lake: Dossier) -> None:
    content, _ = pdf.write(lake, pdf.BriefingOptions("T", created=1_600_000_000))
    with pikepdf.open(io.BytesIO(content)) as file, file.open_metadata() as about:
        assert about["xmp:CreateDate"].startswith("2020-09-13")


def test_the_latest_article_dates_a_dossier_that_is_not_closed(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    made = article("001", [(Kind.TITLE, "A")], published=Fact(PartialDate("2019-03"), "x"))
    content, _ = pdf.write(type(dossier([]))((made,), (), ()), OPTIONS)
    with pikepdf.open(io.BytesIO(content)) as file, file.open_metadata() as about:
        assert about["xmp:CreateDate"].startswith("2019-03-01")


def test_without_typst_the_message_says_what_to_install(
    lake: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(DossierError, match=r"pip install 'mkdocs-dossier\[pdf\]'"):
        pdf.write(lake, OPTIONS)


def test_without_a_pdf_reader_a_notice_says_that_nothing_was_checked(
    lake: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    _, notices = pdf.write(lake, OPTIONS)
    assert any("not read back" in str(notice.message) for notice in notices)


def test_no_page_holds_small_print_alone(
    article: Callable[..., Article],
    dossier: Callable[..., Dossier],
    pages: Callable[[bytes], list[str]],
) -> None:
    """Twenty articles, each a line longer than the one before, so that each way of ending a page occurs."""
    articles = []
    for length in range(20):
        body = [
            (
                Kind.BODY,
                "Une phrase de remplissage qui tient la ligne entière du texte courant. " * 6,
            )
        ] * 7
        last = (Kind.BODY, "Le dernier alinéa compte. " * (4 * length))
        lines = [(Kind.TITLE, f"Titre {length}"), *body, last, (Kind.CAPTION, "Vue du lac.")]
        articles.append(article(f"{length:03}", lines))
    feet = [
        said for said in pages(pdf.write(dossier(articles), OPTIONS)[0]) if "Fichier seeds/" in said
    ]
    assert len(feet) == 20
    for said in feet:
        assert "Légendes des photos" in said
        assert "remplissage" in said or "dernier alinéa" in said
