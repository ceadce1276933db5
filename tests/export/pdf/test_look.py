"""Colour, emblem, face and size of letters, in the finished file."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from dossier.export import pdf
from dossier.export.briefing.look import Look
from dossier.export.pdf import singles
from dossier.records import DossierError, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier

EMBLEM = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#0a0"/></svg>'
OPTIONS = pdf.BriefingOptions("Le pont du lac")


def colours(content: bytes, page: int = 0) -> set[tuple[int, ...]]:
    """Return the colours of a page, as drawn at a coarse size."""
    document = pypdfium2.PdfDocument(content)
    try:
        drawn = document[page].render(scale=0.5).to_pil().convert("RGB")
        return {colour for _, colour in drawn.getcolors(1 << 20) or ()}
    finally:
        document.close()


def test_colour_and_emblem_are_on_the_cover(lake: Dossier) -> None:
    usual = pdf.write(lake, OPTIONS)[0]
    look = Look(accent="#7a1f1f", logo=EMBLEM, logo_kind="svg")
    made = pdf.write(lake, replace(OPTIONS, look=look))[0]
    assert (0x1F, 0x3A, 0x5F) in colours(usual)
    assert {(0x7A, 0x1F, 0x1F), (0, 0xAA, 0)} <= colours(made)
    assert (0x1F, 0x3A, 0x5F) not in colours(made)


def test_large_print_is_larger_and_loses_nothing(lake: Dossier) -> None:
    def sizes(content: bytes) -> set[float]:
        with pikepdf.open(io.BytesIO(content)) as file:
            return {
                round(float(operands[1]), 1)
                for page in file.pages
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "Tf"
            }

    large = pdf.write(lake, replace(OPTIONS, look=Look(size="large")))[0]
    assert 10.8 in sizes(pdf.write(lake, OPTIONS)[0])
    assert min(sizes(large)) > 11
    assert 14.0 in sizes(large)


def test_another_face_sets_the_text_and_an_unknown_one_is_refused(lake: Dossier) -> None:
    made = pdf.write(lake, replace(OPTIONS, look=Look(font="New Computer Modern")))[0]
    with pikepdf.open(io.BytesIO(made)) as file:
        assert "NewComputerModern" in str([page.get("/Resources") for page in file.pages]) or any(
            "NewCM" in str(one.get("/BaseFont"))
            for one in file.objects
            if isinstance(one, pikepdf.Dictionary)
        )
    with pytest.raises(DossierError, match="« Papyrus » is not there"):
        pdf.write(lake, replace(OPTIONS, look=Look(font="Papyrus")))


def test_an_article_alone_has_its_own_title_and_no_lists(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    made = singles.write(lake, "002_inferred", OPTIONS).pdf
    said = pages(made)
    assert len(said) == 1
    assert "Vendredi, jour de marché" in said[0]
    assert "Index" not in said[0]
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.open_metadata()["dc:title"] == "Vendredi, jour de marché"


def test_ordinals_are_raised_and_words_of_one_capital_are_not(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    """Raised letters are smaller than the line's, or glyphs of their own; the text stays the same."""
    said = "Le XXe siècle, le 1er mai, la 2e fois. Ce 21st day, Les Ve."
    one = article("o", [(Kind.TITLE, "Ordinaux"), (Kind.BODY, said)])
    document = pypdfium2.PdfDocument(pdf.write(dossier([one]), OPTIONS)[0])
    try:
        words = document[3].get_textpage()
        text = words.get_text_range()
        begin = text.index("Le XXe")
        low = {}
        for at, letter in enumerate(text[begin : begin + len(said)], begin):
            low[at - begin] = (letter, words.get_charbox(at)[1])
    finally:
        document.close()
    base = low[0][1]
    raised = "".join(
        letter for letter, bottom in low.values() if bottom > base + 1.5 and letter.isalpha()
    )
    assert raised == "eereste"


def test_an_unknown_paper_is_refused_by_name(lake: Dossier) -> None:
    with pytest.raises(DossierError, match="a4, us-letter"):
        pdf.write(lake, pdf.BriefingOptions("T", look=Look(paper="a3")))
