"""The finished file, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.export import pdf
from dossier.export.pdf import check
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article, Dossier


def test_a_lost_paragraph_fails_the_export_and_is_named(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    short = dossier([article("001", [(Kind.TITLE, "T"), (Kind.BODY, "Un début.")])])
    long = dossier(
        [
            article(
                "001",
                [(Kind.TITLE, "T"), (Kind.BODY, "Un début."), (Kind.BODY, "Une suite perdue.")],
            )
        ]
    )
    content, _ = pdf.write(short, pdf.BriefingOptions("T"))
    with pytest.raises(check.IncompletePdfError, match=r"seeds/001\.txt: « Une suite perdue\. »"):
        check.verify(content, long, frozenset())


def test_paragraphs_out_of_order_fail_the_export(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    lines = [(Kind.BODY, "Premier alinéa."), (Kind.BODY, "Second alinéa.")]
    content, _ = pdf.write(dossier([article("001", lines)]), pdf.BriefingOptions("T"))
    with pytest.raises(check.IncompletePdfError):
        check.verify(content, dossier([article("001", lines[::-1])]), frozenset())


def test_text_over_several_pages_is_found_whole(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    sentence = "L’officier-traducteur a fini d’effacer les fichiers ; la réconciliation attendra. "
    made = dossier(
        [article("001", [(Kind.TITLE, "T"), (Kind.BODY, sentence * 120), (Kind.CAPTION, "Vue.")])]
    )
    assert pdf.write(made, pdf.BriefingOptions("T"))[1] == ()


def test_right_to_left_letters_are_counted(
    article: Callable[..., Article], dossier: Callable[..., Dossier]
) -> None:
    without = dossier([article("001", [(Kind.BODY, "Voici.")])])
    hebrew = dossier([article("001", [(Kind.BODY, "Voici שלום.")])])
    content, _ = pdf.write(without, pdf.BriefingOptions("T"))
    (notice,) = check.verify(content, hebrew, frozenset())
    assert (notice.level, notice.path) == ("warning", "seeds/001.txt")
    assert pdf.write(hebrew, pdf.BriefingOptions("T"))[1] == ()
