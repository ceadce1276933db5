"""A dossier in volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.export import pdf
from dossier.export.pdf import volumes

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Dossier

OPTIONS = pdf.BriefingOptions("Le pont du lac")


def test_volumes_hold_all_articles_and_the_last_an_index_of_them_all(
    lake: Dossier, pages: Callable[[bytes], list[str]]
) -> None:
    made = [pages(one.pdf) for one in volumes.write(lake, OPTIONS, 2)]
    assert len(made) == 2
    assert "Volume 1 sur 2" in made[0][0].replace("\xa0", " ")
    assert "2\xa0articles" in made[0][0]
    assert made[1][1].startswith("Le pont du lac · 2/2")
    assert not any("Index de tous les volumes" in said for said in made[0])
    common = next(said for said in made[1] if "Index de tous les volumes Index" in said)
    first = next(said for said in made[0] if "Index des acteurs Index" in said)
    assert "ONU (Nations unies), 3, 4, 5" in first
    assert "ONU Volume 1\xa0: 3–5" in common
    assert "Nations unies, voir ONU" in common


def test_a_dossier_that_fits_is_one_plain_file(lake: Dossier) -> None:
    (made,) = volumes.write(lake, OPTIONS, 3)
    assert made.pdf == pdf.write(lake, OPTIONS)[0]
    assert made.pages == {}
    (uncut,) = volumes.write(lake, OPTIONS, 0)
    assert uncut.pdf == made.pdf


@pytest.mark.parametrize(
    ("pages", "said"), [([], ""), ([3], "3"), ([3, 4], "3, 4"), ([3, 4, 5, 8], "3–5, 8")]
)
def test_pages_in_a_row_are_ranges(pages: list[int], said: str) -> None:
    assert volumes.ranges(pages) == said
